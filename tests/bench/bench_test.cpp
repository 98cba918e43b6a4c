// The benchmark's parts by themselves: goals, and the budget.
#include "budget.h"
#include "goals.h"

#include "texts.h"

namespace {

using namespace bench;
using namespace texts;

unsigned kindsOfNamed(const char *name) {
  const qc_format *format = qc_format_by_name(name);
  EXPECT_TRUE(format) << name;
  return format ? kindsOf(*format) : 0;
}

TEST(Goals, FormatsAreOfTheKindThatTheirSpecSays) {
  EXPECT_EQ(kindsOfNamed("bf16"), floats);
  EXPECT_EQ(kindsOfNamed("q4_k"), direct | wholeScales);
  EXPECT_EQ(kindsOfNamed("q6_k"), direct | middleScales);
  EXPECT_EQ(kindsOfNamed("q4_0"), direct | middleScales);
  EXPECT_EQ(kindsOfNamed("nvfp4"), direct | smallScales);
  EXPECT_EQ(kindsOfNamed("iq3_xxs"), lookups | wholeScales);
  EXPECT_EQ(kindsOfNamed("iq2_xs"), lookups | middleScales);
}

TEST(Goals, EveryFormatHasOneGoalOfEachSort) {
  for (size_t i = 0; i < qc_format_count(); ++i) {
    const qc_format &format = *qc_format_at(i);
    SCOPED_TRACE(format.name);
    for (const char *layout : {"raw", "packed"}) {
      EXPECT_EQ(goalsOf(format, Part::cache, 1, layout).size(), 1u) << layout;
      EXPECT_EQ(goalsOf(format, Part::columns, 2, layout).size(), 1u) << layout;
      EXPECT_EQ(goalsOf(format, Part::memory, 1, layout).size(), 1u) << layout;
      EXPECT_EQ(goalsOf(format, Part::threads, 1, layout).size(), 1u) << layout;
    }
    EXPECT_EQ(goalsOf(format, Part::columns, 256, "raw").size(), 1u);
    EXPECT_EQ(goalsOf(format, Part::columns, 256, "packed").size(), format.quantizes_x ? 2u : 1u);
    EXPECT_TRUE(goalsOf(format, Part::cache, 1, "wide").empty());
  }
}

TEST(Goals, AreThoseOfTheDocument) {
  const std::string document = readFile(QUANTC_SOURCE "/docs/performance.md");
  EXPECT_NE(document.find("<!-- bench goals -->\n" + goalsTable() + "<!-- end -->\n"), std::string::npos)
      << "docs/performance.md has other goals than\n"
      << goalsTable();
}

TEST(Budget, IsDividedAmongTheRowsThatAreLeft) {
  Budget none(0, 3);
  EXPECT_FALSE(none.next());
  EXPECT_FALSE(none.lasts());
  Budget some(3600, 2);
  EXPECT_TRUE(some.next());
  EXPECT_TRUE(some.lasts());
  EXPECT_TRUE(some.next());
  // A row's share of a tenth of a second is a twentieth; what is over then belongs to the second row.
  Budget little(0.1, 2);
  EXPECT_TRUE(little.next());
  while (little.lasts())
    ;
  const double before = little.spent();
  const bool began = little.next();
  EXPECT_GE(before, 0.05);
  if (began) {
    EXPECT_LT(before, 0.1);
  } else {
    EXPECT_GE(little.spent(), 0.1);
  }
}

}  // namespace
