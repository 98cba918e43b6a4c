#include "emit/emit.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {

using ir::Body;
using ir::Op;
using ir::Statement;
using ir::Value;

namespace {

class Printer {
public:
  Printer(const ir::Program &program, const Target &target) : program(program), target(target), os(text) {}

  std::string file() {
    std::string functions;
    {
      bool inNamespace = false;
      for (const ir::Function &f : program.functions) {
        if (f.isKernel == inNamespace)
          os << (f.isKernel ? "\n}  // namespace\n" : "\nnamespace {\n");
        inNamespace = !f.isKernel;
        os << '\n' << f.header << " {\n";
        print(f.body, 2);
        os << "}\n";
      }
      if (inNamespace)
        os << "\n}  // namespace\n";
      functions = os.str();
    }
    std::string head = banner("Kernels of " + program.format + " for " + target.name, program.file);
    if (!target.include.empty())
      head += "#include <" + target.include + ">\n\n";
    head += "#include \"kernel_support.h\"\n";
    if (target.include.empty())
      head += "#include \"scalar_vector.h\"\n";
    for (const std::string &file : program.includes)
      head += "#include \"" + file + "\"\n";
    std::string preamble;
    for (const ir::Function &f : program.functions) {
      for (const std::string &file : f.includes)
        head += "#include \"" + file + "\"\n";
      for (const std::string &line : f.preamble)
        preamble += line + "\n";
    }
    std::string helpers = usedHelpers(functions);
    if (!patterns.empty() || !helpers.empty() || !preamble.empty()) {
      head += "\nnamespace {\n\n";
      head += helpers;
      for (const auto &[bytes, name] : patternOrder) {
        head += "alignas(16) const uint8_t " + name + "[16] = {";
        for (size_t i = 0; i < bytes.size(); ++i)
          head += (i ? ", " : "") + std::to_string(bytes[i]);
        head += "};\n";
      }
      head += preamble;
      head += "\n}  // namespace\n";
    }
    return head + functions;
  }

private:
  /// The target's helpers that the text calls, directly or through another.
  std::string usedHelpers(const std::string &text) const {
    std::string result, all = text;
    for (auto it = target.helpers.rbegin(); it != target.helpers.rend(); ++it)
      if (llvm::StringRef(all).contains(it->first + "(") || llvm::StringRef(all).contains(it->first + "<")) {
        all += it->second;
        result = it->second + result;
      }
    return result;
  }

  const std::string &typeName(char type) const {
    auto it = target.types.find(type);
    if (it == target.types.end())
      llvm::report_fatal_error(llvm::Twine("target ") + target.name + " names no type '" + llvm::Twine(type) + "'",
                               false);
    return it->second;
  }

  std::string patternName(const ir::Pattern &bytes) {
    auto [it, isNew] = patterns.try_emplace(bytes, "pattern" + std::to_string(patterns.size()));
    if (isNew)
      patternOrder.emplace_back(bytes, it->second);
    return it->second;
  }

  /// The target's text of an operation with $0.. $# $% (or $acc $p $w $a) filled in.
  std::string substitute(llvm::StringRef pattern, const ir::Expr &e) {
    std::string result;
    while (!pattern.empty()) {
      auto [before, rest] = pattern.split('$');
      result += before;
      if (before.size() == pattern.size())
        break;
      pattern = rest;
      if (pattern.consume_front("#"))
        result += std::to_string(e.immediate);
      else if (pattern.consume_front("%"))
        result += patternName(e.pattern);
      else if (pattern.consume_front("acc"))
        result += expression(e.args[0]);
      else if (pattern.consume_front("p"))
        result += expression(e.args[1]);
      else if (pattern.consume_front("w"))
        result += expression(e.args[2]);
      else if (pattern.consume_front("a"))
        result += expression(e.args[3]);
      else {
        size_t index = size_t(pattern.front() - '0');
        pattern = pattern.drop_front();
        if (index >= e.args.size())
          llvm::report_fatal_error(
              llvm::Twine("target ") + target.name + ": operand out of range in '" + ir::name(e.op) + "'", false);
        result += expression(e.args[index]);
      }
    }
    return result;
  }

  std::string expression(Value v) {
    switch (v->op) {
    case Op::Variable:
    case Op::Scalar:
    case Op::Address:
      return v->text;
    case Op::Dot:
      return substitute(v->text, *v);
    default:
      return substitute(target.operations.find(ir::name(v->op))->second, *v);
    }
  }

  void print(const Body &body, unsigned indent) {
    for (const Statement &s : body)
      print(s, indent);
  }

  void print(const Statement &s, unsigned indent) {
    os.indent(indent);
    switch (s.kind) {
    case Statement::Comment:
      os << "// " << s.text << '\n';
      return;
    case Statement::Line:
      os << s.text << '\n';
      return;
    case Statement::Let:
      os << "const " << typeName(s.type) << ' ' << s.text << " = " << expression(s.value) << ";\n";
      return;
    case Statement::Variable:
      os << typeName(s.type) << ' ' << s.text << " = " << expression(s.value) << ";\n";
      return;
    case Statement::Array:
      os << typeName(s.type) << ' ' << s.text << '[' << s.extent << "];\n";
      return;
    case Statement::Assign:
      os << s.text << " = " << expression(s.value) << ";\n";
      return;
    case Statement::Do:
      os << expression(s.value) << ";\n";
      return;
    case Statement::Loop:
      os << "for (size_t " << s.text << " = 0; " << s.text << " < " << s.extent << "; ++" << s.text << ") {\n";
      break;
    case Statement::Lanes:
      if (s.body.size() == 1) {
        os << "QC_UNROLL for (int " << s.text << " = 0; " << s.text << " < " << s.extent << "; ++" << s.text << ")\n";
        print(s.body[0], indent + 2);
        return;
      }
      os << "QC_UNROLL for (int " << s.text << " = 0; " << s.text << " < " << s.extent << "; ++" << s.text << ") {\n";
      break;
    case Statement::Block:
      os << "{\n";
      break;
    }
    print(s.body, indent + 2);
    os.indent(indent) << "}\n";
  }

  const ir::Program &program;
  const Target &target;
  std::string text;
  llvm::raw_string_ostream os;
  std::map<ir::Pattern, std::string> patterns;
  std::vector<std::pair<ir::Pattern, std::string>> patternOrder;
};

}  // namespace

std::string emitKernels(const ir::Program &program, const Target &target) { return Printer(program, target).file(); }

static constexpr llvm::StringLiteral marked = " by `quantc compile formats/*.qf -o generated`;\n// do not edit.\n";

std::string banner(llvm::StringRef what, llvm::StringRef spec) {
  return ("// " + what + ". Generated from formats/" + spec + marked).str();
}

bool hasBanner(llvm::StringRef text) {
  auto [line, rest] = text.split('\n');
  llvm::StringRef second = rest.split('\n').first;
  return line.starts_with("// ") && text.take_front(line.size() + second.size() + 2).ends_with(marked);
}

}  // namespace quantc
