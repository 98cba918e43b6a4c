// Google Benchmarks of what layers do with products, through the runtime, beside the plain calls that do the same.
#pragma once

namespace bench {

void registerLayers();

}  // namespace bench
