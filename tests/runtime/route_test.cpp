// Which way a product goes: what is said agrees with what else can be asked, and with the workspace that the call
// takes.
#include "fused.h"

#include "system.h"

#include <cstddef>

namespace {

using namespace fused;

qc_route explain(const qc_weights &w, const qc_weights *up, size_t columns, const qc_options &options) {
  const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, columns};
  const qc_typed_output y = {nullptr, QC_TYPE_F32, 0, 0};
  qc_fused_desc desc{};
  desc.struct_size = sizeof desc;
  desc.weights = &w, desc.up = up, desc.x = &x, desc.y = &y;
  qc_route route{};
  route.struct_size = sizeof route;
  qc_error error{};
  EXPECT_EQ(qc_explain_product(&desc, &options, &route, &error), QC_OK) << error.message;
  size_t bytes = 0;
  EXPECT_EQ(qc_fused_workspace_bytes(&desc, &options, &bytes, &error), QC_OK) << error.message;
  EXPECT_EQ(route.workspace_bytes, bytes);
  if (!up) {
    EXPECT_EQ(qc_matmul_workspace_bytes(&w, columns, &options, &bytes, &error), QC_OK) << error.message;
    EXPECT_EQ(route.workspace_bytes, bytes);
  }
  return route;
}

class Route : public testing::TestWithParam<const qc_format *> {};

TEST_P(Route, AgreesWithWhatElseCanBeAsked) {
  const qc_format *format = GetParam();
  const Matrix raw = randomRaw(format, 37, format->block_elements, 1);
  for (const qc_target *target : availableTargets()) {
    const qc_options options = optionsOf(target);
    const Layouts layouts(raw, target);
    for (const qc_weights *w : layouts)
      for (const size_t columns : {1, 4, 5, 64, 65}) {
        SCOPED_TRACE(std::string(target->name) + ", " + w->layout->name + ", " + std::to_string(columns));
        const qc_route route = explain(*w, nullptr, columns, options);
        const std::string kernel = route.kernel, read = route.layout->name;
        const bool isWide = read.ends_with("_wide"), packs = route.flags & QC_ROUTE_PACKS,
                   widens = route.flags & QC_ROUTE_WIDENS;
        EXPECT_EQ(kernel, std::string(route.tile_columns == 1 ? "gemv_" : "gemm_") + (read == "raw" ? "raw"
                                                                                      : isWide      ? "wide"
                                                                                                    : "packed"));
        EXPECT_EQ(packs, w->layout == &format->layouts[0] && read != "raw");
        EXPECT_EQ(widens, isWide && read != w->layout->name);
        EXPECT_EQ(route.flags & QC_ROUTE_FINISHES, 0u);
        if (read != w->layout->name) {
          EXPECT_GE(columns, 5u);
          EXPECT_TRUE(read == target->layout || read == target->layout + std::string("_wide"));
        }
        if (columns == 1 && !isWide) {
          EXPECT_EQ(route.target,
                    qc_kernel_target(format, read == "raw" ? QC_OP_MATMUL_RAW : QC_OP_MATMUL_PACKED, target));
        }
        EXPECT_TRUE(qc_target_available(route.target));
        EXPECT_LE(route.target->order, target->order);
        EXPECT_LE(route.tile_columns, columns);
        if (columns % route.tile_columns == 1) {
          EXPECT_EQ(std::string(route.rest_kernel), "gemv_" + kernel.substr(5));
        } else {
          EXPECT_EQ(route.rest_kernel, nullptr);
        }
        EXPECT_EQ(route.tile_rows, qc_packed_layout(format, target)->rows);
        EXPECT_EQ(route.step_rows, 37u);
        EXPECT_EQ(route.threads, 1u);
        EXPECT_EQ(explain(*w, w, columns, options).flags & QC_ROUTE_FINISHES, size_t{QC_ROUTE_FINISHES});
      }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Route, testing::ValuesIn(allFormats()),
                         [](const auto &instance) { return std::string(instance.param->name); });

#if QC_HAS_THREADS
TEST(RouteByThreads, SaysHowManyShareTheProduct) {
  const Matrix large = randomRaw(qc_format_by_name("q4_0"), 4096, 4096, 1),
               tiny = randomRaw(qc_format_by_name("q4_0"), 4096, 32, 1);
  qc_pool *pool = nullptr;
  ASSERT_EQ(qc_pool_create(3, &pool, nullptr), QC_OK);
  const qc_route route = explain(large.weights, nullptr, 1, optionsOf(nullptr, pool));
  EXPECT_EQ(route.threads, 3u);
  EXPECT_LE(route.step_rows, 4096u / 12 + route.tile_rows);
  EXPECT_EQ(explain(tiny.weights, nullptr, 1, optionsOf(nullptr, pool)).threads, 1u);
  qc_pool_destroy(pool);
}
#endif

TEST(RouteOf, NothingIsNone) {
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), 0, 64, 1);
  EXPECT_EQ(explain(raw.weights, nullptr, 0, optionsOf(nullptr)).step_rows, 0u);
}

TEST(RouteError, IsThatOfTheCall) {
  const qc_options options = optionsOf(qc_target_by_name("scalar"));
  const Matrix raw = randomRaw(qc_format_by_name("q4_0"), 4, 64, 1);
  qc_fused_desc desc{};
  qc_error error{};
  struct {
    qc_route known;
    size_t unknown;
  } route{};
  route.known.struct_size = sizeof route.known;
  desc.struct_size = sizeof desc;
  const auto refused = [&](qc_route *out, qc_status status, const std::string &message) {
    expectError(qc_explain_product(&desc, &options, out, &error), error, status, message);
  };
  refused(nullptr, QC_ERROR_ARGUMENT, "route is null");
  refused(&route.known, QC_ERROR_ARGUMENT, "weights are null");
  desc.weights = &raw.weights;
  refused(&route.known, QC_ERROR_ARGUMENT, "x is null");
  const qc_typed_input x = {nullptr, QC_TYPE_F32, 0, 0, 1};
  const qc_typed_output y = {nullptr, QC_TYPE_F32, 0, 0};
  desc.x = &x, desc.y = &y;
  route.known.struct_size = 0;
  refused(&route.known, QC_ERROR_ARGUMENT,
          "route: struct_size is 0, this library takes " + std::to_string(sizeof route.known));
  route.known.struct_size = offsetof(qc_route, kernel);  // of an older header
  ASSERT_EQ(qc_explain_product(&desc, &options, &route.known, &error), QC_OK) << error.message;
  EXPECT_EQ(route.known.target, options.target);
  EXPECT_EQ(route.known.kernel, nullptr);
  EXPECT_EQ(route.known.struct_size, offsetof(qc_route, kernel));
  route.known.struct_size = sizeof route;  // of a newer one
  ASSERT_EQ(qc_explain_product(&desc, &options, &route.known, &error), QC_OK) << error.message;
  EXPECT_EQ(std::string(route.known.kernel), "gemv_raw");
  EXPECT_EQ(route.unknown, 0u);
}

}  // namespace
