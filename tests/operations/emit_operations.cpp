// emit_operations TARGET OUTPUT [--exchange]: a source with the operations and dot products of a target, one
// by one, and the tables of them that operations.h tells of. --exchange gives operations the text of others that take
// the same operands, dot products the step for codes of the other sign, and lets sums of 16 bits take a product too
// many: what a test of the test needs.
#include "description.h"
#include "source.h"

#include "target/dot.h"

#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace operations {
namespace {

using quantc::DotStrategy;
using quantc::ir::DotPhase;
using quantc::ir::Op;
using quantc::ir::Pattern;

const Op allOperations[] = {
#define OP(id, name, result, params) Op::id,
#include "ir/ops.def"
};

bool takes(Op op, char parameter) { return std::strchr(quantc::ir::parameters(op), parameter); }

/// The immediates to try, where an operation has one.
std::vector<int64_t> immediatesOf(Op op) {
  switch (op) {
  case Op::SplatByte:
    return {0, 1, 15, 127, 128, 240, 255};
  case Op::MulHigh:
  case Op::Digits:
    return {1, 2, 3, 127, 128, 255};
  case Op::Srl:
  case Op::Sll:
    return {1, 2, 3, 4, 5, 6, 7};
  case Op::Transpose:
  case Op::WidenU8:
  case Op::WidenS8:
    return {0, 1, 2, 3};
  case Op::LanesSplat:
    return {0, 1, -1, 127, 128, -128, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, -0x7fffffff - 1};
  case Op::LanesSrl:
  case Op::LanesSll:
  case Op::LanesSra:
    return {1, 4, 7, 8, 15, 16, 23, 24, 31};
  default:
    if (takes(op, '#'))
      fail(std::string("there are no immediates to try for ") + quantc::ir::name(op));
    return {0};
  }
}

/// The patterns to try, where an operation has one: indices, places of bits, or any bytes; none of them uniform.
std::vector<Pattern> patternsOf(Op op) {
  if (!takes(op, '%'))
    return {{}};
  std::vector<Pattern> all = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                              {15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
                              {0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12},
                              {9, 3, 3, 14, 0, 15, 7, 7, 1, 12, 8, 8, 8, 2, 5, 10}};
  if (op == Op::Multishift)
    all.insert(all.end(), {{0, 2, 4, 6, 32, 34, 36, 38, 62, 0, 2, 4, 30, 32, 34, 36},
                           {63, 56, 49, 42, 35, 28, 21, 14, 7, 1, 59, 57, 33, 31, 24, 26}});
  else if (op != Op::Shuffle)
    all.insert(all.end(), {{129, 145, 158, 172, 184, 195, 205, 214, 0, 13, 25, 38, 53, 69, 89, 113},
                           {127, 128, 255, 0, 1, 254, 15, 16, 240, 63, 64, 191, 192, 31, 32, 7}});
  return all;
}

/// The target's words for what is tried, and which of them are wrong on purpose.
struct Subject {
  quantc::Target target;
  std::set<std::string> wrong;  // "op NAME", "dot NAME"
};

/// Whether b's text can stand for that of a: they take the same and give the same, and b's immediates are as many or
/// more. What reads memory could read more of it, and what reads a pattern another part of it.
bool canStandFor(Op b, Op a) {
  const llvm::StringRef parameters = quantc::ir::parameters(a);
  if (quantc::ir::resultType(a) != quantc::ir::resultType(b) || parameters != quantc::ir::parameters(b) ||
      parameters.find_first_of("p*%") != llvm::StringRef::npos)
    return false;
  const std::vector<int64_t> mine = immediatesOf(a), others = immediatesOf(b);
  return *std::min_element(mine.begin(), mine.end()) >= *std::min_element(others.begin(), others.end()) &&
         *std::max_element(mine.begin(), mine.end()) <= *std::max_element(others.begin(), others.end());
}

void exchange(Subject &subject) {
  const quantc::Target right = subject.target;
  const size_t count = std::size(allOperations);
  for (size_t i = 0; i < count; ++i)
    for (size_t step = 1; step < count; ++step) {
      const Op op = allOperations[i], other = allOperations[(i + step) % count];
      auto own = right.operations.find(quantc::ir::name(op)), next = right.operations.find(quantc::ir::name(other));
      if (own == right.operations.end() || next == right.operations.end() || !canStandFor(other, op))
        continue;
      subject.target.operations[own->first] = next->second;
      subject.wrong.insert("op " + own->first);
      break;
    }
  for (DotStrategy &dot : subject.target.dots) {
    auto other = std::find_if(right.dots.begin(), right.dots.end(), [&](const DotStrategy &d) {
      return !d.isMatrix && !d.step.empty() && d.unsignedCodes != dot.unsignedCodes;
    });
    if (!dot.depth.empty())
      dot.depth = "1 + " + dot.depth;
    else if (!dot.isMatrix && other != right.dots.end())
      dot.step = other->step;
    else
      continue;
    subject.wrong.insert("dot " + dot.name);
  }
}

/// The greatest |code| that a strategy takes.
int64_t greatest(const DotStrategy &dot) {
  int64_t weight = dot.unsignedCodes ? 255 : 128;
  while (weight > 0 && !quantc::admits(dot, weight))
    --weight;
  if (weight == 0)
    fail("the condition of dot " + dot.name + " admits no code: " + dot.when);
  return weight;
}

std::string quoted(const std::string &text) {
  std::string result = "\"";
  for (char c : text)
    result += (c == '"' || c == '\\' ? std::string("\\") : "") + c;
  return result + "\"";
}

template <class List> std::string commas(const List &list) {
  std::ostringstream text;
  for (const auto &element : list)
    text << (text.tellp() > 0 ? ", " : "") << int64_t(element);
  return text.str();
}

std::string sourceOf(const Subject &subject, const quantc::Target &original, const std::string &symbol) {
  const quantc::Target &target = subject.target;
  auto isWrong = [&](const std::string &key) { return subject.wrong.count(key) ? "true" : "false"; };
  Source source(target);
  std::ostringstream tables;

  tables << "const Instance instances[] = {\n";
  for (Op op : allOperations) {
    const std::string name = quantc::ir::name(op), key = "op " + name;
    if (!target.operations.count(name) && !target.expansions.count(name))
      continue;  // what only some targets use; that everything else has text, compiler.target proves
    for (int64_t immediate : immediatesOf(op))
      for (const Pattern &pattern : patternsOf(op))
        tables << "    {" << quoted(name) << ", " << immediate << ", {" << commas(pattern) << "},\n     "
               << quoted(lineOf(original, key)) << ",\n     " << isWrong(key) << ", "
               << source.add(op, immediate, pattern) << "},\n";
  }
  tables << "};\n";

  std::ostringstream dots;
  for (const DotStrategy &dot : target.dots) {
    const std::string key = "dot " + dot.name, depths = "depths" + std::to_string(&dot - target.dots.data());
    std::vector<unsigned> depth;
    for (int64_t weight = 1; weight <= greatest(dot) && !dot.depth.empty(); ++weight)
      depth.push_back(quantc::depthOf(dot, weight));
    if (!depth.empty())
      tables << "const unsigned " << depths << "[] = {" << commas(depth) << "};\n";
    dots << "    {" << quoted(dot.name) << ",\n     " << quoted(lineOf(original, key)) << ",\n     "
         << (dot.isMatrix ? "true, " : "false, ") << (dot.unsignedCodes ? "true, " : "false, ") << greatest(dot) << ", "
         << (depth.empty() ? "nullptr" : depths) << ", " << isWrong(key);
    dots << ", " << source.add(dot, DotPhase::Step) << ", " << source.add(dot, DotPhase::First);
    dots << ", " << source.add(dot, DotPhase::Next) << ", " << source.add(dot, DotPhase::Last) << "},\n";
  }
  tables << "const Dot dots[] = {\n" << dots.str() << "};\n";

  std::ostringstream file;
  file << "// The operations of " << target.name << ", one by one. Made by emit_operations; do not edit.\n"
       << source.text() << "\n#include \"operations.h\"\n\nnamespace operations {\nnamespace {\n\n"
       << tables.str() << "\n}  // namespace\n\nextern const Target " << symbol << ";\nconst Target " << symbol
       << " = {\n    " << quoted(target.name) << ", " << target.rows << ",\n"
       << "    instances, sizeof instances / sizeof *instances,\n    dots, sizeof dots / sizeof *dots};\n\n"
       << "}  // namespace operations\n";
  return file.str();
}

}  // namespace
}  // namespace operations

int main(int argc, char **argv) {
  using namespace operations;
  const bool isExchanged = argc == 4 && std::strcmp(argv[3], "--exchange") == 0;
  if (argc != 3 && !isExchanged)
    fail("usage: emit_operations TARGET OUTPUT [--exchange]");
  const quantc::Target *target = quantc::targets().find(argv[1]);
  if (!target)
    fail(std::string("there is no target ") + argv[1]);
  Subject subject{*target, {}};
  if (isExchanged)
    exchange(subject);
  const std::string text = sourceOf(subject, *target, target->name + (isExchanged ? "_exchanged" : ""));
  std::ofstream file(argv[2]);
  file << text;
  file.close();
  if (!file)
    fail(std::string("cannot write ") + argv[2]);
}
