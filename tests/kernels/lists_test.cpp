// The generated lists agree with the oracle and with themselves. That each decoder written by hand is one of a format
// that there is, the oracle's own test says.
#include "list.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

namespace kernels {
namespace {

TEST(Lists, FormatsAreThoseOfTheOracle) {
  for (const std::string &name : withoutOracle())
    ADD_FAILURE() << oracle::missing(name) << "; until then none of its kernels is tested";
  for (const Format &format : formats()) {
    EXPECT_EQ(format.reference.elements, format.elements) << format.name;
    EXPECT_EQ(format.reference.bytes, format.bytes) << format.name;
    const std::vector<uint8_t> block(format.bytes, 0);
    EXPECT_EQ(format.reference.decode(block.data()).scale.size(), format.cells) << format.name;
    EXPECT_EQ(format.reference.isFloats(), format.code == "float") << format.name;
    if (format.reference.isByHand()) {
      EXPECT_EQ(!format.reference.lookups.empty(), format.code == "lookup") << format.name;
    }
  }
}

TEST(Lists, ActivationBlocksHoldTheirParts) {
  for (const Format &format : formats()) {
    const oracle::ActivationLayout &form = format.activation;
    if (format.reference.isFloats()) {
      EXPECT_EQ(std::tuple(4u, -1, -1, -1, 0u, 0),
                std::tie(form.bytes, form.sums16Offset, form.sums32Offset, form.scaleOffset, form.group, form.zero))
          << format.name;
      continue;
    }
    ASSERT_NE(0u, form.group) << format.name;
    ASSERT_EQ(0u, format.elements % form.group) << format.name;
    EXPECT_EQ(0u, form.group % 16) << format.name;
    const int end = int(form.bytes), sums = int(format.elements / 16);
    std::set<int> taken;  // bytes
    auto take = [&](int offset, int length, int alignment) {
      EXPECT_EQ(0, offset % alignment) << format.name;
      EXPECT_LE(offset + length, end) << format.name;
      for (int i = offset; i < offset + length; ++i)
        EXPECT_TRUE(taken.insert(i).second) << format.name << ": byte " << i << " has two meanings";
    };
    take(0, int(format.elements), 1);
    take(form.scaleOffset, 4, 4);
    // Products read sums in pairs.
    take(form.sums16Offset, 2 * (sums + sums % 2), 4);
    EXPECT_EQ(sums % 2 == 0, form.sums32Offset >= 0) << format.name;
    if (form.sums32Offset >= 0)
      take(form.sums32Offset, 2 * (sums / 2 + sums / 2 % 2), 4);
    EXPECT_EQ(0u, form.bytes % 4) << format.name;
  }
}

TEST(Lists, ActivationBlocksFollowFromTheBlocksSize) {
  std::map<unsigned, const Format *> first;
  for (const Format &format : formats()) {
    const auto [known, isNew] = first.try_emplace(format.elements, &format);
    const oracle::ActivationLayout &a = format.activation, &b = known->second->activation;
    EXPECT_EQ(std::tie(a.bytes, a.sums16Offset, a.sums32Offset, a.scaleOffset),
              std::tie(b.bytes, b.sums16Offset, b.sums32Offset, b.scaleOffset))
        << format.name << " and " << known->second->name;
  }
}

// The default one of which costs hardly more memory than the file, 1.04 times as much at most.
TEST(Lists, TargetsPackInTheirOwnLayout) {
  const std::map<std::string, std::string> operands = {
#define QC_OPERATION(name, on, ...) {#name, #on},
#include "operations.def"
  };
  for (const Kernel &kernel : all())
    if (operands.at(kernel.operation) == "panels") {
      EXPECT_EQ(kernel.target.rows, kernel.format.panelRows(kernel.target.layout)) << kernel.name();
      const size_t raw = kernel.format.bytes * kernel.target.rows,
                   packed = kernel.format.packedBlockBytes(kernel.target.layout);
      EXPECT_GE(packed, raw) << kernel.name();
      EXPECT_LE(packed * 25, raw * 26) << kernel.name();
    }
}

TEST(Lists, EveryTargetUnderTestHasKernels) {
  ASSERT_FALSE(targetsUnderTest().empty());
  for (const Target *target : targetsUnderTest()) {
    bool found = false;
    for (const Kernel &kernel : all())
      found |= &kernel.target == target;
    EXPECT_TRUE(found) << target->name;
  }
}

TEST(Lists, KernelNamesAreUnique) {
  std::set<std::string> names;
  for (const Kernel &kernel : all())
    EXPECT_TRUE(names.insert(kernel.name()).second) << kernel.name();
}

}  // namespace
}  // namespace kernels
