// The GGUF reader: what it lists of sound files, and the status and exact message for each way a file can be broken.
#include "gguf_builder.h"
#include "matrices.h"
#include "support/data.h"

#include <chrono>
#include <cstdio>
#include <map>
#include <memory>

namespace {

using gguf::Builder;
using matrices::expectError;

struct Closer {
  void operator()(qc_gguf *gguf) const { qc_gguf_close(gguf); }
};
using Gguf = std::unique_ptr<qc_gguf, Closer>;

const std::string dataFile = QUANTC_TEST_DATA "/every_format.gguf";

enum : uint32_t { typeF32 = 0, typeQ4_0 = 2, typeNone = UINT32_MAX };  // no format: ids are smaller

/// Parses from a block of memory of exactly that size, so that a sanitizer sees any step beyond it.
Gguf parse(const std::vector<uint8_t> &bytes, qc_status &status, qc_error &error) {
  std::unique_ptr<uint8_t[]> exact(new uint8_t[bytes.size()]);
  std::copy(bytes.begin(), bytes.end(), exact.get());
  qc_gguf *gguf = nullptr;
  status = qc_gguf_parse(exact.get(), bytes.size(), &gguf, &error);
  EXPECT_EQ(gguf != nullptr, status == QC_OK);
  return Gguf(gguf);  // its data is gone; only the failure or what was copied may be looked at
}

Gguf open(const std::string &path) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_gguf_open(path.c_str(), &gguf, &error), QC_OK) << error.message;
  return Gguf(gguf);
}

Gguf parseSound(const Builder &file) {
  qc_gguf *gguf = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_gguf_parse(file.bytes.data(), file.bytes.size(), &gguf, &error), QC_OK) << error.message;
  return Gguf(gguf);
}

// ---- Sound files ----------------------------------------------------------------------------------------------------

TEST(GgufFile, ListsEveryTensorThatGgmlWrote) {
  Gguf file = open(dataFile);
  ASSERT_TRUE(file);
  EXPECT_EQ(qc_gguf_version(file.get()), 3u);
  EXPECT_EQ(qc_gguf_alignment(file.get()), 32u);
  EXPECT_EQ(qc_gguf_bytes(file.get()), support::readBytes("every_format.gguf").size());
  ASSERT_EQ(qc_gguf_tensor_count(file.get()), 28u);
  EXPECT_EQ(qc_gguf_tensor_at(file.get(), 28), nullptr);
  EXPECT_EQ(qc_gguf_tensor_by_name(file.get(), "no.such.tensor"), nullptr);
  for (size_t i = 0; i < 28; ++i) {
    const qc_gguf_tensor *t = qc_gguf_tensor_at(file.get(), i);
    SCOPED_TRACE(t->name);
    EXPECT_EQ(qc_gguf_tensor_by_name(file.get(), t->name), t);
    EXPECT_EQ(t->dim_count, 2u);
    EXPECT_EQ(t->dims[0], 1024u);
    EXPECT_EQ(t->dims[1], 64u);
    EXPECT_EQ(t->dims[2], 1u);
    EXPECT_EQ(t->format, qc_format_by_id("ggml", t->type));
    if (!t->type_name) {  // named for a format that this library does not have
      const std::string name = t->name;
      EXPECT_EQ(qc_format_by_name(name.substr(0, name.find('.')).c_str()), nullptr);
      EXPECT_NE(name, "source.weight");
      EXPECT_FALSE(t->bytes_known);
      continue;
    }
    EXPECT_TRUE(t->bytes_known);
    qc_weights w;
    qc_error error{};
    if (t->format) {
      ASSERT_EQ(qc_gguf_weights(t, &w, &error), QC_OK) << error.message;
      EXPECT_STREQ(t->type_name, t->format->name);
      EXPECT_EQ(w.data, t->data);
      EXPECT_EQ(w.rows, 64u);
      EXPECT_EQ(w.cols, 1024u);
      size_t bytes = 0;
      ASSERT_EQ(qc_weight_bytes(t->format, nullptr, 64, 1024, &bytes, nullptr), QC_OK);
      EXPECT_EQ(bytes, t->bytes);
    } else {
      expectError(qc_gguf_weights(t, &w, &error), error, QC_ERROR_UNSUPPORTED,
                  "gguf: tensor " + std::string(t->name) + " is of type " + std::to_string(t->type) + " (" +
                      t->type_name + "), for which there is no format");
    }
  }
}

// A number in a file is that of a format, whose spec says it, or a row of the list of other types; no list says both.
TEST(GgufFile, SizesOfTypesAreThoseOfTheirFormats) {
  for (size_t i = 0; i < qc_format_count(); ++i) {
    const qc_format &format = *qc_format_at(i);
    for (size_t k = 0; k < format.id_count; ++k) {
      if (std::strcmp(format.ids[k].space, "ggml") != 0)
        continue;
      SCOPED_TRACE(format.name);
      const uint64_t cols = 3 * format.block_elements, bytes = 2 * 3 * format.block_bytes;
      Gguf file = parseSound(Builder()
                                 .header(1, 0)
                                 .tensor("t", {cols, 2}, static_cast<uint32_t>(format.ids[k].number), 0)
                                 .pad()
                                 .data(bytes));
      ASSERT_TRUE(file);
      const qc_gguf_tensor *t = qc_gguf_tensor_at(file.get(), 0);
      EXPECT_EQ(t->format, &format);
      EXPECT_STREQ(t->type_name, format.name);
      EXPECT_TRUE(t->bytes_known);
      EXPECT_EQ(t->bytes, bytes);
    }
  }
#define GGML_TYPE(name, number, ...)                                                                                   \
  EXPECT_EQ(qc_format_by_id("ggml", number), nullptr)                                                                  \
      << "ggml_types.inc: the row of " name " repeats the number of a format; remove it";                              \
  EXPECT_EQ(qc_format_by_name(name), nullptr)                                                                          \
      << "ggml_types.inc: the row of " name " repeats the name of a format; remove it";
#include "ggml_types.inc"
#undef GGML_TYPE
}

TEST(GgufFile, SourceTensorHoldsFiniteNumbers) {
  Gguf file = open(dataFile);
  const qc_gguf_tensor *t = qc_gguf_tensor_by_name(file.get(), "source.weight");
  ASSERT_NE(t, nullptr);
  EXPECT_STREQ(t->type_name, "f32");
  ASSERT_EQ(t->bytes, 64u * 1024 * 4);
  for (size_t i = 0; i < 64 * 1024; ++i) {
    float value;
    std::memcpy(&value, static_cast<const uint8_t *>(t->data) + i * 4, 4);
    ASSERT_TRUE(std::isfinite(value));
  }
}

TEST(GgufFile, EveryTruncationIsAnErrorOrSound) {
  // Cut inside the header and the lists, and at a sample of places in the data.
  std::vector<uint8_t> whole = support::readBytes("every_format.gguf");
  for (size_t length = 0; length < whole.size(); length += length < 4096 ? 1 : 40009) {
    qc_status status;
    qc_error error{};
    parse({whole.begin(), whole.begin() + static_cast<ptrdiff_t>(length)}, status, error);
    ASSERT_EQ(status, QC_ERROR_MALFORMED) << length;
  }
}

TEST(GgufFile, RandomDamageNeverGoesUnchecked) {
  std::vector<uint8_t> sound = support::readBytes("every_format.gguf");
  sound.resize(4096);
  support::Random random(1);
  for (int round = 0; round < 20000; ++round) {
    std::vector<uint8_t> bytes(sound.begin(), sound.begin() + 200 + random.below(3800));
    for (unsigned i = random.below(8); i-- > 0;)
      bytes[random.below(static_cast<unsigned>(bytes.size()))] = static_cast<uint8_t>(random.below(256));
    qc_status status;
    qc_error error{};
    Gguf file = parse(bytes, status, error);
    for (size_t i = 0; file && i < qc_gguf_tensor_count(file.get()); ++i) {
      const qc_gguf_tensor *t = qc_gguf_tensor_at(file.get(), i);
      ASSERT_LE(t->offset, bytes.size());
      ASSERT_LE(t->bytes, bytes.size() - t->offset);
    }
  }
}

Builder everyValueType() {
  Builder b;
  b.header(0, 16);
  b.key("u8", QC_GGUF_U8).u8(200);
  b.key("i8", QC_GGUF_I8).put<int8_t>(-100);
  b.key("u16", QC_GGUF_U16).put<uint16_t>(60000);
  b.key("i16", QC_GGUF_I16).put<int16_t>(-30000);
  b.key("u32", QC_GGUF_U32).u32(4000000000u);
  b.key("i32", QC_GGUF_I32).put<int32_t>(-2000000000);
  b.key("f32", QC_GGUF_F32).put(1.5f);
  b.key("bool", QC_GGUF_BOOL).u8(1);
  b.key("string", QC_GGUF_STRING).text("llama");
  b.key("array", QC_GGUF_ARRAY).u32(QC_GGUF_U16).u64(3).put<uint16_t>(1).put<uint16_t>(2).put<uint16_t>(3);
  b.key("u64", QC_GGUF_U64).u64(UINT64_MAX);
  b.key("i64", QC_GGUF_I64).put<int64_t>(INT64_MIN);
  b.key("f64", QC_GGUF_F64).put(-2.25);
  b.key("strings", QC_GGUF_ARRAY).u32(QC_GGUF_STRING).u64(2).text("a").text("bc");
  b.key("nested", QC_GGUF_ARRAY).u32(QC_GGUF_ARRAY).u64(2);
  b.u32(QC_GGUF_U8).u64(1).u8(7).u32(QC_GGUF_BOOL).u64(0);
  b.key("", QC_GGUF_U8).u8(1);
  return b;
}

TEST(GgufValues, AreReadByKey) {
  Builder bytes = everyValueType();
  Gguf file = parseSound(bytes);
  ASSERT_TRUE(file);
  ASSERT_EQ(qc_gguf_value_count(file.get()), 16u);
  EXPECT_EQ(qc_gguf_value_at(file.get(), 16), nullptr);
  const std::map<std::string, int64_t> integers = {{"u8", 200},     {"i8", -100},        {"u16", 60000},
                                                   {"i16", -30000}, {"u32", 4000000000}, {"i32", -2000000000},
                                                   {"bool", 1},     {"i64", INT64_MIN},  {"", 1}};
  for (const auto &[key, expected] : integers) {
    int64_t value = 0;
    EXPECT_EQ(qc_gguf_int(file.get(), key.c_str(), &value, nullptr), QC_OK) << key;
    EXPECT_EQ(value, expected) << key;
  }
  double number = 0;
  EXPECT_EQ(qc_gguf_float(file.get(), "f32", &number, nullptr), QC_OK);
  EXPECT_EQ(number, 1.5);
  EXPECT_EQ(qc_gguf_float(file.get(), "f64", &number, nullptr), QC_OK);
  EXPECT_EQ(number, -2.25);
  const char *data = nullptr;
  size_t length = 0;
  EXPECT_EQ(qc_gguf_string(file.get(), "string", &data, &length, nullptr), QC_OK);
  EXPECT_EQ(std::string(data, length), "llama");

  const qc_gguf_value *array = qc_gguf_value_by_key(file.get(), "array");
  ASSERT_NE(array, nullptr);
  EXPECT_EQ(array->element_type, QC_GGUF_U16);
  EXPECT_EQ(array->count, 3u);
  EXPECT_EQ(array->bytes, 6u);
  EXPECT_EQ(qc_gguf_value_by_key(file.get(), "strings")->bytes, 19u);
  EXPECT_EQ(qc_gguf_value_by_key(file.get(), "nested")->bytes, 25u);
}

TEST(GgufValues, RefuseWhatDoesNotFit) {
  Builder bytes = everyValueType();
  Gguf file = parseSound(bytes);
  qc_error error{};
  int64_t integer = 5;
  double number = 5;
  const char *data = nullptr;
  size_t length = 0;
  expectError(qc_gguf_int(file.get(), "u64", &integer, &error), error, QC_ERROR_VALUE,
              "gguf: value u64 is 18446744073709551615, which does not fit int64");
  expectError(qc_gguf_int(file.get(), "string", &integer, &error), error, QC_ERROR_VALUE,
              "gguf: value string is of type string, not an integer");
  expectError(qc_gguf_float(file.get(), "u8", &number, &error), error, QC_ERROR_VALUE,
              "gguf: value u8 is of type u8, not a float");
  expectError(qc_gguf_string(file.get(), "array", &data, &length, &error), error, QC_ERROR_VALUE,
              "gguf: value array is of type array, not a string");
  expectError(qc_gguf_int(file.get(), "absent", &integer, &error), error, QC_ERROR_NOT_FOUND,
              "gguf: there is no value absent");
  expectError(qc_gguf_int(nullptr, "u8", &integer, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  expectError(qc_gguf_int(file.get(), nullptr, &integer, &error), error, QC_ERROR_ARGUMENT, "key is null");
  expectError(qc_gguf_int(file.get(), "u8", nullptr, &error), error, QC_ERROR_ARGUMENT, "value is null");
  EXPECT_EQ(integer, 5);
  EXPECT_EQ(number, 5);
}

TEST(GgufTensors, OfAnyShapeAlignmentAndOrder) {
  Builder b;
  b.header(7, 1, 2).alignment(64);
  b.tensor("scalar", {}, typeF32, 128);
  b.tensor("empty", {0, UINT64_MAX}, typeF32, 192);
  b.tensor("four", {32, 2, 3, 2}, typeQ4_0, 256);
  b.tensor("unknown", {5}, typeNone, 192);
  b.tensor("vector", {16}, typeF32, 0);
  b.tensor("empty unknown", {0}, typeNone, 192);
  b.tensor("empty rows", {32, 0}, typeQ4_0, 64);
  b.pad(64).data(256 + 12 * 18);
  Gguf file = parseSound(b);
  ASSERT_TRUE(file);
  EXPECT_EQ(qc_gguf_version(file.get()), 2u);
  EXPECT_EQ(qc_gguf_alignment(file.get()), 64u);
  EXPECT_EQ(qc_gguf_tensor_by_name(file.get(), "scalar")->bytes, 4u);
  EXPECT_EQ(qc_gguf_tensor_by_name(file.get(), "empty")->bytes, 0u);
  const qc_gguf_tensor *unknown = qc_gguf_tensor_by_name(file.get(), "unknown");
  EXPECT_FALSE(unknown->bytes_known);
  EXPECT_EQ(unknown->type_name, nullptr);
  EXPECT_EQ(unknown->bytes, 0u);
  qc_weights w;
  qc_error error{};
  expectError(qc_gguf_weights(unknown, &w, &error), error, QC_ERROR_UNSUPPORTED,
              "gguf: tensor unknown is of type 4294967295 (unknown), for which there is no format");
  ASSERT_EQ(qc_gguf_weights(qc_gguf_tensor_by_name(file.get(), "four"), &w, &error), QC_OK) << error.message;
  EXPECT_EQ(w.rows, 12u);
  ASSERT_EQ(qc_gguf_weights(qc_gguf_tensor_by_name(file.get(), "empty rows"), &w, &error), QC_OK) << error.message;
  EXPECT_EQ(w.rows, 0u);
  expectError(qc_gguf_weights(nullptr, &w, &error), error, QC_ERROR_ARGUMENT, "tensor is null");
}

TEST(GgufTensors, NoneNeedsNoData) {
  Builder b;
  b.header(0, 0);
  Gguf file = parseSound(b);
  EXPECT_EQ(qc_gguf_tensor_count(file.get()), 0u);
}

// ---- Broken files ---------------------------------------------------------------------------------------------------

struct Broken {
  std::string what;
  Builder file;
  std::string message;
};

Builder oneValue() { return Builder().header(0, 1); }
/// A file of one tensor, 32 bytes of data after it, and whatever the caller makes of it.
Builder oneTensor(const std::vector<uint64_t> &dims, uint32_t type, uint64_t offset, size_t data = 32) {
  return Builder().header(1, 0).tensor("t", dims, type, offset).pad().data(data);
}
Builder atLeast(Builder b, size_t bytes) { return b.bytes.size() < bytes ? b.data(bytes - b.bytes.size()) : b; }

std::vector<Broken> headers() {
  return {
      {"nothing", Builder(), "gguf: header: the file has 0 bytes, a header needs 24"},
      {"a magic alone", Builder().raw("GGUF"), "gguf: header: the file has 4 bytes, a header needs 24"},
      {"a header short by one", Builder().raw("GGUF").u32(3).u64(0).data(7),
       "gguf: header: the file has 23 bytes, a header needs 24"},
      {"another magic", Builder().raw("GGML").data(20),
       "gguf: header: the file begins with 47 47 4d 4c, not with \"GGUF\""},
      {"version 0", Builder().header(0, 0, 0), "gguf: header: version 0, only 2 and 3 are read"},
      {"version 1", Builder().header(0, 0, 1), "gguf: header: version 1, only 2 and 3 are read"},
      {"version 4", Builder().header(0, 0, 4), "gguf: header: version 4, only 2 and 3 are read"},
      {"big-endian", Builder().header(0, 0, 0x03000000),
       "gguf: header: version 3 in big-endian byte order, only little-endian is read"},
      {"an absurd version", Builder().header(0, 0, 0xffffffff),
       "gguf: header: version 4294967295, only 2 and 3 are read"},
      {"more values than bytes", Builder().header(0, 1).data(12),
       "gguf: header: 1 values do not fit the 12 bytes that follow"},
      {"absurdly many values", Builder().header(0, UINT64_MAX).data(100),
       "gguf: header: 18446744073709551615 values do not fit the 100 bytes that follow"},
      {"more tensors than bytes", Builder().header(1, 0).data(23),
       "gguf: header: 1 tensors do not fit the 23 bytes that follow"},
      {"absurdly many tensors", Builder().header(UINT64_MAX / 2, 0).data(100),
       "gguf: header: 9223372036854775807 tensors do not fit the 100 bytes that follow"},
      {"values leave no room for tensors", Builder().header(1, 1).data(36),
       "gguf: header: 1 tensors do not fit the 36 bytes that follow"},
  };
}

std::vector<Broken> values() {
  Builder deep = oneValue().key("k", QC_GGUF_ARRAY);
  for (int i = 0; i < 5; ++i)
    deep.u32(QC_GGUF_ARRAY).u64(1);
  return {
      {"a key beyond the end", oneValue().u64(100).data(20),
       "gguf: value 0: the key needs 100 bytes at offset 32, the file ends at 52"},
      {"a key length that overflows", oneValue().u64(UINT64_MAX).data(20),
       "gguf: value 0: the key needs 18446744073709551615 bytes at offset 32, the file ends at 52"},
      {"a key too long", oneValue().text(std::string(65536, 'k')).u32(0).u8(0),
       "gguf: value 0: the key has 65536 characters, at most 65535 are allowed"},
      {"a key with a zero byte", oneValue().text(std::string("a\0b", 3)).u32(0).u8(0).data(9),
       "gguf: value 0: the key contains a zero byte"},
      {"no type", oneValue().text("key45").data(2),
       "gguf: value 0: a value type needs 4 bytes at offset 37, the file ends at 39"},
      {"an unknown type", oneValue().key("k", 13).data(8), "gguf: value 0: value type 13, the last one is 12"},
      {"a number cut short", oneValue().key("k", QC_GGUF_U64).u32(1),
       "gguf: value 0: u64 needs 8 bytes at offset 37, the file ends at 41"},
      {"a boolean of 2", oneValue().key("k", QC_GGUF_BOOL).u8(2), "gguf: value 0: a boolean is 2"},
      {"a string without its length", oneValue().key("k", QC_GGUF_STRING).u32(1),
       "gguf: value 0: a length needs 8 bytes at offset 37, the file ends at 41"},
      {"a string beyond the end", oneValue().key("k", QC_GGUF_STRING).u64(5).raw("four"),
       "gguf: value 0: a string needs 5 bytes at offset 45, the file ends at 49"},
      {"a string length that overflows", oneValue().key("k", QC_GGUF_STRING).u64(UINT64_MAX - 3),
       "gguf: value 0: a string needs 18446744073709551612 bytes at offset 45, the file ends at 45"},
      {"an array without its type", oneValue().key("k", QC_GGUF_ARRAY).u8(0),
       "gguf: value 0: an item type needs 4 bytes at offset 37, the file ends at 38"},
      {"an array of an unknown type", oneValue().key("k", QC_GGUF_ARRAY).u32(77).u64(0),
       "gguf: value 0: value type 77, the last one is 12"},
      {"an array without its count", oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_U8).u32(0),
       "gguf: value 0: an item count needs 8 bytes at offset 41, the file ends at 45"},
      {"an array beyond the end", oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_U32).u64(2).u32(0),
       "gguf: value 0: 2 items of u32 do not fit the 4 bytes that follow"},
      {"an array count that overflows", oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_U64).u64(UINT64_MAX / 4),
       "gguf: value 0: 4611686018427387903 items of u64 do not fit the 0 bytes that follow"},
      {"an array with a boolean of 9", oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_BOOL).u64(2).u8(1).u8(9),
       "gguf: value 0: a boolean is 9"},
      {"an array of too few strings", oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_STRING).u64(3).text("a"),
       "gguf: value 0: a length needs 8 bytes at offset 58, the file ends at 58"},
      {"an array of absurdly many strings",
       oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_STRING).u64(UINT64_MAX).text("a"),
       "gguf: value 0: a length needs 8 bytes at offset 58, the file ends at 58"},
      {"a string of an array beyond the end",
       oneValue().key("k", QC_GGUF_ARRAY).u32(QC_GGUF_STRING).u64(1).u64(UINT64_MAX),
       "gguf: value 0: a string needs 18446744073709551615 bytes at offset 57, the file ends at 57"},
      {"arrays nested too deep", deep, "gguf: value 0: arrays are nested more than 4 deep"},
      {"a second value that is missing",
       atLeast(Builder().header(0, 2).key("k", QC_GGUF_STRING).text("1234567890"), 50),
       "gguf: value 1: a length needs 8 bytes at offset 55, the file ends at 55"},
      {"a key that occurs twice", Builder().header(0, 2).key("twice", 0).u8(1).key("twice", 0).u8(1),
       "gguf: key 1: the name twice occurs twice"},
      {"an alignment of another type", oneValue().key("general.alignment", QC_GGUF_U64).u64(32),
       "gguf: general.alignment: its type is u64, not u32"},
      {"an alignment of 0", oneValue().alignment(0), "gguf: general.alignment: it is 0, not a power of two"},
      {"an alignment of 24", oneValue().alignment(24), "gguf: general.alignment: it is 24, not a power of two"},
  };
}

std::vector<Broken> tensors() {
  const uint64_t half = uint64_t{1} << 32;
  return {
      {"a name beyond the end", Builder().header(1, 0).u64(40).data(24),
       "gguf: tensor 0: the name needs 40 bytes at offset 32, the file ends at 56"},
      {"a name too long", Builder().header(1, 0).text(std::string(70000, 'n')),
       "gguf: tensor 0: the name has 70000 characters, at most 65535 are allowed"},
      {"a name with a zero byte", Builder().header(1, 0).tensor(std::string("t\0", 2), {1}, typeF32, 0),
       "gguf: tensor 0: the name contains a zero byte"},
      {"five dimensions", oneTensor({1, 1, 1, 1, 1}, typeF32, 0),
       "gguf: tensor 0: 5 dimensions, at most 4 are allowed"},
      {"absurdly many dimensions", Builder().header(1, 0).text("t").u32(UINT32_MAX).data(40),
       "gguf: tensor 0: 4294967295 dimensions, at most 4 are allowed"},
      {"dimensions cut short", Builder().header(1, 0).text("tensor12").u32(3).u64(1),
       "gguf: tensor 0: a dimension needs 8 bytes at offset 52, the file ends at 52"},
      {"no type", Builder().header(1, 0).text("tensor12").u32(1).u64(1),
       "gguf: tensor 0: a tensor type needs 4 bytes at offset 52, the file ends at 52"},
      {"no offset", Builder().header(1, 0).text("tensor12").u32(1).u64(1).u32(0),
       "gguf: tensor 0: an offset needs 8 bytes at offset 56, the file ends at 56"},
      {"elements that overflow", oneTensor({half, half, half, 1}, typeF32, 0),
       "gguf: tensor 0: the number of its elements, 4294967296 x 4294967296 x 4294967296 x 1, does not fit 63 bits"},
      {"elements that overflow only the sign", oneTensor({half, half / 2}, typeNone, 0),
       "gguf: tensor 0: the number of its elements, 4294967296 x 2147483648 x 1 x 1, does not fit 63 bits"},
      {"bytes that overflow", oneTensor({half, half / 4}, typeF32, 0),
       "gguf: tensor 0: the bytes of 4611686018427387904 elements of f32 do not fit size_t"},
      {"rows that are no multiple of the block", oneTensor({33}, typeQ4_0, 0),
       "gguf: tensor 0: rows of 33 elements, not a multiple of the block of 32 of q4_0"},
      {"an offset that is not aligned", oneTensor({1}, typeF32, 4),
       "gguf: tensor 0: offset 4 is no multiple of the alignment of 32"},
      {"an offset not aligned to the file's alignment",
       Builder().header(1, 1).alignment(64).tensor("t", {1}, typeF32, 32).pad(64).data(64),
       "gguf: tensor 0: offset 32 is no multiple of the alignment of 64"},
      {"no padding before the data", Builder().header(1, 0).tensor("t", {1}, typeF32, 0),
       "gguf: tensor data: it begins at offset 64, the file ends at 57"},
      {"an alignment beyond the end", Builder().header(1, 1).alignment(1u << 31).tensor("t", {1}, typeF32, 0).data(64),
       "gguf: tensor data: it begins at offset 2147483648, the file ends at 154"},
      {"data cut short", oneTensor({16}, typeF32, 0, 63),
       "gguf: tensor 0: t has 64 bytes at offset 0 of the data, which has 63"},
      {"no data", oneTensor({16}, typeF32, 0, 0),
       "gguf: tensor 0: t has 64 bytes at offset 0 of the data, which has 0"},
      {"an offset beyond the end", oneTensor({1}, typeF32, 64),
       "gguf: tensor 0: t has 4 bytes at offset 64 of the data, which has 32"},
      {"an offset that overflows", oneTensor({1}, typeF32, UINT64_MAX - 31),
       "gguf: tensor 0: t has 4 bytes at offset 18446744073709551584 of the data, which has 32"},
      {"an unknown type beyond the end", oneTensor({1}, typeNone, 32),
       "gguf: tensor 0: t has 1 bytes at offset 32 of the data, which has 32"},
      {"an empty tensor beyond the end", oneTensor({0}, typeF32, 64),
       "gguf: tensor 0: t has 0 bytes at offset 64 of the data, which has 32"},
      {"two tensors at one place",
       Builder().header(2, 0).tensor("a", {1}, typeF32, 0).tensor("b", {1}, typeF32, 0).pad().data(32),
       "gguf: tensor 1: b overlaps a"},
      {"a tensor inside another",
       Builder().header(2, 0).tensor("inner", {1}, typeF32, 32).tensor("outer", {16}, typeF32, 0).pad().data(64),
       "gguf: tensor 0: inner overlaps outer"},
      {"an unknown type inside another",
       Builder().header(2, 0).tensor("known", {16}, typeF32, 0).tensor("odd", {1}, typeNone, 32).pad().data(64),
       "gguf: tensor 1: odd overlaps known"},
      {"a name that occurs twice",
       Builder().header(2, 0).tensor("twice", {1}, typeF32, 0).tensor("twice", {1}, typeF32, 32).pad().data(64),
       "gguf: tensor 1: the name twice occurs twice"},
  };
}

void expectEachRefused(const std::vector<Broken> &files) {
  for (const Broken &broken : files) {
    SCOPED_TRACE(broken.what);
    qc_status status;
    qc_error error{};
    parse(broken.file.bytes, status, error);
    expectError(status, error, QC_ERROR_MALFORMED, broken.message);
  }
}

TEST(GgufBroken, Headers) { expectEachRefused(headers()); }
TEST(GgufBroken, Values) { expectEachRefused(values()); }
TEST(GgufBroken, Tensors) { expectEachRefused(tensors()); }

// ---- Files that are none --------------------------------------------------------------------------------------------

TEST(GgufOpen, ReportsWhatTheSystemSays) {
  qc_error error{};
  qc_gguf *gguf = nullptr;
  expectError(qc_gguf_open("/no/such/file.gguf", &gguf, &error), error, QC_ERROR_FILE,
              "/no/such/file.gguf: cannot open: No such file or directory");
  expectError(qc_gguf_open("/", &gguf, &error), error, QC_ERROR_FILE,
              "/: a regular file or a pipe is needed, this is a directory");
  expectError(qc_gguf_open(nullptr, &gguf, &error), error, QC_ERROR_ARGUMENT, "path is null");
  expectError(qc_gguf_open(dataFile.c_str(), nullptr, &error), error, QC_ERROR_ARGUMENT, "gguf is null");
  expectError(qc_gguf_parse(nullptr, 5, &gguf, &error), error, QC_ERROR_ARGUMENT, "data is null");
  EXPECT_EQ(gguf, nullptr);
  qc_gguf_close(nullptr);
}

TEST(GgufOpen, RefusesBrokenFilesLikeBytes) {
  const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
  std::string path = testing::TempDir() + "quantc_broken_" + std::to_string(now) + ".gguf";
  for (const Broken &broken : tensors()) {
    FILE *file = std::fopen(path.c_str(), "wb");
    ASSERT_NE(file, nullptr);
    ASSERT_EQ(std::fwrite(broken.file.bytes.data(), 1, broken.file.bytes.size(), file), broken.file.bytes.size());
    std::fclose(file);
    qc_error error{};
    qc_gguf *gguf = nullptr;
    expectError(qc_gguf_open(path.c_str(), &gguf, &error), error, QC_ERROR_MALFORMED, broken.message);
  }
  std::fclose(std::fopen(path.c_str(), "wb"));
  qc_error error{};
  qc_gguf *gguf = nullptr;
  expectError(qc_gguf_open(path.c_str(), &gguf, &error), error, QC_ERROR_MALFORMED,
              "gguf: header: the file has 0 bytes, a header needs 24");
  std::remove(path.c_str());
}

}  // namespace
