// Formats that a program brings: they give the bits of the shipped formats that they are twins of, on every target,
// those included for which they were not compiled; and what cannot be registered is refused, with both names.
#include "runtime/matrices.h"

#include "format_pack.h"

#include <string>
#include <thread>

namespace {

using namespace matrices;

struct Twins {
  const qc_format *shipped, *brought;
};

Twins twins(const std::string &name) {
  return {qc_format_by_name(name.c_str()), qc_format_by_name((name + "_twin").c_str())};
}

std::vector<float> numbers(size_t count, uint64_t seed) {
  support::Random random(seed);
  std::vector<float> x(count);
  for (float &v : x)
    v = random.uniform(-1, 1);
  return x;
}

std::vector<uint8_t> quantized(const qc_format *format, const std::vector<float> &x, size_t rows, size_t cols,
                               const qc_options &options) {
  std::vector<uint8_t> bytes(rows * cols / format->block_elements * format->block_bytes);
  const qc_input in = {x.data(), x.size(), 0, rows};
  qc_error error{};
  EXPECT_EQ(qc_quantize(format, cols, &in, nullptr, bytes.data(), bytes.size(), 0, &options, &error), QC_OK)
      << error.message;
  return bytes;
}

std::vector<float> product(const qc_weights &w, const std::vector<float> &x, size_t columns,
                           const qc_options &options) {
  std::vector<float> y(w.rows * columns);
  const qc_input in = {x.data(), x.size(), 0, columns};
  const qc_output out = {y.data(), y.size(), 0};
  qc_error error{};
  size_t bytes = 0;
  EXPECT_EQ(qc_matmul_workspace_bytes(&w, columns, &options, &bytes, &error), QC_OK) << error.message;
  std::vector<uint8_t> workspace(bytes);
  EXPECT_EQ(qc_matmul(&w, 0, w.rows, &in, &out, workspace.data(), bytes, &options, &error), QC_OK) << error.message;
  return y;
}

class Registration : public testing::TestWithParam<const char *> {};

TEST_P(Registration, GivesTheBitsOfItsTwinOnEveryTarget) {
  const auto [shipped, brought] = twins(GetParam());
  ASSERT_TRUE(shipped && brought);
  EXPECT_STREQ(shipped->value_form, brought->value_form);
  EXPECT_EQ(brought->id_count, 0u);
  const size_t rows = 35, cols = 4 * shipped->block_elements, columns = 5;
  const std::vector<float> weights = numbers(rows * cols, 1), x = numbers(columns * cols, 2);
  for (const qc_target *target : availableTargets()) {
    SCOPED_TRACE(target->name);
    const qc_options options = optionsOf(target);
    for (int32_t operation = 0; operation < QC_OP_COUNT; ++operation)
      EXPECT_TRUE(qc_supports(brought, operation, target)) << operation;
    const std::vector<uint8_t> bytes = quantized(shipped, weights, rows, cols, options);
    ASSERT_EQ(bytes, quantized(brought, weights, rows, cols, options));

    std::vector<float> products[2];
    for (const bool isBrought : {false, true}) {
      const qc_format *const format = isBrought ? brought : shipped;
      Matrix raw{bytes, {}};
      qc_error error{};
      ASSERT_EQ(
          qc_weights_init(&raw.weights, format, nullptr, raw.bytes.data(), raw.bytes.size(), rows, cols, 0, &error),
          QC_OK)
          << error.message;
      products[isBrought] = product(raw.weights, x, columns, options);
      const Matrix panels = packed(raw, target);
      EXPECT_TRUE(product(panels.weights, x, columns, options) == products[isBrought]);
    }
    EXPECT_TRUE(products[false] == products[true]);
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Registration, testing::Values("q4_0", "q6_k", "iq3_xxs"),
                         [](const auto &instance) { return std::string(instance.param); });

TEST(Targets, AreThoseOfTheLibrary) {
  const qc_format *const brought = qc_format_by_name("q4_0_twin");
  for (const qc_target *target : availableTargets()) {
    const qc_target *const owner = qc_kernel_target(brought, QC_OP_MATMUL_PACKED, target);
    ASSERT_NE(owner, nullptr);
    // For targets without kernels in the pack those of the best whose needs are among theirs.
    const std::string name = target->name, arch = target->arch;
    EXPECT_STREQ(owner->name, arch == "x86" ? "avx2" : name.rfind("neon", 0) == 0 ? "neon" : "scalar") << name;
    EXPECT_STREQ(qc_packed_layout(brought, target)->name, owner->layout) << name;
  }
}

/// A pack without kernels, as long as it lives.
struct Pack {
  qc_id id;
  qc_layout layout = {"raw", 1, 4};
  qc_format format;
  qc::activation_form form = {4, -1, -1, -1, 0, 0};
  qc::binding kernels{};
  qc::pack_target target = {"scalar", 4};
  qc::pack_state state{};
  qc_format_pack pack;

  Pack(const char *name, int64_t number, uint32_t interface = qc::pack_interface)
      : id{"ggml", number}, format{name, "v", 1, 4, 32, &id, 1, &layout, 1, false}, pack{interface, qc::pack_sizes,
                                                                                         "a test",  &format,
                                                                                         1,         &form,
                                                                                         &target,   1,
                                                                                         &kernels,  &state} {
    std::fill(std::begin(kernels.owner), std::end(kernels.owner), qc::binding::nobody);
  }
};

void expectRefused(const qc_format_pack *pack, qc_status status, const char *message) {
  const size_t count = qc_format_count();
  qc_error error{};
  EXPECT_EQ(qc_register_formats(pack, &error), status);
  EXPECT_STREQ(error.message, message);
  EXPECT_EQ(qc_format_count(), count);
}

TEST(Refusals, NameBoth) {
  expectRefused(nullptr, QC_ERROR_ARGUMENT, "the formats to register are null");
  const Pack name("q4_0", 1001), twin("q4_0_twin", 1002), id("new", 12), older("new", 1003, 0);
  expectRefused(&name.pack, QC_ERROR_ARGUMENT, "two formats are called q4_0: one of the library and one of a test");
  expectRefused(&twin.pack, QC_ERROR_ARGUMENT, "two formats are called q4_0_twin: one of twin_formats/q4_0_twin and one of a test");
  expectRefused(&id.pack, QC_ERROR_ARGUMENT, "two formats have the id ggml 12: q4_k of the library and new of a test");
  qc_error error{};
  EXPECT_EQ(qc_register_formats(&older.pack, &error), QC_ERROR_UNSUPPORTED);
  EXPECT_NE(std::string(error.message).find("of a test were compiled for kernel interface 0."), std::string::npos)
      << error.message;
  Pack nowhere("new", 1005);
  nowhere.target.name = "avx2";
  expectRefused(&nowhere.pack, QC_ERROR_UNSUPPORTED,
                "the formats of a test have no target scalar, which is for every CPU");
  Pack rows("new", 1004);
  rows.target.rows = 5;
  expectRefused(&rows.pack, QC_ERROR_UNSUPPORTED,
                "the formats of a test have panels of 5 rows for scalar, this library's have 4");
}

TEST(Threads, RegisterAndReadAtOnce) {
  static Pack packs[] = {{"t0", 2000}, {"t1", 2001}, {"t2", 2002}, {"t3", 2003}};
  const size_t count = qc_format_count();
  std::vector<std::thread> threads;
  for (size_t t = 0; t < 8; ++t)
    threads.emplace_back([t] {
      const Pack &own = packs[t / 2];  // each by two threads
      EXPECT_EQ(qc_register_formats(&own.pack, nullptr), QC_OK);
      EXPECT_EQ(qc_format_by_name(own.format.name), &own.format);
      EXPECT_EQ(qc_format_by_id("ggml", own.id.number), &own.format);
      EXPECT_NE(qc_format_by_name("q4_0_twin"), nullptr);
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(qc_format_count(), count + 4);
  for (size_t i = count; i < count + 4; ++i)
    EXPECT_EQ(qc_format_at(i)->block_bytes, 4u);
  EXPECT_EQ(qc_format_at(count + 4), nullptr);
  // Without a kernel nothing is supported, and a call says so.
  EXPECT_FALSE(qc_supports(&packs[0].format, QC_OP_DEQUANTIZE, nullptr));
}

}  // namespace
