#include "emit/emit.h"

#include "emit/speller.h"
#include "schedule/schedule.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <utility>

namespace quantc {

using ir::Body;
using ir::Function;
using ir::Op;
using ir::Statement;
using ir::Value;

namespace {

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
    while (shortened.args.size() == 1 && canHaveName(shortened.args[0])) {
      const std::string operand = spell.expression(shortened.args[0]);  // first: constants are named as they are met
      if (spell.expression(&shortened) != operand)
        break;
      shortened = ir::Expr(*shortened.args[0]);
    }
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
    line(indent, indent + result.size() > lineColumns ? broken(result, indent) : result);
  }

  /// A statement that is too long for a line, broken behind its equals sign, or else between the arguments of its
  /// outermost call.
  static std::string broken(const std::string &statement, unsigned indent) {
    const size_t equals = statement.find(" = ");
    if (equals != std::string::npos && indent + 4 + statement.size() - (equals + 3) <= lineColumns)
      return statement.substr(0, equals + 2) + "\n" + std::string(indent + 4, ' ') + statement.substr(equals + 3);
    const size_t open = statement.find('(');
    std::vector<std::string> arguments(1);
    unsigned depth = 0;
    size_t at = open == std::string::npos ? open : open + 1;
    for (; at < statement.size() && !(depth == 0 && statement[at] == ')'); ++at) {
      depth += unsigned(statement[at] == '(') - unsigned(statement[at] == ')');
      if (depth == 0 && statement[at] == ',') {
        arguments.emplace_back();
        ++at;  // and the blank
      } else {
        arguments.back() += statement[at];
      }
    }
    if (at >= statement.size() || arguments.size() == 1)
      return statement;
    return wrapped(statement.substr(0, open + 1), arguments, statement.substr(at), indent);
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
      return nest(indent, "for (size_t " + turns(s), s.body, /*isUnrolled=*/false);
    case Statement::Columns:
      return nest(indent, "QC_UNROLL for (int " + turns(s), s.body, /*isUnrolled=*/true);
    case Statement::Block:
      return nest(indent, "", s.body, false);
    }
  }

  static std::string turns(const Statement &s) {
    return s.name + " = 0; " + s.name + " < " + ir::text(s.extents[0]) + "; ++" + s.name + ") ";
  }

  /// As clang-format leaves it: a single statement stands on the line of an unrolled loop where there is room, and
  /// without braces in another loop.
  void nest(unsigned indent, const std::string &head, const Body &body, bool isUnrolled) {
    std::string outer;
    std::swap(outer, text);
    for (const Statement &inner : body)
      print(inner, indent + 2);
    std::swap(outer, text);
    const bool isOneLine =
        body.size() == 1 && body[0].kind != Statement::Comment && outer.find('\n') + 1 == outer.size();
    const std::string only = llvm::StringRef(outer).trim().str();
    if (isOneLine && isUnrolled && indent + head.size() + only.size() <= lineColumns)
      return line(indent, head + only);
    if (isOneLine && !isUnrolled && !head.empty()) {
      line(indent, llvm::StringRef(head).rtrim().str());
      text += outer;
      return;
    }
    line(indent, head + "{");
    text += outer;
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
  /// `isTarget`: the parts that a target's kernels share, which are not printed elsewhere.
  Printer(const ir::Program &program, const Target *target, bool isTarget = false)
      : program(program), target(target), isTarget(isTarget), spell(target) {}

  /// All records with their functions, in a namespace of the file's own; then the kernels.
  std::string declarations() {
    std::string parts, kernels;
    for (const ir::Record &record : program.records)
      if (record.isOfTarget == isTarget)
        parts += "\n" + recordText(record);
    for (const Function &f : program.functions)
      if (f.isKernel())
        kernels += separated(kernels, functionText(f, 0));
      else if (f.record.empty() && f.isOfTarget == isTarget)
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

  /// The program's headers and `others`, in the order of their names.
  std::string includes(std::vector<std::string> others) const {
    others.insert(others.end(), program.includes.begin(), program.includes.end());
    for (const Function &f : program.functions)
      others.insert(others.end(), f.includes.begin(), f.includes.end());
    std::sort(others.begin(), others.end());
    std::string text;
    for (const std::string &file : others)
      text += "#include \"" + file + "\"\n";
    return text;
  }

private:
  static std::string comment(const std::string &text, unsigned indent) {
    std::string lines;
    for (llvm::StringRef rest = text; !rest.empty();) {
      auto [line, more] = rest.split('\n');
      lines += std::string(indent, ' ') + "/// " + line.str() + "\n";
      rest = more;
    }
    return lines;
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
    bool isFirst = record.constants.empty() && record.types.empty();
    for (const Function &f : program.functions)
      if (f.record == record.name)
        text += (std::exchange(isFirst, false) ? "" : "\n") + functionText(f, 2);
    return text + "};\n";
  }

  /// Functions of a line stand together.
  static std::string separated(const std::string &before, const std::string &function) {
    const bool isLine = llvm::StringRef(function).count('\n') == 1;
    const llvm::StringRef last = llvm::StringRef(before).rtrim('\n').rsplit('\n').second;
    return (isLine && last.ends_with(" }") ? "" : "\n") + function;
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
    const std::string body = BodyPrinter(spell, target).body(f.body, indent + 2);
    // A single statement stands on the line of its function where there is room.
    const llvm::StringRef only = llvm::StringRef(body).trim();
    const size_t lastLine = text.rfind('\n', text.size() - 2) + 1;
    if (f.body.size() == 1 && !only.contains('\n') && !only.ends_with("}") &&
        text.size() - lastLine + only.size() + 2 <= lineColumns && lastLine == comment(f.comment, indent).size())
      return text.substr(0, text.size() - 1) + " " + only.str() + " }\n";
    return text + body + std::string(indent, ' ') + "}\n";
  }

  const ir::Program &program;
  const Target *target;
  const bool isTarget;
  Speller spell;
};

}  // namespace

std::string emitCodec(const ir::Program &program) {
  Printer printer(program, nullptr);
  std::string text = banner("The codec of " + program.format, "formats/" + program.file);
  for (const std::string &line : program.about)
    text += (line.empty() ? "//" : "// " + line) + "\n";
  return text + "#pragma once\n\n" + printer.includes({"kernel_support.h"}) + printer.declarations();
}

std::string emitDefinitions(const ir::Program &program, const Target &target) {
  return Printer(program, &target).declarations();
}

std::string emitKernels(const ir::Program &program, const Target &target) {
  if (program.functions.empty())
    return banner("No kernel of " + program.format + " for " + target.name + ": other targets lend it theirs",
                  "formats/" + program.file);
  Printer printer(program, &target);
  const std::string declarations = printer.declarations();
  return banner("Kernels of " + program.format + " for " + target.name, "formats/" + program.file) +
         printer.includes({"../" + target.name + ".h", "codec.h"}) + declarations;
}

std::string emitTarget(const ir::Program &shared, const Target &target) {
  std::string text = banner("Parts for " + target.name, "templates/" + target.name + ".target");
  text += "#pragma once\n\n";
  if (!target.include.empty())
    text += "#include <" + target.include + ">\n\n";
  text += std::string("#include \"") + (target.include.empty() ? "scalar_vector.h" : "kernel_support.h") + "\"\n";
  text += "\nnamespace {\n\n";
  for (const auto &[name, helper] : target.helpers)
    text += helper;
  text += "/// A float, and 32 bits, of each row of a tile.\nusing qc_row_floats = " + target.types.at('f') +
          ";\nusing qc_row_words = " + target.types.at('w') + ";\n\n}  // namespace\n";
  return text + Printer(shared, &target, /*isTarget=*/true).declarations();
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
