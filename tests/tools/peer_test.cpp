// What quantize writes is read back by ggml's own GGUF functions: metadata, tensors that were kept, and the weights of
// those that were quantised, decoded by ggml, all equal bit for bit. Skipped where ggml's library is not there.
#include "model_builder.h"
#include "program.h"
#include "support/bits.h"

#include <cstring>

#include <dlfcn.h>

namespace {

using namespace program;

const std::string everyFormat = QUANTC_TEST_DATA "/every_format.gguf";

/// The part of ggml's C interface that is needed; its objects are opaque here but for a table's first members.
struct Ggml {
  struct InitParams {
    bool noAlloc;
    void **context;
  };
  struct Traits {
    const char *name;
    int64_t block, interleave;
    size_t bytes;
    bool quantized;
    void (*toFloat)(const void *blocks, float *values, int64_t count);
  };

  // NOLINTBEGIN(readability-identifier-naming): these are the names to look up
  void *(*gguf_init_from_file)(const char *path, InitParams params);
  void (*gguf_free)(void *gguf);
  void (*ggml_free)(void *context);
  int64_t (*gguf_get_n_kv)(const void *gguf);
  const char *(*gguf_get_key)(const void *gguf, int64_t index);
  int (*gguf_get_kv_type)(const void *gguf, int64_t index);
  int (*gguf_get_arr_type)(const void *gguf, int64_t index);
  size_t (*gguf_get_arr_n)(const void *gguf, int64_t index);
  const char *(*gguf_get_arr_str)(const void *gguf, int64_t index, size_t item);
  const char *(*gguf_get_val_str)(const void *gguf, int64_t index);
  uint32_t (*gguf_get_val_u32)(const void *gguf, int64_t index);
  int64_t (*gguf_get_n_tensors)(const void *gguf);
  const char *(*gguf_get_tensor_name)(const void *gguf, int64_t index);
  int (*gguf_get_tensor_type)(const void *gguf, int64_t index);
  size_t (*gguf_get_tensor_size)(const void *gguf, int64_t index);
  void *(*ggml_get_tensor)(void *context, const char *name);
  void *(*ggml_get_data)(const void *tensor);
  const Traits *(*ggml_get_type_traits)(int type);
  // NOLINTEND(readability-identifier-naming)

  /// An empty text, or what is missing.
  std::string load() {
    const char *const given = std::getenv("QUANTC_PEER");
    const std::string folder = given ? given : QUANTC_PEER_DIR;
    void *library = nullptr;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(folder, ignored))
      if (entry.path().filename().string().rfind("libggml-base.so", 0) == 0)
        library = dlopen(entry.path().c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (!library)
      return "no libggml-base.so in " + folder;
    std::string missing;
    const auto resolve = [&](auto &function, const char *name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
      if (!function)
        missing += std::string("ggml has no function ") + name + " ";
    };
#define RESOLVE(name) resolve(name, #name)
    RESOLVE(gguf_init_from_file);
    RESOLVE(gguf_free);
    RESOLVE(ggml_free);
    RESOLVE(gguf_get_n_kv);
    RESOLVE(gguf_get_key);
    RESOLVE(gguf_get_kv_type);
    RESOLVE(gguf_get_arr_type);
    RESOLVE(gguf_get_arr_n);
    RESOLVE(gguf_get_arr_str);
    RESOLVE(gguf_get_val_str);
    RESOLVE(gguf_get_val_u32);
    RESOLVE(gguf_get_n_tensors);
    RESOLVE(gguf_get_tensor_name);
    RESOLVE(gguf_get_tensor_type);
    RESOLVE(gguf_get_tensor_size);
    RESOLVE(ggml_get_tensor);
    RESOLVE(ggml_get_data);
    RESOLVE(ggml_get_type_traits);
#undef RESOLVE
    return missing;
  }
};

/// A file as ggml reads it, data included.
class PeerFile {
public:
  PeerFile(const Ggml &api, const std::string &path)
      : api(api), gguf(api.gguf_init_from_file(path.c_str(), {false, &context})) {}
  ~PeerFile() {
    if (gguf)
      api.gguf_free(gguf);
    if (context)
      api.ggml_free(context);
  }
  PeerFile(const PeerFile &) = delete;
  PeerFile &operator=(const PeerFile &) = delete;

  Bytes data(int64_t index) const {
    void *tensor = api.ggml_get_tensor(context, api.gguf_get_tensor_name(gguf, index));
    const auto *from = static_cast<const uint8_t *>(api.ggml_get_data(tensor));
    return {from, from + api.gguf_get_tensor_size(gguf, index)};
  }
  std::string value(int64_t index) const {
    const int type = api.gguf_get_kv_type(gguf, index);
    std::string text = std::string(api.gguf_get_key(gguf, index)) + " " + std::to_string(type) + " ";
    if (type == QC_GGUF_STRING)
      return text + api.gguf_get_val_str(gguf, index);
    if (type == QC_GGUF_U32)
      return text + std::to_string(api.gguf_get_val_u32(gguf, index));
    EXPECT_EQ(type, QC_GGUF_ARRAY);
    EXPECT_EQ(api.gguf_get_arr_type(gguf, index), QC_GGUF_STRING);
    for (size_t i = 0; i < api.gguf_get_arr_n(gguf, index); ++i)
      text += std::string(api.gguf_get_arr_str(gguf, index, i)) + ",";
    return text;
  }

private:
  const Ggml &api;
  void *context = nullptr;

public:
  void *const gguf;
};

/// Whether the writer takes everything that the file holds.
bool isWritten(const Bytes &file) {
  qc_gguf *opened = nullptr;
  qc_gguf_writer *writer = nullptr;
  qc_error error{};
  EXPECT_EQ(qc_gguf_parse(file.data(), file.size(), &opened, &error), QC_OK) << error.message;
  const Gguf source(opened);
  const auto ignore = [](void *, const void *, size_t, qc_error *) -> qc_status { return QC_OK; };
  EXPECT_EQ(qc_gguf_writer_create(ignore, nullptr, &writer, &error), QC_OK) << error.message;
  bool taken = true;
  for (size_t i = 0; const qc_gguf_value *value = qc_gguf_value_at(opened, i); ++i)
    taken = taken && qc_gguf_writer_add_value(writer, value, &error) == QC_OK;
  for (size_t i = 0; const qc_gguf_tensor *tensor = qc_gguf_tensor_at(opened, i); ++i)
    taken = taken && qc_gguf_writer_add_tensor(writer, tensor, &error) == QC_OK;
  qc_gguf_writer_destroy(writer);
  return taken;
}

TEST(Peer, ReadsWhatTheWriterTakesAndNoMore) {
  Ggml api;
  if (const std::string missing = api.load(); !missing.empty())
    GTEST_SKIP() << missing;
  const auto tensor = [](const std::string &name, const std::vector<uint64_t> &dims) {
    return model({floats(name, dims)});
  };
  const auto value = [](const std::string &key) {
    return gguf::Builder().header(0, 1).key(key, QC_GGUF_U8).u8(1).pad().bytes;
  };
  const auto array = [](uint32_t type, uint64_t count) {
    gguf::Builder file = gguf::Builder().header(0, 1).key("k", QC_GGUF_ARRAY).u32(type).u64(count);
    if (count)
      file.u32(QC_GGUF_U8).u64(1).u8(7);
    return file.pad().bytes;
  };
  const std::vector<std::pair<Bytes, bool>> files = {
      {tensor(std::string(63, 'n'), {8}), true},
      {tensor(std::string(64, 'n'), {8}), false},
      {tensor("", {8}), true},
      {tensor("a", {}), true},
      {tensor("a", {0}), true},
      {tensor("a", {0, 8}), true},
      {tensor("a", {8, 0}), true},
      {tensor("a", {8, 1, 1, 0}), true},
      {value(std::string(65535, 'k')), true},
      {value(""), false},
      {array(QC_GGUF_STRING, 0), true},
      {array(QC_GGUF_ARRAY, 0), false},
      {array(QC_GGUF_ARRAY, 1), false},
  };
  Folder folder;
  for (const auto &[file, sound] : files) {
    SCOPED_TRACE(&file - &files[0].first);
    writeFile(folder / "file", file);
    const PeerFile read(api, folder / "file");
    EXPECT_EQ(read.gguf != nullptr, sound);
    EXPECT_EQ(isWritten(file), sound);
  }
}

TEST(Peer, ReadsEveryFormatThatQuantizeWrites) {
  Ggml api;
  if (const std::string missing = api.load(); !missing.empty())
    GTEST_SKIP() << missing;
  Folder folder;
  const std::string out = folder / "out";
  PeerFile source(api, everyFormat);
  ASSERT_TRUE(source.gguf);
  size_t formats = 0;
  for (size_t f = 0; const qc_format *format = qc_format_at(f); ++f) {
    int type = -1;
    for (size_t i = 0; i < format->id_count; ++i)
      if (std::strcmp(format->ids[i].space, "ggml") == 0)
        type = static_cast<int>(format->ids[i].number);
    if (type < 0)
      continue;
    SCOPED_TRACE(format->name);
    ++formats;
    const Result result = run({"quantize", everyFormat, out, "--format", format->name, "--include", "source.weight",
                               "--include", "q8_0.*", "--requantize"});
    ASSERT_EQ(result.status, 0) << result.err;
    PeerFile made(api, out);
    ASSERT_TRUE(made.gguf) << "ggml does not open the file";
    Gguf ours = open(out);

    ASSERT_GE(api.gguf_get_n_kv(made.gguf), api.gguf_get_n_kv(source.gguf));
    for (int64_t i = 0; i < api.gguf_get_n_kv(source.gguf); ++i)
      EXPECT_EQ(made.value(i), source.value(i));
    ASSERT_EQ(api.gguf_get_n_tensors(made.gguf), api.gguf_get_n_tensors(source.gguf));
    for (int64_t i = 0; i < api.gguf_get_n_tensors(made.gguf); ++i) {
      const std::string name = api.gguf_get_tensor_name(source.gguf, i);
      SCOPED_TRACE(name);
      EXPECT_EQ(api.gguf_get_tensor_name(made.gguf, i), name);
      if (name != "source.weight" && name != "q8_0.weight") {
        EXPECT_EQ(api.gguf_get_tensor_type(made.gguf, i), api.gguf_get_tensor_type(source.gguf, i));
        EXPECT_EQ(made.data(i), source.data(i));
        continue;
      }
      ASSERT_EQ(api.gguf_get_tensor_type(made.gguf, i), type);
      const Bytes blocks = made.data(i);
      const std::vector<float> expected = dequantized(qc_gguf_tensor_by_name(ours.get(), name.c_str()));
      std::vector<float> decoded(expected.size());
      if (const auto toFloat = api.ggml_get_type_traits(type)->toFloat)
        toFloat(blocks.data(), decoded.data(), static_cast<int64_t>(decoded.size()));
      else  // f32 needs no decoding
        std::memcpy(decoded.data(), blocks.data(), blocks.size());
      for (size_t w = 0; w < decoded.size(); ++w)
        ASSERT_TRUE(support::sameBits(decoded[w], expected[w])) << "weight " << w;
    }
  }
  EXPECT_GT(formats, 0u);
}

}  // namespace
