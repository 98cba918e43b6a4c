// What one core of this machine can do at most: read memory, read its L2 cache, multiply 8-bit integers and floats.
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
  double fmaPeak();   // the same of f32

  const char *dotInstruction() const { return dot.name; }
  const char *fmaInstruction() const { return fma.name; }
  size_t beyondCaches() const { return large.size(); }  // bytes that no cache holds

private:
  struct Probe {
    void (*run)(size_t steps) = nullptr;
    const char *name = "none";
    double operations = 0;  // in one step
  };
  static double peak(const Probe &probe);

  std::vector<uint8_t> large, small;
  void (*read)(const uint8_t *, size_t);
  Probe dot, fma;
};

}  // namespace bench
