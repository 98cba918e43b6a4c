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

  void operator()(const BlockLine &line) { out_ << "block " << line.size.value << "\n"; }

  void operator()(const FieldLine &line) {
    out_ << "field " << (line.unused ? "unused " : "") << line.type.text << " " << line.name.text;
    if (line.length)
      out_ << "[" << line.length->value << "]";
    if (line.offset)
      out_ << " @ " << line.offset->value;
    out_ << "\n";
  }

  void operator()(const EquationLine &line) {
    out_ << "equation " << line.name.text << "[" << line.index.text << " : " << line.length.value << "] = ";
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
    for (const FitLine::Parameter &parameter : line.parameters) {
      out_ << comma;
      out_ << llvm::format("%g", parameter.value);
    }
    out_ << ")\n";
  }

private:
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
      out_ << expr.name << "[";
      print(*expr.operand[0]);
      out_ << "]";
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
