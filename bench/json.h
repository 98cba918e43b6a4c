// Writes JSON, value by value, to a file. Commas are kept here; the caller keeps the nesting.
#pragma once

#include <cmath>
#include <cstdio>
#include <string>

namespace bench {

class Json {
public:
  explicit Json(std::FILE *file) : file_(file) {}

  Json &key(const std::string &name) {
    separate();
    quote(name);
    std::fputs(": ", file_);
    afterKey_ = true;
    return *this;
  }
  void open(char bracket) {
    separate();
    std::fputc(bracket, file_);
    first_ = true;
  }
  void close(char bracket) {
    std::fputc(bracket, file_);
    first_ = false;
  }
  void value(const std::string &text) {
    separate();
    quote(text);
  }
  void value(double number) {
    separate();
    if (std::isfinite(number))
      std::fprintf(file_, "%.6g", number);
    else
      std::fputs("null", file_);
  }

private:
  void separate() {
    if (!first_ && !afterKey_)
      std::fputs(",\n", file_);
    first_ = afterKey_ = false;
  }
  void quote(const std::string &text) {
    std::fputc('"', file_);
    for (const char c : text) {
      if (c == '"' || c == '\\')
        std::fprintf(file_, "\\%c", c);
      else if (static_cast<unsigned char>(c) < 0x20)
        std::fprintf(file_, "\\u%04x", static_cast<unsigned>(c));
      else
        std::fputc(c, file_);
    }
    std::fputc('"', file_);
  }

  std::FILE *file_;
  bool first_ = true, afterKey_ = false;
};

}  // namespace bench
