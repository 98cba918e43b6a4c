#include "build/digits.h"

#include <algorithm>
#include <numeric>

namespace quantc {
namespace {

/// The byte that is a source's number; none where it is not one byte of the block.
std::optional<unsigned> byteOf(const CodePart::Source &source) {
  const std::vector<uint32_t> bits = addressesOf(source.bits);
  if (bits.size() != 8 || bits[0] % 8 != 0)
    return std::nullopt;
  for (unsigned bit = 0; bit < 8; ++bit)
    if (bits[bit] != bits[0] + bit)
      return std::nullopt;
  return bits[0] / 8;
}

}  // namespace

std::optional<unsigned> digitFactor(const Lookup &lookup, unsigned component) {
  if (lookup.indexBits != 8)
    return std::nullopt;
  const auto base = unsigned(lookup.values.size());
  for (unsigned k = 1; k < 256; ++k) {
    auto agrees = [&](unsigned v) {
      return lookup.codes[v * lookup.components + component] == ((v * k & 255) * base >> 8);
    };
    unsigned v = 0;
    while (v < 256 && agrees(v))
      ++v;
    if (v == 256)
      return k;
  }
  return std::nullopt;
}

std::optional<Chunk> digitChunk(const Format &f, unsigned index) {
  if (f.code.parts.size() != 1 || f.blockBytes < windowBytes)
    return std::nullopt;
  const CodePart &part = f.code.parts[0];
  std::array<unsigned, chunkSize> bytes{};
  BytePattern factors{};
  for (unsigned k = 0; k < chunkSize; ++k) {
    const CodePart::Source &source = part.of[index * chunkSize + k];
    if (source.lookup < 0 || source.lookup != part.of[0].lookup)
      return std::nullopt;
    const std::optional<unsigned> byte = byteOf(source),
                                  factor = digitFactor(f.lookups[unsigned(source.lookup)], source.component);
    if (!byte || !factor)
      return std::nullopt;
    bytes[k] = *byte;
    factors[k] = uint8_t(*factor);
  }
  const unsigned first = *std::min_element(bytes.begin(), bytes.end());
  const unsigned window = std::min(first, f.blockBytes - windowBytes);
  ChunkTerm term;
  term.window = window;
  BytePattern shuffle{}, identity{};
  std::iota(identity.begin(), identity.end(), uint8_t(0));
  for (unsigned k = 0; k < chunkSize; ++k) {
    if (bytes[k] >= window + windowBytes)
      return std::nullopt;
    shuffle[k] = uint8_t(bytes[k] - window);
  }
  if (shuffle != identity)
    term.shuffle = shuffle;
  term.base = unsigned(f.lookups[unsigned(part.of[0].lookup)].values.size());
  term.factors = factors;
  term.needsMask = false;
  term.mask.fill(0xff);
  Chunk chunk;
  chunk.terms.push_back(term);
  chunk.mainWindow = window;
  return chunk;
}

}  // namespace quantc
