#include "check.h"

#include "meaning.h"
#include "text.h"
#include "values.h"

#include "kernels/guarded.h"
#include "support/bits.h"

#include <memory>

namespace operations {
namespace {

using support::Guarded;
using support::Side;

/// The places that a pointer's bytes have, by turns: flush with a page that cannot be touched, and at an odd address.
constexpr size_t places = 3;

class Memory {
public:
  Memory(size_t bytes, size_t alignment) {
    buffers.push_back(std::make_unique<Guarded>(bytes, Side::Start));
    buffers.push_back(std::make_unique<Guarded>(bytes, Side::Start, alignment));
    buffers.push_back(std::make_unique<Guarded>(bytes, Side::End));
  }
  Guarded &at(size_t turn) { return *buffers[turn % places]; }

private:
  std::vector<std::unique_ptr<Guarded>> buffers;
};

/// The vectors as the functions take them: aligned, as nothing but memory behind pointers must be able not to be.
struct alignas(64) Vector {
  uint8_t bytes[64];
};

bool isAsExpected(const Call &call, const Bytes &got, char type) {
  if (type != 'f') {
    for (size_t i = 0; i < got.size(); ++i)
      if ((got[i] ^ call.result[i]) & call.defined[i])
        return false;
    return true;
  }
  for (size_t i = 0; i < got.size(); i += 4) {
    float a, b;
    std::memcpy(&a, &got[i], 4);
    std::memcpy(&b, &call.result[i], 4);
    if (!support::sameBits(a, b))
      return false;
  }
  return true;
}

/// The types of the operands that a meaning's parameters stand for, one letter each.
std::string operandTypes(const Meaning &meaning, unsigned rows) {
  std::string types;
  for (const char *p = meaning.parameters; *p; ++p)
    if (*p == '*')
      types.append(rows / 4 - 1, 'p');
    else if (*p != '#' && *p != '%')
      types += *p;
  return types;
}

class Trial {
public:
  Trial(const Target &target, const Instance &instance)
      : target(target), instance(instance), meaning(meaningOf(instance.operation)),
        types(operandTypes(meaning, target.rows)), vectors(types.size()) {
    isStore = meaning.result == '.';
    resultType = isStore ? typeAtPointer(meaning.name) : meaning.result;
    for (char type : types)
      memory.push_back(
          type == 'p' ? std::make_unique<Memory>(bytesAtPointer(meaning.name, target.rows), alignmentOf(meaning.name))
                      : nullptr);
    call.rows = target.rows;
    call.immediate = instance.immediate;
    call.pattern = instance.pattern;
    call.result.resize(isStore ? bytesAtPointer(meaning.name, target.rows) : bytesOf(meaning.result, target.rows));
    call.defined.resize(call.result.size(), 0xff);
    call.operands.resize(types.size());
  }

  std::string fault(size_t effort) {
    support::note("%s: %s\n%s", target.name, meaning.name, instance.line);
    Values values(meaning, target.rows, effort);
    for (size_t turn = 0; values.next(call.operands); ++turn) {
      meaning.compute(call);
      std::string why = run(turn);
      if (!why.empty())
        return message(why);
    }
    return "";
  }

private:
  /// What is wrong with the result, which is then in `got`.
  std::string run(size_t turn) {
    std::vector<const uint8_t *> operands;
    for (size_t k = 0; k < types.size(); ++k) {
      uint8_t *at = memory[k] ? memory[k]->at(turn).data() : vectors[k].bytes;
      if (memory[k] && isStore)
        memory[k]->at(turn).poison();
      else
        std::memcpy(at, call.operands[k].data(), call.operands[k].size());
      operands.push_back(at);
    }
    uint8_t *result = isStore ? memory[0]->at(turn).data() : value.bytes;
    instance.run(operands.data(), result);
    got.assign(result, result + call.result.size());
    if (!isAsExpected(call, got, isStore ? 'b' : resultType))
      return "is wrong";
    for (const std::unique_ptr<Memory> &m : memory)
      if (m && isStore && !m->at(turn).untouchedOutside())
        return "wrote outside of its " + std::to_string(call.result.size()) + " bytes";
    return "";
  }

  std::string message(const std::string &why) const {
    std::string text = std::string(target.name) + ": " + meaning.name + " " + why + "\n  " + instance.line + "\n";
    for (const char *p = meaning.parameters; *p; ++p) {
      if (*p == '#')
        text += "  $# = " + std::to_string(instance.immediate) + "\n";
      if (*p == '%')
        text += "  $% = " + show(Bytes(instance.pattern, instance.pattern + 16), 'b') + "\n";
    }
    for (size_t k = isStore ? 1 : 0; k < types.size(); ++k) {
      const bool isPointer = types[k] == 'p';
      text += "  $" + std::to_string(k) + (isPointer ? " -> " : " = ") +
              show(call.operands[k], isPointer ? typeAtPointer(meaning.name) : types[k]) + "\n";
    }
    text += "  got      " + show(got, resultType) + "\n  expected " + show(call.result, resultType) + "\n";
    return text;
  }

  const Target &target;
  const Instance &instance;
  const Meaning &meaning;
  std::string types;
  std::vector<Vector> vectors;
  std::vector<std::unique_ptr<Memory>> memory;
  Vector value = {};
  bool isStore = false;
  char resultType = '.';
  Call call;
  Bytes got;
};

}  // namespace

std::string fault(const Target &target, const Instance &instance, size_t effort) {
  return Trial(target, instance).fault(effort);
}

}  // namespace operations
