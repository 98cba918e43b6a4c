// The caller's floating-point environment, and that of the thread which made the pool: whatever they are, every
// operation gives the bits that it gives in the default one, and leaves the environment as it was.
#include "gguf_builder.h"
#include "matrices.h"

#include <algorithm>
#include <cfenv>
#include <functional>
#include <limits>
#include <thread>

namespace {

using namespace matrices;

/// Control bits and flags of this thread's unit for floats, as one number where this file knows the processor.
#if defined(__x86_64__)
uint64_t environment() {
  uint32_t mxcsr;
  __asm__ volatile("stmxcsr %0" : "=m"(mxcsr));
  return mxcsr;
}
void setEnvironment(uint64_t value) {
  const uint32_t mxcsr = static_cast<uint32_t>(value);
  __asm__ volatile("ldmxcsr %0" ::"m"(mxcsr));
}
constexpr struct {
  const char *name;
  uint64_t value;
} environments[] = {
    {"flush to zero, subnormals are zero", 0x1f80 | 0x8040},
    {"toward zero", 0x1f80 | 0x6000},
    {"up", 0x1f80 | 0x4000},
    {"down, flush to zero", 0x1f80 | 0x2000 | 0x8040},
    {"all traps", 0},
    {"traps of invalid and overflow, all flags", (0x1f80 & ~0x480u) | 0x3f},
};
#elif defined(__aarch64__)
uint64_t environment() {
  uint64_t control, flags;
  __asm__ volatile("mrs %0, fpcr\n\tmrs %1, fpsr" : "=r"(control), "=r"(flags));
  return control << 32 | flags;
}
void setEnvironment(uint64_t value) {
  __asm__ volatile("msr fpcr, %0\n\tmsr fpsr, %1" ::"r"(value >> 32), "r"(value & 0xffffffff));
}
constexpr struct {
  const char *name;
  uint64_t value;
} environments[] = {
    {"flush to zero", uint64_t{1} << 56},
    {"toward zero, all flags", uint64_t{3} << 54 | 0x9f},
    {"up", uint64_t{1} << 54},
    {"default NaN, down, flush to zero", uint64_t{1} << 57 | uint64_t{2} << 54 | uint64_t{1} << 56},
};
#else
uint64_t environment() { return static_cast<uint64_t>(std::fegetround()); }
void setEnvironment(uint64_t value) { std::fesetround(static_cast<int>(value)); }
const struct {
  const char *name;
  uint64_t value;
} environments[] = {{"toward zero", FE_TOWARDZERO}, {"up", FE_UPWARD}, {"down", FE_DOWNWARD}};
#endif

class Scoped {
public:
  explicit Scoped(uint64_t value) { setEnvironment(value); }
  ~Scoped() { setEnvironment(before); }

private:
  uint64_t before = environment();
};

/// Numbers of which many are subnormal, become so when multiplied, or are rounded.
std::vector<float> smallFloats(size_t count, uint64_t seed) {
  std::vector<float> values = randomFloats(count, seed);
  const float scales[] = {1, 1e-3f, 1e-20f, 1e-36f, 3e-39f, 1e-43f};
  for (size_t i = 0; i < count; ++i)
    values[i] *= scales[i / 32 % 6];
  return values;
}

/// All bytes that the operations write for one format and target. `call` makes the calls.
struct Everything {
  const qc_format *format;
  qc_options options;
  size_t rows, cols, columns;
  std::vector<float> source, importance, x;
  Matrix random;

  Everything(const qc_format *of, const qc_options &with, size_t of_rows, size_t of_cols)
      : format(of), options(with), rows(of_rows), cols(of_cols), columns(6), source(smallFloats(rows * cols, 1)),
        importance(smallFloats(cols, 2)), x(smallFloats(columns * cols, 3)), random(randomRaw(of, rows, cols, 4)) {
    for (float &value : importance)
      value = value < 0 ? -value : value;
  }

  /// Runs each call in the environment and expects that it leaves it alone.
  void inEnvironment(uint64_t value, const std::function<qc_status()> &call) const {
    uint64_t after;
    qc_status status;
    {
      const Scoped scoped(value);
      status = call();
      after = environment();
    }
    EXPECT_EQ(status, QC_OK);
    EXPECT_EQ(after, value);
  }

  std::vector<uint8_t> bytes(uint64_t environment) const {
    std::vector<uint8_t> all;
    const auto keep = [&](const auto &values) {
      const uint8_t *const begin = reinterpret_cast<const uint8_t *>(values.data());
      all.insert(all.end(), begin, begin + values.size() * sizeof values[0]);
    };
    const qc_input from = {source.data(), source.size(), 0, rows}, counts = {importance.data(), cols, 0, 1},
                   in = {x.data(), x.size(), 0, columns};
    std::vector<uint8_t> encoded(random.bytes.size());
    for (const qc_input *given : {static_cast<const qc_input *>(nullptr), &counts}) {
      inEnvironment(environment, [&] {
        return qc_quantize(format, cols, &from, given, encoded.data(), encoded.size(), 0, &options, nullptr);
      });
      keep(encoded);
    }
    std::vector<float> decoded(rows * cols), y(rows * columns);
    const qc_output rowsOut = {decoded.data(), decoded.size(), 0}, columnsOut = {y.data(), y.size(), 0};
    qc_weights quantised = random.weights;
    quantised.data = encoded.data();
    Matrix panels = packed({encoded, quantised}, options.target);
    std::vector<uint8_t> repacked(panels.bytes.size()), unpacked(encoded.size());
    inEnvironment(environment,
                  [&] { return qc_pack(&quantised, 0, rows, repacked.data(), repacked.size(), &options, nullptr); });
    keep(repacked);
    inEnvironment(environment, [&] {
      return qc_unpack(&panels.weights, 0, rows, unpacked.data(), unpacked.size(), 0, &options, nullptr);
    });
    keep(unpacked);

    size_t bytes = 0;
    EXPECT_EQ(qc_activation_bytes(format, cols, columns, &bytes, nullptr), QC_OK);
    std::vector<uint32_t> prepared(bytes / 4);
    qc_activations activations{};
    inEnvironment(environment, [&] {
      return qc_quantize_activations(format, cols, &in, prepared.data(), bytes, &activations, &options, nullptr);
    });
    keep(prepared);
    std::vector<uint16_t> halves(columns * cols);  // subnormal and not, of one sign
    for (size_t i = 0; i < halves.size(); ++i)
      halves[i] = static_cast<uint16_t>(i * 37 % 0x7bff);
    const qc_typed_input halvesIn = {halves.data(), QC_TYPE_F16, halves.size(), 0, columns - 1};
    const qc_activations_desc ofHalves = {sizeof ofHalves, format, cols, columns, 1, &halvesIn, prepared.data(), bytes};
    std::vector<uint32_t> before = prepared;
    inEnvironment(environment, [&] { return qc_prepare_activations(&ofHalves, nullptr, &options, nullptr); });
    keep(prepared);
    prepared.swap(before);
    for (const qc_weights *w : {&quantised, &panels.weights}) {
      if (w == &quantised) {
        inEnvironment(environment, [&] { return qc_dequantize(w, 0, rows, &rowsOut, &options, nullptr); });
        keep(decoded);
      }
      const std::vector<int32_t> last(rows, static_cast<int32_t>(rows - 1));
      inEnvironment(environment, [&] { return qc_gather(w, last.data(), rows, &rowsOut, &options, nullptr); });
      keep(decoded);
      std::vector<uint16_t> halvesOfRows(rows * cols);
      const qc_index_list list = {last.data(), rows};
      const qc_typed_output halvesOut = {halvesOfRows.data(), QC_TYPE_F16, halvesOfRows.size(), 0};
      const qc_gather_desc gathered = {sizeof gathered, w, &list, &halvesOut};
      inEnvironment(environment, [&] { return qc_gather_run(&gathered, &options, nullptr); });
      keep(halvesOfRows);
      size_t need = 0, preparedNeed = 0;
      EXPECT_EQ(qc_matmul_workspace_bytes(w, columns, &options, &need, nullptr), QC_OK);
      EXPECT_EQ(qc_matmul_prepared_workspace_bytes(w, &activations, &options, &preparedNeed, nullptr), QC_OK);
      std::vector<uint8_t> workspace(std::max(need, preparedNeed));
      for (const size_t count : {size_t{1}, columns}) {
        const qc_input some = {x.data(), x.size(), 0, count};
        inEnvironment(environment, [&] {
          return qc_matmul(w, 0, rows, &some, &columnsOut, workspace.data(), workspace.size(), &options, nullptr);
        });
        keep(y);
      }
      inEnvironment(environment, [&] {
        return qc_matmul_prepared(w, 0, rows, &activations, &columnsOut, workspace.data(), workspace.size(), &options,
                                  nullptr);
      });
      keep(y);
      std::vector<uint16_t> ofTwoBytes(rows * columns, 3);  // subnormal, and added to
      const std::vector<float> terms = smallFloats(rows, 5);
      const qc_typed_input bias = {terms.data(), QC_TYPE_F32, rows, 0, 1};
      for (const qc_type type : {QC_TYPE_F16, QC_TYPE_BF16}) {
        const qc_typed_output out = {ofTwoBytes.data(), type, ofTwoBytes.size(), 0};
        const qc_matmul_desc desc = {sizeof desc,          w,      0, rows, nullptr, &activations, &out, &bias,
                                     QC_MATMUL_ACCUMULATE, nullptr};
        EXPECT_EQ(qc_matmul_run_workspace_bytes(&desc, &options, &need, nullptr), QC_OK);
        workspace.resize(std::max(workspace.size(), need));
        inEnvironment(environment,
                      [&] { return qc_matmul_run(&desc, workspace.data(), workspace.size(), &options, nullptr); });
        keep(ofTwoBytes);
        runFused(environment, *w, activations, bias, out);
        keep(ofTwoBytes);
      }
    }
    keepSums(environment, quantised, all);
    return all;
  }

private:
  /// What stands around a product, and experts, to the same y.
  void runFused(uint64_t environment, const qc_weights &w, const qc_activations &activations,
                const qc_typed_input &bias, const qc_typed_output &out) const {
    const float clamp[] = {-1.0f, 1e-39f};
    const std::vector<int32_t> ids(columns, 0);
    const qc_index_list list = {ids.data(), columns};
    const qc_typed_input scale = {bias.data, QC_TYPE_F32, 1, 0, 1};
    qc_fused_desc desc{};
    desc.struct_size = sizeof desc;
    desc.weights = desc.up = &w;
    desc.row_end = rows;
    desc.prepared = &activations;
    desc.y = &out;
    desc.bias = &bias;
    desc.function = QC_FUNCTION_SILU;
    desc.clamp = clamp;
    desc.scale = &scale;
    desc.flags = QC_MATMUL_ACCUMULATE;
    for (const bool mixes : {false, true}) {
      desc.experts = mixes;
      desc.ids = mixes ? &list : nullptr;
      desc.function = mixes ? QC_FUNCTION_GELU : QC_FUNCTION_SILU;
      size_t need = 0;
      EXPECT_EQ(qc_fused_workspace_bytes(&desc, &options, &need, nullptr), QC_OK);
      std::vector<uint8_t> workspace(need);
      inEnvironment(environment, [&] { return qc_fused_run(&desc, workspace.data(), need, &options, nullptr); });
    }
  }

  /// Sums of rows, and what tells the layout.
  void keepSums(uint64_t environment, const qc_weights &raw, std::vector<uint8_t> &all) const {
    const std::vector<float> counts = smallFloats(2 * rows, 6);
    std::vector<float> sums(2 * cols);
    const qc_typed_input in = {counts.data(), QC_TYPE_F32, counts.size(), 0, 2};
    const qc_typed_output out = {sums.data(), QC_TYPE_F32, sums.size(), 0};
    const qc_transposed_desc desc = {sizeof desc, &raw, 0, rows, &in, &out, 0};
    size_t need = 0;
    EXPECT_EQ(qc_transposed_workspace_bytes(&desc, &options, &need, nullptr), QC_OK);
    std::vector<uint8_t> workspace(need);
    inEnvironment(environment, [&] { return qc_transposed_run(&desc, workspace.data(), need, &options, nullptr); });
    uint64_t number = 0;
    inEnvironment(environment, [&] { return qc_layout_fingerprint(format, nullptr, &number, nullptr); });
    const auto add = [&](const void *data, size_t bytes) {
      const auto *const from = static_cast<const uint8_t *>(data);
      all.insert(all.end(), from, from + bytes);
    };
    add(sums.data(), sums.size() * sizeof sums[0]);
    add(&number, sizeof number);
  }
};

class FloatEnvironment : public testing::TestWithParam<const qc_format *> {};

TEST_P(FloatEnvironment, OfTheCallerChangesNothing) {
  for (const qc_target *target : availableTargets()) {
    const Everything everything(GetParam(), optionsOf(target), 3, std::max<size_t>(GetParam()->block_elements, 64));
    const std::vector<uint8_t> expected = everything.bytes(environment());
    for (const auto &[name, value] : environments) {
      SCOPED_TRACE(std::string(target->name) + ", " + name);
      EXPECT_TRUE(everything.bytes(value) == expected);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, FloatEnvironment, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

TEST(FloatEnvironmentOfThePool, IsThatOfNobody) {
  // Large enough for threads. The pool is made in one environment and used in another.
  for (const char *name : {"q4_0", "f16"}) {
    const Everything alone(qc_format_by_name(name), optionsOf(nullptr), 160, 1024);
    Everything shared = alone;
    const std::vector<uint8_t> expected = alone.bytes(environment());
    for (const auto &[maker, value] : environments) {
      SCOPED_TRACE(std::string(name) + ", " + maker);
      qc_pool *pool = nullptr;
      {
        const Scoped scoped(value);
        ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
        EXPECT_EQ(environment(), value);
      }
      shared.options.pool = pool;
      EXPECT_TRUE(shared.bytes(environment()) == expected);
      EXPECT_TRUE(shared.bytes(value) == expected);
      qc_pool_destroy(pool);
    }
  }
}

TEST(FloatEnvironmentOfAnExecutor, IsThatOfNobody) {
  struct Lent {
    uint64_t value, called = 0;
    static void run(void *context, size_t count, qc_task *task, void *task_context) {
      Lent &lent = *static_cast<Lent *>(context);
      lent.called = environment();
      for (size_t i = 0; i < count; ++i)
        std::thread([&] {
          setEnvironment(lent.value);
          task(task_context, i);
          EXPECT_EQ(environment(), lent.value) << "of a thread, after its task";
        }).join();
    }
  };
  const Everything alone(qc_format_by_name("q4_0"), optionsOf(nullptr), 160, 1024);
  Everything shared = alone;
  const std::vector<uint8_t> expected = alone.bytes(environment());
  for (const auto &[name, value] : environments) {
    SCOPED_TRACE(name);
    Lent lent = {value};
    const qc_executor executor = {sizeof executor, 3, Lent::run, &lent};
    ASSERT_EQ(qc_pool_from_executor(&executor, &shared.options.pool, nullptr), QC_OK);
    EXPECT_TRUE(shared.bytes(environment()) == expected);
    EXPECT_EQ(lent.called, environment());
    EXPECT_TRUE(shared.bytes(value) == expected);
    EXPECT_EQ(lent.called, value) << "parallel_for runs in the environment of its caller";
    qc_pool_destroy(shared.options.pool);
  }
}

TEST(FloatEnvironmentOfChecks, DoesNotDecide) {
  const qc_format *format = qc_format_by_name("q4_0");
  std::vector<float> x(32, 1.0f), importance(32, 1.0f);
  std::vector<uint8_t> data(18);
  const qc_input in = {x.data(), x.size(), 0, 1}, counts = {importance.data(), importance.size(), 0, 1};
  const auto quantise = [&](uint64_t value) {
    const Scoped scoped(value);
    const qc_status status = qc_quantize(format, 32, &in, &counts, data.data(), data.size(), 0, nullptr, nullptr);
    EXPECT_EQ(environment(), value);
    return status;
  };
  for (const auto &[name, value] : environments) {
    SCOPED_TRACE(name);
    importance[7] = -1e-40f;  // negative, though a unit that takes subnormals for zero does not see it
    EXPECT_EQ(quantise(value), QC_ERROR_VALUE);
    importance[7] = std::numeric_limits<float>::signaling_NaN();
    EXPECT_EQ(quantise(value), QC_ERROR_VALUE);
    importance[7] = -0.0f;
    EXPECT_EQ(quantise(value), QC_OK);
    x[9] = std::numeric_limits<float>::signaling_NaN();
    EXPECT_EQ(quantise(value), QC_ERROR_VALUE);
    x[9] = 1;
  }
}

TEST(FloatEnvironmentOfMetadata, DoesNotRound) {
  qc_gguf *file = nullptr;
  gguf::Builder builder;
  builder.header(0, 1).key("tiny", QC_GGUF_F32).u32(1);  // the least subnormal
  ASSERT_EQ(qc_gguf_parse(builder.bytes.data(), builder.bytes.size(), &file, nullptr), QC_OK);
  for (const auto &[name, value] : environments) {
    double number = 0;
    uint64_t after;
    {
      const Scoped scoped(value);
      qc_gguf_float(file, "tiny", &number, nullptr);
      after = environment();
    }
    EXPECT_EQ(number, 0x1p-149) << name;
    EXPECT_EQ(after, value) << name;
  }
  qc_gguf_close(file);
}

}  // namespace
