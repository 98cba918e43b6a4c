// The GGUF writer: what it writes, the reader reads back, byte for byte where a file is copied; and the status and
// exact message for everything that makes no sound file.
#include "gguf_builder.h"
#include "matrices.h"
#include "support/data.h"

#include <memory>
#include <string>
#include <vector>

namespace {

using gguf::Builder;
using matrices::expectError;

enum : uint32_t { typeF32 = 0, typeQ4_0 = 2, typeNone = UINT32_MAX };  // no format: ids are smaller

struct Closer {
  void operator()(qc_gguf *gguf) const { qc_gguf_close(gguf); }
};
using Gguf = std::unique_ptr<qc_gguf, Closer>;

Gguf parse(const std::vector<uint8_t> &bytes) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_gguf_parse(bytes.data(), bytes.size(), &gguf, &error), QC_OK) << error.message;
  return Gguf(gguf);
}

/// A writer into memory, which may be told to fail.
class Writer {
public:
  Writer() { EXPECT_EQ(qc_gguf_writer_create(take, this, &writer, &error), QC_OK) << error.message; }
  ~Writer() { qc_gguf_writer_destroy(writer); }
  Writer(const Writer &) = delete;
  Writer &operator=(const Writer &) = delete;

  qc_status add(const qc_gguf_value &value) { return qc_gguf_writer_add_value(writer, &value, &error); }
  qc_status add(const std::string &name, const std::vector<uint64_t> &dims, uint32_t type, size_t size = 0) {
    qc_gguf_tensor tensor = {};
    tensor.name = name.c_str();
    tensor.type = type;
    tensor.dim_count = static_cast<uint32_t>(dims.size());
    std::copy(dims.begin(), dims.begin() + static_cast<ptrdiff_t>(std::min<size_t>(dims.size(), 4)), tensor.dims);
    tensor.bytes = size;
    return qc_gguf_writer_add_tensor(writer, &tensor, &error);
  }
  qc_status write(const void *data, size_t size) { return qc_gguf_writer_write(writer, data, size, &error); }
  qc_status finish() { return qc_gguf_writer_finish(writer, &error); }

  qc_gguf_writer *writer = nullptr;
  std::vector<uint8_t> bytes;
  size_t room = SIZE_MAX;
  qc_error error{};

private:
  static qc_status take(void *context, const void *data, size_t size, qc_error *error) {
    auto &self = *static_cast<Writer *>(context);
    if (size > self.room - self.bytes.size()) {
      *error = {QC_ERROR_FILE, "full"};
      return QC_ERROR_FILE;
    }
    const auto *from = static_cast<const uint8_t *>(data);
    self.bytes.insert(self.bytes.end(), from, from + size);
    return QC_OK;
  }
};

qc_gguf_value u32Value(const char *key, const uint32_t &number) {
  return {key, QC_GGUF_U32, QC_GGUF_U32, 1, &number, sizeof number};
}

/// In the order of a file without gaps. Of a format that this library does not have a tensor reaches to the next.
std::vector<qc_gguf_tensor> tensorsOf(const qc_gguf *file) {
  std::vector<qc_gguf_tensor> tensors;
  for (size_t i = 0; const qc_gguf_tensor *tensor = qc_gguf_tensor_at(file, i); ++i) {
    if (!tensors.empty() && !tensors.back().bytes_known)
      tensors.back().bytes = tensor->offset - tensors.back().offset;
    tensors.push_back(*tensor);
  }
  return tensors;
}

std::vector<uint8_t> copyOf(const std::vector<uint8_t> &file, size_t step) {
  Gguf from = parse(file);
  const std::vector<qc_gguf_tensor> tensors = tensorsOf(from.get());
  Writer to;
  for (size_t i = 0; const qc_gguf_value *value = qc_gguf_value_at(from.get(), i); ++i)
    EXPECT_EQ(to.add(*value), QC_OK) << to.error.message;
  for (const qc_gguf_tensor &tensor : tensors)
    EXPECT_EQ(qc_gguf_writer_add_tensor(to.writer, &tensor, &to.error), QC_OK) << to.error.message;
  uint64_t size = 0;
  EXPECT_EQ(qc_gguf_writer_file_bytes(to.writer, &size, nullptr), QC_OK);
  for (const qc_gguf_tensor &tensor : tensors)
    for (size_t at = 0; at < tensor.bytes; at += step)
      EXPECT_EQ(to.write(static_cast<const uint8_t *>(tensor.data) + at, std::min(step, tensor.bytes - at)), QC_OK)
          << to.error.message;
  EXPECT_EQ(to.finish(), QC_OK) << to.error.message;
  EXPECT_EQ(size, to.bytes.size());
  return to.bytes;
}

TEST(GgufWriter, CopiesAFileOfGgmlByteForByte) {
  const std::vector<uint8_t> file = support::readBytes("every_format.gguf");
  EXPECT_EQ(copyOf(file, SIZE_MAX), file);
  EXPECT_EQ(copyOf(file, 1000), file) << "tensors in pieces";
}

TEST(GgufWriter, CopiesValuesOfEveryTypeAndAnyAlignment) {
  Builder b;
  b.header(3, 8).alignment(128);
  b.key("u8", QC_GGUF_U8).u8(7).key("f64", QC_GGUF_F64).put(0.1).key("bool", QC_GGUF_BOOL).u8(1);
  b.key("text", QC_GGUF_STRING).text(std::string("a\0b", 3)).key("none", QC_GGUF_STRING).text("");
  b.key("numbers", QC_GGUF_ARRAY).u32(QC_GGUF_I16).u64(3).raw("abcdef");
  b.key("texts", QC_GGUF_ARRAY).u32(QC_GGUF_STRING).u64(2).text("x").text("");
  b.tensor("a", {3}, typeF32, 0).tensor("none", {0, 5}, typeF32, 128).tensor("b", {32, 2}, typeQ4_0, 128);
  b.pad(128).data(12).pad(128).data(36).pad(128);
  EXPECT_EQ(copyOf(b.bytes, 5), b.bytes);
}

TEST(GgufWriter, CopiesAFileWithoutTensors) {
  Builder b;
  b.header(0, 1).key("k", QC_GGUF_U8).u8(1);
  EXPECT_EQ(copyOf(b.bytes, 1), b.bytes);
  b = Builder().header(0, 0);
  EXPECT_EQ(copyOf(b.bytes, 1), b.bytes);
}

TEST(GgufWriter, WritesVersion3FromVersion2) {
  Builder two, three;
  two.header(0, 1, 2).key("k", QC_GGUF_U8).u8(1);
  three.header(0, 1, 3).key("k", QC_GGUF_U8).u8(1);
  EXPECT_EQ(copyOf(two.bytes, 1), three.bytes);
}

TEST(GgufWriter, TakesTensorsOfUnknownTypesWithTheBytesGiven) {
  Writer w;
  ASSERT_EQ(w.add("strange", {3, 5}, typeNone, 7), QC_OK);
  ASSERT_EQ(w.add("f", {1}, typeF32, 999), QC_OK) << "the bytes of a known type follow from its dimensions";
  ASSERT_EQ(w.write("1234567", 7), QC_OK);
  ASSERT_EQ(w.write("abcd", 4), QC_OK);
  ASSERT_EQ(w.finish(), QC_OK);
  Gguf file = parse(w.bytes);
  const qc_gguf_tensor *strange = qc_gguf_tensor_at(file.get(), 0), *f = qc_gguf_tensor_at(file.get(), 1);
  EXPECT_EQ(std::memcmp(strange->data, "1234567", 7), 0);
  EXPECT_EQ(f->offset, strange->offset + 32);
  EXPECT_EQ(std::memcmp(f->data, "abcd", 4), 0);
}

TEST(GgufWriter, RefusesValuesThatContradictThemselves) {
  Writer w;
  const uint32_t number = 3;
  qc_gguf_value value = u32Value("k", number);
  value.bytes = 3;
  expectError(w.add(value), w.error, QC_ERROR_MALFORMED,
              "gguf: a value: 1 items of u32 do not fit the 3 bytes that follow");
  value = u32Value("k", number);
  value.type = value.element_type = QC_GGUF_U8;
  expectError(w.add(value), w.error, QC_ERROR_MALFORMED, "gguf: a value: 3 bytes after its 1 items of u8");
  value = u32Value("k", number);
  value.type = 13;
  expectError(w.add(value), w.error, QC_ERROR_MALFORMED, "gguf: a value: value type 13, the last one is 12");
  value = u32Value("k", number);
  value.count = 2;
  expectError(w.add(value), w.error, QC_ERROR_MALFORMED, "gguf: a value: 2 items of u32 in a single value of type u32");
  value = {"k", QC_GGUF_ARRAY, QC_GGUF_STRING, 1, "\5\0\0\0\0\0\0\0abc", 11};
  expectError(w.add(value), w.error, QC_ERROR_MALFORMED,
              "gguf: a value: a string needs 5 bytes at offset 8, the file ends at 11");
  value = {"k", QC_GGUF_BOOL, QC_GGUF_BOOL, 1, "\2", 1};
  expectError(w.add(value), w.error, QC_ERROR_MALFORMED, "gguf: a value: a boolean is 2");
  const uint32_t three = 3;
  expectError(w.add(u32Value("general.alignment", three)), w.error, QC_ERROR_MALFORMED,
              "gguf: general.alignment: it is 3, not a power of two");
  const std::string longName(65536, 'k');
  expectError(w.add(u32Value(longName.c_str(), number)), w.error, QC_ERROR_VALUE,
              "gguf: the name of a value has 65536 bytes, at most 65535 can be read back: " + std::string(60, 'k') +
                  "...");
  value = u32Value("k", number);
  value.data = nullptr;
  expectError(w.add(value), w.error, QC_ERROR_ARGUMENT, "the data of value k is null");

  ASSERT_EQ(w.finish(), QC_OK) << "refused values leave nothing behind: " << w.error.message;
  EXPECT_EQ(w.bytes, Builder().header(0, 0).bytes);
}

TEST(GgufWriter, RefusesTensorsOfImpossibleShape) {
  Writer w;
  expectError(w.add("t", {33}, typeQ4_0), w.error, QC_ERROR_MALFORMED,
              "gguf: t: rows of 33 elements, not a multiple of the block of 32 of q4_0");
  expectError(w.add("t", {1, 1, 1, 1, 1}, typeF32), w.error, QC_ERROR_SHAPE,
              "gguf: tensor t has 5 dimensions, at most 4 are allowed");
  expectError(w.add("t", {uint64_t{1} << 62, 2}, typeF32), w.error, QC_ERROR_MALFORMED,
              "gguf: t: the number of its elements, 4611686018427387904 x 2 x 1 x 1, does not fit 63 bits");
  const uint64_t halfOfAll = SIZE_MAX / 8 + 1;  // of what memory can be, in floats
  ASSERT_EQ(w.add("a", {halfOfAll}, typeF32), QC_OK);
  ASSERT_EQ(w.add("b", {halfOfAll}, typeF32), QC_OK);
  uint64_t bytes = 0;
  expectError(qc_gguf_writer_file_bytes(w.writer, &bytes, &w.error), w.error, QC_ERROR_OVERFLOW,
              "gguf: the bytes of the file do not fit size_t");
  expectError(w.finish(), w.error, QC_ERROR_OVERFLOW, "gguf: the bytes of the file do not fit size_t");
  EXPECT_TRUE(w.bytes.empty());
}

TEST(GgufWriter, RefusesWhatGgmlDoesNotRead) {
  Writer w;
  const uint32_t number = 3;
  expectError(w.add(u32Value("", number)), w.error, QC_ERROR_VALUE,
              "gguf: a value has an empty key, which ggml does not read");
  const std::string array("\0\0\0\0\1\0\0\0\0\0\0\0\7", 13);
  for (const size_t count : {size_t{0}, size_t{1}})
    expectError(w.add({"k", QC_GGUF_ARRAY, QC_GGUF_ARRAY, count, array.data(), count * array.size()}), w.error,
                QC_ERROR_VALUE, "gguf: value k is an array of arrays, which ggml does not read");
  expectError(w.add(std::string(64, 'n'), {1}, typeF32), w.error, QC_ERROR_VALUE,
              "gguf: the name of a tensor has 64 bytes, at most 63 can be read back: " + std::string(60, 'n') + "...");
  EXPECT_EQ(w.add(std::string(63, 'n'), {8, 0}, typeF32), QC_OK);
  EXPECT_EQ(w.add("", {}, typeF32), QC_OK);
}

TEST(GgufWriter, RefusesTheSameNameTwice) {
  const uint32_t number = 3;
  {
    Writer w;
    for (const char *key : {"b", "a", "b"})
      ASSERT_EQ(w.add(u32Value(key, number)), QC_OK);
    expectError(w.finish(), w.error, QC_ERROR_VALUE, "gguf: the key b was added twice");
  }
  Writer w;
  for (const char *name : {"ab", "a", "abc", "a"})
    ASSERT_EQ(w.add(name, {1}, typeF32), QC_OK);
  expectError(w.finish(), w.error, QC_ERROR_VALUE, "gguf: the tensor a was added twice");
}

TEST(GgufWriter, WantsExactlyTheDataItWasPromised) {
  Writer w;
  const uint32_t number = 3;
  ASSERT_EQ(w.add("a", {2}, typeF32), QC_OK);
  ASSERT_EQ(w.add("b", {1}, typeF32), QC_OK);
  expectError(w.write("123456789", 9), w.error, QC_ERROR_BUFFER, "gguf: 9 bytes to write, 8 are missing of the tensor");
  ASSERT_EQ(w.write("12345678", 8), QC_OK);
  expectError(w.add("c", {1}, typeF32), w.error, QC_ERROR_ARGUMENT,
              "gguf: a tensor is added after the writing has begun");
  expectError(w.add(u32Value("k", number)), w.error, QC_ERROR_ARGUMENT,
              "gguf: a value is added after the writing has begun");
  expectError(w.finish(), w.error, QC_ERROR_BUFFER, "gguf: 4 bytes of tensor 1 of 2 were not written");
  ASSERT_EQ(w.write("abcd", 4), QC_OK);
  expectError(w.write("e", 1), w.error, QC_ERROR_BUFFER, "gguf: 1 bytes to write, 0 are missing of the tensor");
  ASSERT_EQ(w.finish(), QC_OK);
  expectError(w.write(nullptr, 0), w.error, QC_ERROR_ARGUMENT, "gguf: the file has ended");
  EXPECT_EQ(std::memcmp(qc_gguf_tensor_by_name(parse(w.bytes).get(), "b")->data, "abcd", 4), 0);
}

TEST(GgufWriter, PassesOnWhatTheSinkSays) {
  for (size_t room : {0, 23, 24, 60, 63, 100, 163, 180}) {
    Writer w;
    ASSERT_EQ(w.add("tensor", {25}, typeF32), QC_OK);
    w.room = room;
    std::vector<uint8_t> data(100);
    qc_status status = w.write(data.data(), data.size());
    if (status == QC_OK)
      status = w.finish();
    expectError(status, w.error, QC_ERROR_FILE, "full");
    expectError(w.finish(), w.error, QC_ERROR_ARGUMENT, "gguf: the writing has failed before");
  }
}

}  // namespace
