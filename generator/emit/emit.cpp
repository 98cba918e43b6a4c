#include "emit/emit.h"

#include "emit/speller.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

namespace quantc {

using ir::Body;
using ir::Statement;

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
    if (!spell.patterns().empty() || !helpers.empty() || !preamble.empty()) {
      head += "\nnamespace {\n\n";
      head += helpers;
      for (const auto &[bytes, name] : spell.patterns()) {
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

  void print(const Body &body, unsigned indent) {
    for (const Statement &s : body)
      print(s, indent);
  }

  std::string extents(const Statement &s) const {
    std::string result;
    for (const ir::Index &index : s.extents)
      result += "[" + ir::text(index) + "]";
    return result;
  }

  /// `const T name`: what is declared once and for all.
  std::string constant(ir::Type type, const std::string &name) const {
    std::string text = declared(type, "", &target);
    return text.ends_with("*") ? text + "const " + name : "const " + text + name;
  }

  void print(const Statement &s, unsigned indent) {
    os.indent(indent);
    switch (s.kind) {
    case Statement::Comment:
      os << "// " << s.name << '\n';
      return;
    case Statement::Line:
      os << s.name << '\n';
      return;
    case Statement::Let:
      os << constant(s.type, s.name) << " = " << spell.expression(s.value) << ";\n";
      return;
    case Statement::Variable:
      os << declared(s.type, s.name, &target) << " = " << spell.expression(s.value) << ";\n";
      return;
    case Statement::Object:
      printObject(s);
      return;
    case Statement::Array:
      os << declared(s.type, s.name, &target) << extents(s) << ";\n";
      return;
    case Statement::Table: {
      std::vector<std::string> numbers;
      for (int64_t number : s.numbers)
        numbers.push_back(std::to_string(number));
      os << wrapped("static const " + declared(s.type, s.name, &target) + "[] = {", numbers, "};\n", indent);
      return;
    }
    case Statement::Assign:
      os << spell.expression(s.place) << " = " << spell.expression(s.value) << ";\n";
      return;
    case Statement::Do:
      os << spell.expression(s.value) << ";\n";
      return;
    case Statement::Loop:
    case Statement::Columns: {
      const std::string i = s.name;
      const bool isLoop = s.kind == Statement::Loop, isBraced = isLoop || s.body.size() > 1;
      os << (isLoop ? "for (size_t " : "QC_UNROLL for (int ") << i << " = 0; " << i << " < " << ir::text(s.extents[0])
         << "; ++" << i << (isBraced ? ") {\n" : ")\n");
      print(s.body, indent + 2);
      if (isBraced)
        os.indent(indent) << "}\n";
      return;
    }
    case Statement::Block:
      os << "{\n";
      print(s.body, indent + 2);
      os.indent(indent) << "}\n";
      return;
    }
  }

  /// `const Class<templates> name(arguments);`
  void printObject(const Statement &s) {
    ir::Expr call = *s.value;
    const std::string text = spell.expression(&call);
    const size_t open = text.find('(');
    os << text.substr(0, open) << ' ' << s.name << text.substr(open) << ";\n";
  }

  const ir::Program &program;
  const Target &target;
  std::string text;
  llvm::raw_string_ostream os;
  Speller spell{&target};
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
