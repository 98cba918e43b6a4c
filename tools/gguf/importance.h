// Importance matrices as llama.cpp writes them: for each tensor the mean square of what each column is multiplied by.
// Two forms: GGUF, with tensors NAME.in_sum2 (sums of squares) and NAME.counts; and an older one of its own.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

class Importance {
public:
  /// Throws Failure when the file is neither form, broken, or holds a number that is not finite and not negative.
  explicit Importance(const std::string &path);

  size_t size() const { return tensors_.size(); }

  /// One or more vectors of a row's length, one after the other; null when the file says nothing of the tensor.
  const std::vector<float> *find(const std::string &tensor) const;

private:
  void readGguf(const std::string &path);
  void readLegacy(const std::string &path, const std::vector<uint8_t> &bytes);
  void add(const std::string &path, const std::string &tensor, std::vector<float> values);

  std::map<std::string, std::vector<float>> tensors_;
};
