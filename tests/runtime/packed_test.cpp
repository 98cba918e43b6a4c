// Files of packed weights: what is read is what qc_pack makes, on every target; and whatever has been altered is
// refused with a message that says what. What layouts are is kept in layouts.txt: a file that has been made
// must be one that is taken, or be refused by its version.
#include "gguf_builder.h"
#include "matrices.h"

#include <cstddef>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>

namespace {

using namespace matrices;

struct CloseGguf {
  void operator()(qc_gguf *gguf) const { qc_gguf_close(gguf); }
};
struct ClosePacked {
  void operator()(qc_packed *packed) const { qc_packed_close(packed); }
};
using Gguf = std::unique_ptr<qc_gguf, CloseGguf>;
using Packed = std::unique_ptr<qc_packed, ClosePacked>;

Gguf everyFormat() {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_gguf_open(QUANTC_TEST_DATA "/every_format.gguf", &gguf, &error), QC_OK) << error.message;
  return Gguf(gguf);
}

/// Those of which a library with fewer formats makes files.
std::vector<const qc_gguf_tensor *> formatted(const qc_gguf *gguf) {
  std::vector<const qc_gguf_tensor *> tensors;
  for (size_t i = 0; i < qc_gguf_tensor_count(gguf); ++i)
    if (qc_gguf_tensor_at(gguf, i)->format)
      tensors.push_back(qc_gguf_tensor_at(gguf, i));
  return tensors;
}

/// A file in memory, and which of the model's bytes have been let go.
struct Written {
  std::vector<uint8_t> bytes;
  size_t read = 0, calls = 0, failAt = SIZE_MAX;
  bool headerWasLast = false;

  static qc_status write(void *context, uint64_t offset, const void *data, size_t size, qc_error *error) {
    auto &self = *static_cast<Written *>(context);
    if (self.calls++ == self.failAt) {
      *error = {QC_ERROR_FILE, "no room"};
      return QC_ERROR_FILE;
    }
    self.bytes.resize(std::max<size_t>(self.bytes.size(), offset + size));
    std::memcpy(self.bytes.data() + offset, data, size);
    self.headerWasLast = offset == 0;
    return QC_OK;
  }
  static void wasRead(void *context, const void *, size_t size) { static_cast<Written *>(context)->read += size; }
  qc_packed_output output() { return {sizeof(qc_packed_output), write, wasRead, this}; }
};

std::vector<uint8_t> packModel(const qc_gguf *gguf, const qc_options &options) {
  Written written;
  const qc_packed_output output = written.output();
  qc_error error{};
  uint64_t bytes = 0;
  EXPECT_EQ(qc_packed_file_bytes(gguf, &options, &bytes, &error), QC_OK) << error.message;
  EXPECT_EQ(qc_packed_write(gguf, &output, &options, &error), QC_OK) << error.message;
  EXPECT_EQ(written.bytes.size(), bytes);
  EXPECT_TRUE(written.headerWasLast);
  size_t all = 0;
  for (const qc_gguf_tensor *tensor : formatted(gguf))
    all += tensor->bytes;
  EXPECT_EQ(written.read, all);
  return written.bytes;
}

Packed parse(const std::vector<uint8_t> &bytes, const qc_options &options) {
  qc_packed *packed = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), QC_OK) << error.message;
  return Packed(packed);
}

TEST(PackedFile, HoldsWhatPackingMakes) {
  const Gguf gguf = everyFormat();
  for (const qc_target *target : availableTargets())
    for (const size_t preference : {QC_PREFER_MEMORY, QC_PREFER_SPEED}) {
      qc_options options = optionsOf(target);
      options.preference = preference;
      const std::vector<uint8_t> bytes = packModel(gguf.get(), options);
      const Packed file = parse(bytes, options);
      const std::vector<const qc_gguf_tensor *> tensors = formatted(gguf.get());
      ASSERT_EQ(qc_packed_tensor_count(file.get()), tensors.size());
      EXPECT_EQ(qc_packed_verify(file.get(), &options, nullptr), QC_OK);
      for (size_t i = 0; i < tensors.size(); ++i) {
        const qc_gguf_tensor *from = tensors[i];
        SCOPED_TRACE(std::string(target->name) + ", " + from->name);
        const qc_packed_tensor *tensor = qc_packed_tensor_at(file.get(), i);
        EXPECT_EQ(tensor, qc_packed_tensor_by_name(file.get(), from->name));
        EXPECT_EQ(static_cast<const uint8_t *>(tensor->data), bytes.data() + tensor->offset);
        EXPECT_EQ(tensor->offset % 64, 0u);
        Matrix raw;
        qc_weights w;
        ASSERT_EQ(qc_gguf_weights(from, &raw.weights, nullptr), QC_OK);
        ASSERT_EQ(qc_packed_weights(tensor, 0, &w, nullptr), QC_OK);
        const Matrix expected = packed(raw, target, preference);
        ASSERT_EQ(w.layout, expected.weights.layout);
        ASSERT_EQ(w.rows, raw.weights.rows);
        ASSERT_EQ(w.cols, raw.weights.cols);
        ASSERT_EQ(w.bytes, expected.bytes.size());
        EXPECT_EQ(std::memcmp(w.data, expected.bytes.data(), w.bytes), 0);
      }
    }
}

// Six matrices of five rows, which fill no panel; one row; and no rows.
TEST(PackedFile, HasTheMatricesOfATensorOneAfterTheOther) {
  const size_t rows = 5, cols = 64, matrices = 6;
  const Matrix all = randomRaw(qc_format_by_name("q4_0"), rows * matrices, cols, 1);
  gguf::Builder model;
  model.header(2, 0).tensor("experts", {cols, rows, 3, 2}, 2, 0).tensor("one", {cols}, 2, 1088).pad();
  model.bytes.insert(model.bytes.end(), all.bytes.begin(), all.bytes.end());
  model.pad();
  model.bytes.insert(model.bytes.end(), all.bytes.begin(), all.bytes.begin() + 36);
  qc_gguf *opened = nullptr;
  qc_error error{};
  ASSERT_EQ(qc_gguf_parse(model.bytes.data(), model.bytes.size(), &opened, &error), QC_OK) << error.message;
  const Gguf gguf(opened);
  for (const qc_target *target : availableTargets()) {
    const qc_options options = optionsOf(target);
    const std::vector<uint8_t> bytes = packModel(gguf.get(), options);
    const Packed file = parse(bytes, options);
    const qc_packed_tensor *experts = qc_packed_tensor_by_name(file.get(), "experts");
    ASSERT_NE(experts, nullptr);
    for (size_t m = 0; m < matrices; ++m) {
      qc_weights w;
      ASSERT_EQ(qc_packed_weights(experts, m, &w, &error), QC_OK) << error.message;
      const std::vector<float> x = randomFloats(cols, 2);
      EXPECT_EQ(w.rows, rows);
      expectSame(multiply(w, 0, rows, x, 1, options), multiply(all.weights, m * rows, m * rows + rows, x, 1, options));
    }
    qc_weights w;
    expectError(qc_packed_weights(experts, matrices, &w, &error), error, QC_ERROR_ARGUMENT,
                "packed: tensor experts: matrix 6, there are 6");
    ASSERT_EQ(qc_packed_weights(qc_packed_tensor_by_name(file.get(), "one"), 0, &w, &error), QC_OK) << error.message;
    EXPECT_STREQ(w.layout->name, "raw");
    EXPECT_EQ(qc_packed_tensor_by_name(file.get(), "two"), nullptr);
    EXPECT_EQ(qc_packed_tensor_at(file.get(), 2), nullptr);
  }
}

// ---- What has been altered ------------------------------------------------------------------------------------------

/// The file's form once more, from its description.
uint64_t checksumOf(const std::vector<uint8_t> &bytes) {
  uint64_t lanes[8] = {1, 2, 3, 4, 5, 6, 7, 8}, sum = bytes.size();
  const uint64_t factor = 0x9e3779b97f4a7c15;
  for (size_t at = 0; at < bytes.size(); at += 8) {
    uint64_t word = 0;
    std::memcpy(&word, &bytes[at], std::min<size_t>(8, bytes.size() - at));
    lanes[at / 8 % 8] = (lanes[at / 8 % 8] ^ word) * factor;
  }
  for (size_t i = (bytes.size() + 7) / 8; i % 8; ++i)  // zeros fill the last line
    lanes[i % 8] *= factor;
  for (const uint64_t lane : lanes) {
    sum = (sum ^ lane ^ lane >> 32) * factor;
    sum ^= sum >> 29;
  }
  return sum;
}

template <typename T> T at(const std::vector<uint8_t> &bytes, size_t offset) {
  T value;
  std::memcpy(&value, &bytes[offset], sizeof value);
  return value;
}

class PackedError : public testing::Test {
protected:
  static constexpr size_t version = 8, headerBytes = 16, sum = 32, layout = 40,
                          first = 64;  // the first tensor: offset, bytes, dims, fingerprint, checksum, names
  const Gguf gguf = everyFormat();
  const qc_options options = optionsOf(qc_target_by_name("scalar"));
  std::vector<uint8_t> bytes = packModel(gguf.get(), options);
  const std::string name = formatted(gguf.get())[0]->name;
  qc_error error{};

  template <typename T> void put(size_t offset, T value) { std::memcpy(&bytes[offset], &value, sizeof value); }
  /// Makes the header's checksum right again.
  void seal() {
    std::vector<uint8_t> header(bytes.begin(),
                                bytes.begin() + static_cast<ptrdiff_t>(at<uint64_t>(bytes, headerBytes)));
    std::memset(&header[sum], 0, 8);
    put(sum, checksumOf(header));
  }
  void refused(qc_status status, const std::string &message) {
    qc_packed *packed = nullptr;
    expectError(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), error, status, message);
    EXPECT_EQ(packed, nullptr);
  }
};

TEST_F(PackedError, AnyByteOfTheHeaderThatDiffers) {
  const size_t all = at<uint64_t>(bytes, headerBytes);
  for (size_t i = 0; i < all; ++i) {
    bytes[i] ^= 1;
    qc_packed *packed = nullptr;
    EXPECT_NE(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), QC_OK) << i;
    bytes[i] ^= 1;
  }
  bytes[first + 3] ^= 1;
  refused(QC_ERROR_MALFORMED, "packed: the header is not what was written: its checksum differs");
}

TEST_F(PackedError, AnyLengthThatDiffers) {
  const std::vector<uint8_t> whole = bytes;
  for (size_t i = 0; i < whole.size(); i += i < 4000 ? 1 : 9973) {
    qc_packed *packed = nullptr;
    const std::vector<uint8_t> part(whole.begin(), whole.begin() + static_cast<ptrdiff_t>(i));
    EXPECT_EQ(qc_packed_parse(part.data(), i, &options, &packed, &error), QC_ERROR_MALFORMED) << i;
  }
  bytes.pop_back();
  refused(QC_ERROR_MALFORMED, "packed: the file has " + std::to_string(whole.size() - 1) + " bytes, its header says " +
                                  std::to_string(whole.size()));
  bytes = {};
  refused(QC_ERROR_MALFORMED, "packed: it is no file of packed weights");
}

TEST_F(PackedError, AnyByteOfATensor) {
  support::Random random(1);
  for (int i = 0; i < 50; ++i) {
    const Packed file = parse(bytes, options);
    const size_t number = random.below(qc_packed_tensor_count(file.get()));
    const qc_packed_tensor *tensor = qc_packed_tensor_at(file.get(), number);
    uint8_t &byte = bytes[tensor->offset + random.below(tensor->bytes)];
    byte ^= static_cast<uint8_t>(1 << random.below(8));
    expectError(qc_packed_verify(file.get(), &options, &error), error, QC_ERROR_MALFORMED,
                "packed: tensor " + std::string(tensor->name) + " is not what was written: its checksum differs");
    bytes = packModel(gguf.get(), options);
  }
}

TEST_F(PackedError, OtherVersionsTargetsAndFormats) {
  put(version, uint32_t{2});
  refused(QC_ERROR_UNSUPPORTED, "packed: the file is of version 2, this library takes 1; make it anew");
  put(version, uint32_t{1});
  std::memcpy(&bytes[layout], "r99", 4);
  seal();
  refused(QC_ERROR_LAYOUT, std::string("packed: the file was made for layout r99, target scalar takes ") +
                               options.target->layout + "; make it anew");
  std::memset(&bytes[layout], 'r', 24);
  seal();
  refused(QC_ERROR_MALFORMED, "packed: the name of its layout does not end");
  bytes = packModel(gguf.get(), options);
  put(first + 48, at<uint64_t>(bytes, first + 48) + 1);
  seal();
  const qc_packed_tensor *tensor = nullptr;
  const std::vector<uint8_t> sound = packModel(gguf.get(), options);
  const Packed file = parse(sound, options);
  tensor = qc_packed_tensor_at(file.get(), 0);
  refused(QC_ERROR_UNSUPPORTED, "packed: tensor " + name + ": layout " + tensor->layout->name + " of " +
                                    tensor->format->name + " has changed since the file was made; make it anew");
  bytes = sound;
  bytes[at<uint32_t>(bytes, first + 68)] = '?';
  seal();
  qc_packed *packed = nullptr;
  EXPECT_EQ(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), QC_ERROR_UNSUPPORTED);
  EXPECT_NE(std::string(error.message).find("which this library does not have"), std::string::npos) << error.message;
  bytes = sound;
  bytes[at<uint32_t>(bytes, first + 72)] = '?';
  seal();
  EXPECT_EQ(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), QC_ERROR_UNSUPPORTED);
  EXPECT_NE(std::string(error.message).find("is in layout ?"), std::string::npos) << error.message;
}

TEST_F(PackedError, HeadersThatLie) {
  const std::vector<uint8_t> sound = bytes;
  const std::string place = "packed: tensor " + name + " does not lie where one of its shape can";
  const auto lies = [&](size_t offset, uint64_t value, qc_status status, const std::string &message) {
    bytes = sound;
    put(offset, value);
    seal();
    refused(status, message);
  };
  const uint64_t offset = at<uint64_t>(bytes, first), size = at<uint64_t>(bytes, first + 8);
  lies(first, offset + 1, QC_ERROR_MALFORMED, place);
  lies(first, 0, QC_ERROR_MALFORMED, place);
  lies(first, bytes.size() / 64 * 64, QC_ERROR_MALFORMED, place);
  lies(first, UINT64_MAX / 64 * 64, QC_ERROR_MALFORMED, place);
  lies(first + 8, size + 1, QC_ERROR_MALFORMED, place);
  bytes = sound;
  put(first + 64, UINT32_MAX);
  seal();
  refused(QC_ERROR_MALFORMED, "packed: a name lies outside of the header");
  qc_packed *packed = nullptr;
  for (const size_t dim : {16, 24, 32, 40})
    for (const uint64_t value :
         {uint64_t{0}, uint64_t{1} << 40, uint64_t{UINT64_MAX}, at<uint64_t>(sound, first + dim) + 1}) {
      bytes = sound;
      put(first + dim, value);
      seal();
      EXPECT_NE(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), QC_OK) << dim << ": " << value;
    }
  bytes = sound;
  put(headerBytes, uint64_t{64});
  refused(QC_ERROR_MALFORMED, "packed: its header is longer than the file, or shorter than its tensors need");
  put(headerBytes, uint64_t{UINT64_MAX});
  refused(QC_ERROR_MALFORMED, "packed: its header is longer than the file, or shorter than its tensors need");
  bytes = sound;
  put(first + 96, offset);  // where the first one is
  seal();
  EXPECT_NE(parse(sound, options), nullptr);
  EXPECT_EQ(qc_packed_parse(bytes.data(), bytes.size(), &options, &packed, &error), QC_ERROR_MALFORMED);
}

TEST_F(PackedError, Calls) {
  qc_packed *packed = nullptr;
  qc_weights w;
  uint64_t number = 0;
  Written written;
  qc_packed_output output = written.output();
  const auto is = [&](qc_status got, qc_status status, const char *message) {
    expectError(got, error, status, message);
  };
  is(qc_packed_parse(nullptr, 1, &options, &packed, &error), QC_ERROR_ARGUMENT, "data is null");
  is(qc_packed_parse(bytes.data(), 1, &options, nullptr, &error), QC_ERROR_ARGUMENT, "packed is null");
  is(qc_packed_open("x", &options, nullptr, &error), QC_ERROR_ARGUMENT, "packed is null");
  is(qc_packed_open(nullptr, &options, &packed, &error), QC_ERROR_ARGUMENT, "path is null");
  EXPECT_EQ(qc_packed_open("no/such/file", &options, &packed, &error), QC_ERROR_FILE);
  EXPECT_EQ(qc_packed_open(QUANTC_TEST_DATA "/every_format.gguf", &options, &packed, &error), QC_ERROR_MALFORMED);
  is(qc_packed_verify(nullptr, &options, &error), QC_ERROR_ARGUMENT, "packed is null");
  is(qc_packed_weights(nullptr, 0, &w, &error), QC_ERROR_ARGUMENT, "tensor is null");
  is(qc_packed_file_bytes(nullptr, &options, &number, &error), QC_ERROR_ARGUMENT, "gguf is null");
  is(qc_packed_file_bytes(gguf.get(), &options, nullptr, &error), QC_ERROR_ARGUMENT, "bytes is null");
  is(qc_packed_write(nullptr, &output, &options, &error), QC_ERROR_ARGUMENT, "gguf is null");
  is(qc_packed_write(gguf.get(), nullptr, &options, &error), QC_ERROR_ARGUMENT, "output is null");
  output.write = nullptr;
  is(qc_packed_write(gguf.get(), &output, &options, &error), QC_ERROR_ARGUMENT, "output: write is null");
  is(qc_layout_fingerprint(nullptr, nullptr, &number, &error), QC_ERROR_ARGUMENT, "format is null");
  const qc_format *q4 = qc_format_by_name("q4_0"), *q8 = qc_format_by_name("q8_0");
  is(qc_layout_fingerprint(q4, nullptr, nullptr, &error), QC_ERROR_ARGUMENT, "fingerprint is null");
  is(qc_layout_fingerprint(q4, &q8->layouts[0], &number, &error), QC_ERROR_ARGUMENT,
     "q4_0: layout is not one of this format's");
  EXPECT_EQ(qc_packed_tensor_count(nullptr), 0u);
  EXPECT_EQ(qc_packed_tensor_at(nullptr, 0), nullptr);
  EXPECT_EQ(qc_packed_tensor_by_name(nullptr, "x"), nullptr);
  qc_packed_close(nullptr);
  Written good;
  output = good.output();
  ASSERT_EQ(qc_packed_write(gguf.get(), &output, &options, &error), QC_OK) << error.message;
  for (size_t call = 0; call < good.calls; ++call) {
    Written bad;
    bad.failAt = call;
    output = bad.output();
    is(qc_packed_write(gguf.get(), &output, &options, &error), QC_ERROR_FILE, "no room");
    EXPECT_EQ(bad.calls, call + 1);
  }
}

// ---- What layouts are -----------------------------------------------------------------------------------------------

TEST(LayoutFingerprints, AreThoseThatFilesWereMadeWith) {
  std::map<std::string, std::string> golden;
  FILE *file = std::fopen(QUANTC_TEST_DATA "/../runtime/layouts.txt", "r");
  ASSERT_TRUE(file);
  char name[64], form[64], wanted[64];
  for (char line[256]; std::fgets(line, sizeof line, file);)
    if (line[0] != '#' && std::sscanf(line, "%63s %63s %63s", name, form, wanted) == 3)
      golden[std::string(name) + " " + form] = wanted;
  std::fclose(file);
  size_t compared = 0;
  std::map<std::string, std::string> seen;
  for (const qc_format *format : allFormats())
    for (size_t l = 0; l < format->layout_count; ++l) {
      uint64_t number = 0;
      if (qc_layout_fingerprint(format, &format->layouts[l], &number, nullptr) != QC_OK)
        continue;  // of other processors
      char text[17];
      std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
      const std::string key = std::string(format->name) + " " + format->layouts[l].name;
      EXPECT_EQ(golden[key], text) << key;
      EXPECT_TRUE(seen.emplace(text, key).second) << key << " and " << seen[text] << " are one";
      ++compared;
    }
  EXPECT_GE(compared, 2 * qc_format_count());  // raw, and panels of the scalar target at least
}

TEST(LayoutFingerprints, AreTheSameOnEveryTarget) {
  for (const qc_format *format : allFormats())
    for (size_t l = 1; l < format->layout_count; ++l) {
      std::map<std::string, std::string> byTarget;
      for (const qc_target *target : availableTargets()) {
        const Matrix raw = randomRaw(format, format->layouts[l].rows, 3 * format->block_elements, 5);
        for (const size_t preference : {QC_PREFER_MEMORY, QC_PREFER_SPEED}) {
          const Matrix panels = packed(raw, target, preference);
          if (panels.weights.layout == &format->layouts[l])
            byTarget[std::string(panels.bytes.begin(), panels.bytes.end())] = target->name;
        }
      }
      EXPECT_LE(byTarget.size(), 1u) << format->name << ", " << format->layouts[l].name;
    }
}

}  // namespace
