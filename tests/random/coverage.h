// What has occurred in a number of random formats, and what must have. A proof of formats that all look alike is none.
#pragma once

#include <map>
#include <set>
#include <string>

namespace random_formats {

class Coverage {
public:
  void count(const std::set<std::string> &traits);
  /// How often each trait has occurred, a line for each group of them.
  std::string table() const;
  /// The traits that have not occurred; empty where all have.
  std::string missing() const;

private:
  std::map<std::string, unsigned> counts;
};

}  // namespace random_formats
