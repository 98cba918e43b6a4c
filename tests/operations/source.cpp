// The only file here that writes vector programs: ir::Program, Function, Builder.
#include "source.h"

#include "description.h"

#include "emit/emit.h"
#include "legalize/legalize.h"

#include "llvm/ADT/StringRef.h"

namespace operations {

using quantc::ir::Builder;
using quantc::ir::DotPhase;
using quantc::ir::Op;
using quantc::ir::Pattern;
using quantc::ir::Value;

namespace {

std::string operand(size_t k) { return "a" + std::to_string(k); }

/// The operands' types, a letter each, without constants.
std::string operandTypes(Op op, const quantc::Target &target) {
  std::string types;
  for (const char *p = quantc::ir::parameters(op); *p; ++p)
    if (*p == '*')
      types.append(target.parts() - 1, 'p');
    else if (*p != '#' && *p != '%')
      types += *p;
  return types;
}

}  // namespace

Source::Source(const quantc::Target &target) : target(target) {
  program.format = "operations";
  program.target = target.name;
}

std::string Source::add(Op op, int64_t immediate, const Pattern &pattern) {
  const std::string types = operandTypes(op, target);
  const bool stores = quantc::ir::resultType(op) == '.', isFloat = op == Op::FloatsStore || op == Op::FloatsLookup;
  const char pointer = stores ? (isFloat ? 'Y' : 'P') : isFloat ? 'y' : 'p';
  Builder b = begin(types, pointer);
  std::vector<Value> values;
  values.reserve(types.size());
  for (size_t k = 0; k < types.size(); ++k)
    values.push_back(b.variable(operand(k), types[k] == 'p' ? pointer : types[k]));
  const Value value = op == Op::Pattern      ? b.pattern(pattern)
                      : op == Op::Shuffle    ? b.shuffle(values[0], pattern)
                      : op == Op::Lookup     ? b.lookup(values[0], pattern)
                      : op == Op::Multishift ? b.multishift(values[0], pattern)
                                             : b.make(op, values, immediate);
  if (stores)
    b.effect(value);
  else
    b.returns(value);
  return end(value->type);
}

std::string Source::add(const quantc::DotStrategy &dot, DotPhase phase) {
  const std::string *texts[] = {&dot.step, &dot.first, &dot.next, &dot.last};
  if (texts[size_t(phase)]->empty())
    return "nullptr";
  const std::string types = "wtbb";
  Builder b = begin(types, 'p');
  std::vector<Value> values;
  values.reserve(types.size());
  for (size_t k = 0; k < types.size(); ++k)
    values.push_back(b.variable(operand(k), types[k]));
  const Value value = b.dot(dot.name, phase, values);
  b.returns(value);
  return end(value->type);
}

std::string Source::text() {
  quantc::legalize(program, target);
  // Neither are these kernels of a format, nor is this a header.
  const std::string head = quantc::emitTarget({}, target), once = "#pragma once\n";
  const size_t at = head.find(once);
  if (at == std::string::npos)
    fail("the target's header does not say that it counts once");
  return head.substr(at + once.size()) + quantc::emitDefinitions(program, target) + callers;
}

const std::string &Source::typeName(char type) const {
  auto it = target.types.find(type);
  if (it == target.types.end())
    fail("target " + target.name + " names no type '" + type + "'");
  return it->second;
}

/// The function but for its body, and its caller's lines that make its operands of bytes.
Builder Source::begin(const std::string &types, char pointer) {
  const std::string number = std::to_string(program.functions.size());
  quantc::ir::Function function;
  function.name = "evaluate" + number;
  std::string made;
  arguments.clear();
  for (size_t k = 0; k < types.size(); ++k) {
    const std::string name = operand(k), from = joined({"operands[", std::to_string(k), "]"}), comma = k ? ", " : "";
    if (types[k] == 'p') {
      const bool stores = pointer == 'P' || pointer == 'Y', isFloat = pointer == 'y' || pointer == 'Y';
      function.parameters.push_back({pointer, name});
      arguments +=
          joined({comma, "(", stores ? "" : "const ", isFloat ? "float" : "uint8_t", " *)", stores ? "bytes" : from});
      continue;
    }
    const std::string type = types[k] == 'x' ? "float" : typeName(types[k]);
    function.parameters.push_back({types[k], name});
    arguments += comma + name;
    made += joined({"  ", type, " ", name, ";\n  qc_copy(&", name, ", ", from, ", sizeof ", name, ");\n"});
  }
  program.functions.push_back(std::move(function));
  callers +=
      "\nstatic void run" + number + "([[maybe_unused]] const uint8_t *const *operands, uint8_t *bytes) {\n" + made;
  return Builder(program, program.functions.back().body);
}

/// The rest of both. Returns the caller's name.
std::string Source::end(char result) {
  quantc::ir::Function &function = program.functions.back();
  function.result = result;
  const std::string call = function.name + "(" + arguments + ");\n";
  if (result == '.')
    callers += "  " + call + "}\n";
  else
    callers += "  const " + typeName(result) + " result = " + call + "  qc_copy(bytes, &result, sizeof result);\n}\n";
  return "run" + std::to_string(program.functions.size() - 1);
}

}  // namespace operations
