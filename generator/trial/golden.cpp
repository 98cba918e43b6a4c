#include "trial/golden.h"

#include "definition/random.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>
#include <cstring>
#include <map>
#include <vector>

namespace quantc {
namespace {

using Bytes = std::vector<uint8_t>;

bool isSame(float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }

float weightOf(const oracle::Format &meaning, const Bytes &block, size_t weight) {
  return oracle::dequantize(meaning.decode(block.data()))[weight];
}

/// The bits that change a weight, in this block or in random ones: a level of 0 hides what scales it.
std::vector<bool> bitsOf(const oracle::Format &meaning, const Bytes &block, size_t weight) {
  std::vector<bool> bits(8 * block.size());
  std::vector<Bytes> samples = {block};
  support::Random random(1);
  for (int n = 0; n < 4; ++n)
    random.fill(samples.emplace_back(block.size()).data(), block.size());
  for (Bytes &sample : samples) {
    const float value = weightOf(meaning, sample, weight);
    for (size_t bit = 0; bit < bits.size(); ++bit) {
      sample[bit / 8] ^= uint8_t(1 << bit % 8);
      if (!bits[bit] && !isSame(weightOf(meaning, sample, weight), value))
        bits[bit] = true;
      sample[bit / 8] ^= uint8_t(1 << bit % 8);
    }
  }
  return bits;
}

/// The field that has a byte, with the element, and where in this the byte is.
std::string placeOf(const Format &format, size_t byte) {
  for (const Field &field : format.fields)
    if (byte >= field.offset && byte < field.offset + field.bytes()) {
      const size_t size = sizeInBytes(field.type), within = byte - field.offset;
      std::string text = field.name;
      if (field.isArray)
        text += "[" + std::to_string(within / size) + "]";
      if (size > 1)
        text += ", byte " + std::to_string(within % size);
      return text;
    }
  return "no field";
}

void printBits(const Format &format, const std::vector<bool> &bits, const Bytes &block, llvm::raw_ostream &os) {
  for (size_t byte = 0; byte < block.size(); ++byte) {
    std::string list;
    for (unsigned bit = 0; bit < 8; ++bit) {
      unsigned last = bit;
      while (last < 8 && bits[8 * byte + last])
        ++last;
      if (last == bit)
        continue;
      list += (list.empty() ? "" : ", ") + std::to_string(bit);
      if (last > bit + 1)
        list += "-" + std::to_string(last - 1);
      bit = last;
    }
    if (!list.empty())
      os << "    byte " << byte << " of the block, " << llvm::format("0x%02x", unsigned(block[byte])) << " ("
         << placeOf(format, byte) << "): bits " << list << '\n';
  }
}

void printParts(const oracle::Block &block, size_t weight, llvm::raw_ostream &os) {
  if (block.level.empty())
    return;
  const size_t cell = block.level.size() / block.scale.size();
  os << "  its level is " << block.level[weight] << ", the floats of its scale make "
     << llvm::format("%.9g", double(block.scale[weight / cell]));
  if (block.groupScale[weight] != 1)
    os << ", its integer scale is " << block.groupScale[weight];
  if (block.minimumSign != 0)
    os << "; the floats of its minimum make " << llvm::format("%.9g", double(block.minimum[weight / cell]))
       << ", its integer minimum is " << block.groupMinimum[weight];
  os << '\n';
}

std::optional<Bytes> readFile(const std::string &path, std::string &why) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!file) {
    why = path + ": " + file.getError().message();
    return std::nullopt;
  }
  const llvm::StringRef text = (*file)->getBuffer();
  return Bytes(text.bytes_begin(), text.bytes_end());
}

}  // namespace

std::optional<std::string> compareGolden(const Format &format, const oracle::Format &meaning,
                                         const std::string &blocksFile, const std::string &floatsFile,
                                         std::string &why) {
  const std::optional<Bytes> blocks = readFile(blocksFile, why);
  const std::optional<Bytes> floats = blocks ? readFile(floatsFile, why) : std::nullopt;
  if (!floats)
    return std::nullopt;
  const size_t count = blocks->size() / meaning.bytes, weights = count * meaning.elements;
  if (count == 0 || blocks->size() % meaning.bytes != 0) {
    why = blocksFile + ": has " + std::to_string(blocks->size()) + " bytes; a block of " + format.name + " has " +
          std::to_string(meaning.bytes);
    return std::nullopt;
  }
  if (floats->size() != weights * sizeof(float)) {
    why = floatsFile + ": has " + std::to_string(floats->size()) + " bytes; the " + std::to_string(weights) +
          " weights of " + std::to_string(count) + " blocks are " + std::to_string(weights * sizeof(float)) +
          " bytes of f32";
    return std::nullopt;
  }
  std::string text;
  llvm::raw_string_ostream os(text);
  size_t different = 0;
  for (size_t b = 0; b < count; ++b) {
    const Bytes block(blocks->begin() + std::ptrdiff_t(b * meaning.bytes),
                      blocks->begin() + std::ptrdiff_t((b + 1) * meaning.bytes));
    const oracle::Block decoded = meaning.decode(block.data());
    const std::vector<float> own = oracle::dequantize(decoded);
    for (size_t i = 0; i < own.size(); ++i) {
      float expected;
      std::memcpy(&expected, floats->data() + (b * own.size() + i) * sizeof expected, sizeof expected);
      if (isSame(own[i], expected) || different++ > 0)
        continue;
      os << "weight " << i << " of block " << b << " (element " << b * own.size() + i << ") is expected to be "
         << llvm::format("%.9g", double(expected)) << "; by the spec it is " << llvm::format("%.9g", double(own[i]))
         << ", read from\n";
      printBits(format, bitsOf(meaning, block, i), block, os);
      printParts(decoded, i, os);
      for (size_t other = 0; other < own.size(); ++other)
        if (isSame(own[other], expected)) {
          os << "  the value that is expected is that of weight " << other << " by the spec\n";
          break;
        }
    }
  }
  if (different > 0)
    os << "  " << different << " of " << weights << " weights differ\n";
  return text;
}

}  // namespace quantc
