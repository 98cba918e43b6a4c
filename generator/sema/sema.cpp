#include "sema/sema.h"

#include <limits>

#include "parse/diagnostics.h"
#include "sema/checks.h"
#include "sema/evaluate.h"
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

/// The order of statements, and their names in messages. Ids and the block line may come either way round.
struct Place {
  unsigned rank;
  StringRef name;
};

Place place(const ast::Statement &statement) {
  static constexpr Place places[] = {{0, "the 'format' line"}, {1, "an 'id' line"}, {1, "the 'block' line"},
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
    llvm::SMRange operator()(const ast::FieldLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::EquationLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::WeightLine &s) const { return s.name.range; }
    llvm::SMRange operator()(const ast::FitLine &s) const { return s.keyword; }
  };
  return std::visit(Locate(), statement);
}

ScalarType scalarType(StringRef name) {
  for (ScalarType type : {ScalarType::U8, ScalarType::I8, ScalarType::U16, ScalarType::I16, ScalarType::U32,
                          ScalarType::I32, ScalarType::U64, ScalarType::F16, ScalarType::BF16})
    if (name == spelling(type))
      return type;
  return ScalarType::F32;
}

class Analyzer {
public:
  Analyzer(const ast::Spec &spec, Diagnostics &diags) : spec_(spec), diags_(diags), evaluator_(scope_, diags) {}

  std::optional<Format> run() {
    errorsBefore_ = diags_.errors();
    format_.file = spec_.file;
    if (!checkOrder())
      return std::nullopt;
    header();
    fields();
    if (failed())
      return std::nullopt;
    equations();
    if (failed() || !weight() || !checkFit(format_, *fit_, diags_))
      return std::nullopt;
    warnUnusedArrays();
    return std::move(format_);
  }

private:
  bool failed() const { return diags_.errors() != errorsBefore_; }

  void warn(llvm::SMRange at, const Twine &message) {
    format_.warnings.push_back(message.str());
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

  template <class Line>
  bool single(const ast::Statement &statement, const Line *&line) {
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

  template <class Line>
  void missing(const Line *line, StringRef what) {
    if (!line)
      diags_.error(formatLine_->name.range, "the spec has no " + what);
  }

  void header() {
    StringRef name = formatLine_->name.text;
    bool plain = llvm::all_of(name, [](char c) { return llvm::isLower(c) || llvm::isDigit(c) || c == '_'; });
    // Kernel names join their parts with a double underscore.
    if (!plain || name.contains("__") || name.starts_with("_") || name.ends_with("_"))
      diags_.error(formatLine_->name.range,
                   "format name '" + name + "': use lower-case letters, digits and single underscores between them");
    format_.name = name.str();

    for (const ast::Statement &statement : spec_.statements)
      if (const auto *line = std::get_if<ast::IdLine>(&statement))
        id(*line);

    int64_t block = blockLine_->size.value;
    if (block <= 0 || block % blockUnit != 0 || block > maxBlock)
      diags_.error(blockLine_->size.range, "block of " + Twine(block) + " weights; it must be a multiple of " +
                                               Twine(blockUnit) + " from " + Twine(blockUnit) + " to " +
                                               Twine(maxBlock));
    else
      format_.block = static_cast<unsigned>(block);
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
    field.isArray = line.length.has_value();
    field.isUnused = line.unused;
    if (!define(line.name, isFloat(field.type) ? Symbol::FloatField : Symbol::IntField,
                static_cast<unsigned>(scope_.fields.size())))
      return;
    if (line.length) {
      int64_t count = line.length->value;
      if (count <= 0 || count > maxBlockBytes) {
        diags_.error(line.length->range,
                     "an array of " + Twine(count) + " elements; it has 1 to " + Twine(maxBlockBytes));
        return;
      }
      field.count = static_cast<unsigned>(count);
    }
    int64_t offset = line.offset ? line.offset->value : end_;
    if (offset > maxBlockBytes || offset + field.bytes() > maxBlockBytes) {
      diags_.error(line.name.range, "'" + line.name.text + "' ends beyond byte " + Twine(maxBlockBytes) +
                                        ", the largest size of a block");
      return;
    }
    field.offset = static_cast<unsigned>(offset);
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
    Equation equation;
    equation.name = line.name.text;
    StringRef index = line.index.text;
    bool good = checkIndexName(line.index);
    if (line.length.value <= 0 || line.length.value > maxBlock) {
      diags_.error(line.length.range,
                   "an array of " + Twine(line.length.value) + " elements; it has 1 to " + Twine(maxBlock));
      equation.count = maxBlock;  // whatever indexes it is not what is wrong
      good = false;
    } else {
      equation.count = static_cast<unsigned>(line.length.value);
    }
    good = good && evaluator_.resolve(*line.value, index, /*floats=*/false);
    if (good && !evaluator_.indexUsed() && equation.count > 1)
      warn(line.index.range, "index variable '" + index + "' is not used; all elements are the same");
    for (unsigned i = 0; good && i < equation.count; ++i) {
      std::optional<Value> value = evaluator_.evaluate(*line.value, index, i);
      if (value)
        equation.elements.push_back(std::move(*value));
      else
        good = false;
    }
    if (!good)
      equation.elements.clear();
    scope_.later.erase(line.name.text);
    if (!define(line.name, Symbol::Array, static_cast<unsigned>(scope_.equations.size())))
      return;
    scope_.equations.push_back(std::move(equation));
  }

  bool weight() {
    if (!checkIndexName(weight_->index) || !evaluator_.resolve(*weight_->value, weight_->index.text, /*floats=*/true))
      return false;
    std::optional<DerivedForm> form = deriveForm(*weight_, format_.block, scope_, evaluator_, diags_);
    if (!form)
      return false;
    format_.value = form->value;
    format_.arrays = form->arrays;
    return checkBits(format_, *form, fieldNames_, diags_) && proveRanges(format_, weight_->value->range, diags_);
  }

  void warnUnusedArrays() {
    for (const ast::Statement &statement : spec_.statements) {
      const auto *line = std::get_if<ast::EquationLine>(&statement);
      if (line && !scope_.symbols.find(line->name.text)->second.used)
        warn(line->name.range, "array '" + line->name.text + "' is not used");
    }
  }

  const ast::Spec &spec_;
  Diagnostics &diags_;
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
  unsigned end_ = 0;  // where the next field begins
};

}  // namespace

}  // namespace quantc::sema

std::optional<quantc::Format> quantc::analyze(const ast::Spec &spec, Diagnostics &diags) {
  return sema::Analyzer(spec, diags).run();
}
