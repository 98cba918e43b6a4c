// Writes JSON, value by value, to a file. Commas are kept here; the caller keeps the nesting.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>

namespace bench {

class Json {
public:
  explicit Json(std::FILE *file) : file(file) {}

  Json &key(const std::string &name) {
    separate();
    quote(name);
    std::fputs(": ", file);
    afterKey = true;
    return *this;
  }
  void open(char bracket) {
    separate();
    std::fputc(bracket, file);
    first = true;
  }
  void close(char bracket) {
    std::fputc(bracket, file);
    first = false;
  }
  void value(const std::string &text) {
    separate();
    quote(text);
  }
  void value(const char *text) { value(std::string(text)); }
  void value(bool is) {
    separate();
    std::fputs(is ? "true" : "false", file);
  }
  void value(size_t number) {
    separate();
    std::fprintf(file, "%zu", number);
  }
  /// What there is none of is 0, and null.
  void valueOrNull(double number) { value(number > 0 ? number : std::nan("")); }
  void value(double number) {
    separate();
    if (std::isfinite(number))
      std::fprintf(file, "%.6g", number);
    else
      std::fputs("null", file);
  }

private:
  void separate() {
    if (!first && !afterKey)
      std::fputs(",\n", file);
    first = afterKey = false;
  }
  void quote(const std::string &text) {
    std::fputc('"', file);
    for (const char c : text) {
      if (c == '"' || c == '\\')
        std::fprintf(file, "\\%c", c);
      else if (static_cast<unsigned char>(c) < 0x20)
        std::fprintf(file, "\\u%04x", static_cast<unsigned>(c));
      else
        std::fputc(c, file);
    }
    std::fputc('"', file);
  }

  std::FILE *file;
  bool first = true, afterKey = false;
};

}  // namespace bench
