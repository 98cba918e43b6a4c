// Importance matrices as llama.cpp writes them: for each tensor the mean square of what each column is multiplied by.
// Two forms: GGUF, with tensors NAME.in_sum2 (sums of squares) and NAME.counts (of how many, one for each matrix); and
// an older one of its own, with a number of calls that the values are divided by, if it is not 0.
#pragma once

#include <quantc/quantc.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

class Importance {
public:
  /// Throws Failure when the file is neither form or broken. What it says of a tensor is judged when it is used.
  explicit Importance(const std::string &path);

  size_t size() const { return entries.size(); }

  /// What an error in each column of the tensor counts: one vector for all its matrices, or one for each, one after the
  /// other; null when the file says nothing of the tensor. A matrix with the count 0 was never used: all its columns
  /// count 1. Throws Failure when there are too many or too few numbers, or one that is not finite or below 0. To be
  /// called once for a tensor.
  const std::vector<float> *use(const qc_gguf_tensor &tensor);

  /// What to tell the user, once all have been used: of broken entries that were not, and of matrices never used.
  std::vector<std::string> warnings() const;

private:
  struct Entry {
    std::vector<float> values, counts;  // counts: that the values are divided by, one for each part of equal length
    std::string fault;                  // why it cannot be used; empty: nothing known yet
    bool used = false;
  };

  void readGguf();
  void readLegacy(const std::vector<uint8_t> &bytes);
  void add(const std::string &tensor, Entry entry);
  void judge(const std::string &tensor, Entry &entry, uint64_t columns) const;

  const std::string path;
  std::map<std::string, Entry> entries;
  size_t neverUsed = 0, withNeverUsed = 0;  // matrices, and the tensors that they are of
};
