// What layers do with products, and files of packed weights. Products with all that may stand around them, of experts
// or one matrix, and sums of rows: on any target, layout and pool they have the bits of the scalar target, a vector at
// a time. A file whose header says what it likes, under a checksum that is right, is refused, or all its tensors lie
// within.
#include "operands.h"
#include "packed.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace fuzz {
namespace {

using support::Guarded;

const qc_options scalar = {sizeof(qc_options), qc_target_by_name("scalar"), nullptr, QC_PREFER_MEMORY};

qc_options anyOptions(Input &input) {
  return {sizeof(qc_options), input.pick(availableTargets()), input.pick(pools()),
          static_cast<size_t>(input.flag() ? QC_PREFER_SPEED : QC_PREFER_MEMORY)};
}

/// Matrices of one shape, raw and as the call has them.
struct Matrices {
  Matrices(Input &input, const qc_format &format, size_t count, size_t rows, size_t blocks, const qc_options &options,
           bool packs) {
    const qc_layout *const layout = packs ? qc_preferred_layout(&format, &options) : nullptr;
    const size_t cols = blocks * format.block_elements;
    qc_error error{};
    for (size_t i = 0; i < count; ++i) {
      bytes.push_back(makeBlocks(input, format, rows * blocks));
      qc_weights weights;
      succeeds(
          qc_weights_init(&weights, &format, nullptr, bytes.back().data(), bytes.back().size(), rows, cols, 0, &error),
          error);
      raw.push_back(weights);
      size_t size = bytes.back().size();
      if (layout)
        succeeds(qc_weight_bytes(&format, layout, rows, cols, &size, &error), error);
      memory.emplace_back(new Guarded(makeMemory(input, size, 1)));
      if (layout)
        succeeds(qc_pack(&weights, 0, rows, memory.back()->data(), size, &options, &error), error);
      else if (size)
        std::memcpy(memory.back()->data(), bytes.back().data(), size);
      succeeds(qc_weights_init(&weights, &format, layout, memory.back()->data(), size, rows, cols, 0, &error), error);
      used.push_back(weights);
    }
  }
  Matrices(const Matrices &) = delete;
  Matrices &operator=(const Matrices &) = delete;

  std::vector<qc_weights> raw, used;

private:
  std::vector<std::vector<uint8_t>> bytes;
  std::vector<std::unique_ptr<Guarded>> memory;
};

void run(const qc_fused_desc &desc, const qc_options &options, Input &input) {
  qc_error error{};
  size_t bytes = 0;
  succeeds(qc_fused_workspace_bytes(&desc, &options, &bytes, &error), error);
  Guarded workspace = makeMemory(input, bytes, 1);
  succeeds(qc_fused_run(&desc, workspace.data(), bytes, &options, &error), error);
  require(workspace.untouchedOutside(), "a product stays in its workspace");
}

void fused(Input &input) {
  const qc_options options = anyOptions(input);
  const qc_format &format = *qc_format_at(input.number(0, qc_format_count() - 1));
  const size_t rows = input.number(0, 40), blocks = input.number(0, format.block_elements == 1 ? 70 : 3),
               cols = blocks * format.block_elements;
  const bool mixes = input.flag(), hasUp = input.flag(), apart = hasUp && input.flag(), hasBias = input.flag(),
             accumulates = input.flag(), clamps = input.flag(), scales = input.flag(), hasResidual = input.flag();
  const size_t experts = mixes ? input.number(1, 4) : 1, each = mixes ? input.number(1, 3) : 1,
               columns = input.number(0, 9), vectors = columns * each, begin = input.number(0, rows),
               end = input.number(begin, rows), length = end - begin;
  const bool packs = input.flag();
  const Matrices w(input, format, experts, rows, blocks, options, packs),
      u(input, format, hasUp ? experts : 0, rows, blocks, options, packs);
  const std::vector<float> xs = makeFloats(input, columns * cols), biases = makeFloats(input, experts * rows),
                           before = makeFloats(input, vectors * length), factors = makeFloats(input, vectors),
                           residuals = makeFloats(input, vectors * length);
  const float least = input.flag() ? -1.0f : 0.0f, clamp[] = {least, 1.5f};
  std::vector<int32_t> ids(vectors);
  for (int32_t &id : ids)
    id = static_cast<int32_t>(input.number(0, experts - 1));
  const Vectors x(input, xs, columns, cols), bias(input, biases, experts, rows), scale(input, factors, vectors, 1),
      residual(input, residuals, vectors, length);
  Vectors y(input, vectors, length), upY(input, vectors, length);
  y.set(before);
  upY.set(before);
  const qc_typed_input in = x.typedInput(0, columns), biasIn = bias.typedInput(0, experts),
                       scaleIn = scale.typedInput(0, vectors), residualIn = residual.typedInput(0, vectors);
  const qc_typed_output out = y.typedOutput(), upOut = upY.typedOutput();
  const qc_index_list list = {ids.data(), vectors};
  qc_fused_desc desc = {};
  desc.struct_size = sizeof desc;
  desc.weights = w.used.data();
  desc.up = hasUp ? u.used.data() : nullptr;
  desc.row_begin = begin, desc.row_end = end;
  desc.x = &in, desc.y = &out;
  desc.up_y = apart ? &upOut : nullptr;
  desc.bias = hasBias ? &biasIn : nullptr;
  desc.up_bias = hasBias && hasUp ? &biasIn : nullptr;
  desc.function = input.number(0, QC_FUNCTION_COUNT - 1);
  desc.flags = accumulates ? size_t{QC_MATMUL_ACCUMULATE} : 0;
  desc.experts = mixes ? experts : 0;
  desc.ids = mixes ? &list : nullptr;
  desc.clamp = clamps ? clamp : nullptr;
  desc.scale = scales ? &scaleIn : nullptr;
  desc.residual = hasResidual ? &residualIn : nullptr;
  run(desc, options, input);

  std::vector<float> expected = before, expectedUp = before;
  for (size_t i = 0; i < vectors; ++i) {
    const size_t e = static_cast<size_t>(ids[i]);
    const qc_typed_input one = {xs.data() + i / each * cols, QC_TYPE_F32, cols, 0, 1},
                         oneBias = {biases.data() + e * rows, QC_TYPE_F32, rows, 0, 1},
                         oneScale = {&factors[i], QC_TYPE_F32, 1, 0, 1},
                         oneResidual = {residuals.data() + i * length, QC_TYPE_F32, length, 0, 1};
    const qc_typed_output to = {expected.data() + i * length, QC_TYPE_F32, length, 0},
                          upTo = {expectedUp.data() + i * length, QC_TYPE_F32, length, 0};
    qc_fused_desc single = desc;
    single.weights = &w.raw[e];
    single.up = hasUp ? &u.raw[e] : nullptr;
    single.x = &one, single.y = &to;
    single.up_y = apart ? &upTo : nullptr;
    single.bias = hasBias ? &oneBias : nullptr;
    single.up_bias = hasBias && hasUp ? &oneBias : nullptr;
    single.experts = 0, single.ids = nullptr;
    single.scale = scales ? &oneScale : nullptr;
    single.residual = hasResidual ? &oneResidual : nullptr;
    run(single, scalar, input);
  }
  require(y.hold(expected), "fused products are the same");
  require(upY.hold(expectedUp), "fused products of the other matrix are the same");
}

void transposed(Input &input) {
  const qc_options options = anyOptions(input);
  const qc_format &format = *qc_format_at(input.number(0, qc_format_count() - 1));
  const size_t rows = input.rarely(4) ? 300 : input.number(0, 40),
               blocks = input.number(0, format.block_elements == 1 ? 150 : 3), cols = blocks * format.block_elements,
               columns = input.number(0, 9), begin = input.number(0, rows), end = input.number(begin, rows);
  const Matrices w(input, format, 1, rows, blocks, options, false);
  const std::vector<float> xs = makeFloats(input, columns * (end - begin));
  const Vectors x(input, xs, columns, end - begin);
  Vectors y(input, columns, cols);
  const qc_typed_input in = x.typedInput(0, columns);
  const qc_typed_output out = y.typedOutput();
  std::vector<float> expected(columns * cols);
  const auto run = [&](const qc_transposed_desc &desc, const qc_options &with) {
    qc_error error{};
    size_t bytes = 0;
    succeeds(qc_transposed_workspace_bytes(&desc, &with, &bytes, &error), error);
    Guarded workspace = makeMemory(input, bytes, 1);
    succeeds(qc_transposed_run(&desc, workspace.data(), bytes, &with, &error), error);
    require(workspace.untouchedOutside(), "a sum stays in its workspace");
  };
  run({sizeof(qc_transposed_desc), &w.used[0], begin, end, &in, &out, 0}, options);
  for (size_t c = 0; c < columns; ++c) {
    const qc_typed_input one = {xs.data() + c * (end - begin), QC_TYPE_F32, end - begin, 0, 1};
    const qc_typed_output to = {expected.data() + c * cols, QC_TYPE_F32, cols, 0};
    run({sizeof(qc_transposed_desc), &w.raw[0], begin, end, &one, &to, 0}, scalar);
  }
  require(y.hold(expected), "sums of rows are the same");
}

/// A file of two tensors, made once.
const std::vector<uint8_t> &soundFile() {
  static const std::vector<uint8_t> file = [] {
    std::vector<uint8_t> model, made;
    const auto put = [&](const void *data, size_t bytes) {
      model.insert(model.end(), static_cast<const uint8_t *>(data), static_cast<const uint8_t *>(data) + bytes);
    };
    const uint32_t version = 3, dims = 2, f32 = 0;
    const uint64_t two = 2, none = 0, one = 1, rows[] = {8, 5}, offsets[] = {0, 160};
    put("GGUF", 4), put(&version, 4), put(&two, 8), put(&none, 8);
    for (size_t i = 0; i < 2; ++i)
      put(&one, 8), put(&"ab"[i], 1), put(&dims, 4), put(rows, 16), put(&f32, 4), put(&offsets[i], 8);
    model.resize((model.size() + 31) / 32 * 32 + 320);
    qc_gguf *gguf = nullptr;
    qc_error error{};
    succeeds(qc_gguf_parse(model.data(), model.size(), &gguf, &error), error);
    const auto write = [](void *context, uint64_t offset, const void *data, size_t bytes, qc_error *) {
      auto &to = *static_cast<std::vector<uint8_t> *>(context);
      to.resize(std::max<size_t>(to.size(), offset + bytes));
      std::memcpy(to.data() + offset, data, bytes);
      return qc_status{QC_OK};
    };
    const qc_packed_output output = {sizeof output, write, nullptr, &made};
    succeeds(qc_packed_write(gguf, &output, &scalar, &error), error);
    qc_gguf_close(gguf);
    return made;
  }();
  return file;
}

void packed(Input &input) {
  if (!qc_format_by_name("f32"))
    return;
  std::vector<uint8_t> bytes = soundFile();
  qc::packed_header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const size_t sound = static_cast<size_t>(header.header_bytes);
  for (size_t changes = input.number(0, 6); changes; --changes) {
    const size_t at = input.number(0, sound / 4 - 1) * 4;
    const uint32_t value = input.flag() ? input.word() : static_cast<uint32_t>(input.number(0, 255));
    std::memcpy(&bytes[at], &value, sizeof value);
  }
  if (input.rarely(4))
    bytes.resize(input.number(0, bytes.size()));
  if (bytes.size() >= sizeof header) {
    std::memcpy(&header, bytes.data(), sizeof header);
    if (input.flag())
      header.file_bytes = bytes.size();
    if (header.header_bytes >= sizeof header && header.header_bytes <= bytes.size()) {
      std::memcpy(bytes.data(), &header, sizeof header);
      header.checksum = qc::checksum_of_header(bytes.data(), static_cast<size_t>(header.header_bytes));
    }
    std::memcpy(bytes.data(), &header, sizeof header);
  }
  Guarded memory = makeMemory(input, bytes.size(), 1);
  if (!bytes.empty())
    std::memcpy(memory.data(), bytes.data(), bytes.size());
  qc_packed *file = nullptr;
  qc_error error{};
  if (qc_packed_parse(memory.data(), bytes.size(), &scalar, &file, &error) != QC_OK) {
    require(error.message[0] != '\0', "a refusal says why");
    return;
  }
  qc_packed_verify(file, &scalar, nullptr);
  for (size_t i = 0; const qc_packed_tensor *tensor = qc_packed_tensor_at(file, i); ++i) {
    const uint64_t matrices = tensor->dims[2] * tensor->dims[3];
    require(tensor->offset <= bytes.size() && tensor->bytes <= bytes.size() - tensor->offset, "tensors lie within");
    qc_weights weights;
    if (matrices)
      succeeds(qc_packed_weights(tensor, static_cast<size_t>(matrices - 1), &weights, &error), error);
    require(qc_packed_weights(tensor, static_cast<size_t>(matrices), &weights, &error) != QC_OK, "there are no more");
  }
  qc_packed_close(file);
}

}  // namespace
}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz::Input input(data, size);
  switch (input.number(0, 3)) {
  case 0:
    fuzz::packed(input);
    break;
  case 1:
    fuzz::transposed(input);
    break;
  default:
    fuzz::fused(input);
  }
  return 0;
}
