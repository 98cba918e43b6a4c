// The only file here that writes vector programs: ir::Program, Function, Builder.
#include "source.h"

#include "description.h"

#include "emit/emit.h"
#include "ir/builder.h"
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
  const bool stores = quantc::ir::resultType(op) == '.';
  begin(types, op == Op::FloatsStore || op == Op::FloatsLookup ? "float" : "uint8_t", stores);
  Builder b(program, program.functions.back().body);
  std::vector<Value> values;
  values.reserve(types.size());
  for (size_t k = 0; k < types.size(); ++k)
    values.push_back(types[k] == 'p'   ? b.address(operand(k))
                     : types[k] == 'x' ? b.scalar(operand(k))
                                       : b.variable(operand(k), types[k]));
  const Value value = op == Op::Pattern   ? b.pattern(pattern)
                      : op == Op::Shuffle ? b.shuffle(values[0], pattern)
                      : op == Op::Lookup  ? b.lookup(values[0], pattern)
                                          : b.make(op, values, immediate);
  if (stores)
    b.effect(value);
  else
    b.assign("result", value);
  return end(quantc::ir::resultType(op));
}

std::string Source::add(const quantc::DotStrategy &dot, DotPhase phase) {
  const std::string *texts[] = {&dot.step, &dot.first, &dot.next, &dot.last};
  if (texts[size_t(phase)]->empty())
    return "nullptr";
  const std::string types = "whbb";
  begin(types, "", false);
  Builder b(program, program.functions.back().body);
  std::vector<Value> values;
  values.reserve(types.size());
  for (size_t k = 0; k < types.size(); ++k)
    values.push_back(b.variable(operand(k), types[k]));
  const Value value = b.dot(dot.name, phase, values);
  b.assign("result", value);
  return end(value->type);
}

std::string Source::text() {
  quantc::legalize(program, target);
  const std::string kernels = quantc::emitKernels(program, target);
  // These are no kernels of a format, as their first lines say.
  const std::string head = quantc::banner("Kernels of " + program.format + " for " + target.name, program.file);
  return kernels.substr(llvm::StringRef(kernels).starts_with(head) ? head.size() : 0) + callers;
}

const std::string &Source::typeName(char type) const {
  auto it = target.types.find(type);
  if (it == target.types.end())
    fail("target " + target.name + " names no type '" + type + "'");
  return it->second;
}

/// The function's head up to its operands, and its caller's lines that make them of bytes.
void Source::begin(const std::string &types, const std::string &pointee, bool stores) {
  const std::string number = std::to_string(program.functions.size());
  std::string parameters, made;
  arguments.clear();
  for (size_t k = 0; k < types.size(); ++k) {
    const std::string name = operand(k), from = joined({"operands[", std::to_string(k), "]"}), comma = k ? ", " : "";
    if (types[k] == 'p') {
      const std::string type = joined({stores ? "" : "const ", pointee, " *"});
      parameters += joined({comma, type, name});
      arguments += joined({comma, "(", type, ")", stores ? "bytes" : from});
      continue;
    }
    const std::string type = types[k] == 'x' ? "float" : typeName(types[k]);
    parameters += joined({comma, "[[maybe_unused]] const ", type, " &", name});
    arguments += comma + name;
    made += joined({"  ", type, " ", name, ";\n  qc_copy(&", name, ", ", from, ", sizeof ", name, ");\n"});
  }
  program.functions.emplace_back();
  program.functions.back().name = "evaluate" + number;
  program.functions.back().header = "void evaluate" + number + "(" + parameters;
  callers +=
      "\nstatic void run" + number + "([[maybe_unused]] const uint8_t *const *operands, uint8_t *bytes) {\n" + made;
}

/// The rest of both. Returns the caller's name.
std::string Source::end(char result) {
  quantc::ir::Function &function = program.functions.back();
  if (result != '.') {
    const std::string comma = arguments.empty() ? "" : ", ";
    function.header += comma + typeName(result) + " &result";
    arguments += comma + "result";
    callers += "  " + typeName(result) + " result;\n";
  }
  function.header += ")";
  callers += "  " + function.name + "(" + arguments + ");\n";
  callers += result != '.' ? "  qc_copy(bytes, &result, sizeof result);\n}\n" : "}\n";
  return "run" + std::to_string(program.functions.size() - 1);
}

}  // namespace operations
