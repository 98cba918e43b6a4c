#include "sema/sema.h"

#include <limits>

#include "parse/diagnostics.h"
#include "sema/checks.h"
#include "sema/evaluate.h"
#include "sema/floats.h"
#include "sema/identities.h"
#include "sema/levels.h"
#include "sema/tables.h"
#include "sema/value_form.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace quantc::sema {
namespace {

using llvm::StringRef;
using llvm::Twine;

constexpr unsigned blockUnit = 16;
constexpr unsigned maxBlock = 4096;
constexpr unsigned maxBlockBytes = 65536;

/// The order of statements, and their names in messages. Those of one rank may come either way round.
struct Order {
  unsigned rank;
  StringRef name;
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
      : spec_(spec), diags_(diags), read_(read), variant_(variant), evaluator_(scope_, diags, steps) {}

  std::optional<Format> run() {
    errorsBefore_ = diags_.errors();
    format_.file = spec_.file;
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
    if (failed() || !weight() || !checkFit(format_, *fit_, diags_))
      return std::nullopt;
    warnUnused();
    return std::move(format_);
  }

private:
  bool failed() const { return diags_.errors() != errorsBefore_; }

  /// A variant repeats what its spec has been warned of.
  void warn(llvm::SMRange at, const Twine &message) {
    format_.warnings.push_back(message.str());
    if (!variant_)
      diags_.warning(at, message);
  }

  /// Every statement in its place, the single ones exactly once.
  bool checkOrder() {
    const ast::Statement *latest = nullptr;
    for (const ast::Statement &statement : spec_.statements) {
      single(statement, formatLine_) || single(statement, blockLine_) || single(statement, weight_) ||
          single(statement, fit_);
      if (latest && place(statement).rank < place(*latest).rank)
        diags_.error(location(statement), place(statement).name + " must come before " + place(*latest).name);
      else
        latest = &statement;
    }
    if (!formatLine_) {
      diags_.error(spec_.end, "the spec has no 'format' line");
      return false;
    }
    missing(blockLine_, "'block' line");
    missing(weight_, "weight equation 'w[i] = ...'");
    missing(fit_, "'fit' line");
    return !failed();
  }

  template <class Line> bool single(const ast::Statement &statement, const Line *&line) {
    const Line *found = std::get_if<Line>(&statement);
    if (!found)
      return false;
    if (line) {
      diags_.error(location(statement), "a second " + place(statement).name.split(' ').second);
      diags_.note(location(*lines_[statement.index()]), "the first is here");
    } else {
      line = found;
      lines_[statement.index()] = &statement;
    }
    return true;
  }

  template <class Line> void missing(const Line *line, StringRef what) {
    if (!line)
      diags_.error(formatLine_->name.range, "the spec has no " + what);
  }

  void parameters() {
    for (const ast::Statement &statement : spec_.statements) {
      const auto *line = std::get_if<ast::ParameterLine>(&statement);
      if (!line || !define(line->name, Symbol::Parameter, static_cast<unsigned>(scope_.parameters.size())))
        continue;
      int64_t value = line->value.value;
      if (variant_)
        for (const ast::VariantLine::Setting &setting : variant_->settings)
          if (setting.parameter.text == line->name.text)
            value = setting.value.value;
      scope_.parameters.push_back(value);
    }
  }

  void variants() {
    std::vector<const ast::Ident *> names{&formatLine_->name};
    for (const ast::Statement &statement : spec_.statements) {
      const auto *line = std::get_if<ast::VariantLine>(&statement);
      if (!line)
        continue;
      checkFormatName(line->name, diags_);
      for (const ast::Ident *other : names)
        if (other->text == line->name.text) {
          diags_.error(line->name.range, "'" + line->name.text + "' is defined twice");
          diags_.note(other->range, "the first definition is here");
        }
      names.push_back(&line->name);
      llvm::StringSet<> given;
      for (const ast::VariantLine::Setting &setting : line->settings) {
        auto symbol = scope_.symbols.find(setting.parameter.text);
        if (symbol == scope_.symbols.end())
          diags_.error(setting.parameter.range, "'" + setting.parameter.text + "' is no parameter");
        else if (!given.insert(setting.parameter.text).second)
          diags_.error(setting.parameter.range, "'" + setting.parameter.text + "' is set twice");
      }
    }
  }

  void header() {
    checkFormatName(formatLine_->name, diags_);
    format_.name = (variant_ ? variant_->name : formatLine_->name).text.str();
    for (const ast::Statement &statement : spec_.statements)
      if (const auto *line = std::get_if<ast::IdLine>(&statement))
        id(*line);
    // A number stands for one format.
    if (variant_)
      format_.ids.clear();

    std::optional<int64_t> block = evaluator_.number(*blockLine_->size);
    if (!block)
      return;
    if (*block != 1 && (*block <= 0 || *block % blockUnit != 0 || *block > maxBlock))
      diags_.error(blockLine_->size->range, "block of " + Twine(*block) + " weights; it must be a multiple of " +
                                                Twine(blockUnit) + " from " + Twine(blockUnit) + " to " +
                                                Twine(maxBlock) + ", or 1 for floats");
    else
      format_.block = static_cast<unsigned>(*block);
  }

  void id(const ast::IdLine &line) {
    constexpr int64_t maxId = std::numeric_limits<int32_t>::max();
    if (line.number.value > maxId)
      diags_.error(line.number.range, "id " + Twine(line.number.value) + " is too large; ids go up to " + Twine(maxId));
    for (const FormatId &other : format_.ids)
      if (other.space == line.space.text && other.number == line.number.value)
        diags_.error(line.keyword, "id '" + line.space.text + " " + Twine(line.number.value) + "' is given twice");
    format_.ids.push_back({line.space.text.str(), line.number.value});
  }

  bool define(const ast::Ident &name, Symbol::Kind kind, unsigned index) {
    auto [entry, isNew] = scope_.symbols.try_emplace(name.text, Symbol{kind, name.range, index, false});
    if (isNew)
      return true;
    diags_.error(name.range, "'" + name.text + "' is defined twice");
    diags_.note(entry->second.where, "the first definition is here");
    return false;
  }

  /// The number of elements of something, or nothing after an error.
  std::optional<unsigned> length(const ast::Expr &expr, int64_t most) {
    std::optional<int64_t> count = evaluator_.number(expr);
    if (!count)
      return std::nullopt;
    if (*count > 0 && *count <= most)
      return static_cast<unsigned>(*count);
    diags_.error(expr.range, "an array of " + Twine(*count) + " elements; it has 1 to " + Twine(most));
    return std::nullopt;
  }

  /// Lengths of fields may be entries of tables: nothing behind a broken one can be read.
  bool tables() {
    unsigned before = diags_.errors();
    for (const ast::Statement &statement : spec_.statements)
      if (const auto *line = std::get_if<ast::TableLine>(&statement))
        table(*line);
    return diags_.errors() == before;
  }

  void table(const ast::TableLine &line) {
    Table table;
    table.name = line.name.text.str();
    table.isVectors = line.columns != nullptr;
    if (!define(line.name, Symbol::Table, static_cast<unsigned>(scope_.tables.size())))
      return;
    std::optional<unsigned> rows = length(*line.rows, maxTableNumbers);
    std::optional<unsigned> columns = line.columns ? length(*line.columns, maxTableNumbers) : 1;
    scope_.tables.push_back(table);
    if (!rows || !columns)
      return;
    uint64_t size = uint64_t{*rows} * *columns;
    if (tableNumbers_ + size > maxTableNumbers) {
      diags_.error(line.name.range, "the tables have " + Twine(tableNumbers_ + size) + " numbers; a spec has at most " +
                                        Twine(maxTableNumbers));
      return;
    }
    tableNumbers_ += size;
    scope_.tables.back().rows = *rows;
    scope_.tables.back().columns = *columns;
    // Reading takes time too, comments included.
    auto counted = [&](StringRef path, std::string &why) {
      std::optional<std::string> text = read_(path, why);
      if (text && !evaluator_.spend(text->size() / 4, line.path.range))
        text.reset();
      return text;
    };
    readTable(line, scope_.tables.back(), read_ ? ReadFile(counted) : ReadFile(), diags_);
  }

  void fields() {
    for (const ast::Statement &statement : spec_.statements)
      if (const auto *line = std::get_if<ast::FieldLine>(&statement))
        field(*line);
    if (failed())
      return;
    if (scope_.fields.empty()) {
      diags_.error(formatLine_->name.range, "the spec has no fields");
      return;
    }
    checkLayout();
    format_.fields = scope_.fields;
  }

  void field(const ast::FieldLine &line) {
    Field field;
    field.name = line.name.text.str();
    field.type = scalarType(line.type.text);
    field.isArray = line.length != nullptr;
    field.isUnused = line.unused;
    if (!define(line.name, isFloat(field.type) ? Symbol::FloatField : Symbol::IntField,
                static_cast<unsigned>(scope_.fields.size())))
      return;
    if (line.length) {
      std::optional<unsigned> count = length(*line.length, maxBlockBytes);
      if (!count)
        return;
      field.count = *count;
    }
    std::optional<int64_t> offset = line.offset ? evaluator_.number(*line.offset) : end_;
    if (!offset || !codeValues(line, field, diags_))
      return;
    if (*offset < 0) {
      diags_.error(line.offset->range, "byte " + Twine(*offset) + " lies before the block");
      return;
    }
    if (*offset > maxBlockBytes || *offset + field.bytes() > maxBlockBytes) {
      diags_.error(line.name.range, "'" + line.name.text + "' ends beyond byte " + Twine(maxBlockBytes) +
                                        ", the largest size of a block");
      return;
    }
    field.offset = static_cast<unsigned>(*offset);
    end_ = field.offset + field.bytes();
    scope_.fields.push_back(field);
    fieldNames_.push_back(line.name.range);
  }

  /// No two fields overlap and no byte lies between them.
  void checkLayout() {
    std::vector<unsigned> order(scope_.fields.size());
    for (unsigned i = 0; i < order.size(); ++i)
      order[i] = i;
    llvm::stable_sort(order, [&](unsigned a, unsigned b) { return scope_.fields[a].offset < scope_.fields[b].offset; });
    unsigned covered = 0;
    const Field *last = nullptr;
    for (unsigned i : order) {
      const Field &field = scope_.fields[i];
      if (field.offset < covered) {
        diags_.error(fieldNames_[i], "'" + field.name + "' begins at byte " + Twine(field.offset) + ", but '" +
                                         last->name + "' ends before byte " + Twine(covered) + ": they overlap");
      } else if (field.offset > covered) {
        std::string bytes = field.offset == covered + 1
                                ? ("byte " + Twine(covered) + " belongs").str()
                                : ("bytes " + Twine(covered) + " to " + Twine(field.offset - 1) + " belong").str();
        diags_.error(fieldNames_[i], bytes + " to no field; declare an unused field there");
      }
      if (field.offset + field.bytes() < covered)
        continue;
      covered = field.offset + field.bytes();
      last = &field;
    }
    format_.blockBytes = covered;
  }

  bool checkIndexName(const ast::Ident &index) {
    auto hidden = scope_.symbols.find(index.text);
    if (hidden == scope_.symbols.end())
      return true;
    diags_.error(index.range, "index variable '" + index.text + "' has the name of something else");
    diags_.note(hidden->second.where, "which is defined here");
    return false;
  }

  void equations() {
    for (const ast::Statement &statement : spec_.statements)
      if (const auto *line = std::get_if<ast::EquationLine>(&statement))
        scope_.later.insert(line->name.text);
    for (const ast::Statement &statement : spec_.statements)
      if (const auto *line = std::get_if<ast::EquationLine>(&statement))
        equation(*line);
  }

  void equation(const ast::EquationLine &line) {
    bool isFloat = !line.type.text.empty();
    StringRef index = line.index.text;
    bool good = !line.length || checkIndexName(line.index);
    unsigned count = 1;
    if (line.length) {
      std::optional<unsigned> given = length(*line.length, maxBlock);
      count = given.value_or(maxBlock);  // whatever indexes it is not what is wrong
      good &= given.has_value();
    }
    good = good && evaluator_.resolve(*line.value, index, /*floats=*/false);
    if (good && !evaluator_.indexUsed() && count > 1)
      warn(line.index.range, "index variable '" + index + "' is not used; all elements are the same");
    std::vector<Value> elements;
    for (unsigned i = 0; good && i < count; ++i) {
      std::optional<Value> value = evaluator_.evaluate(*line.value, index, i);
      if (value)
        elements.push_back(std::move(*value));
      else
        good = false;
    }
    if (!good)
      elements.clear();
    scope_.later.erase(line.name.text);
    if (isFloat)
      gather(line, count, elements);
    else if (define(line.name, Symbol::Array, static_cast<unsigned>(scope_.equations.size())))
      scope_.equations.push_back({line.name.text, count, std::move(elements)});
  }

  /// A float made of stored bits.
  void gather(const ast::EquationLine &line, unsigned count, const std::vector<Value> &elements) {
    FloatArray array{line.name.text.str(), scalarType(line.type.text), count, {}, {}};
    if (!define(line.name, Symbol::Gathered, static_cast<unsigned>(scope_.gathered.size())))
      return;
    if (kindOf(array.type) != ScalarKind::Float)
      diags_.error(line.type.range, "only floats of " + namesOf(ScalarKind::Float, "and") + " are made of stored bits");
    else
      for (unsigned i = 0; i < elements.size(); ++i) {
        auto bits = gatheredBits(elements[i], array.type, {line.value->range, line.index.text, i}, evaluator_,
                                 scope_.fields, diags_);
        if (!bits)
          break;
        array.bits.push_back(std::move(*bits));
      }
    scope_.gathered.push_back(std::move(array));
    scope_.gatheredIsArray.push_back(line.length != nullptr);
  }

  bool weight() {
    StringRef index = weight_->index.text;
    if (!checkIndexName(weight_->index) || !evaluator_.resolve(*weight_->value, index, /*floats=*/true))
      return false;
    std::optional<DerivedForm> form = deriveForm(*weight_, format_.block, scope_, evaluator_, diags_);
    if (!form)
      return false;
    if (form->level) {
      std::optional<DerivedCode> code = deriveCode(*form->level, index, form->levels, scope_, evaluator_, diags_);
      if (!code)
        return false;
      format_.code = std::move(code->code);
      format_.lookups = std::move(code->lookups);
    }
    format_.value = form->value;
    format_.floats = form->floats;
    format_.arrays = form->arrays;
    return checkBits(format_, *form, fieldNames_, diags_) && proveRanges(format_, weight_->value->range, diags_);
  }

  void warnUnused() {
    auto check = [&](const ast::Ident &name, StringRef what) {
      if (!scope_.symbols.find(name.text)->second.used)
        warn(name.range, what + " '" + name.text + "' is not used");
    };
    for (const ast::Statement &statement : spec_.statements) {
      if (const auto *parameter = std::get_if<ast::ParameterLine>(&statement))
        check(parameter->name, "parameter");
      if (const auto *table = std::get_if<ast::TableLine>(&statement))
        check(table->name, "table");
      if (const auto *equation = std::get_if<ast::EquationLine>(&statement))
        check(equation->name, equation->type.text.empty() ? "array" : "float");
    }
  }

  const ast::Spec &spec_;
  Diagnostics &diags_;
  const ReadFile &read_;
  const ast::VariantLine *variant_;
  Scope scope_;
  Evaluator evaluator_;
  Format format_;
  unsigned errorsBefore_ = 0;

  const ast::FormatLine *formatLine_ = nullptr;
  const ast::BlockLine *blockLine_ = nullptr;
  const ast::WeightLine *weight_ = nullptr;
  const ast::FitLine *fit_ = nullptr;
  const ast::Statement *lines_[std::variant_size_v<ast::Statement>] = {};

  std::vector<llvm::SMRange> fieldNames_;
  unsigned end_ = 0;           // where the next field begins
  uint64_t tableNumbers_ = 0;  // in all tables
};

}  // namespace

}  // namespace quantc::sema

std::optional<quantc::Format> quantc::analyze(const ast::Spec &spec, Diagnostics &diags, const ReadFile &read) {
  uint64_t steps = 0;
  return sema::Analyzer(spec, diags, read, nullptr, steps).run();
}

std::optional<std::vector<quantc::Format>> quantc::analyzeAll(const ast::Spec &spec, Diagnostics &diags,
                                                              const ReadFile &read) {
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
