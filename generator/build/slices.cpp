#include "build/slices.h"

#include <algorithm>
#include <functional>
#include <map>

namespace quantc {
namespace {

constexpr unsigned laneBytes = 4, octetSize = 8, sliceBits = 2;
/// A look-up of four bytes of 16 rows takes an operation for 128 entries: two cycles of Golden Cove, one and two loads
/// of Zen 4. Beyond these it takes longer than a gather of words, 9 cycles of the former and 33 of the latter.
constexpr unsigned mostEntries = 1024;
constexpr unsigned lookedUp = 1 << 16;  // sources from here on are look-ups, until all numbers are known

/// A bit of a source.
struct Place {
  unsigned source = 0, bit = 0;
};

/// Bit `to` of byte `byte` is that at `from`.
void place(std::vector<ByteTerm> &terms, unsigned byte, unsigned to, Place from) {
  const uint8_t shift = uint8_t((from.bit - to) % 64);
  auto takes = [&](const ByteTerm &term) {
    return term.source == from.source && (term.mask[byte] == 0 || term.shift[byte] == shift);
  };
  auto term = std::find_if(terms.begin(), terms.end(), takes);
  if (term == terms.end()) {
    terms.push_back({.source = from.source});
    for (unsigned k = 0; k < laneBytes; ++k)
      terms.back().shift[k] = uint8_t(8 * k);
    term = terms.end() - 1;
  }
  term->shift[byte] = shift;
  term->mask[byte] |= uint8_t(1 << to);
}

class Slices {
public:
  Slices(const Format &f, const std::vector<Piece> &pieces, SliceForm &form) : f(f), pieces(pieces), form(form) {}

  /// False where codes do not lie so.
  bool build() {
    if (f.block % form.weights != 0 || f.cell() % form.weights != 0 ||
        (f.group() % form.weights != 0 && form.weights % f.group() != 0))
      return false;
    for (unsigned unit = 0; unit < f.block / form.weights; ++unit) {
      next = 0;
      for (size_t part = 0; part < f.code.parts.size(); ++part)
        if (!add(part, unit))
          return false;
    }
    for (auto &quad : form.quads)
      for (ByteTerm &term : quad)
        if (term.source >= lookedUp)
          term.source += unsigned(form.numbers.size()) - lookedUp;
    return true;
  }

private:
  using Source = CodePart::Source;

  /// Where bits of numbers and of tables are, of the parts of the first group.
  void quads(const CodePart &part, const std::function<Place(unsigned weight, unsigned bit)> &placeOf) {
    for (unsigned weight = 0; weight < form.weights; ++weight)
      for (unsigned bit = 0; bit < part.width; ++bit)
        place(form.quads[weight / 4], weight % 4, part.position + bit, placeOf(weight, bit));
  }

  /// The next number of a group: for each byte the addresses of its bits, beside which others may stand where only
  /// these are looked at. Its place among the numbers.
  unsigned number(const std::array<std::vector<uint32_t>, laneBytes> &bytes, bool isExact = false) {
    if (next == form.numbers.size())
      form.numbers.emplace_back();
    std::vector<ByteTerm> terms;
    for (unsigned k = 0; k < laneBytes; ++k)
      for (unsigned bit = 0; bit < bytes[k].size(); ++bit)
        place(terms, k, bit, placeOf(bytes[k][bit]));
    if (terms.size() == 1 && !isExact)
      terms[0].mask.fill(0xff);
    form.numbers[next].push_back(std::move(terms));
    return next++;
  }

  Place placeOf(uint32_t address) const {
    auto piece =
        std::find_if(pieces.begin(), pieces.end(), [&](const Piece &p) { return address / 8 < p.offset + p.bytes; });
    return {unsigned(piece - pieces.begin()), address - piece->offset * 8};
  }

  /// Whether the weights from `first` on have all components of one entry.
  bool isEntry(const CodePart &part, unsigned first, unsigned lookup) const {
    for (unsigned k = 0; k < f.lookups[lookup].components; ++k) {
      const Source &s = part.of[first + k];
      if (s.lookup != int(lookup) || s.component != k || addressesOf(s.bits) != addressesOf(part.of[first].bits))
        return false;
    }
    return true;
  }

  bool add(size_t partIndex, unsigned unit) {
    const CodePart &part = f.code.parts[partIndex];
    const unsigned first = unit * form.weights;
    if (part.of[first].lookup < 0)
      return addStored(partIndex, unit);
    const unsigned index = unsigned(part.of[first].lookup);
    const Lookup &lookup = f.lookups[index];
    if (part.of[0].lookup != int(index) || (lookup.components != 4 && lookup.components != 8) ||
        lookup.codes.size() > size_t(mostEntries) * lookup.components)
      return false;
    std::vector<std::pair<unsigned, std::optional<unsigned>>> indices;  // numbers, for each four entries
    for (unsigned four = 0; four < form.weights / lookup.components / laneBytes; ++four) {
      std::array<std::vector<uint32_t>, laneBytes> low, high;
      for (unsigned k = 0; k < laneBytes; ++k) {
        const unsigned weight = first + (four * laneBytes + k) * lookup.components;
        if (!isEntry(part, weight, index))
          return false;
        const std::vector<uint32_t> bits = addressesOf(part.of[weight].bits);
        const auto middle = bits.begin() + std::min<long>(8, long(bits.size()));
        low[k].assign(bits.begin(), middle);
        high[k].assign(middle, bits.end());
      }
      const unsigned lowNumber = number(low, lookup.indexBits < 7);
      indices.emplace_back(lowNumber, high[0].empty() ? std::optional<unsigned>() : number(high));
    }
    if (unit == 0)
      addEntries(part, index, indices);
    return true;
  }

  void addEntries(const CodePart &part, unsigned index,
                  const std::vector<std::pair<unsigned, std::optional<unsigned>>> &indices) {
    const Lookup &lookup = f.lookups[index];
    std::map<std::array<unsigned, 3>, unsigned> sources;  // by bit, component and four entries: the look-up
    quads(part, [&](unsigned weight, unsigned bit) -> Place {
      const unsigned entry = weight / lookup.components, component = weight % lookup.components;
      const unsigned from = bit / sliceBits * sliceBits, bits = std::min(sliceBits, part.width - from);
      const unsigned count = std::min(8 / bits, lookup.components), head = component / count * count;
      auto [known, isNew] = sources.try_emplace({from, head, entry / laneBytes}, unsigned(form.lookups.size()));
      if (isNew) {
        const auto &[low, high] = indices[entry / laneBytes];
        form.lookups.push_back({tableOf({index, from, bits, head, count, 0}), low, high});
      }
      return {lookedUp + known->second, entry % laneBytes * 8 + (component - head) * bits + bit - from};
    });
  }

  unsigned tableOf(SliceTable table) {
    table.entries = unsigned(f.lookups[table.lookup].codes.size()) / f.lookups[table.lookup].components;
    for (unsigned i = 0; i < form.tables.size(); ++i)
      if (form.tables[i] == table)
        return i;
    form.tables.push_back(table);
    return unsigned(form.tables.size()) - 1;
  }

  /// Stored bits: one of each weight, or some that eight weights share.
  bool addStored(size_t partIndex, unsigned unit) {
    const CodePart &part = f.code.parts[partIndex];
    if (part.of[0].lookup >= 0)
      return false;
    std::array<std::vector<uint32_t>, laneBytes> shared, each;
    bool isShared = true;
    for (unsigned octet = 0; octet < laneBytes; ++octet)
      for (unsigned k = 0; k < octetSize; ++k) {
        const Source &s = part.of[unit * form.weights + octet * octetSize + k];
        const std::vector<uint32_t> bits = addressesOf(s.bits);
        if (s.lookup >= 0 || bits.size() != part.width)
          return false;
        if (k == 0)
          shared[octet] = bits;
        isShared &= bits == shared[octet];
        each[octet].push_back(bits[0]);
      }
    if (unit == 0)
      sharedParts[partIndex] = isShared;
    const bool takesShared = sharedParts[partIndex];
    if (takesShared ? !isShared : part.width != 1)
      return false;
    const unsigned made = number(takesShared ? shared : each);
    if (unit == 0)
      quads(part, [&](unsigned weight, unsigned bit) -> Place {
        return {made, weight / octetSize * 8 + (takesShared ? bit : weight % octetSize)};
      });
    return true;
  }

  const Format &f;
  const std::vector<Piece> &pieces;
  SliceForm &form;
  unsigned next = 0;  // into form.numbers
  std::map<size_t, bool> sharedParts;
};

}  // namespace

std::optional<SliceForm> sliceForm(const Format &format, const std::vector<Piece> &pieces) {
  SliceForm form;
  if (!Slices(format, pieces, form).build())
    return std::nullopt;
  return form;
}

}  // namespace quantc
