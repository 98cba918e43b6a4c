// The benchmark's parts by themselves: goals, the budget, figures, and the documents that results fill.
#include "budget.h"
#include "figure.h"
#include "goals.h"
#include "results.h"

#include "texts.h"

namespace {

using namespace bench;
using namespace texts;

constexpr Case inCache = {Part::cache, "One column", 4096, 128, 1, 1, 1};
constexpr Case many = {Part::columns, "256 columns", 4096, 512, 256, 1, 1};

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

void expectGoals(const qc_format &format, const qc_target &target) {
  SCOPED_TRACE(std::string(format.name) + " on " + target.name);
  for (const char *layout : {"raw", "packed"}) {
    EXPECT_EQ(goalsOf(format, target, Part::cache, 1, layout).size(), 1u) << layout;
    EXPECT_EQ(goalsOf(format, target, Part::columns, 2, layout).size(), 1u) << layout;
    EXPECT_EQ(goalsOf(format, target, Part::memory, 1, layout).size(), 1u) << layout;
    EXPECT_EQ(goalsOf(format, target, Part::threads, 1, layout).size(), 1u) << layout;
  }
  EXPECT_EQ(goalsOf(format, target, Part::columns, 256, "raw").size(), 1u);
  EXPECT_EQ(goalsOf(format, target, Part::columns, 256, "packed").size(),
            format.quantizes_x && std::string(target.name) != Goal::avx2 ? 2u : 1u);
  EXPECT_TRUE(goalsOf(format, target, Part::cache, 1, "wide").empty());
}

TEST(Goals, EveryFormatHasOneGoalOfEachSort) {
  for (size_t i = 0; i < qc_format_count(); ++i) {
    const qc_format &format = *qc_format_at(i);
    for (const char *name : {"avx2", "avx512vbmi"})
      expectGoals(format, *qc_target_by_name(name));
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

std::string drawn(const Folder &folder, const Chart &chart) {
  const std::string path = folder / "chart.svg";
  std::FILE *file = std::fopen(path.c_str(), "w");
  EXPECT_TRUE(file);
  draw(file, chart);
  std::fclose(file);
  return readFile(path);
}

TEST(Figures, TheReaderOfXmlRefusesWhatIsNone) {
  EXPECT_EQ(wrongXml("<a b=\"c\"><d/>x &lt; y</a>\n"), "");
  for (const char *text : {"", "x", "<a>", "<a></b>", "<a><b></a></b>", "<a b=c></a>", "<a b=\"<\"></a>",
                           "<a>x & y</a>", "<a>x > y</a>", "<a/><b/>", "<a"})
    EXPECT_NE(wrongXml(text), "") << text;
}

TEST(Figures, AreWellFormedAndToScale) {
  const Folder folder;
  Chart chart;
  chart.title = "a < b & \"c\"";
  chart.unit = "GOPS";
  chart.series = {"raw", "packed"};
  chart.limitName = "limit";
  chart.groups = {{"x<y", {{0, 25, "25, 1 ×"}, {1, 50, "50"}}, 100}, {"none", {}, 0}};
  const std::string text = drawn(folder, chart);
  EXPECT_EQ(wrongXml(text), "") << text;
  EXPECT_NE(text.find("<title>a &lt; b &amp; &quot;c&quot;</title>"), std::string::npos);
  EXPECT_NE(text.find(">25, 1 ×<"), std::string::npos);
  EXPECT_NE(text.find(">GOPS<"), std::string::npos);
  EXPECT_NE(text.find("prefers-color-scheme:dark"), std::string::npos);
  // The greatest value is the width of the plot, a quarter of it a quarter.
  EXPECT_NE(text.find("class=\"limit\" x=\"100.0\" y=\"86.5\" width=\"750.0\""), std::string::npos) << text;
  EXPECT_NE(text.find("class=\"s0\" x=\"100.0\" y=\"88.5\" width=\"187.5\""), std::string::npos) << text;
  EXPECT_EQ(wrongXml(drawn(folder, Chart())), "");
}

Record record(const char *format, const Case &shape, const char *layout, double ours, double reached) {
  Record result = {};
  result.format = qc_format_by_name(format);
  result.shape = &shape;
  result.rows = shape.rows;
  result.threads = 1;
  result.layout = layout;
  result.bits = 4.5;
  result.ours = ours;
  result.peer = 50;
  result.peerPath = "CPU";
  result.ratioPeer = ours / 50;
  result.limit = 1000;
  result.limitOf = "vpdpbusd";
  result.ratioLimit = ours / 1000;
  for (const Goal *goal : goalsOf(*result.format, *qc_active_target(), shape.part, shape.columns, layout))
    result.goals.push_back({goal, reached * goal->ratio});
  return result;
}

Results someResults() {
  Results results;
  results.machine.cpu = "a CPU";
  results.machine.dotInstruction = "vpdpbusd";
  results.machine.fmaInstruction = "vfmadd";
  results.peerVersion = "1.2.3";
  results.records = {record("q4_0", inCache, "raw", 111, 1.01), record("q4_0", inCache, "packed", 222, 0.5),
                     record("q4_0", many, "raw", 333, 1.01), record("q4_0", many, "packed", 444, 1.01)};
  return results;
}

TEST(Results, FillTheDocumentsThatThereAre) {
  const Folder folder;
  const Results results = someResults();
  for (const char *name : {"docs/performance.md", "README.md"}) {
    const std::string path = folder / "document.md";
    const std::string source = readFile(std::string(QUANTC_SOURCE "/") + name);
    writeFile(path, source);
    EXPECT_EQ(fillDocument(path, results), "") << name;
    const std::string filled = readFile(path);
    EXPECT_NE(filled, source);
    EXPECT_NE(filled.find("| 222.0 (4.44 ×"), std::string::npos) << filled;
    EXPECT_EQ(fillDocument(path, results), "");
    EXPECT_EQ(readFile(path), filled) << "filled twice, " << name << " is another document";
  }
}

TEST(Results, SayWhatIsShortOfAGoal) {
  const Folder folder;
  writeFile(folder / "d.md", "a\n<!-- bench figures -->\nold\n<!-- end -->\nz\n");
  EXPECT_EQ(fillDocument(folder / "d.md", someResults()), "");
  const std::string text = readFile(folder / "d.md");
  EXPECT_EQ(text.rfind("a\n<!-- bench figures -->\n", 0), 0u);
  EXPECT_EQ(text.find("old"), std::string::npos);
  EXPECT_NE(text.find("<!-- end -->\nz\n"), std::string::npos);
  EXPECT_NE(text.find("1 of 5 goals are missed"), std::string::npos) << text;
  EXPECT_NE(text.find("| `q4_0` | `cache` | 1 | packed | 2.00 × | 4 × ggml |"), std::string::npos) << text;
  EXPECT_NE(text.find("222.0 (4.44 ×, 22 %) **!**"), std::string::npos) << text;
  EXPECT_NE(text.find("111.0 (2.22 ×, 11 %) |"), std::string::npos) << text;
}

TEST(Results, LeaveADocumentAloneThatTheyCannotFill) {
  const Folder folder;
  for (const char *text :
       {"no place\n", "<!-- bench figures -->\nno end\n", "<!-- bench unknown -->\n<!-- end -->\n"}) {
    writeFile(folder / "d.md", text);
    EXPECT_NE(fillDocument(folder / "d.md", someResults()), "") << text;
    EXPECT_EQ(readFile(folder / "d.md"), text);
  }
  EXPECT_NE(fillDocument(folder / "missing.md", someResults()), "");
  EXPECT_NE(writeFigures(folder / "missing", someResults()), "");
}

TEST(Results, HaveAFigureForEachCaseAndOneOfBytes) {
  const Folder folder;
  EXPECT_EQ(writeFigures(folder.path(), someResults()), "");
  for (const char *name : {"speed-cache.svg", "speed-256-columns.svg", "bytes.svg"}) {
    const std::string text = readFile(folder / name);
    EXPECT_EQ(wrongXml(text), "") << name;
    EXPECT_NE(text.find(">q4_0<"), std::string::npos) << name;
  }
  EXPECT_NE(readFile(folder / "speed-cache.svg").find(">222, 4.44 × ggml<"), std::string::npos);
  EXPECT_NE(readFile(folder / "bytes.svg").find(">4.5<"), std::string::npos);
}

}  // namespace
