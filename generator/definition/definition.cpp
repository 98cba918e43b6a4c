#include "definition/definition.h"

#include "definition/lines.h"
#include "definition/numbers.h"
#include "definition/random.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <dirent.h>
#include <map>
#include <optional>
#include <set>

namespace oracle {
namespace {

/// One factor of a term of the weight equation, for each weight of the block.
struct Factor {
  enum Kind { Float, Constant, Integer, Level } kind = Constant;
  float constant = 1;
  std::vector<const StoredFloat *> floats;
  std::vector<const Node *> integers;

  std::vector<int> integersIn(const uint8_t *block) const {
    std::vector<int> values;
    for (size_t i = 0; i < integers.size(); ++i)
      values.push_back(i && integers[i] == integers[i - 1] ? values.back() : int(valueOf(*integers[i], block)));
    return values;
  }

  std::vector<float> valuesIn(const uint8_t *block, size_t count) const {
    if (kind == Constant)
      return std::vector<float>(count, constant);
    if (kind != Float) {
      const std::vector<int> values = integersIn(block);
      return {values.begin(), values.end()};
    }
    std::vector<float> values;
    for (size_t i = 0; i < count; ++i)
      values.push_back(i && floats[i] == floats[i - 1] ? values.back() : floats[i]->in(block));
    return values;
  }
};

using Term = std::vector<Factor>;

const Factor *find(const Term &term, Factor::Kind kind) {
  const auto found = std::find_if(term.begin(), term.end(), [&](const Factor &f) { return f.kind == kind; });
  return found == term.end() ? nullptr : &*found;
}

/// The product of a term's factors in the order written, by weight; of its floats and constants alone, if so wanted.
std::vector<float> product(const Term &term, const uint8_t *block, size_t count, bool floatsAlone) {
  std::vector<float> result;
  for (const Factor &factor : term) {
    if (floatsAlone && (factor.kind == Factor::Integer || factor.kind == Factor::Level))
      continue;
    const std::vector<float> values = factor.valuesIn(block, count);
    for (size_t i = 0; i < count && !result.empty(); ++i)
      result[i] = result[i] * values[i];
    if (result.empty())
      result = values;
  }
  return result;
}

class Definition {
public:
  /// `name`: that of the spec or of one of its variants.
  Definition(Spec text, std::string_view name) : name(name), spec(std::move(text)), random(1) {
    for (const auto &[parameter, number] : spec.parameters)
      parameters[parameter] = number;
    for (const auto &[variant, settings] : spec.variants)
      for (const auto &[parameter, number] : settings)
        if (variant == name)
          parameters[parameter] = number;
    elements = known(spec.block);
    for (const TableLine &line : spec.tables)
      readTable(line);
    for (const FieldLine &line : spec.fields)
      addField(line);
    for (int n = 0; n < 64; ++n)
      random.fill(samples.emplace_back(bytes).data(), bytes);
    for (const EquationLine &line : spec.equations)
      addEquation(line);
    readWeight();
  }
  Definition(const Definition &) = delete;
  Definition &operator=(const Definition &) = delete;

  const std::string name;

  Block decode(const uint8_t *block) const;
  void describe(Format &format);

private:
  struct Table {
    std::vector<int64_t> numbers;
    size_t rows, components;
  };

  const Node *add(Node node) { return &nodes.emplace_back(std::move(node)); }
  const Node *constant(Integer value) {
    Node node;
    node.constant = value;
    return add(node);
  }

  unsigned known(const Expression &e) { return unsigned(known(e, "", 0)); }
  Integer known(const Expression &e, const std::string &index, unsigned at) {
    const Node *node = fold(e, index, at);
    if (node->kind != Node::Constant)
      giveUp(spec.file, "stored bits where a known number must be");
    return node->constant;
  }

  void readTable(const TableLine &line);
  void addField(const FieldLine &line);
  void addEquation(const EquationLine &line);
  const Node *fold(const Expression &e, const std::string &index, unsigned at);
  const Node *foldElement(const Expression &e, const std::string &index, unsigned at);
  const Node *foldOperator(const Expression &e, const std::string &index, unsigned at);
  bool hasFloat(const Expression &e) const;
  void readWeight();
  Term termOf(const Expression &e);
  Factor factorOf(const Expression &e);
  std::vector<unsigned> bitsOf(const Node &node) const;
  std::vector<unsigned> bitsInOrder(const Node &node) const;
  void describeScales(Format &format) const;

  const Spec spec;
  support::Random random;
  std::map<std::string, int64_t> parameters;
  std::map<std::string, Table> tables;
  std::map<std::string, std::vector<const Node *>> integers;  // fields and equations
  std::map<std::string, std::vector<StoredFloat>> floats;
  std::deque<Node> nodes;
  std::vector<std::vector<uint8_t>> samples;  // blocks of random bytes
  unsigned elements = 0, bytes = 0, cell = 0;
  Term scale, minimum;
  int minimumSign = 0;
};

void Definition::readTable(const TableLine &line) {
  Table &table = tables[line.name];
  table = {line.numbers, known(line.rows), line.components ? known(*line.components) : 1};
  if (line.file.empty())
    return;
  const std::string file = spec.file.substr(0, spec.file.rfind('/') + 1) + line.file;
  auto rows = support::linesOf(file);
  if (!rows)
    giveUp(file, "the file cannot be read");
  for (std::string &row : *rows) {
    const char *at = row.c_str();
    row.resize(std::min(row.find('#'), row.size()));
    for (char *end;; at = end) {
      const int64_t number = std::strtoll(at, &end, 10);
      if (end == at)
        break;
      table.numbers.push_back(number);
    }
  }
  if (table.numbers.size() != table.rows * table.components)
    giveUp(file, "has " + std::to_string(table.numbers.size()) + " numbers");
}

void Definition::addField(const FieldLine &line) {
  const unsigned count = line.count ? known(*line.count) : 1, width = bytesOf(line.type);
  if (line.offset)
    bytes = known(*line.offset);
  if (width >= sizeof(Integer))
    giveUp(spec.file, "a field of 64 bits needs integers of 128, which this processor's compiler does not have");
  const std::optional<FloatType> type = floatTypeOf(line.type);
  for (unsigned k = 0; k < count; ++k, bytes += width) {
    Node load;
    load.kind = Node::Load;
    load.byte = bytes;
    load.bytes = width;
    load.isSigned = line.type[0] == 'i';
    if (!type)
      integers[line.name].push_back(add(load));
    else
      floats[line.name].push_back({*type, add(load), codeValues(line)});
  }
}

void Definition::addEquation(const EquationLine &line) {
  const unsigned count = line.count ? known(*line.count) : 1;
  for (unsigned k = 0; k < count; ++k) {
    const Node *value = fold(line.value, line.index, k);
    if (line.type.empty())
      integers[line.name].push_back(value);
    else
      floats[line.name].push_back({*floatTypeOf(line.type), value, {}});
  }
}

const Node *Definition::fold(const Expression &e, const std::string &index, unsigned at) {
  switch (e.kind) {
  case Expression::Number:
    return constant(integerOf(e.text));
  case Expression::Name:
    if (e.text == index)
      return constant(at);
    if (const auto parameter = parameters.find(e.text); parameter != parameters.end())
      return constant(parameter->second);
    return foldElement(e, index, at);
  case Expression::Element:
    return foldElement(e, index, at);
  case Expression::Call:
  case Expression::Operator:
    return foldOperator(e, index, at);
  }
  return nullptr;
}

const Node *Definition::foldElement(const Expression &e, const std::string &index, unsigned at) {
  if (const auto found = tables.find(e.text); found != tables.end()) {
    const Table &table = found->second;
    Node entry;
    entry.kind = Node::Entry;
    entry.column = table.numbers.data() + (e.operands.size() > 1 ? size_t(known(e.operands[1], index, at)) : 0);
    entry.stride = table.components;
    entry.operands = {fold(e.operands[0], index, at)};
    const bool isKnown = entry.operands[0]->kind == Node::Constant;
    return isKnown ? constant(valueOf(entry, nullptr)) : add(entry);
  }
  const auto found = integers.find(e.text);
  const size_t element = e.operands.empty() ? 0 : size_t(known(e.operands[0], index, at));
  if (found == integers.end() || element >= found->second.size())
    giveUp(spec.file, "there is no " + e.text + "[" + std::to_string(element) + "]");
  return found->second[element];
}

const Node *Definition::foldOperator(const Expression &e, const std::string &index, unsigned at) {
  Node node;
  const bool isLogic = e.text == "&&" || e.text == "||";
  for (const Expression &operand : e.operands) {
    node.operands.push_back(fold(operand, index, at));
    if (node.operands.size() > 1 || node.operands[0]->kind != Node::Constant)
      continue;
    // What is known may decide alone; the other side need not even have a value.
    const bool isTrue = node.operands[0]->constant != 0;
    if (e.text == "?")
      return fold(e.operands[isTrue ? 1 : 2], index, at);
    if (isLogic && isTrue == (e.text == "||"))
      return constant(isTrue);
  }
  bool isKnown = true;
  for (const Node *operand : node.operands)
    isKnown &= operand->kind == Node::Constant;
  node.kind = e.text == "?" ? Node::Choice : node.operands.size() == 1 ? Node::Unary : Node::Binary;
  if (node.kind == Node::Unary)
    node.unary = unaryOperator(e.text);
  if (node.kind == Node::Binary)
    node.binary = binaryOperator(e.text);
  return isKnown ? constant(valueOf(node, nullptr)) : add(node);
}

bool Definition::hasFloat(const Expression &e) const {
  if (e.kind == Expression::Number)
    return isReal(e.text);
  if ((e.kind == Expression::Name || e.kind == Expression::Element) && floats.count(e.text))
    return true;
  return std::any_of(e.operands.begin(), e.operands.end(), [&](const Expression &o) { return hasFloat(o); });
}

void Definition::readWeight() {
  const Expression &w = spec.weight;
  const bool isSum = w.kind == Expression::Operator && w.operands.size() == 2 && (w.text == "+" || w.text == "-");
  scale = termOf(isSum ? w.operands[0] : w);
  if (isSum) {
    minimum = termOf(w.operands[1]);
    minimumSign = w.text == "-" ? -1 : 1;
  }
  // A cell is as long as no float changes.
  for (cell = elements; cell > 1; --cell) {
    bool shared = elements % cell == 0;
    for (const Term *term : {&scale, &minimum})
      for (const Factor &factor : *term)
        for (size_t i = 0; i < factor.floats.size(); ++i)
          shared &= factor.floats[i] == factor.floats[i / cell * cell];
    if (shared)
      break;
  }
}

/// A product is taken apart as far as it has floats; what has none is one integer.
Term Definition::termOf(const Expression &e) {
  if (e.kind == Expression::Operator && e.text == "*" && hasFloat(e)) {
    Term term = termOf(e.operands[0]);
    term.push_back(factorOf(e.operands[1]));
    return term;
  }
  return {factorOf(e)};
}

Factor Definition::factorOf(const Expression &e) {
  Factor factor;
  if (e.kind == Expression::Number) {
    factor.constant = floatOf(e.text);
    return factor;
  }
  if (const auto found = floats.find(e.text); found != floats.end() && e.kind != Expression::Operator) {
    factor.kind = Factor::Float;
    for (unsigned i = 0; i < elements; ++i)
      factor.floats.push_back(&found->second[e.operands.empty() ? 0 : size_t(known(e.operands[0], spec.index, i))]);
    return factor;
  }
  for (unsigned i = 0; i < elements; ++i)
    factor.integers.push_back(fold(e, spec.index, i));
  const Node &first = *factor.integers[0], &second = *factor.integers[1];
  if (first.kind == Node::Constant && second.kind == Node::Constant && first.constant == second.constant) {
    factor.constant = float(first.constant);
    return factor;
  }
  // What weights share are groups of 16 and more; their level they have alone.
  factor.kind = Factor::Integer;
  for (const std::vector<uint8_t> &sample : samples)
    if (valueOf(first, sample.data()) != valueOf(second, sample.data()))
      factor.kind = Factor::Level;
  return factor;
}

Block Definition::decode(const uint8_t *block) const {
  Block b;
  const auto everyCell = [&](const std::vector<float> &byWeight) {
    std::vector<float> values;
    for (size_t i = 0; i < elements; i += cell)
      values.push_back(byWeight[i]);
    return values;
  };
  b.scale = everyCell(product(scale, block, elements, true));
  if (elements == 1)
    return b;
  const auto integersOf = [&](const Factor *factor) {
    return factor ? factor->integersIn(block) : std::vector<int>(elements, 1);
  };
  b.level = integersOf(find(scale, Factor::Level));
  b.groupScale = integersOf(find(scale, Factor::Integer));
  b.groupMinimum = integersOf(find(minimum, Factor::Integer));
  b.weights = product(scale, block, elements, false);
  b.minimumSign = minimumSign;
  if (minimumSign == 0)
    return b;
  b.minimum = everyCell(product(minimum, block, elements, true));
  const std::vector<float> whole = product(minimum, block, elements, false);
  for (size_t i = 0; i < elements; ++i)
    b.weights[i] = minimumSign < 0 ? b.weights[i] - whole[i] : b.weights[i] + whole[i];
  return b;
}

void addLoads(const Node &node, std::set<const Node *> &seen, std::set<unsigned> &bits) {
  if (!seen.insert(&node).second)
    return;
  for (unsigned bit = 0; bit < 8 * node.bytes; ++bit)
    bits.insert(8 * node.byte + bit);
  for (const Node *operand : node.operands)
    addLoads(*operand, seen, bits);
}

void flip(std::vector<uint8_t> &block, unsigned bit) { block[bit / 8] ^= uint8_t(1 << bit % 8); }

/// The stored bits that change a number, in some of the samples.
std::vector<unsigned> Definition::bitsOf(const Node &node) const {
  std::set<const Node *> seen;
  std::set<unsigned> near, bits;
  addLoads(node, seen, near);
  for (std::vector<uint8_t> sample : samples) {
    const Integer value = valueOf(node, sample.data());
    for (unsigned bit : near) {
      if (bits.count(bit))
        continue;
      flip(sample, bit);
      if (valueOf(node, sample.data()) != value)
        bits.insert(bit);
      flip(sample, bit);
    }
  }
  return {bits.begin(), bits.end()};
}

/// The bits of a float, each by what it is in the number.
std::vector<unsigned> Definition::bitsInOrder(const Node &node) const {
  std::map<uint32_t, unsigned> places;
  std::vector<uint8_t> block(bytes, 0);
  for (unsigned bit : bitsOf(node)) {
    flip(block, bit);
    places[uint32_t(valueOf(node, block.data()))] = bit;
    flip(block, bit);
  }
  std::vector<unsigned> bits;
  for (const auto &[place, bit] : places)
    bits.push_back(bit);
  return bits;
}

void mark(std::vector<uint8_t> &mask, const std::vector<unsigned> &bits) {
  for (unsigned bit : bits)
    mask[bit / 8] |= uint8_t(1 << bit % 8);
}

/// The numbers of a level: its bits, or where they are too many to try all their values, those that lie side by side.
std::vector<std::vector<unsigned>> numbersOf(const std::vector<unsigned> &bits) {
  constexpr size_t most = 12;
  std::vector<std::vector<unsigned>> numbers;
  for (unsigned bit : bits) {
    const bool goesOn =
        !numbers.empty() && numbers.back().size() < most && (bits.size() <= most || numbers.back().back() + 1 == bit);
    if (!goesOn)
      numbers.emplace_back();
    numbers.back().push_back(bit);
  }
  return numbers;
}

void Definition::describe(Format &format) {
  format.name = name;
  format.spec = spec.file;
  format.rule = spec.fit;
  format.elements = elements;
  format.bytes = bytes;
  format.used.assign(bytes, 0);
  std::set<const StoredFloat *> seen;
  for (const Term *term : {&scale, &minimum})
    for (const Factor &factor : *term)
      for (const StoredFloat *stored : factor.floats)
        if (seen.insert(stored).second) {
          format.floats.push_back({stored->type, bitsInOrder(*stored->bits)});
          mark(format.used, format.floats.back().bits);
        }
  if (elements == 1)
    return;
  std::set<std::vector<unsigned>> numbers;
  for (const Node *level : find(scale, Factor::Level)->integers) {
    const std::vector<unsigned> bits = bitsOf(*level);
    mark(format.used, bits);
    for (const std::vector<unsigned> &number : numbersOf(bits))
      numbers.insert(number);
  }
  format.lookups.assign(numbers.begin(), numbers.end());
  describeScales(format);
}

void Definition::describeScales(Format &format) const {
  std::vector<uint8_t> mask(bytes, 0), unit(bytes, 0);
  for (const Factor *factor : {find(scale, Factor::Integer), find(minimum, Factor::Integer)})
    for (size_t i = 0; factor && i < factor->integers.size(); ++i) {
      const Node &number = *factor->integers[i];
      if (i && &number == factor->integers[i - 1])
        continue;
      const std::vector<unsigned> bits = bitsOf(number);
      mark(mask, bits);
      mark(format.used, bits);
      for (unsigned bit : bits)  // the first that makes it something
        if (valueOf(number, unit.data()) == 0)
          flip(unit, bit);
    }
  if (std::any_of(mask.begin(), mask.end(), [](uint8_t byte) { return byte != 0; }))
    format.scales = {mask, unit};
}

/// In the order of the file system: no two define one name.
std::vector<std::string> specsIn(const std::string &folder) {
  std::vector<std::string> files;
  DIR *const entries = opendir(folder.c_str());
  if (!entries)
    return files;
  while (const dirent *entry = readdir(entries)) {
    const std::string_view name = entry->d_name, suffix = ".qf";
    if (name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix)
      files.push_back(folder + "/" + entry->d_name);
  }
  closedir(entries);
  return files;
}

}  // namespace

std::unique_ptr<Format> readDefinition(const std::string &file, std::string_view name) {
  Spec spec = readSpec(file);
  bool defines = spec.name == name;
  for (const auto &variant : spec.variants)
    defines |= variant.first == name;
  if (!defines)
    return nullptr;
  const auto definition = std::make_shared<Definition>(std::move(spec), name);
  auto format = std::make_unique<Format>();
  definition->describe(*format);
  format->decode = [definition](const uint8_t *block) { return definition->decode(block); };
  return format;
}

std::unique_ptr<Format> define(const std::string &folder, std::string_view name) {
  for (const std::string &file : specsIn(folder))
    if (std::unique_ptr<Format> format = readDefinition(file, name))
      return format;
  return nullptr;
}

}  // namespace oracle
