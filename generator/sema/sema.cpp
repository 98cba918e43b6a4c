#include "sema/sema.h"

#include "parse/diagnostics.h"
#include "sema/checks/checks.h"
#include "sema/checks/identities.h"
#include "sema/evaluate/evaluator.h"
#include "sema/evaluate/floats.h"
#include "sema/evaluate/tables.h"
#include "sema/form/value_form.h"
#include "sema/levels/levels.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

#include <limits>

namespace quantc::sema {
namespace {

constexpr unsigned blockUnit = 16;
constexpr unsigned maxBlock = 4096;
constexpr unsigned maxBlockBytes = 65536;

/// The order of statements, and their names in messages. Those of one rank may come either way round.
struct Order {
  unsigned rank;
  llvm::StringRef name;
};

Order place(const ast::Statement &statement) {
  static constexpr Order places[] = {{0, "the 'format' line"}, {1, "an 'id' line"}, {1, "the 'block' line"},
                                     {1, "a parameter"},       {1, "a variant"},    {2, "a table"},
                                     {2, "a field"},           {3, "an equation"},  {4, "the weight equation"},
                                     {5, "the 'fit' line"}};
  static_assert(std::size(places) == std::variant_size_v<ast::Statement>);
  return places[statement.index()];
}

llvm::SMRange location(const ast::Statement &statement) {
  struct Locate {
    llvm::SMRange operator()(const ast::FormatLine &s) const { return s.keyword; }
    llvm::SMRange operator()(const ast::IdLine &s) const { return s.keyword; }
    llvm::SMRange operator()(const ast::BlockLine &s) const { return s.keyword; }
    llvm::SMRange operator()(const ast::ParameterLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::VariantLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::TableLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::FieldLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::EquationLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::WeightLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::FitLine &s) const { return s.keyword; }
  };
  return std::visit(Locate(), statement);
}

class Analyzer {
public:
  Analyzer(const ast::Spec &spec, Diagnostics &diags, const ReadFile &read, const ast::VariantLine *variant,
           uint64_t &steps)
      : spec(spec), diags(diags), read(read), variant(variant), evaluator(scope, diags, steps) {}

  std::optional<Format> run() {
    errorsBefore = diags.errors();
    format.file = spec.file;
    if (!checkOrder())
      return std::nullopt;
    parameters();
    variants();
    header();
    if (!tables())
      return std::nullopt;
    fields();
    if (failed())
      return std::nullopt;
    equations();
    if (failed() || !weight() || (fitLine && !checkFit(format, *fitLine, diags)))
      return std::nullopt;
    warnUnused();
    return std::move(format);
  }

private:
  bool failed() const { return diags.errors() != errorsBefore; }

  /// A variant repeats what its spec has been warned of.
  void warn(llvm::SMRange at, const llvm::Twine &message) {
    if (!variant)
      diags.warning(at, message);
  }

  /// Every statement in its place, the single ones exactly once.
  bool checkOrder() {
    const ast::Statement *latest = nullptr;
    for (const ast::Statement &statement : spec.statements) {
      single(statement, formatLine) || single(statement, blockLine) || single(statement, weightLine) ||
          single(statement, fitLine);
      if (latest && place(statement).rank < place(*latest).rank)
        diags.error(location(statement), place(statement).name + " must come before " + place(*latest).name);
      else
        latest = &statement;
    }
    if (!formatLine) {
      diags.error(spec.end, "the spec has no 'format' line");
      return false;
    }
    missing(blockLine, "'block' line");
    missing(weightLine, "weight equation 'w[i] = ...'");
    return !failed();
  }

  template <class Line> bool single(const ast::Statement &statement, const Line *&line) {
    const Line *found = std::get_if<Line>(&statement);
    if (!found)
      return false;
    if (line) {
      diags.error(location(statement), "a second " + place(statement).name.split(' ').second);
      diags.note(location(*lines[statement.index()]), "the first is here");
    } else {
      line = found;
      lines[statement.index()] = &statement;
    }
    return true;
  }

  template <class Line> void missing(const Line *line, llvm::StringRef what) {
    if (!line)
      diags.error(formatLine->name.range, "the spec has no " + what);
  }

  void parameters() {
    for (const ast::Statement &statement : spec.statements) {
      const auto *line = std::get_if<ast::ParameterLine>(&statement);
      if (!line || !define(line->name, Symbol::Parameter, unsigned(scope.parameters.size())))
        continue;
      int64_t value = line->value.value;
      if (variant)
        for (const ast::VariantLine::Setting &setting : variant->settings)
          if (setting.parameter.text == line->name.text)
            value = setting.value.value;
      scope.parameters.push_back(value);
    }
  }

  void variants() {
    std::vector<const ast::Ident *> names{&formatLine->name};
    for (const ast::Statement &statement : spec.statements) {
      const auto *line = std::get_if<ast::VariantLine>(&statement);
      if (!line)
        continue;
      checkFormatName(line->name, diags);
      for (const ast::Ident *other : names)
        if (other->text == line->name.text) {
          diags.error(line->name.range, "'" + line->name.text + "' is defined twice");
          diags.note(other->range, "the first definition is here");
        }
      names.push_back(&line->name);
      llvm::StringSet<> given;
      for (const ast::VariantLine::Setting &setting : line->settings) {
        auto symbol = scope.symbols.find(setting.parameter.text);
        if (symbol == scope.symbols.end())
          diags.error(setting.parameter.range, "'" + setting.parameter.text + "' is no parameter");
        else if (!given.insert(setting.parameter.text).second)
          diags.error(setting.parameter.range, "'" + setting.parameter.text + "' is set twice");
      }
    }
  }

  void header() {
    checkFormatName(formatLine->name, diags);
    format.name = (variant ? variant->name : formatLine->name).text.str();
    for (const ast::Statement &statement : spec.statements)
      if (const auto *line = std::get_if<ast::IdLine>(&statement))
        id(*line);
    // A number stands for one format.
    if (variant)
      format.ids.clear();

    std::optional<int64_t> block = evaluator.number(*blockLine->size);
    if (!block)
      return;
    if (*block != 1 && (*block <= 0 || *block % blockUnit != 0 || *block > maxBlock))
      diags.error(blockLine->size->range, "block of " + std::to_string(*block) + " weights; it must be a multiple of " +
                                              std::to_string(blockUnit) + " from " + std::to_string(blockUnit) +
                                              " to " + std::to_string(maxBlock) + ", or 1 for floats");
    else
      format.block = unsigned(*block);
  }

  void id(const ast::IdLine &line) {
    constexpr int64_t maxId = std::numeric_limits<int32_t>::max();
    if (line.number.value > maxId)
      diags.error(line.number.range,
                  "id " + std::to_string(line.number.value) + " is too large; ids go up to " + std::to_string(maxId));
    for (const FormatId &other : format.ids)
      if (other.space == line.space.text && other.number == line.number.value)
        diags.error(line.keyword,
                    "id '" + line.space.text + " " + std::to_string(line.number.value) + "' is given twice");
    format.ids.push_back({line.space.text.str(), line.number.value});
  }

  bool define(const ast::Ident &name, Symbol::Kind kind, unsigned index) {
    auto [entry, isNew] =
        scope.symbols.try_emplace(name.text, Symbol{.kind = kind, .where = name.range, .index = index});
    if (isNew)
      return true;
    diags.error(name.range, "'" + name.text + "' is defined twice");
    diags.note(entry->second.where, "the first definition is here");
    return false;
  }

  /// The number of elements of something, or nothing after an error.
  std::optional<unsigned> length(const ast::Expr &expr, int64_t most) {
    std::optional<int64_t> count = evaluator.number(expr);
    if (!count)
      return std::nullopt;
    if (*count > 0 && *count <= most)
      return unsigned(*count);
    diags.error(expr.range, "an array of " + std::to_string(*count) + " elements; it has 1 to " + std::to_string(most));
    return std::nullopt;
  }

  /// Lengths of fields may be entries of tables: nothing behind a broken one can be read.
  bool tables() {
    unsigned before = diags.errors();
    for (const ast::Statement &statement : spec.statements)
      if (const auto *line = std::get_if<ast::TableLine>(&statement))
        table(*line);
    return diags.errors() == before;
  }

  void table(const ast::TableLine &line) {
    Table table;
    table.name = line.name.text.str();
    table.isVectors = line.columns != nullptr;
    if (!define(line.name, Symbol::Table, unsigned(scope.tables.size())))
      return;
    std::optional<unsigned> rows = length(*line.rows, maxTableNumbers);
    std::optional<unsigned> columns = line.columns ? length(*line.columns, maxTableNumbers) : 1;
    scope.tables.push_back(table);
    if (!rows || !columns)
      return;
    uint64_t size = uint64_t(*rows) * *columns;
    if (tableNumbers + size > maxTableNumbers) {
      diags.error(line.name.range, "the tables have " + std::to_string(tableNumbers + size) +
                                       " numbers; a spec has at most " + std::to_string(maxTableNumbers));
      return;
    }
    tableNumbers += size;
    scope.tables.back().rows = *rows;
    scope.tables.back().columns = *columns;
    // Reading takes time too, comments included.
    auto counted = [&](llvm::StringRef path, std::string &why) {
      std::optional<std::string> text = read(path, why);
      if (text && !evaluator.spend(text->size() / 4, line.path.range))
        text.reset();
      return text;
    };
    readTable(line, scope.tables.back(), read ? ReadFile(counted) : ReadFile(), diags);
  }

  void fields() {
    for (const ast::Statement &statement : spec.statements)
      if (const auto *line = std::get_if<ast::FieldLine>(&statement))
        field(*line);
    if (failed())
      return;
    if (scope.fields.empty()) {
      diags.error(formatLine->name.range, "the spec has no fields");
      return;
    }
    checkLayout();
    format.fields = scope.fields;
  }

  void field(const ast::FieldLine &line) {
    Field field;
    field.name = line.name.text.str();
    field.type = scalarType(line.type.text);
    field.isArray = line.length != nullptr;
    field.isUnused = line.unused;
    if (!define(line.name, isFloat(field.type) ? Symbol::FloatField : Symbol::IntField, unsigned(scope.fields.size())))
      return;
    if (line.length) {
      std::optional<unsigned> count = length(*line.length, maxBlockBytes);
      if (!count)
        return;
      field.count = *count;
    }
    std::optional<int64_t> offset = line.offset ? evaluator.number(*line.offset) : end;
    if (!offset || !codeValues(line, field, diags))
      return;
    if (*offset < 0) {
      diags.error(line.offset->range, "byte " + std::to_string(*offset) + " lies before the block");
      return;
    }
    if (*offset > maxBlockBytes || *offset + field.bytes() > maxBlockBytes) {
      diags.error(line.name.range, "'" + line.name.text + "' ends beyond byte " + std::to_string(maxBlockBytes) +
                                       ", the largest size of a block");
      return;
    }
    field.offset = unsigned(*offset);
    end = field.offset + field.bytes();
    scope.fields.push_back(field);
    fieldNames.push_back(line.name.range);
  }

  /// No two fields overlap and no byte lies between them.
  void checkLayout() {
    std::vector<unsigned> order(scope.fields.size());
    for (unsigned i = 0; i < order.size(); ++i)
      order[i] = i;
    llvm::stable_sort(order, [&](unsigned a, unsigned b) { return scope.fields[a].offset < scope.fields[b].offset; });
    unsigned covered = 0;
    const Field *last = nullptr;
    for (unsigned i : order) {
      const Field &field = scope.fields[i];
      if (field.offset < covered) {
        diags.error(fieldNames[i], "'" + field.name + "' begins at byte " + std::to_string(field.offset) + ", but '" +
                                       last->name + "' ends before byte " + std::to_string(covered) + ": they overlap");
      } else if (field.offset > covered) {
        std::string bytes = field.offset == covered + 1 ? "byte " + std::to_string(covered) + " belongs"
                                                        : "bytes " + std::to_string(covered) + " to " +
                                                              std::to_string(field.offset - 1) + " belong";
        diags.error(fieldNames[i], bytes + " to no field; declare an unused field there");
      }
      if (field.offset + field.bytes() < covered)
        continue;
      covered = field.offset + field.bytes();
      last = &field;
    }
    format.blockBytes = covered;
  }

  bool checkIndexName(const ast::Ident &index) {
    auto hidden = scope.symbols.find(index.text);
    if (hidden == scope.symbols.end())
      return true;
    diags.error(index.range, "index variable '" + index.text + "' has the name of something else");
    diags.note(hidden->second.where, "which is defined here");
    return false;
  }

  void equations() {
    for (const ast::Statement &statement : spec.statements)
      if (const auto *line = std::get_if<ast::EquationLine>(&statement))
        scope.later.insert(line->name.text);
    for (const ast::Statement &statement : spec.statements)
      if (const auto *line = std::get_if<ast::EquationLine>(&statement))
        equation(*line);
  }

  void equation(const ast::EquationLine &line) {
    bool isFloat = !line.type.text.empty();
    llvm::StringRef index = line.index.text;
    bool good = !line.length || checkIndexName(line.index);
    unsigned count = 1;
    if (line.length) {
      std::optional<unsigned> given = length(*line.length, maxBlock);
      count = given.value_or(maxBlock);  // whatever indexes it is not what is wrong
      good &= given.has_value();
    }
    good = good && evaluator.resolve(*line.value, index, /*floats=*/false);
    if (good && !evaluator.indexUsed() && count > 1)
      warn(line.index.range, "index variable '" + index + "' is not used; all elements are the same");
    std::vector<Value> elements;
    for (unsigned i = 0; good && i < count; ++i) {
      std::optional<Value> value = evaluator.evaluate(*line.value, index, i);
      if (value)
        elements.push_back(std::move(*value));
      else
        good = false;
    }
    if (!good)
      elements.clear();
    scope.later.erase(line.name.text);
    if (isFloat)
      gather(line, count, elements);
    else if (define(line.name, Symbol::Array, unsigned(scope.equations.size())))
      scope.equations.push_back({line.name.text, count, std::move(elements)});
  }

  /// A float made of stored bits.
  void gather(const ast::EquationLine &line, unsigned count, const std::vector<Value> &elements) {
    FloatArray array{
        .name = line.name.text.str(), .type = scalarType(line.type.text), .count = count, .bits = {}, .values = {}};
    if (!define(line.name, Symbol::Gathered, unsigned(scope.gathered.size())))
      return;
    if (kindOf(array.type) != ScalarKind::Float)
      diags.error(line.type.range, "only floats of " + namesOf(ScalarKind::Float, "and") + " are made of stored bits");
    else
      for (unsigned i = 0; i < elements.size(); ++i) {
        auto bits = gatheredBits(elements[i], array.type, {line.value->range, line.index.text, i}, evaluator,
                                 scope.fields, diags);
        if (!bits)
          break;
        array.bits.push_back(std::move(*bits));
      }
    scope.gathered.push_back(std::move(array));
    scope.gatheredIsArray.push_back(line.length != nullptr);
  }

  bool weight() {
    llvm::StringRef index = weightLine->index.text;
    if (!checkIndexName(weightLine->index) || !evaluator.resolve(*weightLine->value, index, /*floats=*/true))
      return false;
    std::optional<DerivedForm> form = deriveForm(*weightLine, format.block, scope, evaluator, diags);
    if (!form)
      return false;
    if (form->level) {
      std::optional<DerivedCode> code = deriveCode(*form->level, index, form->levels, scope, evaluator, diags);
      if (!code)
        return false;
      format.code = std::move(code->code);
      format.lookups = std::move(code->lookups);
    }
    format.value = form->value;
    format.floats = form->floats;
    format.arrays = form->arrays;
    return checkBits(format, *form, fieldNames, diags) && proveRanges(format, weightLine->value->range, diags);
  }

  void warnUnused() {
    auto check = [&](const ast::Ident &name, llvm::StringRef what) {
      if (!scope.symbols.find(name.text)->second.used)
        warn(name.range, what + " '" + name.text + "' is not used");
    };
    for (const ast::Statement &statement : spec.statements) {
      if (const auto *parameter = std::get_if<ast::ParameterLine>(&statement))
        check(parameter->name, "parameter");
      if (const auto *table = std::get_if<ast::TableLine>(&statement))
        check(table->name, "table");
      if (const auto *equation = std::get_if<ast::EquationLine>(&statement))
        check(equation->name, equation->type.text.empty() ? "array" : "float");
    }
  }

  const ast::Spec &spec;
  Diagnostics &diags;
  const ReadFile &read;
  const ast::VariantLine *variant;
  Scope scope;
  Evaluator evaluator;
  Format format;
  unsigned errorsBefore = 0;

  const ast::FormatLine *formatLine = nullptr;
  const ast::BlockLine *blockLine = nullptr;
  const ast::WeightLine *weightLine = nullptr;
  const ast::FitLine *fitLine = nullptr;
  const ast::Statement *lines[std::variant_size_v<ast::Statement>] = {};

  std::vector<llvm::SMRange> fieldNames;
  unsigned end = 0;           // where the next field begins
  uint64_t tableNumbers = 0;  // in all tables
};

}  // namespace
}  // namespace quantc::sema

namespace quantc {

std::optional<Format> analyze(const ast::Spec &spec, Diagnostics &diags, const ReadFile &read) {
  uint64_t steps = 0;
  return sema::Analyzer(spec, diags, read, nullptr, steps).run();
}

std::optional<std::vector<Format>> analyzeAll(const ast::Spec &spec, Diagnostics &diags, const ReadFile &read) {
  uint64_t steps = 0;  // of all variants together
  std::vector<Format> formats;
  std::optional<Format> base = sema::Analyzer(spec, diags, read, nullptr, steps).run();
  if (!base)
    return std::nullopt;
  formats.push_back(std::move(*base));
  for (const ast::Statement &statement : spec.statements) {
    const auto *variant = std::get_if<ast::VariantLine>(&statement);
    if (!variant)
      continue;
    std::optional<Format> format = sema::Analyzer(spec, diags, read, variant, steps).run();
    if (!format) {
      diags.note(variant->name.range, "in this variant");
      return std::nullopt;
    }
    formats.push_back(std::move(*format));
  }
  return formats;
}

}  // namespace quantc
