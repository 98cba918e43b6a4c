// Foreign text made fit for terminals and logs. One place decides what is shown: messages of the library go through it
// as a whole (error.cpp), and so do the names that quantc-gguf prints.
#include "internal.h"

#include <cstdio>
#include <cstring>

namespace qc {
namespace {

/// Code points that act on what is shown instead of being shown: controls, characters without a glyph, and those that
/// change the direction of text.
struct range {
  uint32_t first, last;
};
constexpr range hidden[] = {
    {0x0000, 0x001f},    // C0 controls, among them escape
    {0x007f, 0x009f},    // delete, C1 controls, among them the one-character forms of escape sequences
    {0x00ad, 0x00ad},    // soft hyphen
    {0x034f, 0x034f},    // grapheme joiner
    {0x061c, 0x061c},    // Arabic letter mark
    {0x115f, 0x1160},    // Hangul fillers
    {0x17b4, 0x17b5},    // Khmer vowels without a glyph
    {0x180b, 0x180f},    // Mongolian selectors and separator
    {0x200b, 0x200f},    // zero width, direction marks
    {0x2028, 0x202e},    // line and paragraph separators, embedding and override of direction
    {0x2060, 0x206f},    // joiners, invisible operators, isolates of direction
    {0x3164, 0x3164},    // Hangul filler
    {0xfdd0, 0xfdef},    // not characters
    {0xfeff, 0xfeff},    // byte order mark
    {0xffa0, 0xffa0},    // Hangul filler
    {0xfff0, 0xfffb},    // annotations, unassigned
    {0x1bca0, 0x1bca3},  // shorthand controls
    {0x1d173, 0x1d17a},  // musical controls
    {0xe0000, 0xe0fff},  // tags, selectors
};

bool is_hidden(uint32_t code) {
  if ((code & 0xfffe) == 0xfffe)  // not a character, in any plane
    return true;
  for (const range &r : hidden)
    if (code >= r.first && code <= r.last)
      return true;
  return false;
}

/// Bytes of the UTF-8 character at `text`, of which `left` bytes are there; 0 when it is none.
size_t decode(const unsigned char *text, size_t left, uint32_t &code) {
  const unsigned first = text[0];
  const size_t bytes = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (bytes == 0 || bytes > left)
    return 0;
  code = bytes == 1 ? first : first & (0x7fu >> bytes);
  for (size_t i = 1; i < bytes; ++i) {
    if ((text[i] & 0xc0) != 0x80)
      return 0;
    code = code << 6 | (text[i] & 0x3f);
  }
  constexpr uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  return code < least[bytes] || surrogate || code > 0x10ffff ? 0 : bytes;
}

}  // namespace
}  // namespace qc

using namespace qc;

size_t qc_printable(const char *text, size_t length, char *out, size_t capacity) {
  const auto *from = reinterpret_cast<const unsigned char *>(text);
  size_t total = 0, written = 0;
  bool fits = capacity > 0;
  while (length) {
    uint32_t code = 0;
    const size_t bytes = decode(from, length, code);
    char escape[12];
    const char *shown = escape;
    size_t size;
    if (bytes == 0 || (bytes == 1 && is_hidden(code))) {
      size = static_cast<size_t>(std::snprintf(escape, sizeof escape, "\\x%02x", unsigned{*from}));
    } else if (is_hidden(code)) {
      size = static_cast<size_t>(std::snprintf(escape, sizeof escape, code > 0xffff ? "\\U%08x" : "\\u%04x", code));
    } else {
      shown = reinterpret_cast<const char *>(from);
      size = bytes;
    }
    fits = fits && size < capacity - written;
    if (fits) {
      std::memcpy(out + written, shown, size);
      written += size;
    }
    total += size;
    from += bytes ? bytes : 1;
    length -= bytes ? bytes : 1;
  }
  if (capacity > 0)
    out[written] = 0;
  return total;
}
