// A program in the text of --print-after: one statement a line, every operation by its name.
#include "ir/ir.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <bit>

namespace quantc::ir {
namespace {

constexpr const char *phases[] = {"step", "first", "next", "last"};

void print(const std::vector<Index> &indices, const char *open, const char *close, llvm::raw_ostream &os) {
  for (const Index &index : indices)
    os << open << text(index) << close;
}

void print(Value v, llvm::raw_ostream &os) {
  auto arguments = [&](bool follow) {
    for (Value arg : v->args) {
      os << (follow ? ", " : "");
      print(arg, os);
      follow = true;
    }
    return follow;
  };
  switch (v->op) {
  case Op::Member:
    print(v->args[0], os);
    os << '.';
    [[fallthrough]];
  case Op::Variable:
    os << v->name;
    print(v->indices, "[", "]", os);
    return;
  case Op::Address:
    print(v->args[0], os);
    if (v->args.size() > 1) {
      os << " + ";
      print(v->args[1], os);
    }
    os << " + " << text(v->indices[0]);
    return;
  case Op::Size:
    os << text(v->indices[0]);
    return;
  case Op::Number:
    os << v->immediate;
    return;
  case Op::Real:
    os << std::bit_cast<float>(uint32_t(v->immediate));
    return;
  case Op::Entry:
    os << v->name << '[';
    print(v->args[0], os);
    os << ']';
    return;
  case Op::Call:
    os << v->name;
    print(v->templates, "<", ">", os);
    os << '(';
    arguments(false);
    os << ')';
    return;
  case Op::Dot:
    os << v->name << '.' << phases[v->immediate] << '(';
    arguments(false);
    os << ')';
    return;
  default:
    break;
  }
  os << name(v->op) << '(';
  bool follow = arguments(false);
  for (char p : llvm::StringRef(parameters(v->op))) {
    if (p == '#')
      os << (follow ? ", " : "") << v->immediate;
    if (p == '%')
      for (uint8_t b : v->pattern)
        os << ' ' << unsigned(b);
  }
  os << ')';
}

void print(const Body &body, unsigned indent, llvm::raw_ostream &os) {
  for (const Statement &s : body) {
    os.indent(indent);
    switch (s.kind) {
    case Statement::Comment:
      os << "# " << s.name;
      print(s.extents, " ", "", os);
      break;
    case Statement::Array:
      os << s.type << ' ' << s.name;
      print(s.extents, "[", "]", os);
      os << (s.value ? " = 0" : "");
      break;
    case Statement::Table:
      os << s.type << ' ' << s.name << " =";
      for (int64_t n : s.numbers)
        os << ' ' << n;
      break;
    case Statement::Let:
    case Statement::Variable:
    case Statement::Object:
      os << (s.kind == Statement::Object ? 'o' : s.type) << ' ' << s.name
         << (s.kind == Statement::Variable ? " := " : " = ");
      print(s.value, os);
      break;
    case Statement::Assign:
      print(s.place, os);
      os << " = ";
      print(s.value, os);
      break;
    case Statement::Return:
      os << "return ";
      [[fallthrough]];
    case Statement::Do:
      print(s.value, os);
      break;
    case Statement::Loop:
    case Statement::Columns:
      os << (s.kind == Statement::Loop ? "loop " : "columns ") << s.name << ' ' << text(s.extents[0]) << '\n';
      print(s.body, indent + 2, os);
      continue;
    case Statement::Block:
      os << "block\n";
      print(s.body, indent + 2, os);
      continue;
    }
    os << '\n';
  }
}

void print(const std::vector<Parameter> &list, const char *open, const char *close, llvm::raw_ostream &os) {
  os << open;
  for (size_t i = 0; i < list.size(); ++i)
    os << (i ? ", " : "") << list[i].type << ' ' << list[i].name;
  os << close;
}

}  // namespace

void print(const Program &program, llvm::raw_ostream &os) {
  os << "program " << program.format << ' ' << program.target << '\n';
  for (const Record &r : program.records) {
    os << "record " << r.name << '\n';
    for (const Constant &c : r.constants) {
      os << "  " << c.type << ' ' << c.name << " =";
      if (c.value) {
        os << ' ';
        print(c.value, os);
      }
      for (int64_t n : c.numbers)
        os << ' ' << n;
      os << '\n';
    }
  }
  for (const Function &f : program.functions) {
    os << (f.isKernel() ? "kernel " : "function ") << (f.record.empty() ? "" : f.record + ".") << f.name;
    if (!f.templates.empty())
      print(f.templates, "<", ">", os);
    print(f.parameters, "(", ")\n", os);
    print(f.body, 2, os);
  }
}

}  // namespace quantc::ir
