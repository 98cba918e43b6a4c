// The probes. Each inner loop holds nothing but the instruction it measures, with enough independent accumulators that
// neither latency nor the loop itself is the limit.
#include "machine_limits.h"

#include "clock.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>

#include <unistd.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#include <sys/auxv.h>
#endif

namespace bench {
namespace {

constexpr size_t readStep = 8 << 10;  // bytes read are a multiple of it, so that each stream has whole rounds
constexpr size_t chains = 12;
constexpr size_t mostBytes = size_t(512) << 20;  // to read for one figure, however large the caches

// Makes the compiler believe that a vector is used.
template <class Vector> void use(const Vector &value) { __asm__ volatile("" : : "m"(value)); }

// What lies in memory is read fastest in several streams, what lies in a cache in one.
constexpr size_t memoryStreams = 8;

void readGeneric(const uint8_t *data, size_t bytes, size_t streams) {
  typedef uint64_t Lane __attribute__((vector_size(16)));
  Lane acc[8] = {};
  for (size_t i = 0; i < bytes / streams; i += 128)
    for (size_t stream = 0; stream < streams; ++stream)
      for (size_t k = 0; k < 8; ++k)
        acc[k] |= *reinterpret_cast<const Lane *>(data + stream * (bytes / streams) + i + 16 * k);
  for (size_t k = 1; k < 8; ++k)
    acc[0] |= acc[k];
  use(acc[0]);
}

#if defined(__x86_64__)

__attribute__((target("avx2"))) void readAvx2(const uint8_t *data, size_t bytes, size_t streams) {
  __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
  for (size_t i = 0; i < bytes / streams; i += 128) {
    for (size_t stream = 0; stream < streams; ++stream) {
      const __m256i *p = reinterpret_cast<const __m256i *>(data + stream * (bytes / streams) + i);
      a = _mm256_or_si256(a, _mm256_loadu_si256(p));
      b = _mm256_or_si256(b, _mm256_loadu_si256(p + 1));
      c = _mm256_or_si256(c, _mm256_loadu_si256(p + 2));
      d = _mm256_or_si256(d, _mm256_loadu_si256(p + 3));
    }
  }
  use(_mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(c, d)));
}

__attribute__((target("avx512f"))) void readAvx512(const uint8_t *data, size_t bytes, size_t streams) {
  __m512i a = _mm512_setzero_si512(), b = a, c = a, d = a;
  for (size_t i = 0; i < bytes / streams; i += 256) {
    for (size_t stream = 0; stream < streams; ++stream) {
      const uint8_t *p = data + stream * (bytes / streams) + i;
      a = _mm512_or_si512(a, _mm512_loadu_si512(p));
      b = _mm512_or_si512(b, _mm512_loadu_si512(p + 64));
      c = _mm512_or_si512(c, _mm512_loadu_si512(p + 128));
      d = _mm512_or_si512(d, _mm512_loadu_si512(p + 192));
    }
  }
  use(_mm512_or_si512(_mm512_or_si512(a, b), _mm512_or_si512(c, d)));
}

// The empty asm keeps each accumulator in a register and the products inside the loop.
__attribute__((target("avx2"))) void dotAvx2(size_t steps) {
  __m256i acc[chains], u = _mm256_set1_epi8(3), s = _mm256_set1_epi8(5), one = _mm256_set1_epi16(1);
  for (auto &a : acc)
    a = _mm256_setzero_si256();
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+x"(u));
      acc[k] = _mm256_add_epi32(acc[k], _mm256_madd_epi16(_mm256_maddubs_epi16(u, s), one));
    }
  }
  use(acc);
}

__attribute__((target("avx2,avxvnni"))) void dotAvxvnni(size_t steps) {
  __m256i acc[chains], u = _mm256_set1_epi8(3), s = _mm256_set1_epi8(5);
  for (auto &a : acc)
    a = _mm256_setzero_si256();
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+x"(u));
      acc[k] = _mm256_dpbusd_avx_epi32(acc[k], u, s);
    }
  }
  use(acc);
}

__attribute__((target("avx512f,avx512vnni"))) void dotAvx512vnni(size_t steps) {
  __m512i acc[chains], u = _mm512_set1_epi8(3), s = _mm512_set1_epi8(5);
  for (auto &a : acc)
    a = _mm512_setzero_si512();
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+v"(u));
      acc[k] = _mm512_dpbusd_epi32(acc[k], u, s);
    }
  }
  use(acc);
}

__attribute__((target("avx2,fma"))) void fmaAvx2(size_t steps) {
  __m256 acc[chains], a = _mm256_set1_ps(0.5f), b = _mm256_set1_ps(0.25f);
  for (auto &sum : acc)
    sum = _mm256_setzero_ps();
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+x"(a));
      acc[k] = _mm256_fmadd_ps(a, b, acc[k]);
    }
  }
  use(acc);
}

__attribute__((target("avx512f"))) void fmaAvx512(size_t steps) {
  __m512 acc[chains], a = _mm512_set1_ps(0.5f), b = _mm512_set1_ps(0.25f);
  for (auto &sum : acc)
    sum = _mm512_setzero_ps();
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+v"(a));
      acc[k] = _mm512_fmadd_ps(a, b, acc[k]);
    }
  }
  use(acc);
}

#elif defined(__aarch64__)

__attribute__((target("arch=armv8.2-a+dotprod"))) void dotNeon(size_t steps) {
  int32x4_t acc[chains];
  int8x16_t u = vdupq_n_s8(3), s = vdupq_n_s8(5);
  for (auto &a : acc)
    a = vdupq_n_s32(0);
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+w"(u));
      acc[k] = vdotq_s32(acc[k], u, s);
    }
  }
  use(acc);
}

void fmaNeon(size_t steps) {
  float32x4_t acc[chains], a = vdupq_n_f32(0.5f), b = vdupq_n_f32(0.25f);
  for (auto &sum : acc)
    sum = vdupq_n_f32(0);
  for (size_t i = 0; i < steps; ++i) {
#pragma GCC unroll 12
    for (size_t k = 0; k < chains; ++k) {
      __asm__("" : "+w"(a));
      acc[k] = vfmaq_f32(acc[k], a, b);
    }
  }
  use(acc);
}

#endif

/// Bytes of the data cache of this level that a core reaches, as the kernel has them: for some CPUs the C library has a
/// last cache that is many times too large. 0: not known.
size_t cacheBytes(int level) {
  for (int index = 0;; ++index) {
    const std::string folder = "/sys/devices/system/cpu/cpu0/cache/index" + std::to_string(index) + "/";
    std::ifstream levels(folder + "level"), types(folder + "type"), sizes(folder + "size");
    int found = 0;
    size_t kilobytes = 0;
    std::string type;
    if (!(levels >> found))
      return 0;
    if (found == level && types >> type && type != "Instruction" && sizes >> kilobytes)
      return kilobytes << 10;
  }
}

size_t cacheBytes(int level, int name, size_t otherwise) {
  if (const size_t bytes = cacheBytes(level))
    return bytes;
  const long bytes = sysconf(name);
  return bytes > 0 ? static_cast<size_t>(bytes) : otherwise;
}

}  // namespace

Limits::Limits(const qc_target &target)
    : l2(cacheBytes(2, _SC_LEVEL2_CACHE_SIZE, size_t(512) << 10)),
      l3(cacheBytes(3, _SC_LEVEL3_CACHE_SIZE, size_t(16) << 20)), readOnce(readGeneric) {
  large.assign(std::clamp(4 * l3, size_t(64) << 20, mostBytes) / readStep * readStep, 1);
#if defined(__x86_64__)
  auto has = [&](const char *feature) {
    return std::any_of(target.features, target.features + target.feature_count,
                       [&](const char *needed) { return !std::strcmp(needed, feature); });
  };
  if (has("avx2")) {
    readOnce = readAvx2;
    dot = {dotAvx2, "vpmaddubsw + vpmaddwd + vpaddd, 256 bit", 2.0 * 32 * chains};
  }
  if (has("avx_vnni"))
    dot = {dotAvxvnni, "vpdpbusd, 256 bit", 2.0 * 32 * chains};
  if (has("avx2") && has("fma"))
    fma = {fmaAvx2, "vfmadd, 256 bit", 2.0 * 8 * chains};
  if (has("avx512f")) {
    readOnce = readAvx512;
    fma = {fmaAvx512, "vfmadd, 512 bit", 2.0 * 16 * chains};
  }
  if (has("avx512_vnni"))
    dot = {dotAvx512vnni, "vpdpbusd, 512 bit", 2.0 * 64 * chains};
#elif defined(__aarch64__)
  fma = {fmaNeon, "fmla, 128 bit", 2.0 * 4 * chains};
  if (getauxval(AT_HWCAP) & (1UL << 20))  // HWCAP_ASIMDDP
    dot = {dotNeon, "sdot, 128 bit", 2.0 * 16 * chains};
#endif
}

double Limits::read(size_t bytes, size_t threads) {
  const size_t share = std::clamp(bytes / threads, readStep, large.size() / threads) / readStep * readStep;
  const size_t streams = share * threads > l3 ? memoryStreams : 1;
  const auto part = [&](size_t thread, size_t times) {
    for (size_t i = 0; i < times; ++i)
      readOnce(large.data() + thread * share, share, streams);
  };
  if (threads == 1)
    return static_cast<double>(share) / timeOf([&] { part(0, 1); }, 0.001);
  // Threads are started for each probe: what they read takes long enough for that not to count.
  const size_t times = std::max(size_t(1), (size_t(64) << 20) / (share * threads));
  const double time = timeOf(
      [&] {
        std::vector<std::thread> others;
        for (size_t thread = 1; thread < threads; ++thread)
          others.emplace_back(part, thread, times);
        part(0, times);
        for (std::thread &other : others)
          other.join();
      },
      0, wallSeconds);
  return static_cast<double>(share * threads * times) / time;
}

double Limits::peak(const Probe &probe) {
  if (!probe.run)
    return 0;
  constexpr size_t steps = 4096;
  return probe.operations * steps / timeOf([&] { probe.run(steps); }, 0.001);
}

double Limits::dotPeak() { return peak(dot); }

double Limits::fmaPeak() { return peak(fma); }

}  // namespace bench
