// Checksums of files, and what tells layouts apart: the bytes and weights that come of a panel of arbitrary blocks.
#include "packed.h"

#include "float_environment.h"
#include "rows.h"

namespace qc {

void checksum::add_line(const uint8_t *at) {
  for (size_t i = 0; i < 8; ++i)
    lanes[i] = (lanes[i] ^ load<uint64_t>(at + 8 * i)) * factor;
}

void checksum::add(const void *data, size_t bytes) {
  const uint8_t *at = static_cast<const uint8_t *>(data);
  const size_t held = total % line, wanted = held ? min(line - held, bytes) : 0;
  total += bytes;
  if (wanted) {
    std::memcpy(rest + held, at, wanted);
    at += wanted;
    bytes -= wanted;
    if (held + wanted == line)
      add_line(rest);
  }
  for (; bytes >= line; bytes -= line, at += line)
    add_line(at);
  if (bytes)
    std::memcpy(rest, at, bytes);
}

uint64_t checksum::value() const {
  checksum whole = *this;
  if (const size_t held = total % line) {
    std::memset(whole.rest + held, 0, line - held);
    whole.add_line(whole.rest);
  }
  uint64_t sum = total;
  for (const uint64_t lane : whole.lanes) {
    sum = (sum ^ lane ^ lane >> 32) * factor;
    sum ^= sum >> 29;
  }
  return sum;
}

uint64_t checksum_of(const void *data, size_t bytes) {
  checksum sum;
  sum.add(data, bytes);
  return sum.value();
}

uint64_t checksum_of_header(const uint8_t *data, size_t bytes) {
  packed_header header;
  std::memcpy(&header, data, sizeof header);
  header.checksum = 0;
  checksum sum;
  sum.add(&header, sizeof header);
  sum.add(data + sizeof header, bytes - sizeof header);
  return sum.value();
}

namespace {

/// Memory for the panel, its rows and its weights.
struct panel_memory {
  explicit panel_memory(size_t bytes) : at(static_cast<uint8_t *>(std::calloc(bytes ? bytes : 1, 1))) {}
  ~panel_memory() { std::free(at); }
  panel_memory(const panel_memory &) = delete;
  panel_memory &operator=(const panel_memory &) = delete;
  uint8_t *at;
};

void fill(uint8_t *bytes, size_t count) {
  uint64_t state = 0x243f6a8885a308d3;
  for (size_t i = 0; i < count; ++i) {
    state = state * 6364136223846793005 + 1442695040888963407;
    bytes[i] = static_cast<uint8_t>(state >> 56);
  }
}

}  // namespace

qc_status fingerprint(size_t number, const qc_layout &layout, size_t target, uint64_t &out, qc_error *error) {
  const qc_format &format = format_at(number);
  const binding &kernels = bind(number, target);
  constexpr size_t blocks = 3;
  const size_t rows = layout.rows, row_bytes = blocks * format.block_bytes,
               floats = rows * blocks * format.block_elements;
  const bool is_raw = &layout == &format.layouts[0], is_wide = &layout == kernels.wide_layout;
  if (!kernels.dequantize ||
      (!is_raw && (!kernels.pack || (&layout != kernels.layout && !is_wide) || (is_wide && !kernels.can_widen()))))
    return fail(error, QC_ERROR_LAYOUT, "%s: target %s cannot pack to layout %s", format.name, targets()[target].name,
                layout.name);
  const size_t panel_bytes = blocks * layout.block_bytes,
               narrow_bytes = is_wide ? blocks * kernels.layout->block_bytes : 0;
  const panel_memory raw(rows * row_bytes), panel(panel_bytes + narrow_bytes), weights(floats * sizeof(float));
  if (!raw.at || !panel.at || !weights.at)
    return fail(error, QC_ERROR_MEMORY, "no memory for a panel of %s", format.name);
  fill(raw.at, rows * row_bytes);
  float *const decoded = static_cast<float *>(static_cast<void *>(weights.at));
  {
    const default_floats whoever_calls;
    kernels.dequantize(raw.at, rows * blocks, decoded);
  }
  for (size_t i = 0; i < floats; ++i)
    if (is_nan(decoded[i])) {  // any is as good as any other
      const uint32_t one = 0x7fc00000;
      std::memcpy(&decoded[i], &one, sizeof one);
    }
  const qc_repacking operands = {raw.at, panel.at, row_bytes, rows, blocks};
  if (!is_raw && is_wide)
    pack_wide(kernels, operands, panel.at + panel_bytes, blocks);
  else if (!is_raw)
    kernels.pack(&operands);
  const uint64_t sizes[] = {format.block_elements,
                            format.block_bytes,
                            layout.rows,
                            layout.block_bytes,
                            checksum_of(decoded, floats * sizeof(float)),
                            is_raw ? 0 : checksum_of(panel.at, panel_bytes)};
  out = checksum_of(sizes, sizeof sizes);
  return QC_OK;
}

qc_status fingerprints::find(const qc_format *format, const qc_layout *layout, uint64_t &out, qc_error *error) {
  for (size_t i = 0; i < count; ++i)
    if (all[i].layout == layout) {
      out = all[i].value;
      return QC_OK;
    }
  if (const qc_status status = fingerprint(index_of(format), *layout, target, out, error))
    return status;
  if (count < sizeof all / sizeof *all)
    all[count++] = {layout, out};
  return QC_OK;
}

}  // namespace qc

using namespace qc;

qc_status qc_layout_fingerprint(const qc_format *format, const qc_layout *layout, uint64_t *out, qc_error *error) {
  size_t number;
  if (const qc_status status = check_format(format, number, error))
    return status;
  if (!out)
    return fail(error, QC_ERROR_ARGUMENT, "fingerprint is null");
  if (!layout)
    layout = &format->layouts[0];
  bool is_own = false;
  for (size_t i = 0; i < format->layout_count; ++i)
    is_own = is_own || layout == &format->layouts[i];
  if (!is_own)
    return fail(error, QC_ERROR_ARGUMENT, "%s: layout is not one of this format's", format->name);
  for (size_t t = 0; t < target_count; ++t)
    if (check_available(&targets()[t], nullptr) == QC_OK && fingerprint(number, *layout, t, *out, nullptr) == QC_OK)
      return QC_OK;
  return fail(error, QC_ERROR_LAYOUT, "%s: no target that is possible here packs to layout %s", format->name,
              layout->name);
}
