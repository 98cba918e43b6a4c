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

  double dramRead();  // bytes a second, one core, from a buffer that no cache holds
  double l2Read();    // bytes a second, from a buffer of half the L2 cache
  double dotPeak();   // operations a second of the 8-bit dot product; a multiply-add is two. 0 where no probe is known

  const char *dotInstruction() const { return dotName_; }
  size_t beyondCaches() const { return large_.size(); }  // bytes that no cache holds

private:
  std::vector<uint8_t> large_, small_;
  void (*read_)(const uint8_t *, size_t);
  void (*dot_)(size_t) = nullptr;
  double dotOperations_ = 0;  // in one step of dot_
  const char *dotName_ = "none";
};

}  // namespace bench
