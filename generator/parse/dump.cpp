#include "parse/dump.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

namespace quantc {
namespace {

using namespace ast;

class Printer {
public:
  explicit Printer(llvm::raw_ostream &out) : out_(out) {}

  void operator()(const FormatLine &line) { out_ << "format " << line.name.text << "\n"; }

  void operator()(const IdLine &line) { out_ << "id " << line.space.text << " " << line.number.value << "\n"; }

  void operator()(const BlockLine &line) {
    out_ << "block ";
    print(*line.size);
    out_ << "\n";
  }

  void operator()(const ParameterLine &line) {
    out_ << "parameter " << line.name.text << " = " << line.value.value << "\n";
  }

  void operator()(const VariantLine &line) {
    out_ << "variant " << line.name.text;
    llvm::ListSeparator comma(",");
    for (const VariantLine::Setting &setting : line.settings)
      out_ << comma << " " << setting.parameter.text << " = " << setting.value.value;
    out_ << "\n";
  }

  void operator()(const TableLine &line) {
    out_ << "table " << line.name.text;
    element(*line.rows);
    if (line.columns)
      element(*line.columns);
    if (!line.path.text.empty())
      out_ << " \"" << line.path.text << "\"";
    llvm::ListSeparator comma;
    for (const Number &number : line.numbers)
      out_ << (&number == line.numbers.data() ? " = " : "") << comma << number.value;
    out_ << "\n";
  }

  void operator()(const FieldLine &line) {
    out_ << "field " << (line.unused ? "unused " : "") << line.type.text << " " << line.name.text;
    if (line.length)
      element(*line.length);
    if (line.offset) {
      out_ << " @ ";
      print(*line.offset);
    }
    if (line.unit)
      out_ << " * " << llvm::format("%g", line.unit->value);
    for (const FieldLine::Special &special : line.specials)
      out_ << (&special == line.specials.data() ? " with " : ", ") << special.code.value << " = "
           << llvm::format("%g", special.value.value);
    out_ << "\n";
  }

  void operator()(const EquationLine &line) {
    out_ << "equation " << line.type.text << (line.type.text.empty() ? "" : " ") << line.name.text;
    if (line.length) {
      out_ << "[" << line.index.text << " : ";
      print(*line.length);
      out_ << "]";
    }
    out_ << " = ";
    print(*line.value);
    out_ << "\n";
  }

  void operator()(const WeightLine &line) {
    out_ << "weight w[" << line.index.text << "] = ";
    print(*line.value);
    out_ << "\n";
  }

  void operator()(const FitLine &line) {
    out_ << "fit " << line.rule.text;
    if (line.parameters.empty()) {
      out_ << "\n";
      return;
    }
    out_ << "(";
    llvm::ListSeparator comma;
    for (const Real &parameter : line.parameters) {
      out_ << comma;
      out_ << llvm::format("%g", parameter.value);
    }
    out_ << ")\n";
  }

private:
  void element(const Expr &index) {
    out_ << "[";
    print(index);
    out_ << "]";
  }

  void print(const Expr &expr) {
    switch (expr.kind) {
    case Expr::Integer:
      out_ << expr.integer;
      break;
    case Expr::Float:
      out_ << llvm::StringRef(expr.range.Start.getPointer(),
                              expr.range.End.getPointer() - expr.range.Start.getPointer());
      break;
    case Expr::Name:
      out_ << expr.name;
      break;
    case Expr::Index:
      out_ << expr.name;
      element(*expr.operand[0]);
      if (expr.operand[1])
        element(*expr.operand[1]);
      break;
    case Expr::Call:
      out_ << expr.name << "(";
      print(*expr.operand[0]);
      out_ << ")";
      break;
    case Expr::Unary:
      out_ << spelling(expr.op);
      print(*expr.operand[0]);
      break;
    case Expr::Binary:
      out_ << "(";
      print(*expr.operand[0]);
      out_ << " " << spelling(expr.op) << " ";
      print(*expr.operand[1]);
      out_ << ")";
      break;
    case Expr::Conditional:
      out_ << "(";
      print(*expr.operand[0]);
      out_ << " ? ";
      print(*expr.operand[1]);
      out_ << " : ";
      print(*expr.operand[2]);
      out_ << ")";
      break;
    }
  }

  llvm::raw_ostream &out_;
};

}  // namespace

void dump(const Spec &spec, llvm::raw_ostream &out) {
  Printer printer(out);
  for (const Statement &statement : spec.statements)
    std::visit(printer, statement);
}

}  // namespace quantc
