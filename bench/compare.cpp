#include "compare.h"

#include "clock.h"
#include "support.h"

#include <cmath>
#include <memory>

namespace bench {
namespace {

constexpr double turnSeconds = 0.003;
constexpr int leastRounds = 3;

/// qc_matmul with everything but the call itself done beforehand.
class Product {
public:
  Product(const qc_weights &weights, const std::vector<float> &x, size_t columns, qc_pool *pool)
      : weights(weights), options{sizeof options, nullptr, pool, QC_PREFER_MEMORY}, input{x.data(),
                                                                                          weights.cols * columns, 0,
                                                                                          columns},
        y(weights.rows * columns) {
    qc_error error;
    size_t bytes = 0;
    check(qc_matmul_workspace_bytes(&weights, columns, &options, &bytes, &error), error);
    workspace.resize(bytes);
  }

  void run() {
    qc_error error;
    const qc_output output = {y.data(), y.size(), 0};
    check(qc_matmul(&weights, 0, weights.rows, &input, &output, workspace.data(), workspace.size(), &options, &error),
          error);
  }
  const std::vector<float> &result() const { return y; }

private:
  qc_weights weights;
  qc_options options;
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

/// How many times as fast something is as another that took the times `others`, for `scale` as many operations.
double speedup(const std::vector<double> &times, const std::vector<double> &others, double scale = 1) {
  std::vector<double> result(times.size());
  for (size_t i = 0; i < times.size(); ++i)
    result[i] = others[i] / times[i] * scale;
  return median(result);
}

/// One of our layouts: its product, and the one that goals compare it with, of one column or by one thread.
struct Side {
  Record record;
  std::unique_ptr<Product> product, base;
  std::vector<double> times, baseTimes;
};

class Row {
public:
  Row(const qc_format &format, const Case &shape, const Peer &peer, Limits &limits);

  Comparison measure(const Budget &budget);

private:
  void add(const char *layout, const qc_weights &weights);
  double limitSeconds();
  void round();
  void judge(Side &side) const;
  const std::vector<double> *timesAgainst(const Side &side, Against against) const;

  const Case &shape;
  const qc_format &format;
  Limits &limits;
  size_t threads, rows;
  Pool pool;
  Clock *clock;
  std::vector<uint8_t> bytes;
  std::vector<float> x;
  Matrix packed, wide;
  std::vector<Side> sides;
  std::vector<std::unique_ptr<PeerProduct>> theirs;
  std::vector<std::vector<double>> theirTimes;
  std::vector<double> limitTimes;
  std::string limitOf;
  int best = -1;  // of theirs
};

size_t rowsOf(const Case &shape, const qc_format &format, const Limits &limits) {
  const size_t rowBytes = shape.cols / format.block_elements * format.block_bytes;
  return shape.rows ? shape.rows : limits.beyondCaches() / rowBytes;
}

Row::Row(const qc_format &format, const Case &shape, const Peer &peer, Limits &limits)
    : shape(shape), format(format), limits(limits),
      threads(shape.threads ? shape.threads : qc_pool_threads(processors().get())), rows(rowsOf(shape, format, limits)),
      pool(makePool(threads)), clock(threads > 1 ? wallSeconds : seconds),
      bytes(randomWeights(format, shape.cols, rows)), x(randomValues(shape.cols * shape.columns, 11)) {
  qc_error error;
  qc_weights raw;
  check(qc_weights_init(&raw, &format, nullptr, bytes.data(), bytes.size(), rows, shape.cols, 0, &error), error);
  if (qc_supports(&format, QC_OP_MATMUL_RAW, nullptr))
    add("raw", raw);
  if (qc_supports(&format, QC_OP_MATMUL_PACKED, nullptr)) {
    packed = pack(raw, nullptr);
    add("packed", packed.weights);
    const qc_options speed = {sizeof speed, nullptr, nullptr, QC_PREFER_SPEED};
    if (qc_preferred_layout(&format, &speed) != packed.weights.layout) {
      wide = pack(raw, nullptr, QC_PREFER_SPEED);
      add("wide", wide.weights);
    }
  }
  peer.setThreads(threads);
  if (const int type = peerType(format); type >= 0)
    theirs = peer.products(type, shape.cols, rows, shape.columns, bytes.data(), bytes.size(), x.data());
  theirTimes.resize(theirs.size());
}

void Row::add(const char *layout, const qc_weights &weights) {
  Side side;
  side.record.format = &format;
  side.record.shape = &shape;
  side.record.rows = rows;
  side.record.threads = threads;
  side.record.layout = layout;
  const qc_layout &form = *weights.layout;
  side.record.bits =
      8.0 * static_cast<double>(form.block_bytes) / static_cast<double>(form.rows * format.block_elements);
  side.product = std::make_unique<Product>(weights, x, shape.columns, pool.get());
  if (shape.part == Part::threads)
    side.base = std::make_unique<Product>(weights, x, shape.columns, nullptr);
  else if (shape.part == Part::columns && shape.columns == 2)
    side.base = std::make_unique<Product>(weights, x, 1, pool.get());
  sides.push_back(std::move(side));
}

/// The machine allows what its slower part allows: the multiplications, or reading each weight once.
double Row::limitSeconds() {
  const double operations = 2.0 * static_cast<double>(shape.cols * rows) * static_cast<double>(shape.columns);
  const double peak = format.quantizes_x ? limits.dotPeak() : limits.fmaPeak();
  const double multiply = peak > 0 ? operations / peak / static_cast<double>(threads) : 0;
  if (shape.columns > 2) {
    limitOf = format.quantizes_x ? limits.dotInstruction() : limits.fmaInstruction();
    return multiply;
  }
  const double read = static_cast<double>(bytes.size()) / limits.read(bytes.size(), threads);
  if (shape.part == Part::memory || multiply <= read) {
    limitOf = shape.part == Part::memory ? "reading memory" : "reading caches";
    return read;
  }
  limitOf = format.quantizes_x ? limits.dotInstruction() : limits.fmaInstruction();
  return multiply;
}

void Row::round() {
  limitTimes.push_back(limitSeconds());
  for (Side &side : sides) {
    side.times.push_back(timeOf([&] { side.product->run(); }, turnSeconds, clock));
    if (side.base)
      side.baseTimes.push_back(timeOf([&] { side.base->run(); }, turnSeconds, clock));
  }
  for (size_t i = 0; i < theirs.size(); ++i)
    theirTimes[i].push_back(timeOf([&] { theirs[i]->run(); }, turnSeconds, clock) /
                            static_cast<double>(theirs[i]->products()));
}

/// Null where there is nothing to compare with.
const std::vector<double> *Row::timesAgainst(const Side &side, Against against) const {
  const auto ofLayout = [&](const char *layout) -> const std::vector<double> * {
    for (const Side &other : sides)
      if (other.record.layout == layout)
        return &other.times;
    return nullptr;
  };
  switch (against) {
  case Against::peer:
    return best < 0 ? nullptr : &theirTimes[static_cast<size_t>(best)];
  case Against::limit:
    return median(limitTimes) > 0 ? &limitTimes : nullptr;
  case Against::wide:
    return ofLayout("wide");
  case Against::packed:
    return ofLayout("packed");
  case Against::oneColumn:
    return &side.baseTimes;
  case Against::oneThread: {
    const double held = side.record.bits / 8 * static_cast<double>(shape.cols * rows);
    return held < 0.75 * static_cast<double>(limits.lastCache()) ? &side.baseTimes : nullptr;
  }
  }
  return nullptr;
}

/// Fills the record from the times.
void Row::judge(Side &side) const {
  Record &record = side.record;
  const double operations = 2e-9 * static_cast<double>(shape.cols * rows) * static_cast<double>(shape.columns);
  record.rounds = static_cast<int>(side.times.size());
  record.ours = operations / median(side.times);
  if (const auto *times = timesAgainst(side, Against::limit)) {
    record.limit = operations / median(*times);
    record.limitOf = limitOf;
    record.ratioLimit = speedup(side.times, *times);
  }
  if (const auto *times = timesAgainst(side, Against::peer)) {
    record.peer = operations / median(*times);
    record.peerPath = theirs[static_cast<size_t>(best)]->path();
    record.ratioPeer = speedup(side.times, *times);
  }
  for (const Goal *goal : goalsOf(format, *qc_active_target(), shape.part, shape.columns, record.layout)) {
    const auto *times = timesAgainst(side, goal->against);
    if (!times)
      continue;
    const double scale = goal->against == Against::oneColumn ? static_cast<double>(shape.columns) : 1;
    record.goals.push_back({goal, speedup(side.times, *times, scale)});
    record.goal = std::max(record.goal, record.ours / record.goals.back().ratio * goal->ratio);
  }
}

Comparison Row::measure(const Budget &budget) {
  Comparison comparison;
  for (Side &side : sides) {
    side.product->run();
    if (side.base)
      side.base->run();
  }
  for (const auto &product : theirs)
    product->run();
  const double begun = seconds(), wallBegun = wallSeconds();
  for (int done = 0; done < shape.mostRounds && (done < leastRounds || budget.lasts()); ++done)
    round();
  if (threads == 1) {
    comparison.processorTime = seconds() - begun;
    comparison.wallTime = wallSeconds() - wallBegun;
  }
  for (size_t i = 0; i < theirs.size(); ++i)
    if (best < 0 || median(theirTimes[i]) < median(theirTimes[static_cast<size_t>(best)]))
      best = static_cast<int>(i);
  for (Side &side : sides) {
    judge(side);
    if (best >= 0)
      comparison.peerDistance =
          std::max(comparison.peerDistance,
                   relativeDistance(side.product->result(), theirs[static_cast<size_t>(best)]->result()));
    comparison.records.push_back(side.record);
  }
  return comparison;
}

}  // namespace

Comparison compare(const qc_format &format, const Case &shape, const Peer &peer, Limits &limits, const Budget &budget) {
  return Row(format, shape, peer, limits).measure(budget);
}

}  // namespace bench
