// What the commands share: failing with a message, an open file, tensors in pieces that fit memory, and text about
// them.
#pragma once

#include <quantc/quantc.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

/// A command that cannot go on: one line for the user, exit status 1.
class Failure : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Turns an error of the library into a failure; `where` goes before its message.
void check(qc_status status, const qc_error &error, const std::string &where = {});

struct CloseGguf {
  void operator()(qc_gguf *gguf) const { qc_gguf_close(gguf); }
};
using Gguf = std::unique_ptr<qc_gguf, CloseGguf>;
Gguf openGguf(const std::string &path);

struct DestroyPool {
  void operator()(qc_pool *pool) const { qc_pool_destroy(pool); }
};
using Pool = std::unique_ptr<qc_pool, DestroyPool>;
Pool makePool(size_t threads);  // 0: one for each hardware thread

/// The file's tensors in its order.
std::vector<const qc_gguf_tensor *> tensorsOf(const qc_gguf *gguf);

inline uint64_t rowsOf(const qc_gguf_tensor &tensor) { return tensor.dims[1] * tensor.dims[2] * tensor.dims[3]; }
inline uint64_t weightsOf(const qc_gguf_tensor &tensor) { return tensor.dims[0] * rowsOf(tensor); }

/// Dimensions that count: trailing ones are none.
uint32_t dimensionsOf(const qc_gguf_tensor &tensor);

/// "4096 x 32 x 2".
std::string shapeText(const qc_gguf_tensor &tensor);

/// The type's name, or "type 77".
std::string typeText(const qc_gguf_tensor &tensor);

/// Text from elsewhere (names, paths) as it may be shown (qc_printable). Once more, it stays the same.
std::string printable(const std::string &text);

/// How many characters a printable text has, and so many at its beginning.
size_t charactersOf(const std::string &text);
std::string beginningOf(const std::string &text, size_t characters);

/// A part of a matrix: whole rows, or a piece of one row.
struct Piece {
  uint64_t row, column;
  size_t rows, columns;
  size_t weights() const { return rows * columns; }
};

/// The piece of a tensor that has a format, as weights of their own.
qc_weights weightsAt(const qc_gguf_tensor &tensor, const Piece &piece);

/// Calls task(piece) for pieces of at most about `limit` weights of `rows` rows from row `first` on, in order. Rows are
/// cut only where they are longer than that, at multiples of `block`.
template <class Task>
void forEachPiece(uint64_t first, uint64_t rows, uint64_t columns, size_t block, size_t limit, const Task &task) {
  if (rows == 0 || columns == 0)
    return;
  if (columns <= limit) {
    const uint64_t step = limit / columns;
    for (uint64_t row = 0; row < rows; row += step)
      task(Piece{first + row, 0, static_cast<size_t>(std::min(step, rows - row)), static_cast<size_t>(columns)});
    return;
  }
  const uint64_t step = std::max<uint64_t>(limit / block, 1) * block;
  for (uint64_t row = 0; row < rows; ++row)
    for (uint64_t column = 0; column < columns; column += step)
      task(Piece{first + row, column, 1, static_cast<size_t>(std::min(step, columns - column))});
}

/// Tells the system that bytes of a mapped file were read for the last time, so that a large file does not fill memory.
void release(const void *data, size_t bytes);
