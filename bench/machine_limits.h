// What this machine can do at most: read memory and caches, by one core or by several, multiply 8-bit integers and
// floats. Each probe runs for about a millisecond, or reads its bytes once if that takes longer, and may be called in
// turn with what is measured against it.
#pragma once

#include <quantc/quantc.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

class Limits {
public:
  /// Of the instructions that the target may use.
  explicit Limits(const qc_target &target);

  /// Bytes a second, of so many that are read again and again by so many threads, from wherever that many stay.
  double read(size_t bytes, size_t threads);
  double dramRead(size_t threads) { return read(large.size(), threads); }
  double l2Read() { return read(l2 / 2, 1); }
  double dotPeak();  // operations a second of the 8-bit dot product; a multiply-add is two. 0 where no probe is known
  double fmaPeak();  // the same of f32

  const char *dotInstruction() const { return dot.name; }
  const char *fmaInstruction() const { return fma.name; }
  size_t beyondCaches() const { return large.size(); }  // bytes that no cache holds
  size_t lastCache() const { return l3; }               // bytes that the largest cache holds

private:
  struct Probe {
    void (*run)(size_t steps) = nullptr;
    const char *name = "none";
    double operations = 0;  // in one step
  };
  static double peak(const Probe &probe);

  size_t l2, l3;
  std::vector<uint8_t> large;
  void (*readOnce)(const uint8_t *data, size_t bytes, size_t streams);
  Probe dot, fma;
};

}  // namespace bench
