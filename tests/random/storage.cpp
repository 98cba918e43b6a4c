#include "storage.h"

#include <algorithm>
#include <numeric>

namespace random_formats {
namespace {

enum Precedence { Shift = 4, Sum = 5, Product = 6, Primary = 8 };

std::string str(unsigned n) { return std::to_string(n); }

std::string inside(const Index &a, int least) { return a.precedence < least ? "(" + a.text + ")" : a.text; }

}  // namespace

Index variable(const std::string &name) {
  return {name, Primary, [](unsigned i) { return i; }};
}

Index binary(const Index &a, char op, unsigned b) {
  if ((b == 1 && (op == '*' || op == '/')) || (b == 0 && (op == '+' || op == '-')))
    return a;
  if (b == 1 && op == '%')
    return {"0", Primary, [](unsigned) { return 0u; }};
  const int precedence = op == '+' || op == '-' ? Sum : Product;
  return {inside(a, precedence) + " " + op + " " + str(b), precedence, [at = a.at, op, b](unsigned i) {
            unsigned x = at(i);
            return op == '+' ? x + b : op == '-' ? x - b : op == '*' ? x * b : op == '/' ? x / b : x % b;
          }};
}

Index less(unsigned a, const Index &b) {
  return {str(a) + " - " + inside(b, Product), Sum, [a, at = b.at](unsigned i) { return a - at(i); }};
}

Index sum(const Index &a, const Index &b) {
  if (a.text == "0" || b.text == "0")
    return a.text == "0" ? b : a;
  return {a.text + " + " + inside(b, Product), Sum,
          [one = a.at, other = b.at](unsigned i) { return one(i) + other(i); }};
}

unsigned Storage::divisor(unsigned n) {
  unsigned d = 1 + random.below(n);
  while (n % d)
    d = 1 + random.below(n);
  return d;
}

unsigned Storage::field(const std::string &name, const std::string &type, unsigned elementBits, unsigned count) {
  Field f;
  f.name = name;
  f.type = type;
  f.elementBits = elementBits;
  f.count = count;
  f.isSingle = count == 1 && !chance(4);
  f.used.resize(elementBits * count);
  fields.push_back(f);
  return unsigned(fields.size()) - 1;
}

std::string Storage::element(unsigned f, const std::string &index) const {
  return fields[f].isSingle ? fields[f].name : fields[f].name + "[" + index + "]";
}

void Storage::use(const Places &bits) {
  for (const auto &number : bits)
    for (const Place &bit : number)
      fields[bit.field].used[bit.bit] = true;
}

Stored *Storage::keep(const std::string &name, unsigned count, unsigned width, const Places &bits) {
  use(bits);
  stored.push_back({});
  Stored &s = stored.back();
  s.name = name;
  s.count = count;
  s.width = width;
  places.push_back(bits);
  return &s;
}

/// `width` bits of every number at one place of a slot; slots fill elements of a random type. Which slot a number has
/// is a chain of permutations: consecutive, apart by a stride, both in sections, elements and slots from either end.
Storage::Part Storage::plane(const std::string &name, unsigned count, unsigned width, unsigned slot, bool isSigned) {
  unsigned elementBits = 8;
  if (isSigned) {
    elementBits = slot;
  } else {
    for (unsigned bits : {64u, 32u, 16u, 8u})
      if (bits >= slot && count * slot % bits == 0 && (bits == 8 || chance(3))) {
        elementBits = bits;
        break;
      }
    elementBits = std::max(elementBits, slot);
  }
  const unsigned slots = elementBits / slot, elements = (count + slots - 1) / slots;
  const bool signedType = isSigned || (elementBits < 64 && chance(4));
  const unsigned f = field(name, (signedType ? "i" : "u") + str(elementBits), elementBits, elements);

  const Index i = variable("i");
  Index e = binary(i, '/', slots), s = binary(i, '%', slots);
  if (count % slots == 0) {
    const unsigned section = divisor(elements);
    e = sum(binary(binary(i, '/', slots * section), '*', section), binary(i, '%', section));
    if (slots * section == count)
      e = binary(i, '%', section);
    s = binary(binary(i, '/', section), '%', slots);
    if (slots > 1 && elements > 1)
      has.insert(section == 1          ? "neighbours in one element"
                 : section == elements ? "neighbours in elements"
                                       : "neighbours in sections");
  }
  if (const unsigned stride = divisor(elements); stride > 1 && stride < elements && chance(3)) {
    e = sum(binary(binary(e, '%', stride), '*', elements / stride), binary(e, '/', stride));
    has.insert("stride");
  }
  if (elements > 1 && chance(5)) {
    e = less(elements - 1, e);
    has.insert("last element first");
  }
  if (slots > 1 && chance(4)) {
    s = less(slots - 1, s);
    has.insert(slot == 4 ? "high nibble first" : "high bits first");
  } else if (slots > 1) {
    has.insert(slot == 4 ? "low nibble first" : "low bits first");
  }
  const unsigned lift = isSigned ? slot - width : width < slot ? random.below(slot - width + 1) : 0;

  Part part;
  for (unsigned k = 0; k < count; ++k) {
    part.places.emplace_back();
    for (unsigned bit = 0; bit < width; ++bit)
      part.places.back().push_back({f, e.at(k) * elementBits + s.at(k) * slot + lift + bit});
  }
  use(part.places);
  const std::string from = element(f, elements == 1 ? "0" : e.text);
  const Index shift = slots == 1 ? binary({"0", Primary, {}}, '+', lift) : binary(binary(s, '*', slot), '+', lift);
  const std::string amount = slots == 1 ? str(lift) : shift.text;
  if (isSigned)
    part.text = lift ? from + " >> " + amount : from;
  else if (width == elementBits && !signedType)
    part.text = from;
  else if (!signedType && elementBits < 64 && chance(5))
    part.text = from + " / (1 << " + (shift.precedence > Shift || slots == 1 ? amount : "(" + amount + ")") + ") % " +
                str(1u << width);
  else
    part.text = (amount == "0" ? from : from + " >> " + amount) + " & " + str((1u << width) - 1);

  for (unsigned bit = 0; bit < elements * elementBits; ++bit)
    if (!fields[f].used[bit])
      holes.push_back({f, bit});
  return part;
}

/// Numbers one after the other, over the bounds of bytes (or of elements of 16 bits, where they are wider).
Storage::Part Storage::stream(const std::string &name, unsigned count, unsigned width) {
  const unsigned elementBits = width > 8 ? 16 : 8;
  const unsigned f = field(name, "u" + str(elementBits), elementBits, count * width / elementBits);
  has.insert("across bytes");
  const std::string first = "i * " + str(width), e = str(elementBits), mask = str((1u << width) - 1);
  const std::string index = first + " / " + e, shift = first + " % " + e;
  Part part;
  part.text = "(" + element(f, index) + " >> " + shift + " & " + mask + " | (" + shift + " > " +
              str(elementBits - width) + " ? (" + element(f, index + " + 1") + " << " + e + " - " + shift + ") & " +
              mask + " : 0))";
  for (unsigned k = 0; k < count; ++k) {
    part.places.emplace_back();
    for (unsigned bit = 0; bit < width; ++bit)
      part.places.back().push_back({f, k * width + bit});
  }
  use(part.places);
  return part;
}

/// A number cut into planes, each with a field of its own.
Storage::Part Storage::planes(const std::string &name, unsigned count, unsigned width) {
  std::vector<unsigned> cut;
  for (unsigned left = width; left;) {
    unsigned piece = chance(4) ? 1 + random.below(left) : left;
    if (piece > 8)
      piece = 8;
    if (width <= 8 || piece < left || !chance(2))
      piece = chance(2) && piece > 1 ? (piece >= 4 ? 4 : piece >= 2 ? 2 : 1) : piece;
    cut.push_back(piece);
    left -= piece;
  }
  if (cut.size() > 1)
    has.insert("planes");
  std::vector<unsigned> order(cut.size());
  std::iota(order.begin(), order.end(), 0u);
  for (size_t k = order.size(); k > 1; --k)
    std::swap(order[k - 1], order[random.below(unsigned(k))]);

  std::vector<unsigned> position(cut.size());
  for (unsigned k = 0, at = 0; k < cut.size(); ++k) {
    position[k] = at;
    at += cut[k];
  }
  Part whole;
  whole.places.assign(count, std::vector<Place>(width));
  for (unsigned k : order) {
    unsigned slot = 1;
    while (slot < cut[k])
      slot *= 2;
    if (slot < 8 && chance(8))
      slot *= 2;
    std::string own = cut.size() == 1 ? name + "_bits" : name + "_" + str(position[k]);
    Part piece = plane(own, count, cut[k], slot, false);
    if (cut.size() > 1 && chance(3)) {
      equation(own + "_part[i : " + str(count) + "] = " + piece.text);
      piece.text = own + "_part[i]";
    }
    std::string text = "(" + piece.text + ")";
    if (position[k])
      text = chance(3) ? text + " * " + str(1u << position[k]) : text + " << " + str(position[k]);
    // Disjoint bits may as well be added, in whatever order '+' and '|' are carried out.
    whole.text += (whole.text.empty() ? "(" : chance(4) ? " + (" : " | (") + text + ")";
    for (unsigned n = 0; n < count; ++n)
      std::copy(piece.places[n].begin(), piece.places[n].end(), whole.places[n].begin() + position[k]);
  }
  whole.text = "(" + whole.text + ")";
  return whole;
}

std::string Storage::run(const Place &from, unsigned length, unsigned position) const {
  const Field &f = fields[from.field];
  std::string text = element(from.field, str(from.bit / f.elementBits)) + " >> " + str(from.bit % f.elementBits) +
                     " & " + str(unsigned((uint64_t(1) << length) - 1));
  return position ? "(" + text + ") << " + str(position) : text;
}

/// Bits that no number has: some of those that planes left, the rest of a new field.
std::vector<Storage::Place> Storage::freeBits(const std::string &name, unsigned wanted) {
  std::vector<Place> bits;
  if (!holes.empty() && chance(2)) {
    for (size_t k = holes.size(); k > 1; --k)
      std::swap(holes[k - 1], holes[random.below(unsigned(k))]);
    while (!holes.empty() && bits.size() < wanted) {
      bits.push_back(holes.back());
      holes.pop_back();
    }
  }
  if (bits.size() < wanted) {
    const unsigned missing = wanted - unsigned(bits.size()), elementBits = pick({8, 8, 16, 32});
    const unsigned f = field(name + "_bits", "u" + str(elementBits), elementBits,
                             (missing + elementBits - 1) / elementBits + chance(6));
    std::vector<unsigned> order(fields[f].used.size());
    std::iota(order.begin(), order.end(), 0u);
    if (!chance(3))
      for (size_t k = order.size(); k > 1; --k)
        std::swap(order[k - 1], order[random.below(unsigned(k))]);
    for (size_t k = 0; k < order.size(); ++k)
      (k < missing ? bits : holes).push_back({f, order[k]});
  }
  return bits;
}

/// The text of a number made of the next `width` of these bits, each run of neighbours taken together.
std::string Storage::scattered(unsigned width, const std::vector<Place> &bits) const {
  std::string text;
  const size_t first = bits.size() - width;
  for (unsigned at = 0; at < width;) {
    const Place &from = bits[first + at];
    const unsigned elementBits = fields[from.field].elementBits;
    unsigned length = 1;
    while (at + length < width && bits[first + at + length].field == from.field &&
           bits[first + at + length].bit == from.bit + length && (from.bit + length) % elementBits != 0)
      ++length;
    text += (text.empty() ? "" : " | ") + run(from, length, at);
    at += length;
  }
  return text;
}

/// Every number from bits of its own, in no order at all.
Storage::Part Storage::scatter(const std::string &name, unsigned count, unsigned width) {
  has.insert("scattered bits");
  std::vector<Place> bits = freeBits(name, count * width);
  Part part;
  for (unsigned k = 0; k < count; ++k) {
    std::string text = scattered(width, bits);
    part.text += k + 1 < count ? "i == " + str(k) + " ? " + text + " : " : text;
    part.places.emplace_back(bits.end() - width, bits.end());
    bits.resize(bits.size() - width);
  }
  part.text = "(" + part.text + ")";
  use(part.places);
  return part;
}

Storage::Part Storage::reversed(const std::string &name, const Part &part, unsigned width) {
  has.insert("bits in reverse");
  equation(name + "_mirror[i : " + str(unsigned(part.places.size())) + "] = " + part.text);
  Part turned = part;
  turned.text.clear();
  for (unsigned bit = 0; bit < width; ++bit) {
    const std::string one = "(" + name + "_mirror[i] >> " + str(bit) + " & 1)";
    turned.text += (bit ? " | " : "") + one + (bit + 1 < width ? " << " + str(width - 1 - bit) : "");
  }
  for (auto &number : turned.places)
    std::reverse(number.begin(), number.end());
  return turned;
}

const Stored *Storage::integers(const std::string &name, unsigned count, unsigned width, bool isSigned) {
  Part part;
  if (isSigned) {
    part = plane(name + "_bits", count, width, width > 8 ? 16 : 8, true);
  } else if (count <= 16 && count * width <= 96 && chance(2)) {
    part = scatter(name, count, width);
  } else if (8 % width != 0 && count * width % (width > 8 ? 16 : 8) == 0 && chance(3)) {
    part = stream(name + "_bits", count, width);
  } else {
    part = planes(name, count, width);
  }
  if (!isSigned && width > 1 && chance(10))
    part = reversed(name, part, width);
  equation(name + "[i : " + str(count) + "] = " + part.text);
  Stored *s = keep(name, count, width, part.places);
  s->numbers.isSigned = isSigned;
  return s;
}

const Stored *Storage::floats(const std::string &name, unsigned count, FloatType type, const std::string &modifiers,
                              bool gathered) {
  const unsigned bits = bitsOf(type);
  Places all;
  bool isSingle = count == 1;
  if (gathered) {
    std::vector<Place> own = freeBits(name, bits);
    all.emplace_back(own);
    equation(std::string(spelling(type)) + " " + name + " = " + scattered(bits, own));
  } else {
    const unsigned f = field(name, spelling(type), bits, count);
    fields[f].isFloat = true;
    fields[f].isSingle = isSingle = count == 1;
    fields[f].modifiers = modifiers;
    for (unsigned k = 0; k < count; ++k) {
      all.emplace_back();
      for (unsigned bit = 0; bit < bits; ++bit)
        all.back().push_back({f, k * bits + bit});
    }
  }
  Stored *s = keep(name, count, bits, all);
  s->type = type;
  s->isSingle = isSingle;
  return s;
}

std::string Storage::finish() {
  for (unsigned k = random.below(3); k > 0; --k) {
    const unsigned f = field("pad" + str(k), chance(3) ? "u16" : "u8", 8, 1 + random.below(6));
    fields[f].elementBits = fields[f].type == "u16" ? 16 : 8;
    fields[f].used.assign(fields[f].elementBits * fields[f].count, false);
  }
  std::vector<unsigned> order(fields.size());
  std::iota(order.begin(), order.end(), 0u);
  for (size_t k = order.size(); k > 1; --k)
    std::swap(order[k - 1], order[random.below(unsigned(k))]);

  if (!std::is_sorted(order.begin(), order.end()))
    has.insert("fields in another order");

  std::string lines;
  for (unsigned k : order) {
    Field &f = fields[k];
    f.offset = size;
    size += f.elementBits * f.count / 8;
    const bool isUnused = std::find(f.used.begin(), f.used.end(), false) != f.used.end();
    lines += std::string("  ") + (isUnused ? "unused " : "") + f.type + " " + f.name +
             (f.isSingle ? "" : "[" + str(f.count) + "]") +
             (f.modifiers.empty() && chance(6) ? " @ " + str(f.offset) : "") + f.modifiers + "\n";
    usedBits.insert(usedBits.end(), f.used.begin(), f.used.end());
  }
  for (size_t k = 0; k < stored.size(); ++k)
    for (const auto &number : places[k]) {
      stored[k].numbers.bits.emplace_back();
      for (const Place &bit : number)
        stored[k].numbers.bits.back().push_back(fields[bit.field].offset * 8 + bit.bit);
    }
  return lines + equations;
}

}  // namespace random_formats
