#include "interpreter.h"

#include "../operations/meaning.h"
#include "oracle.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace quantc::interpreter {
namespace {

using ir::DotPhase;
using ir::Op;
using ir::Statement;
using ir::Type;

bool isOneOf(Type type, const char *list) { return llvm::StringRef(list).contains(type); }
bool isVector(Type type) { return isOneOf(type, "bhtwf"); }
bool isPointer(Type type) { return isOneOf(type, "pPyYZ"); }

Datum moved(Datum pointer, int64_t elements) {
  if (pointer.memory)
    pointer.at += elements * int64_t(pointer.memory->elementBytes);
  pointer.extents.clear();
  return pointer;
}

int32_t lane(const Bytes &bytes, size_t index) {
  int32_t v;
  std::memcpy(&v, bytes.data() + 4 * index, 4);
  return v;
}

/// The vector operations by their place in ops.def.
struct Entry {
  const operations::Meaning *meaning = nullptr;
  std::string parameters;
};
const Entry &entryOf(Op op) {
  static const std::vector<Entry> all = [] {
    std::vector<Entry> list;
#define OP(id, name, result, params)                                                                                   \
  list.resize(std::max(list.size(), size_t(Op::id) + 1));                                                              \
  list[size_t(Op::id)] = {&operations::meaningOf(name), params};
#include "ir/ops.def"
    return list;
  }();
  return all[size_t(op)];
}

std::string textOf(const Statement &statement) {
  ir::Program program;
  program.functions.push_back({.name = "", .record = "", .body = {statement}});
  std::string text;
  llvm::raw_string_ostream os(text);
  ir::print(program, os);
  return text.substr(text.find("()\n") + 3);
}

/// A number of at most 64 bits, little-endian.
uint64_t numberOf(const Bytes &bytes, bool isSigned = false) {
  uint64_t number = 0;
  for (size_t i = 0; i < bytes.size(); ++i)
    number |= uint64_t(bytes[i]) << 8 * i;
  if (isSigned && bytes.back() >> 7 && bytes.size() < 8)
    number -= uint64_t(1) << 8 * bytes.size();
  return number;
}
Bytes bytesOfNumber(uint64_t number, size_t count) {
  Bytes bytes;
  for (size_t i = 0; i < count; ++i)
    bytes.push_back(uint8_t(number >> 8 * i));
  return bytes;
}

}  // namespace

float Datum::real() const { return std::bit_cast<float>(uint32_t(number)); }

Memory Memory::undefined(Type type, size_t elements, size_t elementBytes) {
  Memory m{.type = type, .elementBytes = elementBytes, .bytes = Bytes(elements * elementBytes)};
  m.defined.resize(m.bytes.size());
  if (isPointer(type))
    m.pointers.resize(elements);
  return m;
}
Memory Memory::of(const Bytes &bytes) {
  return {.bytes = bytes, .defined = std::vector<bool>(bytes.size(), true), .isWritable = false};
}
Memory Memory::of(const std::vector<float> &floats) {
  Bytes bytes(4 * floats.size());
  std::memcpy(bytes.data(), floats.data(), bytes.size());
  Memory m = of(bytes);
  m.type = 'x';
  m.elementBytes = 4;
  return m;
}

Datum pointer(Memory &memory, int64_t element) {
  return {.type = memory.type == 'x' ? 'Y' : 'P', .memory = &memory, .at = element * int64_t(memory.elementBytes)};
}
Datum number(int64_t value, Type type) { return {.type = type, .number = uint64_t(value)}; }
Datum real(float value) { return {.type = 'x', .number = std::bit_cast<uint32_t>(value)}; }

Datum encoded(std::deque<Memory> &memories, const Format &format) {
  Datum e{.type = 'o', .object = std::make_shared<Object>()};
  auto member = [&](const char *name, Type type, size_t bytes, size_t count) {
    Datum &array = e.object->members[name] = pointer(memories.emplace_back(Memory::undefined(type, count, bytes)));
    array.extents = {int64_t(count)};
  };
  for (const char *name : {"factor", "minimum_factor"})
    member(name, 'u', 4, format.groups());
  for (const char *name : {"scale", "minimum"})
    member(name, 'd', 2, format.groups());
  member("code", 'c', 1, format.block);
  return e;
}

Interpreter::Interpreter(const Plan &plan, const Target &target, std::vector<const ir::Program *> list)
    : target(target), programs(std::move(list)) {
  const Format &format = *plan.format;
  for (size_t i = 0; i < format.lookups.size(); ++i)
    tables["lookup" + std::to_string(i)] = Memory::of(format.lookups[i].codes);
  auto addTable = [&](const std::string &name, const auto &entries, Type type, size_t size) {
    Bytes bytes;
    for (auto entry : entries)
      for (uint8_t byte : bytesOfNumber(entry, size))
        bytes.push_back(byte);
    Memory &table = tables[name] = Memory::of(bytes);
    table.type = type;
    table.elementBytes = size;
  };
  for (size_t i = 0; i < plan.lookups.inverses.size(); ++i)
    addTable("inverse" + std::to_string(i), plan.lookups.inverses[i].index, 'd', 2);
  for (size_t i = 0; plan.pieces && i < plan.pieces->tables.size(); ++i)
    addTable("words" + std::to_string(i), plan.pieces->tables[i].entries, 'u', 4);
  for (size_t i = 0; plan.pieces && plan.pieces->slices && i < plan.pieces->slices->tables.size(); ++i) {
    const SliceTable &table = plan.pieces->slices->tables[i];
    const Lookup &lookup = format.lookups[table.lookup];
    Bytes bytes((table.entries + 127) / 128 * 128);
    for (unsigned entry = 0; entry < table.entries; ++entry)
      for (unsigned bit = 0; bit < table.count * table.bits; ++bit) {
        const unsigned component = table.first + bit / table.bits;
        const unsigned code = lookup.codes[entry * lookup.components + component];
        bytes[entry] |= uint8_t((code >> (table.bit + bit % table.bits) & 1) << bit);
      }
    tables["slice" + std::to_string(i)] = Memory::of(bytes);
  }
  for (const FloatArray &a : format.floats)
    if (!a.values.empty())
      tables[a.name + "_values"] = Memory::of(a.values);

  for (const ir::Program *program : programs)
    for (const ir::Record &record : program->records)
      for (const auto &[name, type] : record.types)
        prefixes[type->name] = name + "::";
  variables.emplace_back("R", number(target.rows));
  for (const ir::Program *program : programs)
    for (const ir::Record &record : program->records)
      for (const ir::Constant &c : record.constants)
        if (c.value && isOneOf(c.type, "isz"))
          constants[prefixes[record.name] + c.name] = int64_t(value(c.value).number);
  variables.clear();
}

Datum Interpreter::fail(const std::string &what, Type type) {
  if (firstFailure.empty())
    firstFailure = (running ? running->name : "test") + ": " + what + "\n" + (current ? textOf(*current) : "");
  return zero(type);
}

Datum Interpreter::zero(Type type) const {
  return {.type = type, .bytes = isVector(type) ? Bytes(bytesOf(type)) : Bytes()};
}

size_t Interpreter::bytesOf(Type type) const {
  return type == 't'            ? 2 * target.vectorBytes()  // the most that a strategy has: a sum for each product
         : isVector(type)       ? target.vectorBytes()
         : isOneOf(type, "iux") ? 4
         : isOneOf(type, "qs")  ? 8
         : type == 'd'          ? 2
                                : 1;
}

bool Interpreter::reaches(const Datum &p, size_t bytes, bool writes) {
  if (!p.memory)
    return fail("this is no pointer"), false;
  const Memory &m = *p.memory;
  if (p.at < 0 || size_t(p.at) + bytes > m.bytes.size())
    return fail("bytes " + std::to_string(p.at) + " .. " + std::to_string(p.at + int64_t(bytes) - 1) + " of " +
                std::to_string(m.bytes.size())),
           false;
  if (writes && !m.isWritable)
    return fail("this is not to be written"), false;
  const auto first = m.defined.begin() + p.at;
  if (!writes && std::find(first, first + int64_t(bytes), false) != first + int64_t(bytes))
    return fail("this has no value yet"), false;
  return true;
}

Bytes Interpreter::readBytes(const Datum &p, size_t bytes) {
  if (!reaches(p, bytes, false))
    return Bytes(bytes);
  const auto first = p.memory->bytes.begin() + p.at;
  return Bytes(first, first + int64_t(bytes));
}

void Interpreter::writeBytes(const Datum &p, const Bytes &bytes) {
  if (!reaches(p, bytes.size(), true))
    return;
  std::copy(bytes.begin(), bytes.end(), p.memory->bytes.begin() + p.at);
  std::fill_n(p.memory->defined.begin() + p.at, bytes.size(), true);
}

Datum Interpreter::load(const Datum &p) {
  const Type type = p.memory ? p.memory->type : '.';
  const Bytes bytes = readBytes(p, p.memory ? p.memory->elementBytes : 0);
  if (!firstFailure.empty())
    return zero(type);
  if (isPointer(type))
    return p.memory->pointers[size_t(p.at)];
  if (isVector(type))
    return {.type = type, .bytes = bytes};
  return {.type = isOneOf(type, "cd") ? 'i' : type, .number = numberOf(bytes, type == 'i')};
}

void Interpreter::store(const Datum &p, const Datum &value) {
  if (!p.memory)
    return void(fail("there is no such array"));
  const Memory &m = *p.memory;
  const Datum v = converted(value, m.type);
  if ((isVector(m.type) || m.type == 'x') && v.type != m.type)
    return void(fail("this is of another type"));
  writeBytes(p, isPointer(m.type) ? Bytes(1) : isVector(m.type) ? v.bytes : bytesOfNumber(v.number, m.elementBytes));
  if (isPointer(m.type) && firstFailure.empty())
    p.memory->pointers[size_t(p.at)] = v;
}

Memory &Interpreter::allocate(Memory memory) { return memories.emplace_back(std::move(memory)); }

Datum Interpreter::converted(const Datum &value, Type type) const {
  if (!isOneOf(type, "iuqszcd") || !isOneOf(value.type, "iuqsz"))
    return value;
  const bool isWide = isOneOf(type, "qs");
  return {.type = type,
          .number = isWide ? value.number : numberOf(bytesOfNumber(value.number, bytesOf(type)), type == 'i')};
}

Datum *Interpreter::find(const std::string &name) {
  for (size_t i = variables.size(); i-- > frame;)
    if (variables[i].first == name)
      return &variables[i].second;
  return nullptr;
}

const ir::Function *Interpreter::function(const std::string &name) const {
  for (const ir::Program *program : programs)
    for (const ir::Function &f : program->functions)
      if (f.name == name && !f.isKernel())
        return &f;
  return nullptr;
}

bool Interpreter::takes(const std::string &name, const std::string &parameter) const {
  const ir::Function *of = function(name);
  return of && std::any_of(of->parameters.begin(), of->parameters.end(),
                           [&](const ir::Parameter &p) { return p.name == parameter; });
}

int64_t Interpreter::named(const std::string &name) {
  if (const Datum *variable = find(name))
    return int64_t(variable->number);
  const auto prefix = prefixes.find(running ? running->record : "");
  for (const std::string &full : {prefix == prefixes.end() ? name : prefix->second + name, name})
    if (auto it = constants.find(full); it != constants.end())
      return it->second;
  return name == "true" ? 1 : (fail("there is no '" + name + "'"), 0);
}

int64_t Interpreter::constant(const std::string &name) { return named(name); }

int64_t Interpreter::index(const ir::Index &index) {
  int64_t sum = index.number;
  for (const ir::Index::Term &term : index.terms) {
    const int64_t name = term.factorName.empty() ? 1 : named(term.factorName);
    if (term.variable.empty() && name != term.factor)
      fail(term.factorName + " is " + std::to_string(name));
    sum += term.variable.empty() ? name : named(term.variable) * name * term.factor;
  }
  return sum;
}

std::vector<Datum> Interpreter::values(const std::vector<ir::Value> &list) {
  std::vector<Datum> data;
  data.reserve(list.size());
  for (ir::Value v : list)
    data.push_back(value(v));
  return data;
}

Datum Interpreter::element(Datum of, const std::vector<ir::Index> &subscripts, bool &isWhole) {
  // A pointer is an array of one dimension that ends where its memory does.
  isWhole = subscripts.size() == std::max<size_t>(of.extents.size(), 1);
  if (subscripts.size() > std::max<size_t>(of.extents.size(), 1))
    return fail("too many subscripts");
  int64_t offset = 0;
  for (size_t i = 0; i < std::max(subscripts.size(), of.extents.size()); ++i) {
    const int64_t at = i < subscripts.size() ? index(subscripts[i]) : 0;
    if (i < of.extents.size() && (at < 0 || at >= of.extents[i]))
      return fail("subscript " + std::to_string(at) + " of " + std::to_string(of.extents[i]));
    offset = offset * (i < of.extents.size() ? of.extents[i] : 1) + at;
  }
  return moved(std::move(of), offset);
}

Datum Interpreter::whole(ir::Value v) {
  if (v->op == Op::Member) {
    const Datum of = value(v->args[0]);
    if (!of.object || !of.object->members.count(v->name))
      return fail("there is no member '" + v->name + "'", v->type);
    return of.object->members[v->name];
  }
  if (const Datum *known = find(v->name))
    return *known;
  if (auto table = tables.find(v->name); table != tables.end())
    return pointer(table->second);
  return number(named(v->name), v->type);
}

Datum Interpreter::variable(ir::Value v) {
  const Datum found = whole(v);
  if (!found.memory)
    return v->indices.empty() ? found : fail("this is no array", v->type);
  bool isWhole;
  const Datum place = element(found, v->indices, isWhole);
  return isWhole ? load(place) : place;
}

Datum Interpreter::value(ir::Value v) {
  switch (v->op) {
  case Op::Variable:
  case Op::Member:
    return variable(v);
  case Op::Address: {
    const Datum base = value(v->args[0]);
    const int64_t more = v->args.size() > 1 ? int64_t(value(v->args[1]).number) : 0;
    return base.memory ? moved(base, index(v->indices[0]) + more) : fail("this is no pointer");
  }
  case Op::Size:
    return number(index(v->indices[0]));
  case Op::Number:
    return number(v->immediate, v->type);
  case Op::Real:
    return {.type = 'x', .number = uint64_t(v->immediate)};
  case Op::Call:
    return called(v);
  case Op::Entry:
    if (!tables.count(v->name))
      return fail("there is no table '" + v->name + "'");
    return load(pointer(tables[v->name], int64_t(value(v->args[0]).number)));
  case Op::Dot:
    return dot(v);
  default:
    return ir::isVector(v->op) ? vector(v) : scalar(v);
  }
}

Datum Interpreter::vector(ir::Value v) {
  const auto &[meaning, parameters] = entryOf(v->op);
  operations::Call call{target.rows, v->immediate, v->pattern.data(), {}, {}, {}};
  const bool stores = meaning->result == '.';
  const size_t atPointer =
      llvm::StringRef(parameters).contains('p') ? operations::bytesAtPointer(meaning->name, target.rows) : 0;
  // A table is as long as it is.
  const bool readsTable = operations::domainOf(meaning->name, 0) == operations::Domain::Entry;
  Datum place;
  for (size_t i = 0; i < v->args.size(); ++i) {
    const Datum operand = value(v->args[i]);
    const char parameter = parameters[std::min(i, parameters.size() - 1)];
    if (parameter == 'p' || parameter == '*') {
      if (operand.at % int64_t(operations::alignmentOf(meaning->name)) != 0)
        return fail("this address is not aligned", meaning->result);
      if (stores)
        place = operand;
      const size_t bytes = readsTable && operand.memory ? operand.memory->bytes.size() : atPointer;
      call.operands.push_back(stores ? Bytes() : readBytes(operand, bytes));
    } else if (operand.type != parameter) {
      return fail("operand " + std::to_string(i) + " is of type " + operand.type, meaning->result);
    } else {
      call.operands.push_back(parameter == 'x' ? bytesOfNumber(operand.number, 4) : operand.bytes);
    }
    const Bytes &bytes = call.operands.back();
    const operations::Domain domain = operations::domainOf(meaning->name, i);
    bool isFit = domain != operations::Domain::BelowSixteen || *std::max_element(bytes.begin(), bytes.end()) < 16;
    for (size_t k = 0; k < target.rows; ++k) {
      if (domain == operations::Domain::Roundable)
        isFit &= std::abs(std::bit_cast<float>(lane(bytes, k))) < 0x1p22f;
      if (readsTable && i == 1)
        isFit &= uint32_t(lane(call.operands[0], k)) < bytes.size() / 4;
    }
    if (!isFit)
      return fail("operand " + std::to_string(i) + " is out of range", meaning->result);
  }
  if (!firstFailure.empty())
    return zero(meaning->result);
  call.result.resize(stores ? atPointer : operations::bytesOf(meaning->result, target.rows));
  call.defined.assign(call.result.size(), 0xff);
  meaning->compute(call);
  // What an operation does not promise is as good as anything else.
  for (size_t i = 0; i < call.result.size(); ++i)
    call.result[i] |= uint8_t(~call.defined[i]);
  if (stores)
    return writeBytes(place, call.result), Datum();
  if (meaning->result == 'i')
    return {.type = 'i', .number = numberOf(call.result, true)};
  return {.type = meaning->result, .bytes = call.result};
}

Datum Interpreter::dot(ir::Value v) {
  const auto strategy = std::find_if(target.dots.begin(), target.dots.end(),
                                     [&](const DotStrategy &known) { return known.name == v->name; });
  if (strategy == target.dots.end())
    return fail("the target has no such dot product", v->type);
  const DotPhase phase = DotPhase(v->immediate);
  // Only the operands that the phase's text names are there.
  const bool sums = phase == DotPhase::Step || phase == DotPhase::Last, reads = phase != DotPhase::Last;
  const Datum acc = sums ? value(v->args[0]) : zero('w');
  const Datum acc16 = phase == DotPhase::Next || phase == DotPhase::Last ? value(v->args[1]) : zero('t');
  const Datum w = reads ? value(v->args[2]) : zero('b'), a = reads ? value(v->args[3]) : zero('b');
  if (acc.type != 'w' || acc16.type != 't' || w.type != 'b' || a.type != 'b')
    return fail("an operand is of another type", v->type);
  auto product = [&](size_t code, size_t activation) {
    if (a.bytes[activation] == 0x80)
      fail("an activation is -128");
    return (strategy->unsignedCodes ? int32_t(w.bytes[code]) : int8_t(w.bytes[code])) * int8_t(a.bytes[activation]);
  };
  Datum out = zero(sums ? 'w' : 't');
  for (size_t i = 0; i < target.rows; ++i) {
    int64_t sum = lane(acc.bytes, i);
    for (size_t first = 4 * i; first < 4 * i + 4; first += strategy->terms) {
      const size_t at = 2 * (first / strategy->terms);
      int64_t sum16 = int16_t(numberOf({acc16.bytes[at], acc16.bytes[at + 1]}));
      for (size_t k = first; (phase == DotPhase::First || phase == DotPhase::Next) && k < first + strategy->terms; ++k)
        sum16 += product(k, k);
      if (sum16 != int16_t(sum16))
        return fail("a sum of " + std::to_string(sum16) + " does not fit 16 bits", v->type);
      if (!sums)
        std::copy_n(bytesOfNumber(uint64_t(sum16), 2).begin(), 2, out.bytes.begin() + int64_t(at));
      sum += sum16;
    }
    const size_t part = i / 4 * 16, row = part + i % 4 / 2 * 8, column = part + i % 2 * 8;
    for (size_t k = 0; phase == DotPhase::Step && k < (strategy->isMatrix ? 8u : 4u); ++k)
      sum += strategy->isMatrix ? product(row + k, column + k) : product(4 * i + k, 4 * i + k);
    if (sums)
      std::copy_n(bytesOfNumber(uint64_t(sum), 4).begin(), 4, out.bytes.begin() + int64_t(4 * i));
  }
  return out;
}

/// What C++ does with two numbers; what it leaves undefined is a failure.
Datum Interpreter::integer(Op op, const Datum &a, const Datum &b) {
  auto rank = [](const Datum &d) { return isOneOf(d.type, "qs") ? 2 : d.type == 'u' ? 1 : 0; };
  const bool isShift = op == Op::IntShl || op == Op::IntShr;
  const int common = isShift ? rank(a) : std::max(rank(a), rank(b));
  const Type type = rank(a) == common ? (common ? a.type : 'i') : b.type;
  const Datum x = converted(a, type), y = isShift ? b : converted(b, type);
  if (!isOneOf(a.type, "iuqsz") || !isOneOf(b.type, "iuqsz"))
    return fail("these are not integers", 'i');
  if ((isShift && y.number >= (common == 2 ? 64 : 32)) || ((op == Op::IntDiv || op == Op::IntMod) && y.number == 0))
    return fail("this is undefined", type);
  // Where all are signed, 64 bits hold every result.
  auto of = [&](auto m, auto n) -> uint64_t {
    switch (op) {
    case Op::IntAdd:
      return uint64_t(m + n);
    case Op::IntSub:
      return uint64_t(m - n);
    case Op::IntMul:
      return uint64_t(m * n);
    case Op::IntDiv:
      return uint64_t(m / n);
    case Op::IntMod:
      return uint64_t(m % n);
    case Op::IntAnd:
      return uint64_t(m & n);
    case Op::IntOr:
      return uint64_t(m | n);
    case Op::IntXor:
      return uint64_t(m ^ n);
    case Op::IntShl:
      return uint64_t(m) << n;
    default:
      return uint64_t(m >> n);
    }
  };
  const Datum wide = number(int64_t(common ? of(x.number, y.number) : of(int64_t(x.number), int64_t(y.number))), type);
  const Datum narrow = converted(wide, type);
  return common == 0 && narrow.number != wide.number ? fail("this overflows", type) : narrow;
}

Datum Interpreter::scalar(ir::Value v) {
  const std::vector<Datum> x = values(v->args);
  if (!firstFailure.empty())
    return zero('i');
  auto read = [&](size_t bytes, Type type, bool isSigned = false) -> Datum {
    return {.type = type, .number = numberOf(readBytes(x[0], bytes), isSigned)};
  };
  auto write = [&](size_t bytes) { return writeBytes(x[0], bytesOfNumber(x[1].number, bytes)), Datum(); };
  switch (v->op) {
  case Op::ReadU8:
    return read(1, 'i');
  case Op::ReadI8:
    return read(1, 'i', true);
  case Op::ReadU16:
    return read(2, 'i');
  case Op::ReadI16:
    return read(2, 'i', true);
  case Op::ReadU32:
    return read(4, 'u');
  case Op::ReadU64:
    return read(8, 'q');
  case Op::ReadF32:
    return read(4, 'x');
  case Op::ReadF16:
    return real(oracle::halfToFloat(uint16_t(read(2, 'i').number)));
  case Op::ReadBF16:
    return real(oracle::bfloatToFloat(uint16_t(read(2, 'i').number)));
  case Op::WriteU8:
    return write(1);
  case Op::WriteU16:
    return write(2);
  case Op::WriteU32:
    return write(4);
  case Op::WriteU64:
    return write(8);
  case Op::OrU8:
    return writeBytes(x[0], {uint8_t(read(1, 'i').number | x[1].number)}), Datum();
  case Op::AndU8:
    return writeBytes(x[0], {uint8_t(read(1, 'i').number & uint64_t(v->immediate))}), Datum();
  case Op::ToU32:
    return converted(x[0], 'u');
  case Op::ToU64:
    return converted(x[0], 'q');
  case Op::ToSize:
    return converted(x[0], 's');
  case Op::ToU8:
    return number(uint8_t(x[0].number), 'i');
  case Op::ToU16:
    return number(uint16_t(x[0].number), 'i');
  case Op::SignExtend: {
    const int64_t range = int64_t(1) << v->immediate, low = int64_t(x[0].number) & (range - 1);
    return number(low < range / 2 ? low : low - range, 'i');
  }
  case Op::Spread: {
    Bytes bytes;
    for (unsigned bit = 0; bit < 8; ++bit)
      bytes.push_back(x[0].number >> bit & 1);
    return number(int64_t(numberOf(bytes)), 'q');
  }
  case Op::ToF32:
    return real(x[0].type == 'i' ? float(int64_t(x[0].number)) : float(x[0].number));
  case Op::F32Mul:
    return real(float(double(x[0].real()) * x[1].real()));
  case Op::F32OfF16:
    return real(oracle::halfToFloat(uint16_t(x[0].number)));
  case Op::F32OfBits:
    return converted(x[0], 'u').number == x[0].number ? real(std::bit_cast<float>(uint32_t(x[0].number)))
                                                      : fail("this is no f32", 'x');
  case Op::BitsOfF16:
    return number(oracle::floatToHalf(x[0].real()), 'u');
  case Op::BitsOfBF16:
    return number(oracle::floatToBfloat(x[0].real()), 'u');
  case Op::BitsOfF32:
    return number(int64_t(x[0].number), 'u');
  default:
    return integer(v->op, x[0], x[1]);
  }
}

Datum Interpreter::called(ir::Value v) {
  if (llvm::StringRef(v->name).ends_with(".flush")) {
    const Datum *of = find(llvm::StringRef(v->name).drop_back(6).str());
    if (of && of->object && of->object->flush)
      return of->object->flush(), Datum();
    return fail("there is nothing to flush");
  }
  // The next bytes may lie anywhere.
  if (v->name == "qc_prefetch")
    return {};
  const std::vector<Datum> x = values(v->args);
  if (const Datum *of = find(v->name); of && of->object)
    return of->object->at(int64_t(x[0].number));
  if (v->name == "qc_clear")
    return writeBytes(x[0], Bytes(x[1].number)), Datum();
  if (v->name == "qc_find") {
    const Bytes table = readBytes(x[0], x[1].number * x[2].number), wanted = readBytes(x[3], x[5].number),
                component = readBytes(x[4], x[5].number);
    for (size_t entry = 0; entry < x[1].number; ++entry) {
      bool isIt = true;
      for (size_t k = 0; k < wanted.size(); ++k)
        isIt &= table[entry * x[2].number + component[k]] == wanted[k];
      if (isIt)
        return number(int64_t(entry), 'u');
    }
    return number(0, 'u');
  }
  if (v->name == "qc_code_of") {
    for (int64_t code = 0; code < 256; ++code) {
      const float worth = load(moved(x[0], code)).real(), wanted = x[1].real();
      if (std::bit_cast<uint32_t>(worth) == x[1].number || (std::isnan(worth) && std::isnan(wanted)))
        return number(code, 'u');
    }
    return number(0, 'u');
  }
  std::vector<int64_t> templates;
  templates.reserve(v->templates.size());
  for (const ir::Index &t : v->templates)
    templates.push_back(index(t));
  if (v->name == "qc_plane") {
    const int64_t rows = templates[0], unit = templates[1], bytes = templates[2], bits = templates[3];
    const int64_t row = int64_t(x[1].number), code = int64_t(x[2].number), first = code / unit * unit;
    // Bytes of a unit hold the quads of a row, and after these the next ones, moved by the bits of the ones before.
    const int64_t quad = (code - first) / 4, vector = quad * bits / 8;
    const Datum byte = load(moved(x[0], first / unit * bytes * rows + (vector * rows + row) * 4 + code % 4));
    return number(int64_t(byte.number >> quad * bits % 8) % (int64_t(1) << bits));
  }
  return call(v->name, templates, x);
}

Datum Interpreter::call(const std::string &name, const std::vector<int64_t> &templates,
                        const std::vector<Datum> &arguments) {
  const ir::Function *f = function(name);
  if (!f)
    return fail("there is no function '" + name + "'");
  std::vector<std::pair<std::string, Datum>> locals;
  auto bind = [&](const std::vector<ir::Parameter> &list) {
    for (const ir::Parameter &p : list)
      if (p.type != 'T' && locals.size() < templates.size())
        locals.emplace_back(p.name, number(templates[locals.size()], p.type));
  };
  for (const ir::Program *program : programs)
    for (const ir::Record &record : program->records)
      if (record.name == f->record)
        bind(record.templates);
  bind(f->templates);
  if (locals.size() != templates.size() || arguments.size() != f->parameters.size())
    return fail("'" + name + "' takes others");
  for (size_t i = 0; i < arguments.size(); ++i) {
    const ir::Parameter &p = f->parameters[i];
    const bool isArray = p.kind != ir::Parameter::Single || isPointer(p.type);
    if (isArray != bool(arguments[i].memory))
      return fail("'" + name + "' takes another '" + p.name + "'");
    locals.emplace_back(p.name, isArray ? moved(arguments[i], 0) : converted(arguments[i], p.type));
  }
  const size_t before = variables.size(), outerFrame = frame, allocated = memories.size();
  const ir::Function *const caller = running;
  std::move(locals.begin(), locals.end(), std::back_inserter(variables));
  frame = before;
  running = f;
  result = Datum();
  run(f->body);
  hasReturned = false;
  frame = outerFrame;
  running = caller;
  variables.resize(before);
  memories.resize(allocated);
  if (f->result != '.' && result.type == '.')
    return fail("'" + name + "' returns nothing", f->result);
  return std::exchange(result, Datum());
}

std::shared_ptr<Object> Interpreter::object(ir::Value v) {
  const auto made = std::make_shared<Object>();
  const std::vector<Datum> x = values(v->args);
  std::vector<int64_t> t;
  t.reserve(v->templates.size());
  for (const ir::Index &i : v->templates)
    t.push_back(i == ir::Index::of("shape") ? 0 : index(i));
  if (!firstFailure.empty())
    return made;
  auto size = [&](size_t i) { return int64_t(x[i].number); };
  if (v->name == "qc_rows") {
    made->at = [base = x[0], stride = size(1)](int64_t r) { return moved(base, r * stride); };
  } else if (v->name == "qc_padded") {
    Memory &copy = allocate(Memory::undefined('c', size_t(t[0]) * 16, 1));
    for (int64_t r = 0; r < t[0]; ++r) {
      Bytes bytes = readBytes(x[0].object->at(r), size_t(t[1]));
      bytes.resize(16);
      writeBytes(pointer(copy, 16 * r), bytes);
    }
    made->at = [&copy](int64_t r) { return pointer(copy, 16 * r); };
  } else if (v->name == "qc_unfolded") {
    const int64_t block = constant("block");
    Memory &codes = allocate(Memory::undefined('c', size_t(t[1] * block), 1));
    for (int64_t r = 0; r < t[1]; ++r)
      call("unfold", {}, {x[0].object->at(r), pointer(codes, r * block)});
    made->at = [=, &codes](int64_t r) { return pointer(codes, r * block); };
  } else if (v->name == "qc_lanes_out") {
    Memory &lanes = allocate(Memory::undefined('x', size_t(t[0]), 4));
    made->members["to"] = size(1) >= t[0] ? x[0] : pointer(lanes);
    made->flush = [this, &lanes, y = x[0], there = size(1) < t[0] ? size(1) : 0] {
      for (int64_t r = 0; r < there; ++r)
        store(moved(y, r), load(pointer(lanes, r)));
    };
  } else {
    fail("there is no class '" + v->name + "'");
  }
  return made;
}

void Interpreter::run(const ir::Body &body) {
  const size_t before = variables.size(), allocated = memories.size();
  for (const Statement &s : body) {
    if (hasReturned || !firstFailure.empty())
      break;
    const Statement *const outer = current;
    current = &s;
    run(s);
    current = outer;
  }
  variables.resize(before);
  memories.resize(allocated);
}

void Interpreter::run(const Statement &s) {
  switch (s.kind) {
  case Statement::Comment:
    return;
  case Statement::Let:
  case Statement::Variable:
    return void(variables.emplace_back(s.name, converted(value(s.value), s.type)));
  case Statement::Object:
    return void(variables.emplace_back(s.name, Datum{.type = 'o', .object = object(s.value)}));
  case Statement::Array: {
    Datum array;
    for (const ir::Index &extent : s.extents)
      array.extents.push_back(index(extent));
    const int64_t count = std::accumulate(array.extents.begin(), array.extents.end(), int64_t(1), std::multiplies<>());
    Memory &m = allocate(Memory::undefined(s.type, size_t(count), bytesOf(s.type)));
    m.defined.assign(m.bytes.size(), s.value != nullptr);
    array.memory = &m;
    return void(variables.emplace_back(s.name, std::move(array)));
  }
  case Statement::Table: {
    Memory &m = allocate(Memory::undefined(s.type, s.numbers.size(), bytesOf(s.type)));
    for (size_t i = 0; i < s.numbers.size(); ++i)
      store(pointer(m, int64_t(i)), number(s.numbers[i]));
    return void(variables.emplace_back(s.name, pointer(m)));
  }
  case Statement::Assign:
    return assign(s);
  case Statement::Do:
    return void(value(s.value));
  case Statement::Return:
    result = converted(value(s.value), running->result);
    hasReturned = true;
    return;
  case Statement::Loop:
  case Statement::Columns:
    for (int64_t i = 0, turns = index(s.extents[0]); i < turns && firstFailure.empty(); ++i) {
      variables.emplace_back(s.name, number(i, s.kind == Statement::Loop ? 's' : 'i'));
      run(s.body);
      variables.pop_back();
    }
    return;
  case Statement::Block:
    return run(s.body);
  }
}

void Interpreter::assign(const Statement &s) {
  const Datum v = value(s.value);
  Datum *const known = s.place->op == Op::Variable ? find(s.place->name) : nullptr;
  if (known && !known->memory) {
    *known = converted(v, known->type);
    return;
  }
  bool isWhole;
  const Datum place = element(whole(s.place), s.place->indices, isWhole);
  if (!isWhole)
    return void(fail("this is an array"));
  store(place, v);
}

}  // namespace quantc::interpreter
