// The library called wrongly, and asked about what there is and is not.
#include "misuse.h"

#include "operands.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace fuzz {
namespace {

enum Operation : unsigned {
  Dequantize = 1,
  Quantize = 2,
  Pack = 4,
  Unpack = 8,
  Activations = 16,
  Matmul = 32,
  Prepared = 64,
  Gather = 128,
  Prepare = 256,       // a range of columns
  Run = 512,           // a described product
  RunPrepared = 1024,  // of prepared columns
  GatherRun = 2048,    // described
  Runs = Run | RunPrepared,
  Gathers = Gather | GatherRun,
  OnRange = Dequantize | Pack | Unpack | Matmul | Prepared | Runs,
  OnWeights = OnRange | Gathers,
  MakesActivations = Activations | Prepare,
  MultipliesX = Matmul | Run,
  MultipliesPrepared = Prepared | RunPrepared,
  ReadsX = Quantize | MakesActivations | MultipliesX,
  WritesRowsOfY = Dequantize | Gathers,
  WritesY = WritesRowsOfY | Matmul | Prepared | Runs,
  WritesBytes = Quantize | Pack | Unpack | MakesActivations,
  WritesRows = Quantize | Unpack,
  Multiplies = Matmul | Prepared | Runs,
  Described = Prepare | Runs | GatherRun
};

/// The arguments of every operation, and the memory behind them. A pointer that is null passes none.
struct Call {
  Operation operation;
  const qc_format *format;
  qc_options options;
  size_t cols, begin, end;

  qc_weights weights;
  qc_input x, importance;
  qc_output y;
  qc_activations activations, made;
  std::vector<uint8_t> weightBytes, bytes, activationBytes, workspace;
  std::vector<float> xs, counts, ys;
  std::vector<int32_t> rowNumbers;
  const int32_t *indices;
  void *data;
  size_t dataBytes, stride, rowBytes, workspaceBytes, structSize, columns, columnBegin;
  qc_type typeOfX, typeOfY;
  void *work;

  bool givesBoth = false, passRows = true, picks = false;
  std::vector<float> biases;
  qc_typed_input bias;
  size_t flags;

  const qc_weights *passWeights = &weights;
  const qc_input *passX = &x, *passImportance = &importance;
  const qc_output *passY = &y;
  const qc_activations *passActivations = &activations;
  qc_activations *passMade = &made;

  Call(Input &input);
  Call(const Call &) = delete;
  Call &operator=(const Call &) = delete;

  qc_status perform(qc_error *error) const;
  qc_status run(size_t *needed, qc_error *error) const;
  qc_status workspaceNeeded(size_t *bytes, qc_error *error) const;
};

std::vector<uint8_t> packed(const qc_weights &raw, const qc_layout *layout, const qc_options &options) {
  qc_error error{};
  size_t bytes = 0;
  succeeds(qc_weight_bytes(raw.format, layout, raw.rows, raw.cols, &bytes, &error), error);
  std::vector<uint8_t> panels(bytes);
  succeeds(qc_pack(&raw, 0, raw.rows, panels.data(), bytes, &options, &error), error);
  return panels;
}

Call::Call(Input &input)
    : operation(static_cast<Operation>(1u << input.number(0, 11))),
      format(qc_format_at(input.number(0, qc_format_count() - 1))), options{sizeof(qc_options),
                                                                            input.pick(availableTargets()),
                                                                            input.pick(pools()), input.number(0, 1)} {
  const size_t blocks = format->block_elements == 1 ? 32 : 2, rows = 20;
  columns = input.number(1, 9);
  qc_error error{};
  cols = blocks * format->block_elements;
  rowBytes = blocks * format->block_bytes;
  begin = 0;
  end = rows;
  weightBytes.resize(rows * rowBytes, 1);
  succeeds(qc_weights_init(&weights, format, nullptr, weightBytes.data(), weightBytes.size(), rows, cols, 0, &error),
           error);
  const qc_layout *const layout = qc_preferred_layout(format, &options);
  if (layout && (operation == Unpack || (operation & (Multiplies | Gathers) && input.flag()))) {
    weightBytes = packed(weights, layout, options);
    succeeds(qc_weights_init(&weights, format, layout, weightBytes.data(), weightBytes.size(), rows, cols, 0, &error),
             error);
  }
  const size_t vectors = operation == Quantize ? rows : columns;
  xs.assign(vectors * cols, 0.5f);
  x = {xs.data(), xs.size(), 0, vectors};
  counts.assign(cols, 1.0f);
  importance = {counts.data(), cols, 0, 1};
  ys.resize(operation & WritesRowsOfY ? rows * cols : rows * columns);
  y = {ys.data(), ys.size(), 0};
  rowNumbers.assign(rows, static_cast<int32_t>(rows - 1));
  rowNumbers.front() = 0;
  indices = rowNumbers.data();

  size_t size = rows * rowBytes;
  if (operation == Pack && layout)
    succeeds(qc_weight_bytes(format, layout, rows, cols, &size, &error), error);
  if (operation & MakesActivations)
    succeeds(qc_activation_bytes(format, cols, columns, &size, &error), error);
  bytes.resize(size);
  data = bytes.data();
  dataBytes = size;
  stride = operation & WritesRows && input.flag() ? rowBytes : 0;
  if (operation & MultipliesPrepared) {
    succeeds(qc_activation_bytes(format, cols, columns, &size, &error), error);
    activationBytes.resize(size);
    succeeds(qc_quantize_activations(format, cols, &x, activationBytes.data(), size, &activations, &options, &error),
             error);
  }
  made = {};
  columnBegin = 0;
  typeOfX = QC_TYPE_F32;
  typeOfY = QC_TYPE_F32;
  picks = operation == RunPrepared && input.flag();
  if (picks) {
    rowNumbers.assign(columns, 0);
    rowNumbers.back() = static_cast<int32_t>(columns - 1);
    indices = rowNumbers.data();
  }
  biases.assign(rows, 0.25f);
  bias = {biases.data(), QC_TYPE_F32, rows, 0, 1};
  flags = operation & Runs && input.flag() ? size_t{QC_MATMUL_ACCUMULATE} : 0;
  structSize = operation == Prepare     ? sizeof(qc_activations_desc)
               : operation == GatherRun ? sizeof(qc_gather_desc)
                                        : sizeof(qc_matmul_desc);
  size = 0;
  if (operation & Multiplies)
    succeeds(workspaceNeeded(&size, &error), error);
  workspace.resize(size);
  work = workspace.data();
  workspaceBytes = size;
}

/// A described product, or, where there is a place for it, what it needs.
qc_status Call::run(size_t *needed, qc_error *error) const {
  const qc_typed_input in = {x.data, typeOfX, x.count, x.stride, x.vectors};
  const qc_typed_output out = {y.data, typeOfY, y.count, y.stride};
  qc_matmul_desc desc = {};
  desc.struct_size = structSize;
  desc.weights = passWeights;
  desc.row_begin = begin, desc.row_end = end;
  if (operation == Run || givesBoth)
    desc.x = passX ? &in : nullptr;
  if (operation == RunPrepared || givesBoth)
    desc.prepared = passActivations;
  desc.y = passY ? &out : nullptr;
  desc.bias = &bias;
  desc.flags = flags;
  const qc_index_list list = {indices, rowNumbers.size()};
  desc.columns = picks ? &list : nullptr;
  return needed ? qc_matmul_run_workspace_bytes(&desc, &options, needed, error)
                : qc_matmul_run(&desc, work, workspaceBytes, &options, error);
}

qc_status Call::workspaceNeeded(size_t *needed, qc_error *error) const {
  if (operation & Runs)
    return run(needed, error);
  return operation == Matmul
             ? qc_matmul_workspace_bytes(passWeights, x.vectors, &options, needed, error)
             : qc_matmul_prepared_workspace_bytes(passWeights, passActivations, &options, needed, error);
}

qc_status Call::perform(qc_error *error) const {
  switch (operation) {
  case Dequantize:
    return qc_dequantize(passWeights, begin, end, passY, &options, error);
  case Gather:
    return qc_gather(passWeights, indices, rowNumbers.size(), passY, &options, error);
  case GatherRun: {
    const qc_index_list list = {indices, rowNumbers.size()};
    const qc_typed_output out = {y.data, typeOfY, y.count, y.stride};
    const qc_gather_desc desc = {structSize, passWeights, passRows ? &list : nullptr, passY ? &out : nullptr};
    return qc_gather_run(&desc, &options, error);
  }
  case Quantize:
    return qc_quantize(format, cols, passX, passImportance, data, dataBytes, stride, &options, error);
  case Pack:
    return qc_pack(passWeights, begin, end, data, dataBytes, &options, error);
  case Unpack:
    return qc_unpack(passWeights, begin, end, data, dataBytes, stride, &options, error);
  case Activations:
    return qc_quantize_activations(format, cols, passX, data, dataBytes, passMade, &options, error);
  case Prepare: {
    const qc_typed_input in = {x.data, typeOfX, x.count, x.stride, x.vectors};
    const qc_activations_desc desc = {structSize, format,   cols, columns, columnBegin, passX ? &in : nullptr,
                                      data,       dataBytes};
    return qc_prepare_activations(&desc, passMade, &options, error);
  }
  case Run:
  case RunPrepared:
    return run(nullptr, error);
  case Matmul:
    return qc_matmul(passWeights, begin, end, passX, passY, work, workspaceBytes, &options, error);
  default:
    return qc_matmul_prepared(passWeights, begin, end, passActivations, passY, work, workspaceBytes, &options, error);
  }
}

/// A mistake, and the operations that can meet it. False when it is none in this call.
struct Mistake {
  unsigned operations;
  bool (*make)(Call &call);
};

constexpr size_t most = std::numeric_limits<size_t>::max();
template <class T> T *odd(T *pointer) {
  return reinterpret_cast<T *>(reinterpret_cast<uintptr_t>(pointer) + 1);  // nothing is read there
}
template <class T> T *into(std::vector<uint8_t> &bytes) { return reinterpret_cast<T *>(bytes.data()); }
bool is(bool applies) { return applies; }

const qc_format foreignFormat = *qc_format_at(0);
const qc_layout foreignLayout = qc_format_at(0)->layouts[0];
const qc_target foreignTarget = *qc_target_at(0);

const Mistake mistakes[] = {
    {OnWeights, [](Call &c) { return c.passWeights = nullptr, true; }},
    {OnWeights, [](Call &c) { return c.weights.format = nullptr, true; }},
    {OnWeights, [](Call &c) { return c.weights.format = &foreignFormat, true; }},
    {OnWeights, [](Call &c) { return c.weights.layout = nullptr, true; }},
    {OnWeights, [](Call &c) { return c.weights.layout = &foreignLayout, true; }},
    {OnWeights, [](Call &c) { return c.weights.data = nullptr, true; }},
    {OnWeights, [](Call &c) { return --c.weights.bytes, true; }},
    {OnWeights, [](Call &c) { return c.weights.rows = most, true; }},
    {OnWeights,
     [](Call &c) { return c.weights.cols = most / c.format->block_elements * c.format->block_elements, true; }},
    {OnWeights, [](Call &c) { return ++c.weights.cols, is(c.format->block_elements > 1); }},
    {OnWeights, [](Call &c) { return c.weights.row_stride = c.rowBytes - 1, true; }},
    {OnWeights, [](Call &c) { return c.weights.row_stride = most, true; }},
    {OnRange, [](Call &c) { return ++c.end, true; }},
    {OnRange, [](Call &c) { return c.begin = c.end + 1, true; }},
    {OnRange, [](Call &c) { return c.end = most, true; }},
    {RunPrepared, [](Call &c) { return c.indices = nullptr, c.picks; }},
    {RunPrepared, [](Call &c) { return c.indices = odd(c.indices), c.picks; }},
    {RunPrepared, [](Call &c) { return c.rowNumbers.front() = -1, c.picks; }},
    {RunPrepared, [](Call &c) { return ++c.rowNumbers.back(), c.picks; }},
    {RunPrepared, [](Call &c) { return c.indices = reinterpret_cast<const int32_t *>(c.ys.data()), c.picks; }},
    {Run, [](Call &c) { return c.picks = true; }},
    {Gathers, [](Call &c) { return c.indices = nullptr, true; }},
    {Gathers, [](Call &c) { return c.indices = odd(c.indices), true; }},
    {Gathers, [](Call &c) { return c.rowNumbers.back() = -1, true; }},
    {Gathers, [](Call &c) { return ++c.rowNumbers.back(), true; }},
    {Gathers, [](Call &c) { return c.weights.rows = 19, true; }},
    {Quantize | MakesActivations, [](Call &c) { return c.format = nullptr, true; }},
    {Quantize | MakesActivations, [](Call &c) { return c.format = &foreignFormat, true; }},
    {Quantize | MakesActivations, [](Call &c) { return ++c.cols, true; }},
    {Quantize | MakesActivations,
     [](Call &c) { return c.cols = most / c.format->block_elements * c.format->block_elements, true; }},
    {ReadsX, [](Call &c) { return c.passX = nullptr, true; }},
    {ReadsX, [](Call &c) { return c.x.data = nullptr, true; }},
    {ReadsX, [](Call &c) { return c.x.data = odd(c.x.data), true; }},
    {ReadsX, [](Call &c) { return --c.x.count, true; }},
    {ReadsX, [](Call &c) { return c.x.stride = c.cols - 1, true; }},
    {ReadsX, [](Call &c) { return c.x.stride = most, is(c.x.vectors > 1); }},
    {ReadsX, [](Call &c) { return c.x.vectors = most, true; }},
    {Quantize, [](Call &c) { return c.importance.data = nullptr, true; }},
    {Quantize, [](Call &c) { return c.importance.data = odd(c.importance.data), true; }},
    {Quantize, [](Call &c) { return --c.importance.count, true; }},
    {Quantize, [](Call &c) { return c.importance.vectors = 0, true; }},
    {Quantize, [](Call &c) { return c.importance.vectors = 2, true; }},
    {Quantize, [](Call &c) { return c.importance.stride = c.cols - 1, true; }},
    {Quantize, [](Call &c) { return c.counts.back() = -1, true; }},
    {Quantize, [](Call &c) { return c.counts.back() = std::numeric_limits<float>::infinity(), true; }},
    {Quantize, [](Call &c) { return c.xs.back() = -std::numeric_limits<float>::infinity(), true; }},
    {Quantize, [](Call &c) { return c.xs.back() = std::numeric_limits<float>::quiet_NaN(), true; }},
    {WritesY, [](Call &c) { return c.passY = nullptr, true; }},
    {WritesY, [](Call &c) { return c.y.data = nullptr, true; }},
    {WritesY, [](Call &c) { return c.y.data = odd(c.y.data), true; }},
    {WritesY, [](Call &c) { return --c.y.count, true; }},
    {WritesY, [](Call &c) { return c.y.stride = 1, true; }},
    {WritesRowsOfY, [](Call &c) { return c.y.stride = most, true; }},
    {WritesBytes, [](Call &c) { return c.data = nullptr, true; }},
    {WritesBytes, [](Call &c) { return --c.dataBytes, true; }},
    {WritesRows, [](Call &c) { return c.stride = c.rowBytes - 1, true; }},
    {WritesRows, [](Call &c) { return c.stride = most, true; }},
    {Pack | Unpack, [](Call &c) { return c.begin = 1, true; }},
    {MakesActivations, [](Call &c) { return c.data = odd(c.bytes.data()), true; }},
    {Prepare, [](Call &c) { return c.columnBegin = 1, true; }},
    {Prepare, [](Call &c) { return c.columnBegin = most, true; }},
    {Prepare, [](Call &c) { return --c.columns, true; }},
    {Prepare, [](Call &c) { return c.columns = most, true; }},
    {Prepare | Run, [](Call &c) { return c.typeOfX = QC_TYPE_COUNT, true; }},
    {Prepare | Run, [](Call &c) { return c.typeOfX = -1, true; }},
    {Runs | GatherRun, [](Call &c) { return c.typeOfY = QC_TYPE_COUNT, true; }},
    {GatherRun, [](Call &c) { return c.passRows = false, true; }},
    {Runs, [](Call &c) { return c.givesBoth = true, true; }},
    {Runs, [](Call &c) { return c.bias.data = nullptr, true; }},
    {Runs, [](Call &c) { return c.bias.data = odd(c.biases.data()), true; }},
    {Runs, [](Call &c) { return c.bias.type = -1, true; }},
    {Runs, [](Call &c) { return --c.bias.count, true; }},
    {Runs, [](Call &c) { return c.bias.stride = 1, true; }},
    {Runs, [](Call &c) { return c.bias.vectors = 0, true; }},
    {Runs, [](Call &c) { return c.bias.vectors = 2, true; }},
    {Runs, [](Call &c) { return c.flags = 2, true; }},
    {Runs, [](Call &c) { return c.flags = most, true; }},
    {Runs, [](Call &c) { return c.y.data = c.biases.data(), true; }},
    {Runs, [](Call &c) { return c.work = &c.biases.back(), is(c.workspaceBytes != 0); }},
    {Described, [](Call &c) { return c.structSize = 0, true; }},
    {Described, [](Call &c) { return --c.structSize, true; }},
    {Described, [](Call &c) { return c.structSize = most, true; }},
    {Activations, [](Call &c) { return c.passMade = nullptr, true; }},
    {MultipliesPrepared, [](Call &c) { return c.passActivations = nullptr, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.format = nullptr, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.format = &foreignFormat, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.data = nullptr, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.data = odd(c.activationBytes.data()), true; }},
    {MultipliesPrepared, [](Call &c) { return --c.activations.bytes, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.cols *= 2, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.columns = most, true; }},
    {MultipliesPrepared, [](Call &c) { return c.activations.panel_columns = 0, true; }},
    {Multiplies, [](Call &c) { return c.work = nullptr, is(c.workspaceBytes != 0); }},
    {Multiplies, [](Call &c) { return is(c.workspaceBytes-- != 0); }},
    // What is written lies where something else is read or written; the matrices are larger than their first bytes.
    {WritesY, [](Call &c) { return c.y.data = into<float>(c.weightBytes), true; }},
    {Gathers, [](Call &c) { return c.indices = reinterpret_cast<const int32_t *>(c.ys.data()), true; }},
    {MultipliesX, [](Call &c) { return c.y.data = c.xs.data(), true; }},
    {MultipliesPrepared, [](Call &c) { return c.y.data = into<float>(c.activationBytes), true; }},
    {Quantize | MakesActivations, [](Call &c) { return c.data = c.xs.data(), true; }},
    {Quantize, [](Call &c) { return c.data = &c.counts.back(), true; }},
    {Pack | Unpack, [](Call &c) { return c.data = c.weightBytes.data(), true; }},
    {Multiplies, [](Call &c) { return c.work = &c.weightBytes.back(), is(c.workspaceBytes != 0); }},
    {Multiplies, [](Call &c) { return c.work = c.ys.data(), is(c.workspaceBytes != 0); }},
    {MultipliesX, [](Call &c) { return c.work = &c.xs.back(), true; }},
    {MultipliesPrepared, [](Call &c) { return c.work = &c.activationBytes.back(), is(c.workspaceBytes != 0); }},
    {~0u, [](Call &c) { return ++c.options.struct_size, true; }},
    {~0u, [](Call &c) { return c.options.struct_size = 0, true; }},
    {~0u, [](Call &c) { return c.options.preference = 2, true; }},
    {~0u, [](Call &c) { return c.options.target = &foreignTarget, true; }},
    {~0u, [](Call &c) {
       for (size_t i = 0; const qc_target *target = qc_target_at(i); ++i)
         if (!qc_target_available(target))
           return c.options.target = target, true;
       return false;
     }}};

void fails(qc_status status, const qc_error &error) {
  require(status != QC_OK, "a wrong call is refused");
  require(error.status == status, "the error has the status");
  require(std::memchr(error.message, 0, sizeof error.message) && error.message[0], "the error has a message");
  require(std::string(qc_status_name(status)) != "unknown", "the status has a name");
}

std::string name(Input &input) {
  const size_t length = std::min(input.number(0, 12), input.left());
  std::string text;
  while (text.size() < length)
    text += static_cast<char>(input.byte());
  return text;
}

void print(Input &input, const std::string &text) {
  std::string shown(qc_printable(text.data(), text.size(), nullptr, 0), 0);
  qc_printable(text.data(), text.size(), shown.data(), shown.size() + 1);
  require(std::none_of(shown.begin(), shown.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }),
          "no control character is printable");
  require(qc_printable(shown.data(), shown.size(), nullptr, 0) == shown.size(), "printable text stays as it is");
  std::vector<char> part(input.number(1, shown.size() + 1));
  qc_printable(text.data(), text.size(), part.data(), part.size());
  require(shown.compare(0, std::strlen(part.data()), part.data()) == 0, "what fits is the beginning of the whole");
}

size_t anySize(Input &input) {
  const size_t value = size_t{input.word()} << 32 | input.word();
  return value >> input.number(0, 63);
}

}  // namespace

void misuse(Input &input) {
  Call call(input);
  if (!qc_packed_layout(call.format, call.options.target) && call.operation & (Pack | Unpack))
    return;
  std::vector<const Mistake *> possible;
  for (const Mistake &mistake : mistakes)
    if (mistake.operations & call.operation)
      possible.push_back(&mistake);
  const Mistake &mistake = *input.pick(possible);

  qc_error error{};
  succeeds(call.perform(&error), error);
  if (!mistake.make(call))
    return;
  const std::vector<uint8_t> bytes = call.bytes, workspace = call.workspace, weights = call.weightBytes;
  const std::vector<uint8_t> activations = call.activationBytes;
  const std::vector<float> ys = call.ys;
  const qc_activations made = call.made;
  fails(call.perform(&error), error);
  require(call.perform(nullptr) == error.status, "no place for the error changes nothing");
  require(call.bytes == bytes && call.ys == ys && call.workspace == workspace && call.weightBytes == weights &&
              call.activationBytes == activations && std::memcmp(&call.made, &made, sizeof made) == 0,
          "a call that fails writes nothing");
}

void ask(Input &input) {
  const size_t index = input.number(0, 40);
  const qc_format *const format = qc_format_at(index);
  require((format != nullptr) == (index < qc_format_count()), "formats end where they are counted");
  const qc_target *const target = qc_target_at(input.number(0, 12));
  const std::string text = name(input);
  print(input, text);
  const qc_format *const named = qc_format_by_name(format && input.flag() ? format->name : text.c_str());
  require(!named || qc_format_by_name(named->name) == named, "a format has its name");
  const qc_target *const called = qc_target_by_name(target && input.flag() ? target->name : text.c_str());
  require(!called || qc_target_by_name(called->name) == called, "a target has its name");
  const qc_format *const numbered = qc_format_by_id(input.flag() ? "ggml" : text.c_str(), int32_t(input.word()));
  for (size_t i = 0; numbered && i < numbered->id_count; ++i)
    require(qc_format_by_id(numbered->ids[i].space, numbered->ids[i].number) == numbered, "a format has its numbers");
  require(qc_status_name(int32_t(input.word())) != nullptr, "every status has a name");

  const qc_operation operation = int8_t(input.byte());
  const qc_target *const worker = qc_kernel_target(format, operation, target);
  require(qc_supports(format, operation, target) == (worker != nullptr), "what is supported has a kernel");
  require(!worker || qc_target_available(worker), "kernels that work are available");
  const qc_layout *layout = qc_packed_layout(format, target);
  if (format && input.flag())
    layout = &format->layouts[input.number(0, format->layout_count - 1)];

  const size_t rows = anySize(input),
               cols = anySize(input) / (format ? format->block_elements : 1) * (format ? format->block_elements : 1);
  qc_error error{};
  size_t bytes = 0;
  const qc_status sized = qc_weight_bytes(format, layout, rows, cols, &bytes, &error);
  if (sized != QC_OK)
    fails(sized, error);
  qc_weights weights;
  const uint8_t nothing = 0;
  qc_status status = qc_weights_init(&weights, format, layout, &nothing, 0, rows, cols, 0, &error);
  require((status == QC_OK) == (sized == QC_OK && bytes == 0), "nothing is enough for no weights alone");
  if (status != QC_OK)
    fails(status, error);
  status = qc_activation_bytes(format, cols, rows, &bytes, &error);
  if (status != QC_OK)
    fails(status, error);

  qc_pool *pool = nullptr;
  const size_t threads = input.rarely(8) ? anySize(input) : 1;
  if (threads <= 1 || threads > 1024) {
    status = qc_pool_create(threads, &pool, &error);
    require((status == QC_OK) == (threads <= 1024), "a pool has at most 1024 threads");
    require(qc_pool_threads(pool) >= 1, "the caller counts");
    qc_pool_destroy(pool);
  }
}

}  // namespace fuzz
