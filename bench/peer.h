// ggml's products and encoders, for comparison: its shared libraries are loaded at run time through their C interface,
// and the best of its CPU libraries for this machine is used, with plain weights and with every repacked form it
// offers.
#pragma once

#include <quantc/quantc.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace bench {

struct PeerApi;

/// ggml's number of the format, or -1.
int peerType(const qc_format &format);

/// One prepared product y = x Wᵀ on one path of ggml. It quantises x each time, as ggml's operation does.
class PeerProduct {
public:
  PeerProduct(const PeerApi &api, void *bufferType, int type, size_t cols, size_t rows, size_t columns,
              const void *weights, size_t bytes, const float *x);
  ~PeerProduct();
  PeerProduct(const PeerProduct &) = delete;
  PeerProduct &operator=(const PeerProduct &) = delete;

  bool supported() const { return readyGraph != nullptr; }
  const std::string &path() const { return bufferName; }  // ggml's name of the buffer type
  size_t products() const { return count; }  // in one run: several, so that starting a graph does not count
  void run();
  std::vector<float> result() const;  // [columns][rows] of the last run

private:
  const PeerApi &functions;
  std::string bufferName;
  size_t count, outputs;
  void *weightsContext = nullptr, *weightsBuffer = nullptr, *context = nullptr, *buffer = nullptr;
  void *readyGraph = nullptr, *product = nullptr;
};

class Peer {
public:
  /// Loads the libraries in `folder`: of the CPU's the best, unless a lesser target is asked for, whose instructions
  /// one of ggml's is made for. When that fails, error() says why and there are no products.
  Peer(const std::string &folder, const qc_target &target);
  ~Peer();

  const std::string &error() const { return why; }
  const std::string &version() const { return versionText; }
  const std::string &library() const { return libraryPath; }  // the CPU library in use

  /// How many threads its products take from now on; one before.
  void setThreads(size_t threads) const;

  /// The product on every path that ggml has for it; `type` is ggml's number of the format.
  std::vector<std::unique_ptr<PeerProduct>> products(int type, size_t cols, size_t rows, size_t columns,
                                                     const void *weights, size_t bytes, const float *x) const;

  /// Whether ggml encodes the format only with importance weights.
  bool demandsImportance(int type) const;

  /// Encodes rows of weights; `importance`: one for each column, or null.
  void quantize(int type, size_t cols, size_t rows, const float *x, const float *importance, void *weights) const;

private:
  std::unique_ptr<PeerApi> functions;
  std::string why, versionText, libraryPath;
};

}  // namespace bench
