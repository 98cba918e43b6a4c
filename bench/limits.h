// What one core of this machine can do at most: read memory, read its L2 cache, multiply 8-bit integers.
// Each probe runs for about a millisecond and may be called in turn with what is measured against it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

class Limits {
public:
  Limits();

  double dram_read();  // bytes a second, one core, from a buffer that no cache holds
  double l2_read();    // bytes a second, from a buffer of half the L2 cache
  double dot_peak();   // operations a second of the 8-bit dot product; a multiply-add is two. 0 where no probe is known

  const char *dot_instruction() const { return dot_name_; }
  size_t beyond_caches() const { return large_.size(); }  // bytes that no cache holds

private:
  std::vector<uint8_t> large_, small_;
  void (*read_)(const uint8_t *, size_t);
  void (*dot_)(size_t) = nullptr;
  double dot_operations_ = 0;  // in one step of dot_
  const char *dot_name_ = "none";
};

}  // namespace bench
