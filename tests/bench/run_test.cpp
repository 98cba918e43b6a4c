// The benchmark as it is called. Its figures mean nothing here: other tests run beside it.
#include "goals.h"
#include "quantc/quantc.h"

#include "texts.h"

#include <set>

#include <sys/wait.h>

namespace {

using namespace texts;

struct Result {
  int status;
  std::string out, err;
};

Result run(const Folder &folder, const std::string &arguments) {
  const std::string out = folder / "out", err = folder / "err";
  const std::string command = "'" QUANTC_BENCH "' " + arguments + " >'" + out + "' 2>'" + err + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(out), readFile(err)};
}

Value readJson(const std::string &path) {
  Value value;
  EXPECT_TRUE(Reader(readFile(path)).read(value)) << readFile(path);
  return value;
}

/// The keys of all objects in it.
void keysOf(const Value &value, std::set<std::string> &keys) {
  for (const Value &item : value.items)
    keysOf(item, keys);
  for (const auto &[key, member] : value.members) {
    keys.insert(key);
    keysOf(member, keys);
  }
}

void expectDocumented(const Value &json) {
  const std::string document = readFile(QUANTC_SOURCE "/docs/performance.md");
  std::set<std::string> keys;
  keysOf(json, keys);
  EXPECT_GT(keys.size(), 30u);
  for (const std::string &key : keys)
    EXPECT_NE(document.find("`" + key + "`"), std::string::npos) << "docs/performance.md does not know the key " << key;
}

void expectRecord(const Value &record) {
  EXPECT_EQ(record["format"].text, "q4_0");
  EXPECT_GT(record["rows"].amount, 0);
  EXPECT_EQ(record["cols"].amount, 4096);
  EXPECT_GE(record["rounds"].amount, 3);
  EXPECT_EQ(record["bits"].amount, 4.5);
  EXPECT_GT(record["ours"].amount, 0);
  EXPECT_EQ(record["ggml"].kind, Value::null);
  EXPECT_EQ(record["ratio_to_ggml"].kind, Value::null);
  EXPECT_EQ(record["short"].kind, Value::boolean);
  bool falls = false;
  for (const Value &goal : record["goals"].items) {
    EXPECT_NE(goal["against"].text, "ggml");
    EXPECT_EQ(goal["short"].is, goal["reached"].amount < goal["at_least"].amount);
    falls |= goal["short"].is;
  }
  EXPECT_EQ(record["short"].is, falls);
  EXPECT_EQ(record["goal"].kind, record["goals"].items.empty() ? Value::null : Value::number);
  if (falls) {
    EXPECT_LT(record["ours"].amount, record["goal"].amount);
  }
}

TEST(Run, MeasuresEveryPartOfOneFormat) {
  const Folder folder;
  const Result result =
      run(folder, "q4_0 --budget 3600 --json '" + folder / "b.json" + "' --figures '" + folder.path() + "'");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("ggml: none to compare with"), std::string::npos) << result.out;
  const Value json = readJson(folder / "b.json");
  EXPECT_NE(json["ggml"]["missing"].text, "");
  EXPECT_TRUE(json["unmeasured"].items.empty());
  EXPECT_LT(json["seconds"].amount, 3600);
  std::set<std::string> rows;
  for (const Value &record : json["records"].items) {
    SCOPED_TRACE(record["part"].text + " " + record["layout"].text);
    expectRecord(record);
    rows.insert(record["part"].text + " " + std::to_string(int(record["columns"].amount)) + " " +
                record["layout"].text);
  }
  std::set<std::string> expected;
  for (const char *layout : {"raw", "packed"})
    for (const char *row : {"cache 1 ", "columns 2 ", "columns 256 ", "memory 1 "})
      expected.insert(std::string(row) + layout);
  if (json["processors"].amount > 1)
    expected.insert({"threads 1 raw", "threads 1 packed"});
  EXPECT_EQ(rows, expected);
  expectDocumented(json);
  for (const char *name :
       {"speed-cache.svg", "speed-2-columns.svg", "speed-256-columns.svg", "speed-memory.svg", "bytes.svg"})
    EXPECT_EQ(wrongXml(readFile(folder / name)), "") << name;
}

TEST(Run, MeasuresOnlyWhatIsAskedFor) {
  const Folder folder;
  ASSERT_EQ(run(folder, "q4_0 q8_0 --only cache --json '" + folder / "b.json" + "'").status, 0);
  const Value json = readJson(folder / "b.json");
  std::set<std::string> formats;
  for (const Value &record : json["records"].items) {
    EXPECT_EQ(record["part"].text, "cache");
    formats.insert(record["format"].text);
  }
  EXPECT_EQ(formats, (std::set<std::string>{"q4_0", "q8_0"}));
}

TEST(Run, SaysForWhatThereWasNoTimeAndLeavesDocumentsAlone) {
  const Folder folder;
  writeFile(folder / "d.md", "<!-- bench figures -->\nold\n<!-- end -->\n");
  const Result result = run(folder, "q4_0 --only columns --budget 0 --json '" + folder / "b.json" + "' --figures '" +
                                        folder.path() + "' --fill '" + folder / "d.md" + "'");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.out.find("not measured, for want of time: q4_0, columns"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("stay as they are: not everything was measured"), std::string::npos) << result.out;
  EXPECT_EQ(readFile(folder / "d.md"), "<!-- bench figures -->\nold\n<!-- end -->\n");
  const Value json = readJson(folder / "b.json");
  EXPECT_TRUE(json["records"].items.empty());
  ASSERT_EQ(json["unmeasured"].items.size(), 2u);
  EXPECT_EQ(json["unmeasured"].items[0]["columns"].amount, 2);
}

TEST(Run, LeavesDocumentsAloneWithoutFiguresOfGgml) {
  const Folder folder;
  writeFile(folder / "d.md", "<!-- bench figures -->\nold\n<!-- end -->\n");
  const Result result = run(folder, "q4_0 --only cache --fill '" + folder / "d.md" + "'");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("stay as they are: there is no ggml"), std::string::npos) << result.out;
  EXPECT_EQ(readFile(folder / "d.md"), "<!-- bench figures -->\nold\n<!-- end -->\n");
}

TEST(Run, RefusesArgumentsThatMeanNothing) {
  const Folder folder;
  const std::pair<const char *, const char *> wrong[] = {
      {"q4_9", "no format is named q4_9"},
      {"--only caches", "no part is named caches; there are cache columns memory threads"},
      {"--only", "--only takes an argument"},
      {"--bogus x", "--bogus is unknown"},
      {"--budget ten", "no number of seconds: ten"},
      {"--budget -1", "no number of seconds: -1"},
      {"--budget nan", "no number of seconds: nan"},
  };
  for (const auto &[arguments, message] : wrong) {
    const Result result = run(folder, arguments);
    EXPECT_EQ(result.status, 2) << arguments;
    EXPECT_EQ(result.out, "") << arguments;
    EXPECT_NE(result.err.find(message), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("usage: quantc_bench"), std::string::npos) << result.err;
  }
  EXPECT_EQ(run(folder, "q4_0 --only cache --json '" + folder / "missing/b.json" + "'").status, 1);
}

TEST(Run, PrintsTheGoals) {
  const Folder folder;
  const Result result = run(folder, "--goals");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, bench::goalsTable());
}

}  // namespace
