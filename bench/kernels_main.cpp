// quantc_bench_kernels [Google Benchmark's options]: every kernel of this build alone, x quantised beforehand, on 128
// rows of 4096 weights; gemm with the target's columns. Then what layers do with products (--benchmark_filter=layer).
#include "kernels.h"
#include "layers.h"
#include "standard_streams.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

int main(int argc, char **argv) {
  if (!holdStandardDescriptors())
    return 1;
  // Many kernels, a little time for each; an option given later prevails.
  std::string leastTime = "--benchmark_min_time=0.02";
  std::vector<char *> arguments(argv, argv + argc);
  arguments.insert(arguments.begin() + 1, leastTime.data());
  argc = static_cast<int>(arguments.size());
  arguments.push_back(nullptr);
  benchmark::Initialize(&argc, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(argc, arguments.data()))
    return 2;
  bench::registerKernels();
  bench::registerLayers();
  benchmark::RunSpecifiedBenchmarks();
  return hasPrinted("quantc_bench_kernels") ? 0 : 1;
}
