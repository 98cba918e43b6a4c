#include "compare.h"

#include "clock.h"
#include "support.h"

#include <cmath>
#include <memory>

namespace bench {
namespace {

constexpr double turnSeconds = 0.003;

/// qc_matmul with everything but the call itself done beforehand.
class Product {
public:
  Product(const qc_weights &weights, const std::vector<float> &x, size_t columns)
      : weights(weights), input{x.data(), x.size(), 0, columns}, y(weights.rows * columns) {
    qc_error error;
    size_t bytes = 0;
    check(qc_matmul_workspace_bytes(&weights, columns, nullptr, &bytes, &error), error);
    workspace.resize(bytes);
  }

  void run() {
    qc_error error;
    const qc_output output = {y.data(), y.size(), 0};
    check(qc_matmul(&weights, 0, weights.rows, &input, &output, workspace.data(), workspace.size(), nullptr, &error),
          error);
  }
  const std::vector<float> &result() const { return y; }

private:
  qc_weights weights;
  qc_input input;
  std::vector<float> y;
  std::vector<uint8_t> workspace;
};

double relativeDistance(const std::vector<float> &a, const std::vector<float> &b) {
  double difference = 0, size = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    const double d = static_cast<double>(a[i]) - static_cast<double>(b[i]);
    difference += d * d;
    size += static_cast<double>(b[i]) * static_cast<double>(b[i]);
  }
  return size > 0 ? std::sqrt(difference / size) : difference;
}

std::vector<double> ratios(const std::vector<double> &a, const std::vector<double> &b) {
  std::vector<double> result(a.size());
  for (size_t i = 0; i < a.size(); ++i)
    result[i] = a[i] / b[i];
  return result;
}

}  // namespace

Comparison compare(const qc_format &format, const Case &shape, const Peer &peer, Limits &limits) {
  Comparison comparison;
  comparison.format = &format;
  comparison.shape = &shape;
  const size_t rowBytes = shape.cols / format.block_elements * format.block_bytes;
  const size_t rows = shape.rows ? shape.rows : limits.beyondCaches() / rowBytes;
  comparison.rows = rows;

  // The two sides.
  const std::vector<uint8_t> bytes = randomWeights(format, shape.cols, rows);
  const std::vector<float> x = randomValues(shape.cols * shape.columns, 11);
  qc_error error;
  qc_weights raw;
  check(qc_weights_init(&raw, &format, nullptr, bytes.data(), bytes.size(), rows, shape.cols, 0, &error), error);
  Matrix packed, wide;
  std::vector<std::unique_ptr<Product>> ours;
  if (qc_supports(&format, QC_OP_MATMUL_RAW, nullptr)) {
    comparison.ours.push_back({"raw"});
    ours.push_back(std::make_unique<Product>(raw, x, shape.columns));
  }
  if (qc_supports(&format, QC_OP_MATMUL_PACKED, nullptr)) {
    packed = pack(raw, nullptr);
    comparison.ours.push_back({"packed"});
    ours.push_back(std::make_unique<Product>(packed.weights, x, shape.columns));
    wide = pack(raw, nullptr, QC_PREFER_SPEED);
    if (wide.weights.layout != packed.weights.layout) {
      comparison.ours.push_back({"wide"});
      ours.push_back(std::make_unique<Product>(wide.weights, x, shape.columns));
    }
  }
  std::vector<std::unique_ptr<PeerProduct>> theirs;
  if (const int type = peerType(format); type >= 0)
    theirs = peer.products(type, shape.cols, rows, shape.columns, bytes.data(), bytes.size(), x.data());
  for (const auto &product : theirs)
    comparison.peer.push_back({product->path()});

  // The machine allows what its slower part allows: the multiplications, or reading each weight once.
  const double operations = 2.0 * static_cast<double>(shape.cols * rows) * static_cast<double>(shape.columns);
  const bool readsCount = shape.columns == 1;
  const auto limitSeconds = [&] {
    const double peak = format.quantizes_x ? limits.dotPeak() : limits.fmaPeak();
    const char *instruction = format.quantizes_x ? limits.dotInstruction() : limits.fmaInstruction();
    const double multiply = peak > 0 ? operations / peak : 0;
    if (!readsCount) {
      comparison.limit = instruction;
      return multiply;
    }
    const bool cached = shape.weights == Case::inCache;
    const double read = static_cast<double>(bytes.size()) / (cached ? limits.l2Read() : limits.dramRead());
    comparison.limit = multiply > read ? instruction : cached ? "L2 read" : "DRAM read";
    return std::max(multiply, read);
  };

  // Rounds.
  std::vector<std::vector<double>> ourTimes(ours.size()), peerTimes(theirs.size());
  std::vector<double> limitTimes;
  for (const auto &product : ours)
    product->run();
  for (const auto &product : theirs)
    product->run();
  for (int round = 0; round < shape.rounds; ++round) {
    limitTimes.push_back(limitSeconds());
    for (size_t i = 0; i < ours.size(); ++i)
      ourTimes[i].push_back(timeOf([&] { ours[i]->run(); }, turnSeconds));
    for (size_t i = 0; i < theirs.size(); ++i)
      peerTimes[i].push_back(timeOf([&] { theirs[i]->run(); }, turnSeconds) /
                             static_cast<double>(theirs[i]->products()));
  }

  // Figures.
  const double limitTime = median(limitTimes);
  if (limitTime > 0)
    comparison.limitGops = operations / limitTime * 1e-9;
  const auto fill = [&](Figure &figure, const std::vector<double> &times) {
    figure.gops = operations / median(times) * 1e-9;
    if (limitTime > 0)
      figure.ratioLimit = median(ratios(limitTimes, times));
  };
  for (size_t i = 0; i < theirs.size(); ++i) {
    fill(comparison.peer[i], peerTimes[i]);
    if (comparison.bestPeer < 0 || comparison.peer[i].gops > comparison.peer[comparison.bestPeer].gops)
      comparison.bestPeer = static_cast<int>(i);
  }
  for (size_t i = 0; i < ours.size(); ++i) {
    fill(comparison.ours[i], ourTimes[i]);
    if (comparison.bestPeer < 0)
      continue;
    const auto best = static_cast<size_t>(comparison.bestPeer);
    comparison.ours[i].ratioPeer = median(ratios(peerTimes[best], ourTimes[i]));
    comparison.peerDistance =
        std::max(comparison.peerDistance, relativeDistance(ours[i]->result(), theirs[best]->result()));
  }
  return comparison;
}

}  // namespace bench
