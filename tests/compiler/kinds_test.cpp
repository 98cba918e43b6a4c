// The formats of the trees and compilers that do not have all (cmake/QuantcKinds.cmake) are of every kind: what the
// plan of a format of GGUF files is made of, as words, that of one of them has, too.
#include "compiling.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "build/plan.h"

namespace quantc {
namespace {

using Words = std::set<std::string>;

void addChunks(const std::vector<Chunk> &chunks, const std::string &of, Words &words) {
  for (const Chunk &chunk : chunks)
    for (const ChunkTerm &term : chunk.terms) {
      words.insert(of + (term.base ? " of digits" : term.test ? " that test bits" : " of shifts"));
      if (term.shuffle)
        words.insert(of + " that permute bytes");
    }
}

Words wordsOf(const Plan &plan) {
  const Format &format = *plan.format;
  if (format.isFloats())
    return {std::string("weights that are ") + spelling(format.floats.front().type)};

  Words words;
  static const char *const forms[] = {"planes", "pieces", "blocks"};
  const std::string form = std::string("panels of ") + forms[int(plan.panels.form)];
  words.insert(form + (plan.panels.hasWide ? ", wide ones beside" : ""));
  if (plan.pieces) {
    addChunks(plan.pieces->quads, "quads", words);
    words.insert(form + (plan.pieces->looksUp() ? " that look up" : " of quads"));
  }
  if (plan.raw.unfolds)
    words.insert("raw rows that unfold");
  if (plan.raw.padsBlock)
    words.insert("blocks below a window");
  if (!plan.rawIsPieces())
    addChunks(plan.raw.chunks, "chunks", words);

  const CodeBytes &code = plan.code;
  words.insert(code.levels ? "levels in a table" : code.up ? "levels by moving a bit" : "levels that are codes");
  if (code.flip)
    words.insert("codes with their sign inverted");
  if (code.isSigned)
    words.insert("codes with a sign");
  if (plan.start.bytes)
    words.insert("starts");
  if (plan.hasPlanes())
    for (const Plane &plane : plan.packed.planes)
      words.insert("planes of " + std::to_string(plane.bits) + " bits");

  for (size_t n = 0; n < format.floats.size(); ++n)
    words.insert("factors that are " + std::string(spelling(format.floats[n].type)) +
                 (plan.exponents[n] ? ", exponents" : ""));
  words.insert(format.cells() == 1 ? "a cell" : "several cells");
  words.insert("sums of " + std::to_string(plan.sumSize()));
  if (const Factor *scale = format.scaleInt()) {
    words.insert(format.arrays[scale->index].isSigned ? "scales with a sign" : "scales");
    words.insert(scale->offset ? "scales with an offset" : "scales without");
    if (plan.hasPlanes())
      words.insert("scales of " + std::to_string(plan.packed.scales.bytes) + " bytes");
  } else {
    words.insert("no scales but floats");
  }
  if (format.value.minimum)
    words.insert(format.minimumInt() ? "minimums that are integers" : "minimums that are floats");
  return words;
}

TEST(Kinds, EveryPlanHasAFormat) {
  std::set<std::string> kinds;
  std::istringstream names(QUANTC_KINDS);
  for (std::string name; names >> name;)
    kinds.insert(name);

  std::map<std::string, Words> formatsOf;
  for (const std::string &spec : specFiles())
    for (const CompiledFormat &compiled : planned(spec))
      if (!compiled.format->ids.empty())  // nobody else's format has a list to be added to
        for (const std::string &word : wordsOf(compiled.plan))
          formatsOf[word].insert(compiled.format->name);
  EXPECT_GT(formatsOf.size(), 30u);
  for (const auto &[word, formats] : formatsOf)
    EXPECT_TRUE(std::any_of(formats.begin(), formats.end(), [&](const std::string &name) { return kinds.count(name); }))
        << word << ": QUANTC_KINDS needs one of these: " << testing::PrintToString(formats);
}

}  // namespace
}  // namespace quantc
