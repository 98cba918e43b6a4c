#include "parse/dump.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

namespace quantc {
namespace {

class Printer {
public:
  explicit Printer(llvm::raw_ostream &out) : out(out) {}

  void operator()(const ast::FormatLine &line) { out << "format " << line.name.text << "\n"; }

  void operator()(const ast::IdLine &line) { out << "id " << line.space.text << " " << line.number.value << "\n"; }

  void operator()(const ast::BlockLine &line) {
    out << "block ";
    print(*line.size);
    out << "\n";
  }

  void operator()(const ast::ParameterLine &line) {
    out << "parameter " << line.name.text << " = " << line.value.value << "\n";
  }

  void operator()(const ast::VariantLine &line) {
    out << "variant " << line.name.text;
    llvm::ListSeparator comma(",");
    for (const ast::VariantLine::Setting &setting : line.settings)
      out << comma << " " << setting.parameter.text << " = " << setting.value.value;
    out << "\n";
  }

  void operator()(const ast::TableLine &line) {
    out << "table " << line.name.text;
    element(*line.rows);
    if (line.columns)
      element(*line.columns);
    if (!line.path.text.empty())
      out << " \"" << line.path.text << "\"";
    llvm::ListSeparator comma;
    for (const ast::Number &number : line.numbers)
      out << (&number == line.numbers.data() ? " = " : "") << comma << number.value;
    out << "\n";
  }

  void operator()(const ast::FieldLine &line) {
    out << "field " << (line.unused ? "unused " : "") << line.type.text << " " << line.name.text;
    if (line.length)
      element(*line.length);
    if (line.offset) {
      out << " @ ";
      print(*line.offset);
    }
    if (line.unit)
      out << " * " << llvm::format("%g", line.unit->value);
    for (const ast::FieldLine::Special &special : line.specials)
      out << (&special == line.specials.data() ? " with " : ", ") << special.code.value << " = "
          << llvm::format("%g", special.value.value);
    out << "\n";
  }

  void operator()(const ast::EquationLine &line) {
    out << "equation " << line.type.text << (line.type.text.empty() ? "" : " ") << line.name.text;
    if (line.length) {
      out << "[" << line.index.text << " : ";
      print(*line.length);
      out << "]";
    }
    out << " = ";
    print(*line.value);
    out << "\n";
  }

  void operator()(const ast::WeightLine &line) {
    out << "weight w[" << line.index.text << "] = ";
    print(*line.value);
    out << "\n";
  }

  void operator()(const ast::FitLine &line) {
    out << "fit " << line.rule.text;
    if (line.parameters.empty()) {
      out << "\n";
      return;
    }
    out << "(";
    llvm::ListSeparator comma;
    for (const ast::Real &parameter : line.parameters) {
      out << comma;
      out << llvm::format("%g", parameter.value);
    }
    out << ")\n";
  }

private:
  void element(const ast::Expr &index) {
    out << "[";
    print(index);
    out << "]";
  }

  void print(const ast::Expr &expr) {
    switch (expr.kind) {
    case ast::Expr::Integer:
      out << expr.integer;
      break;
    case ast::Expr::Float:
      out << llvm::StringRef(expr.range.Start.getPointer(),
                             expr.range.End.getPointer() - expr.range.Start.getPointer());
      break;
    case ast::Expr::Name:
      out << expr.name;
      break;
    case ast::Expr::Index:
      out << expr.name;
      element(*expr.operand[0]);
      if (expr.operand[1])
        element(*expr.operand[1]);
      break;
    case ast::Expr::Call:
      out << expr.name << "(";
      print(*expr.operand[0]);
      out << ")";
      break;
    case ast::Expr::Unary:
      out << spelling(expr.op);
      print(*expr.operand[0]);
      break;
    case ast::Expr::Binary:
      out << "(";
      print(*expr.operand[0]);
      out << " " << spelling(expr.op) << " ";
      print(*expr.operand[1]);
      out << ")";
      break;
    case ast::Expr::Conditional:
      out << "(";
      print(*expr.operand[0]);
      out << " ? ";
      print(*expr.operand[1]);
      out << " : ";
      print(*expr.operand[2]);
      out << ")";
      break;
    }
  }

  llvm::raw_ostream &out;
};

}  // namespace

void dump(const ast::Spec &spec, llvm::raw_ostream &out) {
  Printer printer(out);
  for (const ast::Statement &statement : spec.statements)
    std::visit(printer, statement);
}

}  // namespace quantc
