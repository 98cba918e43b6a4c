#include "emit/emit.h"

#include "emit/speller.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace quantc {

using ir::Body;
using ir::Function;
using ir::Op;
using ir::Statement;
using ir::Value;

namespace {

/// What an operation takes, as operations.def lists it.
std::vector<std::string> parametersOf(const std::string &operation) {
  static const std::map<std::string, std::string> lists = {
#define QC_OPERATION(name, on, parameters) {#name, #parameters},
#include "runtime/src/operations.def"
  };
  llvm::SmallVector<llvm::StringRef, 8> split;
  llvm::StringRef(lists.at(operation)).drop_front().drop_back().split(split, ',');
  std::vector<std::string> parameters;
  for (llvm::StringRef parameter : split)
    parameters.push_back(parameter.trim().str());
  return parameters;
}

/// Prints the statements of one function.
class BodyPrinter {
public:
  BodyPrinter(Speller &spell, const Target *target) : spell(spell), target(target) {}

  std::string body(const Body &body, unsigned indent) {
    for (const Statement &s : body)
      print(s, indent);
    return std::move(text);
  }

private:
  void line(unsigned indent, const std::string &what) { text += std::string(indent, ' ') + what + "\n"; }

  /// `const T name`: what is declared once and for all.
  std::string constant(ir::Type type, const std::string &name) const {
    std::string text = declared(type, "", target);
    return text.ends_with("*") ? text + "const " + name : "const " + text + name;
  }

  static bool canHaveName(Value v) {
    return !v->args.empty() && v->op != Op::Address && v->op != Op::Entry && v->op != Op::Call && v->op != Op::Member &&
           v->op != Op::ReadU8;
  }

  /// A statement of one expression. Where it would pass the last column, its longest operands get names first.
  void statement(unsigned indent, const std::string &head, Value v, const std::string &tail = ";") {
    ir::Expr shortened = *v;
    // A text that is the operand itself: what is long is the operand.
    while (shortened.args.size() == 1 && canHaveName(shortened.args[0]) &&
           spell.expression(&shortened) == spell.expression(shortened.args[0]))
      shortened = *shortened.args[0];
    std::string result;
    while (result = head + spell.expression(&shortened) + tail, indent + result.size() > lineColumns) {
      Value *longest = nullptr;
      size_t size = 0;
      for (Value &arg : shortened.args)
        if (canHaveName(arg) && spell.expression(arg).size() > size) {
          longest = &arg;
          size = spell.expression(arg).size();
        }
      if (!longest)
        break;
      const std::string name = "part" + std::to_string(parts++);
      statement(indent, constant((*longest)->type, name) + " = ", *longest);
      ir::Expr &variable = variables.emplace_back();
      variable.type = (*longest)->type;
      variable.name = name;
      *longest = &variable;
    }
    line(indent, result);
  }

  void print(const Statement &s, unsigned indent) {
    auto extents = [&] {
      std::string result;
      for (const ir::Index &index : s.extents)
        result += "[" + ir::text(index) + "]";
      return result;
    };
    switch (s.kind) {
    case Statement::Comment:
      return line(indent,
                  "// " + s.name +
                      (s.extents.empty() ? "" : " " + ir::text(s.extents[0]) + " .. " + ir::text(s.extents[1])));
    case Statement::Let:
      return statement(indent, constant(s.type, s.name) + " = ", s.value);
    case Statement::Variable:
      return statement(indent, declared(s.type, s.name, target) + " = ", s.value);
    case Statement::Object: {
      const std::string call = spell.expression(s.value);
      const size_t open = call.find('(');
      return line(indent, call.substr(0, open) + " " + s.name + call.substr(open) + ";");
    }
    case Statement::Array:
      return line(indent, declared(s.type, s.name, target) + extents() + (s.value ? " = {};" : ";"));
    case Statement::Table: {
      std::vector<std::string> numbers;
      for (int64_t number : s.numbers)
        numbers.push_back(std::to_string(number));
      return line(indent,
                  wrapped("static const " + declared(s.type, s.name, target) + "[] = {", numbers, "};", indent));
    }
    case Statement::Assign:
      return statement(indent, spell.expression(s.place) + " = ", s.value);
    case Statement::Do:
      return statement(indent, "", s.value);
    case Statement::Return:
      return statement(indent, "return ", s.value);
    case Statement::Loop:
    case Statement::Columns: {
      const std::string head = s.kind == Statement::Loop ? "for (size_t " : "QC_UNROLL for (int ";
      line(indent, head + s.name + " = 0; " + s.name + " < " + ir::text(s.extents[0]) + "; ++" + s.name + ") {");
      break;
    }
    case Statement::Block:
      line(indent, "{");
      break;
    }
    for (const Statement &inner : s.body)
      print(inner, indent + 2);
    line(indent, "}");
  }

  Speller &spell;
  const Target *target;
  std::string text;
  unsigned parts = 0;
  std::deque<ir::Expr> variables;
};

/// Prints what a file declares.
class Printer {
public:
  Printer(const ir::Program &program, const Target *target) : program(program), target(target), spell(target) {}

  /// All records with their functions, in a namespace of the file's own; then the kernels.
  std::string declarations() {
    std::string parts, kernels;
    for (const ir::Record &record : program.records)
      parts += "\n" + recordText(record);
    for (const Function &f : program.functions)
      if (f.isKernel())
        kernels += "\n" + functionText(f, 0);
      else if (f.record.empty())
        parts += "\n" + functionText(f, 0);
    std::string constants;
    for (const auto &[bytes, name] : spell.patterns()) {
      std::vector<std::string> numbers;
      for (uint8_t byte : bytes)
        numbers.push_back(std::to_string(byte));
      constants += wrapped("alignas(16) const uint8_t " + name + "[16] = {", numbers, "};\n", 0);
    }
    if (!constants.empty())
      constants = "\n" + constants;
    if (!parts.empty())
      parts = "\nnamespace {\n" + constants + parts + "\n}  // namespace\n";
    return parts + kernels;
  }

  std::string includes() const {
    std::string text;
    auto include = [&](const std::vector<std::string> &files) {
      for (const std::string &file : files)
        text += "#include \"" + file + "\"\n";
    };
    include(program.includes);
    for (const Function &f : program.functions)
      include(f.includes);
    return text;
  }

private:
  static std::string comment(const std::string &text, unsigned indent) {
    return text.empty() ? "" : std::string(indent, ' ') + "/// " + text + "\n";
  }

  std::string parameter(const ir::Parameter &p) const {
    if (p.kind == ir::Parameter::Single)
      return declared(p.type, p.name, target);
    return (p.kind == ir::Parameter::Read ? "const " : "") + declared(p.type, "*" + p.name, target);
  }
  std::string list(const std::vector<ir::Parameter> &parameters) const {
    std::string text;
    for (const ir::Parameter &p : parameters)
      text += (text.empty() ? "" : ", ") + parameter(p);
    return text;
  }
  std::string templates(const std::vector<ir::Parameter> &parameters) const {
    std::string text;
    for (const ir::Parameter &p : parameters)
      text +=
          (text.empty() ? "template <" : ", ") + (p.type == 'i' ? "int " + p.name : declared(p.type, p.name, target));
    return text.empty() ? "" : text + "> ";
  }

  std::string recordText(const ir::Record &record) {
    std::string text = comment(record.comment, 0) + templates(record.templates) + "struct " + record.name;
    for (size_t i = 0; i < record.bases.size(); ++i)
      text += (i ? ", " : " : ") + record.bases[i];
    text += " {\n";
    for (const ir::Constant &c : record.constants) {
      // A target that borrows some kernels does without what they alone ask for.
      const char *attribute = target ? "[[maybe_unused]] " : "";
      const std::string head = "  " + std::string(attribute) + "static constexpr " + declared(c.type, "", nullptr);
      if (c.value) {
        text += head + c.name + " = " + spell.expression(c.value) + ";\n";
        continue;
      }
      std::vector<std::string> numbers;
      for (int64_t n : c.numbers)
        numbers.push_back(std::to_string(n));
      text += wrapped(head + c.name + "[] = {", numbers, "};\n", 0);
    }
    for (const auto &[name, type] : record.types) {
      std::string instance = spell.expression(type);
      text += "  using " + name + " = " + instance.substr(0, instance.find('(')) + ";\n";
    }
    for (const Function &f : program.functions)
      if (f.record == record.name)
        text += "\n" + functionText(f, 2);
    return text + "};\n";
  }

  std::string functionText(const Function &f, unsigned indent) {
    std::string text = comment(f.comment, indent) + std::string(indent, ' ');
    if (f.isKernel()) {
      text += wrapped("extern \"C\" void qc_" + f.name + "_" + program.format + "__" + target->name + "(",
                      parametersOf(f.name), ") {\n", indent);
    } else {
      const char *kind = f.kind == Function::Tile ? "QC_TILE " : f.kind == Function::Apart ? "QC_APART " : "";
      std::string head = templates(f.templates);
      std::vector<std::string> parameters;
      for (const ir::Parameter &p : f.parameters)
        parameters.push_back(parameter(p));
      head += (indent ? "static " : "") + std::string(kind) + declared(f.result, f.name, target) + "(";
      if (!f.templates.empty() && indent + head.size() + list(f.parameters).size() + 3 > lineColumns) {
        const size_t end = templates(f.templates).size();
        text += head.substr(0, end - 1) + "\n" + std::string(indent, ' ');
        head = head.substr(end);
      }
      text += wrapped(head, parameters, ") {\n", indent);
    }
    return text + BodyPrinter(spell, target).body(f.body, indent + 2) + std::string(indent, ' ') + "}\n";
  }

  const ir::Program &program;
  const Target *target;
  Speller spell;
};

}  // namespace

std::string emitCodec(const ir::Program &program) {
  Printer printer(program, nullptr);
  return banner("What the kernels of " + program.format + " share on every target", "formats/" + program.file) +
         "#pragma once\n\n#include \"kernel_support.h\"\n" + printer.includes() + printer.declarations();
}

std::string emitDefinitions(const ir::Program &program, const Target &target) {
  return Printer(program, &target).declarations();
}

std::string emitKernels(const ir::Program &program, const Target &target) {
  Printer printer(program, &target);
  const std::string declarations = printer.declarations();
  return banner("Kernels of " + program.format + " for " + target.name, "formats/" + program.file) + "#include \"../" +
         target.name + ".h\"\n#include \"codec.h\"\n" + printer.includes() + declarations;
}

std::string emitTarget(const Target &target) {
  std::string text = banner("What the kernels for " + target.name + " share", "templates/" + target.name + ".target");
  text += "#pragma once\n\n";
  if (!target.include.empty())
    text += "#include <" + target.include + ">\n\n";
  text += std::string("#include \"") + (target.include.empty() ? "scalar_vector.h" : "kernel_support.h") + "\"\n";
  if (target.helpers.empty())
    return text;
  text += "\nnamespace {\n\n";
  for (const auto &[name, helper] : target.helpers)
    text += helper;
  return text + "\n}  // namespace\n";
}

static constexpr llvm::StringLiteral marked = " by `quantc compile formats/*.qf -o generated`;\n// do not edit.\n";

std::string banner(llvm::StringRef what, llvm::StringRef source) {
  return "// " + what.str() + ". Generated from " + source.str() + marked.str();
}

bool hasBanner(llvm::StringRef text) {
  auto [line, rest] = text.split('\n');
  llvm::StringRef second = rest.split('\n').first;
  return line.starts_with("// ") && text.take_front(line.size() + second.size() + 2).ends_with(marked);
}

}  // namespace quantc
