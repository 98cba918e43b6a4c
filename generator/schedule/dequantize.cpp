// Dequantise: the weight equation in f32, operators in the order written. L consecutive blocks at a time, one in each
// 16-byte part, so that the codes are decoded as in the products.
#include "schedule/common.h"

#include <map>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Value;

namespace {

/// Sixteen weights of each block from their codes, as a part of the target's header.
class WeightsPart : public Kernel {
public:
  using Kernel::Kernel;

  static std::string name(const Plan &plan) {
    std::string name = std::string("qc_weights_") + (plan.code.isSigned ? "s8" : "u8");
    if (plan.code.offset != 0)
      name += "_offset";
    for (size_t after = afterLevel(plan).size(); after > 0; --after)
      name += "_times";
    if (plan.format->value.minimum)
      name += plan.format->value.minimum->negative ? "_minus" : "_plus";
    return name;
  }

  /// Where a vector has codes of several blocks, their factors are `Groups` apart.
  static std::vector<ir::Parameter> templates(const Target &target) {
    return target.parts() > 1 ? std::vector<ir::Parameter>{{'s', "Groups"}} : std::vector<ir::Parameter>{};
  }

  static std::vector<ir::Parameter> parameters(const Plan &plan) {
    std::vector<ir::Parameter> list = {{'b', "q"}};
    if (plan.code.offset != 0)
      list.push_back({'w', "offset"});
    for (const std::string &factor : factorArrays(plan))
      list.push_back({'y', factor});
    list.push_back({'Z', "to"});
    list.push_back({'s', "element"});
    return list;
  }

  void build() {
    Value q = b.variable("q", 'b');
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      const unsigned block = quarter * rows / 16, element = quarter * rows % 16;
      auto factor = [&](const std::string &name) {
        return b.make(Op::FloatsSplat, {b.variable(name, 'x', {Index::of("Groups") * block})});
      };
      Value level = b.make(plan.code.isSigned ? Op::WidenS8 : Op::WidenU8, {q}, quarter);
      if (plan.code.offset != 0)
        level = b.make(Op::LanesSub, {level, b.variable("offset", 'w')});
      level = b.let("level" + str(quarter), b.make(Op::FloatsOf, {level}));
      Value v = b.make(Op::FloatsMul, {factor("scale"), level});
      for (const std::string &name : afterLevel(plan))
        v = b.make(Op::FloatsMul, {v, factor(name)});
      if (format.value.minimum) {
        v = b.let("scaled" + str(quarter), v);
        v = b.make(format.value.minimum->negative ? Op::FloatsSub : Op::FloatsAdd, {v, factor("minimum")});
      }
      Value to = b.address(b.variable("to", 'Y', {block}), Index::of("element") + element);
      b.effect(b.make(Op::FloatsStore, {to, v}));
    }
  }

private:
  static std::vector<std::string> afterLevel(const Plan &plan) {
    std::vector<std::string> names = factorArrays(plan);
    std::erase_if(names, [](const std::string &name) { return name == "scale" || name == "minimum"; });
    return names;
  }
};

class DequantizeKernel : public Kernel {
public:
  using Kernel::Kernel;

  void build() {
    const unsigned parts = target.parts();
    openRows(parts, b.object("row", "qc_rows", {}, {b.variable("w", 'p'), b.variable("step", 's')}));
    for (const std::string &name : factorArrays(plan))
      b.array(name, 'x', {parts, format.groups()});
    b.counted("i", parts, [&](Index i) {
      std::vector<Value> arguments = {blockAt(i, 0)};
      for (const std::string &name : factorArrays(plan))
        arguments.push_back(b.variable(name, 'Y', {i}));
      b.effect(b.call("factors", '.', arguments));
    });
    if (plan.code.offset != 0)
      b.let("offset", b.make(Op::LanesSplat, {}, plan.code.offset));
    std::map<unsigned, Value> windows;
    for (unsigned chunk = 0; chunk < plan.raw.chunks.size(); ++chunk)
      decodeChunk(chunk, windows);
  }

private:
  void decodeChunk(unsigned chunk, std::map<unsigned, Value> &windows) {
    auto window = [&](unsigned w) {
      Value &v = windows[w];
      if (!v)
        v = b.let("bytes" + str(w), gatherCodes(0, 1, w));
      return v;
    };
    Value q = decode(plan.raw.chunks[chunk], plan.code.up, window);
    if (plan.code.levels)
      q = b.lookup(q, *plan.code.levels);
    const unsigned g = chunk * 16 / format.group();
    std::vector<Value> arguments = {q};
    if (plan.code.offset != 0)
      arguments.push_back(b.variable("offset", 'w'));
    for (const std::string &name : factorArrays(plan))
      arguments.push_back(b.address(b.variable(name, 'y', {0}), g));
    arguments.push_back(b.variable("to", 'Z'));
    arguments.push_back(b.size(16 * chunk));
    b.effect(b.call(WeightsPart::name(plan), '.', arguments,
                    target.parts() > 1 ? std::vector<Index>{format.groups()} : std::vector<Index>{}));
  }
};

}  // namespace

void scheduleDequantize(const Plan &plan, const Target &target, ir::Program &program) {
  const std::string name = WeightsPart::name(plan);
  ir::Function weights = targetPart(name, WeightsPart::templates(target), WeightsPart::parameters(plan));
  WeightsPart(plan, target, program, weights).build();
  program.functions.push_back(std::move(weights));

  ir::Function tile = tileOf("dequantize", {}, {{'p', "w"}, {'s', "step"}, {'Z', "to"}});
  tile.calls = {name};
  DequantizeKernel(plan, target, program, tile).build();
  program.functions.push_back(std::move(tile));
  program.functions.push_back(kernelOf("dequantize", "qc_dequantize_blocks", {"dequantize"}, program));
}

}  // namespace quantc
