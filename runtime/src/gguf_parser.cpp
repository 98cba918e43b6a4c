// GGUF: header, metadata, tensor list, data. Takes any bytes; gives a reader whose every pointer lies within them, or
// an error that says what is wrong and where. Each count is held against the bytes that are left before anything is
// allocated for it, so memory stays within a small multiple of the file's header.
#include "gguf.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace qc {
namespace {

constexpr size_t least_value_bytes = 13;   // empty key, type, one byte
constexpr size_t least_tensor_bytes = 24;  // empty name, no dimensions, type, offset
constexpr unsigned deepest_array = 4;

/// What the reader needs to know of a tensor's type.
struct tensor_type {
  const char *name;  // null: the type is unknown
  size_t block_elements, block_bytes;
  const qc_format *format;  // null: there is none for the type
};

tensor_type find_type(uint32_t number) {
  if (const qc_format *const format = qc_format_by_id("ggml", number))
    return {format->name, format->block_elements, format->block_bytes, format};
  switch (number) {
#define GGML_TYPE(name, type, block_elements, block_bytes)                                                             \
  case type:                                                                                                           \
    return {name, block_elements, block_bytes, nullptr};
#include "ggml_types.inc"
#undef GGML_TYPE
  }
  return {};
}

struct value_type {
  const char *name;
  size_t bytes;  // 0: of varying length
};
constexpr value_type value_types[] = {{"u8", 1},  {"i8", 1},  {"u16", 2},  {"i16", 2},    {"u32", 4},
                                      {"i32", 4}, {"f32", 4}, {"bool", 1}, {"string", 0}, {"array", 0},
                                      {"u64", 8}, {"i64", 8}, {"f64", 8}};
constexpr size_t value_type_count = sizeof value_types / sizeof value_types[0];

/// A run of characters in the file.
struct text {
  const char *data;
  size_t length;
};

/// Reads forward; the first failure is kept and everything after it is refused.
struct parser {
  qc_gguf &gguf;
  const uint8_t *const data;
  const size_t bytes;
  qc_error *const error;
  size_t at = 0;
  char where[32] = "header";  // what is being read, for messages

  qc_status parse() {
    if (qc_status status = header())
      return status;
    for (size_t i = 0; i < gguf.value_count; ++i)
      if (qc_status status = value(i))
        return status;
    if (qc_status status = copy_names("key", gguf.values, gguf.value_count, gguf.value_order, gguf.keys))
      return status;
    if (qc_status status = alignment())
      return status;
    for (size_t i = 0; i < gguf.tensor_count; ++i)
      if (qc_status status = tensor(i))
        return status;
    if (qc_status status = copy_names("tensor", gguf.tensors, gguf.tensor_count, gguf.tensor_order, gguf.names))
      return status;
    return place_tensors();
  }

  size_t left() const { return bytes - at; }

  QC_PRINTF(2, 3) qc_status malformed(const char *format, ...) {
    char detail[200];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(detail, sizeof detail, format, arguments);
    va_end(arguments);
    return fail(error, QC_ERROR_MALFORMED, "gguf: %s: %s", where, detail);
  }

  qc_status need(uint64_t count, const char *what) {
    if (count > left())
      return malformed("%s needs %llu bytes at offset %zu, the file ends at %zu", what,
                       static_cast<unsigned long long>(count), at, bytes);
    return QC_OK;
  }

  template <typename T> qc_status read(T &value, const char *what) {
    if (qc_status status = need(sizeof value, what))
      return status;
    value = load<T>(data + at);
    at += sizeof value;
    return QC_OK;
  }

  qc_status read_text(text &value, const char *what) {
    uint64_t length;
    if (qc_status status = read(length, "a length"))
      return status;
    if (qc_status status = need(length, what))
      return status;
    value = {reinterpret_cast<const char *>(data + at), static_cast<size_t>(length)};
    at += value.length;
    return QC_OK;
  }

  qc_status read_name(text &name, const char *what) {
    if (qc_status status = read_text(name, what))
      return status;
    if (name.length > longest_name)
      return malformed("%s has %zu characters, at most %llu are allowed", what, name.length,
                       static_cast<unsigned long long>(longest_name));
    if (std::memchr(name.data, 0, name.length))
      return malformed("%s contains a zero byte", what);
    return QC_OK;
  }

  qc_status header() {
    if (bytes < header_bytes)
      return malformed("the file has %zu bytes, a header needs %zu", bytes, header_bytes);
    if (std::memcmp(data, "GGUF", 4) != 0)
      return malformed("the file begins with %02x %02x %02x %02x, not with \"GGUF\"", data[0], data[1], data[2],
                       data[3]);
    gguf.version = load<uint32_t>(data + 4);
    const uint32_t swapped = __builtin_bswap32(gguf.version);
    if (gguf.version > 0xffff && swapped <= 0xffff)
      return malformed("version %u in big-endian byte order, only little-endian is read", swapped);
    if (gguf.version != 2 && gguf.version != 3)
      return malformed("version %u, only 2 and 3 are read", gguf.version);
    const uint64_t tensors = load<uint64_t>(data + 8), values = load<uint64_t>(data + 16);
    at = header_bytes;
    if (values > left() / least_value_bytes)
      return malformed("%llu values do not fit the %zu bytes that follow", static_cast<unsigned long long>(values),
                       left());
    if (tensors > (left() - values * least_value_bytes) / least_tensor_bytes)
      return malformed("%llu tensors do not fit the %zu bytes that follow", static_cast<unsigned long long>(tensors),
                       left());
    gguf.value_count = static_cast<size_t>(values);
    gguf.tensor_count = static_cast<size_t>(tensors);
    if (!allocate(gguf.values, gguf.value_count) || !allocate(gguf.value_order, gguf.value_count) ||
        !allocate(gguf.tensors, gguf.tensor_count) || !allocate(gguf.tensor_order, gguf.tensor_count))
      return no_memory();
    return QC_OK;
  }

  qc_status no_memory() {
    return fail(error, QC_ERROR_MEMORY, "gguf: no memory for %zu values and %zu tensors", gguf.value_count,
                gguf.tensor_count);
  }

  qc_status check_type(uint32_t type) {
    if (type >= value_type_count)
      return malformed("value type %u, the last one is %zu", type, value_type_count - 1);
    return QC_OK;
  }

  qc_status check_booleans(const uint8_t *from, uint64_t count) {
    for (uint64_t i = 0; i < count; ++i)
      if (from[i] > 1)
        return malformed("a boolean is %u", from[i]);
    return QC_OK;
  }

  /// Passes over `count` items of one type.
  qc_status items(uint32_t type, uint64_t count, unsigned depth) {
    if (const size_t size = value_types[type].bytes) {
      if (count > left() / size)
        return malformed("%llu items of %s do not fit the %zu bytes that follow",
                         static_cast<unsigned long long>(count), value_types[type].name, left());
      if (type == QC_GGUF_BOOL)
        if (qc_status status = check_booleans(data + at, count))
          return status;
      at += static_cast<size_t>(count) * size;
      return QC_OK;
    }
    for (uint64_t i = 0; i < count; ++i) {  // each item takes bytes, so a false count soon meets the end
      text ignored;
      if (qc_status status = type == QC_GGUF_STRING ? read_text(ignored, "a string") : array(depth + 1, nullptr))
        return status;
    }
    return QC_OK;
  }

  /// Passes over an array; `value` gets its description, if given.
  qc_status array(unsigned depth, qc_gguf_value *value) {
    uint32_t type;
    uint64_t count;
    if (depth > deepest_array)
      return malformed("arrays are nested more than %u deep", deepest_array);
    if (qc_status status = read(type, "an item type"))
      return status;
    if (qc_status status = check_type(type))
      return status;
    if (qc_status status = read(count, "an item count"))
      return status;
    const size_t first = at;
    if (qc_status status = items(type, count, depth))
      return status;
    if (value) {
      value->element_type = static_cast<qc_gguf_type>(type);
      value->count = count;
      value->data = data + first;
      value->bytes = at - first;
    }
    return QC_OK;
  }

  qc_status value(size_t index) {
    std::snprintf(where, sizeof where, "value %zu", index);
    text key;
    uint32_t type;
    if (qc_status status = read_name(key, "the key"))
      return status;
    if (qc_status status = read(type, "a value type"))
      return status;
    if (qc_status status = check_type(type))
      return status;
    named<qc_gguf_value> &entry = gguf.values[index];
    entry.name_length = key.length;
    qc_gguf_value &v = entry.item;
    v.key = key.data;
    v.type = v.element_type = static_cast<qc_gguf_type>(type);
    v.count = 1;
    if (type == QC_GGUF_ARRAY)
      return array(1, &v);
    if (type == QC_GGUF_STRING) {
      text string;
      if (qc_status status = read_text(string, "a string"))
        return status;
      v.data = string.data;
      v.bytes = string.length;
      return QC_OK;
    }
    v.bytes = value_types[type].bytes;
    v.data = data + at;
    if (qc_status status = need(v.bytes, value_types[type].name))
      return status;
    at += v.bytes;
    return type == QC_GGUF_BOOL ? check_booleans(data + at - 1, 1) : QC_OK;
  }

  /// Gives every entry a NUL-terminated copy of its name and sorts them; two equal names are an error.
  template <typename Item>
  qc_status copy_names(const char *what, named<Item> *entries, size_t count, size_t *order, char *&copies) {
    size_t total = 0;  // no overflow: names lie apart in the file, and count is bounded by its bytes
    for (size_t i = 0; i < count; ++i)
      total += entries[i].name_length + 1;
    if (!allocate(copies, total))
      return no_memory();
    char *next = copies;
    for (size_t i = 0; i < count; ++i) {
      std::memcpy(next, name_of(entries[i].item), entries[i].name_length);
      next[entries[i].name_length] = 0;
      name_of(entries[i].item) = next;
      next += entries[i].name_length + 1;
      order[i] = i;
    }
    const auto compare = [&](size_t a, size_t b) {
      return std::strcmp(name_of(entries[a].item), name_of(entries[b].item));
    };
    std::sort(order, order + count, [&](size_t a, size_t b) { return compare(a, b) < 0; });
    for (size_t i = 1; i < count; ++i)
      if (compare(order[i - 1], order[i]) == 0) {
        std::snprintf(where, sizeof where, "%s %zu", what, std::max(order[i - 1], order[i]));
        return malformed("the name %.120s occurs twice", name_of(entries[order[i]].item));
      }
    return QC_OK;
  }

  qc_status alignment() {
    gguf.alignment = default_alignment;
    const qc_gguf_value *const given = qc_gguf_value_by_key(&gguf, alignment_key);
    if (!given)
      return QC_OK;
    return read_alignment(*given, gguf.alignment, error);
  }

  qc_status tensor(size_t index) {
    std::snprintf(where, sizeof where, "tensor %zu", index);
    named<qc_gguf_tensor> &entry = gguf.tensors[index];
    qc_gguf_tensor &t = entry.item;
    text name;
    if (qc_status status = read_name(name, "the name"))
      return status;
    t.name = name.data;
    entry.name_length = name.length;
    if (qc_status status = read(t.dim_count, "a dimension count"))
      return status;
    if (t.dim_count > 4)
      return malformed("%u dimensions, at most 4 are allowed", t.dim_count);
    for (size_t d = 0; d < 4; ++d) {
      t.dims[d] = 1;
      if (d < t.dim_count)
        if (qc_status status = read(t.dims[d], "a dimension"))
          return status;
    }
    if (qc_status status = read(t.type, "a tensor type"))
      return status;
    if (qc_status status = read(t.offset, "an offset"))
      return status;
    if (t.offset % gguf.alignment != 0)
      return malformed("offset %llu is no multiple of the alignment of %zu", static_cast<unsigned long long>(t.offset),
                       gguf.alignment);
    return size(t);
  }

  qc_status size(qc_gguf_tensor &t) {
    uint64_t elements = 1;
    bool empty = false, fits = true;
    for (uint64_t dim : t.dims) {
      empty = empty || dim == 0;
      fits = fits && !__builtin_mul_overflow(elements, dim, &elements);
    }
    if (empty)
      elements = 0;
    else if (!fits || elements > INT64_MAX)
      return malformed("the number of its elements, %llu x %llu x %llu x %llu, does not fit 63 bits",
                       static_cast<unsigned long long>(t.dims[0]), static_cast<unsigned long long>(t.dims[1]),
                       static_cast<unsigned long long>(t.dims[2]), static_cast<unsigned long long>(t.dims[3]));
    const tensor_type type = find_type(t.type);
    if (!type.name)
      return QC_OK;
    t.type_name = type.name;
    t.format = type.format;
    t.bytes_known = true;
    if (t.dims[0] % type.block_elements != 0)
      return malformed("rows of %llu elements, not a multiple of the block of %zu of %s",
                       static_cast<unsigned long long>(t.dims[0]), type.block_elements, type.name);
    uint64_t size;
    if (__builtin_mul_overflow(elements / type.block_elements, uint64_t{type.block_bytes}, &size) || size > SIZE_MAX)
      return malformed("the bytes of %llu elements of %s do not fit size_t", static_cast<unsigned long long>(elements),
                       type.name);
    t.bytes = static_cast<size_t>(size);
    return QC_OK;
  }

  /// A tensor's least extent: an unknown type has at least a byte, unless there are no elements.
  static size_t extent(const qc_gguf_tensor &t) {
    const bool empty = t.dims[0] == 0 || t.dims[1] == 0 || t.dims[2] == 0 || t.dims[3] == 0;
    return t.bytes_known ? t.bytes : empty ? 0 : 1;
  }

  /// Makes offsets absolute; every tensor must lie within the file, apart from all others.
  qc_status place_tensors() {
    if (gguf.tensor_count == 0)
      return QC_OK;
    const size_t padding = (gguf.alignment - at % gguf.alignment) % gguf.alignment;
    std::snprintf(where, sizeof where, "tensor data");
    if (padding > left())
      return malformed("it begins at offset %zu, the file ends at %zu", at + padding, bytes);
    at += padding;
    for (size_t i = 0; i < gguf.tensor_count; ++i) {
      qc_gguf_tensor &t = gguf.tensors[i].item;
      std::snprintf(where, sizeof where, "tensor %zu", i);
      if (t.offset > left() || extent(t) > left() - t.offset)
        return malformed("%.60s has %zu bytes at offset %llu of the data, which has %zu", t.name, extent(t),
                         static_cast<unsigned long long>(t.offset), left());
      t.offset += at;
      t.data = data + t.offset;
    }
    return check_overlap();
  }

  qc_status check_overlap() {
    size_t *order;
    if (!allocate(order, gguf.tensor_count))
      return no_memory();
    size_t count = 0;
    for (size_t i = 0; i < gguf.tensor_count; ++i)
      if (extent(gguf.tensors[i].item))
        order[count++] = i;
    const auto item = [&](size_t i) -> const qc_gguf_tensor & { return gguf.tensors[i].item; };
    std::sort(order, order + count, [&](size_t a, size_t b) { return item(a).offset < item(b).offset; });
    qc_status status = QC_OK;
    for (size_t i = 1; i < count && status == QC_OK; ++i) {
      const qc_gguf_tensor &before = item(order[i - 1]), &after = item(order[i]);
      if (before.offset + extent(before) > after.offset) {
        std::snprintf(where, sizeof where, "tensor %zu", order[i]);
        status = malformed("%.60s overlaps %.60s", after.name, before.name);
      }
    }
    std::free(order);
    return status;
  }
};

}  // namespace

qc_status check_value(const qc_gguf_value &value, qc_error *error) {
  qc_gguf none{};
  const bool is_array = value.type == QC_GGUF_ARRAY;
  parser p{none, static_cast<const uint8_t *>(value.data), value.bytes, error};
  std::snprintf(p.where, sizeof p.where, "a value");
  for (const qc_gguf_type type : {value.type, value.element_type})
    if (const qc_status status = p.check_type(static_cast<uint32_t>(type)))
      return status;
  if (!is_array && (value.element_type != value.type || value.count != 1))
    return p.malformed("%llu items of %s in a single value of type %s", static_cast<unsigned long long>(value.count),
                       value_types[value.element_type].name, value_types[value.type].name);
  if (value.type == QC_GGUF_STRING)  // a single one is described without its length
    return QC_OK;
  if (const qc_status status = p.items(static_cast<uint32_t>(value.element_type), value.count, 1))
    return status;
  if (p.left())
    return p.malformed("%zu bytes after its %llu items of %s", p.left(), static_cast<unsigned long long>(value.count),
                       value_types[value.element_type].name);
  return QC_OK;
}

qc_status read_alignment(const qc_gguf_value &value, size_t &alignment, qc_error *error) {
  if (value.type != QC_GGUF_U32)
    return fail(error, QC_ERROR_MALFORMED, "gguf: %s: its type is %s, not u32", alignment_key,
                value_types[value.type].name);
  const uint32_t wanted = load<uint32_t>(value.data);
  if (wanted == 0 || (wanted & (wanted - 1)) != 0)
    return fail(error, QC_ERROR_MALFORMED, "gguf: %s: it is %u, not a power of two", alignment_key, wanted);
  alignment = wanted;
  return QC_OK;
}

qc_status size_tensor(qc_gguf_tensor &tensor, const char *where, qc_error *error) {
  qc_gguf none{};
  parser p{none, nullptr, 0, error};
  std::snprintf(p.where, sizeof p.where, "%s", where);
  return p.size(tensor);
}

const char *name_of(qc_gguf_type type) { return value_types[type].name; }

}  // namespace qc

using namespace qc;

qc_status qc_gguf_parse(const void *data, size_t bytes, qc_gguf **gguf, qc_error *error) {
  if (!gguf || (!data && bytes))
    return fail(error, QC_ERROR_ARGUMENT, "%s is null", gguf ? "data" : "gguf");
  qc_gguf *made;
  if (!allocate(made, 1))
    return fail(error, QC_ERROR_MEMORY, "gguf: no memory for a reader");
  made->bytes = bytes;
  const qc_status status = parser{*made, static_cast<const uint8_t *>(data), bytes, error}.parse();
  if (status)
    qc_gguf_close(made);
  else
    *gguf = made;
  return status;
}
