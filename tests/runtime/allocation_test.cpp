// No product allocates: malloc and its family are counted, in all threads, while products of every kind run, of which
// each is the first of its kind in the process. That the count works is tried, too.
#include "fused.h"

#include <atomic>
#include <functional>

namespace {

std::atomic<size_t> allocations{0};

}  // namespace

// Those of the C library, which C++'s call as well.
extern "C" {
void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

void *malloc(size_t bytes) {
  ++allocations;
  return __libc_malloc(bytes);
}
void *calloc(size_t count, size_t bytes) {
  ++allocations;
  return __libc_calloc(count, bytes);
}
void *realloc(void *memory, size_t bytes) {
  ++allocations;
  return __libc_realloc(memory, bytes);
}
void *memalign(size_t alignment, size_t bytes) {
  ++allocations;
  return __libc_memalign(alignment, bytes);
}
void *aligned_alloc(size_t alignment, size_t bytes) {
  ++allocations;
  return __libc_memalign(alignment, bytes);
}
int posix_memalign(void **memory, size_t alignment, size_t bytes) {
  ++allocations;
  *memory = __libc_memalign(alignment, bytes);
  return *memory ? 0 : 12;
}
}

namespace {

using namespace fused;

TEST(Allocations, AreCounted) {
  const size_t before = allocations;
  const std::vector<float> some(100);
  EXPECT_GT(allocations, before);
  void *volatile memory = nullptr;
  ASSERT_EQ(posix_memalign(const_cast<void **>(&memory), 64, 100), 0);
  free(memory);
  EXPECT_GT(allocations, before + 1);
}

/// A call that must succeed, and what it needs.
void expectNone(const std::function<qc_status(void *, size_t, qc_error *)> &call, size_t bytes) {
  std::vector<uint8_t> workspace(bytes);
  qc_error error{};
  const size_t before = allocations;
  const qc_status status = call(workspace.data(), bytes, &error);
  const size_t after = allocations;
  EXPECT_EQ(status, QC_OK) << error.message;
  EXPECT_EQ(after - before, 0u);
}

/// Columns of x in every form, and where products of two matrices go.
struct Operands {
  size_t columns, rows, cols;
  std::vector<float> xs = randomFloats(columns * cols, 1), ys = std::vector<float>(2 * columns * rows + cols),
                     upYs = std::vector<float>(columns * rows), biases = randomFloats(2 * rows, 3);
  Values halves = Values(float_types::all[1], xs);
  std::vector<int32_t> indices = std::vector<int32_t>(columns, 0), ids = std::vector<int32_t>(2 * columns, 1);
  qc_typed_input x = {xs.data(), QC_TYPE_F32, xs.size(), 0, columns},
                 half = {halves.data(), QC_TYPE_F16, xs.size(), 0, columns},
                 bias = {biases.data(), QC_TYPE_F32, rows, 0, 1};
  qc_input floats = {xs.data(), xs.size(), 0, columns};
  qc_typed_output y = {ys.data(), QC_TYPE_BF16, ys.size(), 0}, upY = {upYs.data(), QC_TYPE_F32, upYs.size(), 0};
  qc_output floatY = {ys.data(), ys.size(), 0};
  qc_index_list picked = {indices.data(), columns}, toExperts = {ids.data(), 2 * columns};
};

void expectNoneOf(const qc_weights &w, const qc_weights &u, Operands &o, const qc_options &options) {
  size_t bytes = 0, prepared = 0;
  ASSERT_EQ(qc_activation_bytes(w.format, o.cols, o.columns, &prepared, nullptr), QC_OK);
  std::vector<uint32_t> buffer(prepared / 4);
  qc_activations activations{};
  const qc_activations_desc prepare = {sizeof prepare, w.format,      o.cols,  o.columns, 0,
                                       &o.half,        buffer.data(), prepared};
  expectNone(
      [&](void *, size_t, qc_error *error) { return qc_prepare_activations(&prepare, &activations, &options, error); },
      0);

  ASSERT_EQ(qc_matmul_workspace_bytes(&w, o.columns, &options, &bytes, nullptr), QC_OK);
  expectNone(
      [&](void *workspace, size_t size, qc_error *error) {
        return qc_matmul(&w, 0, o.rows, &o.floats, &o.floatY, workspace, size, &options, error);
      },
      bytes);
  ASSERT_EQ(qc_matmul_prepared_workspace_bytes(&w, &activations, &options, &bytes, nullptr), QC_OK);
  expectNone(
      [&](void *workspace, size_t size, qc_error *error) {
        return qc_matmul_prepared(&w, 3, o.rows, &activations, &o.floatY, workspace, size, &options, error);
      },
      bytes);
  for (const bool picks : {false, true}) {
    const qc_matmul_desc desc = {sizeof desc,
                                 &w,
                                 0,
                                 o.rows,
                                 picks ? nullptr : &o.half,
                                 picks ? &activations : nullptr,
                                 &o.y,
                                 &o.bias,
                                 0,
                                 picks ? &o.picked : nullptr};
    ASSERT_EQ(qc_matmul_run_workspace_bytes(&desc, &options, &bytes, nullptr), QC_OK);
    expectNone([&](void *workspace, size_t size,
                   qc_error *error) { return qc_matmul_run(&desc, workspace, size, &options, error); },
               bytes);
  }
  if (w.layout == &w.format->layouts[0]) {
    const qc_typed_input counts = {o.biases.data(), QC_TYPE_F32, 2 * o.rows, 0, 1};
    const qc_typed_output sums = {o.ys.data(), QC_TYPE_F32, o.ys.size(), 0};
    const qc_transposed_desc desc = {sizeof desc, &w, 0, o.rows, &counts, &sums, 0};
    ASSERT_EQ(qc_transposed_workspace_bytes(&desc, &options, &bytes, nullptr), QC_OK);
    expectNone([&](void *workspace, size_t size,
                   qc_error *error) { return qc_transposed_run(&desc, workspace, size, &options, error); },
               bytes);
  }
  const qc_weights gates[] = {w, u}, ups[] = {u, w};
  for (const bool mixes : {false, true})
    for (const bool apart : {false, true}) {
      qc_fused_desc desc{};
      desc.struct_size = sizeof desc;
      desc.weights = gates, desc.up = ups;
      desc.row_end = o.rows;
      desc.x = mixes ? &o.half : nullptr;
      desc.prepared = mixes ? nullptr : &activations;
      desc.y = &o.y;
      desc.up_y = apart && !mixes ? &o.upY : nullptr;
      desc.function = apart ? QC_FUNCTION_SILU : QC_FUNCTION_GELU;
      desc.experts = mixes ? 2 : 0;
      desc.ids = mixes ? &o.toExperts : nullptr;
      ASSERT_EQ(qc_fused_workspace_bytes(&desc, &options, &bytes, nullptr), QC_OK);
      expectNone([&](void *workspace, size_t size,
                     qc_error *error) { return qc_fused_run(&desc, workspace, size, &options, error); },
                 bytes);
    }
}

void onThisThread(void *, size_t count, qc_task *task, void *context) {
  for (size_t i = 0; i < count; ++i)
    task(context, i);
}

TEST(Allocations, AreMadeByNoProduct) {
  const qc_executor executor = {sizeof executor, 3, onThisThread, nullptr};
  qc_pool *own = nullptr, *lent = nullptr;
  ASSERT_EQ(qc_pool_create(3, &own, nullptr), QC_OK);
  ASSERT_EQ(qc_pool_from_executor(&executor, &lent, nullptr), QC_OK);
  unsigned counted = 0;
  for (const qc_format *format : allFormats()) {
    const size_t rows = 301, cols = 2 * std::max<size_t>(256, format->block_elements);
    const Matrix gate = randomRaw(format, rows, cols, 1), up = randomRaw(format, rows, cols, 2);
    for (const size_t columns : {1, 9, 40}) {
      Operands operands = {columns, rows, cols};
      for (const qc_target *target : availableTargets()) {
        const Layouts gates(gate, target), ups(up, target);
        for (size_t l = 0; l < gates.size(); ++l)
          for (qc_pool *pool : {static_cast<qc_pool *>(nullptr), own, lent}) {
            if (counted++ % 7 != 0)  // together the formats have every combination
              continue;
            SCOPED_TRACE(std::string(format->name) + ", " + target->name + ", " + gates[l]->layout->name);
            expectNoneOf(*gates[l], *ups[l], operands, optionsOf(target, pool));
          }
      }
    }
  }
  qc_pool_destroy(own);
  qc_pool_destroy(lent);
}

}  // namespace
