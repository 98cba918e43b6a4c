// A folder of a test's own.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace support {

/// An empty folder, removed at the end.
class Folder {
public:
  Folder() {
    std::string path = testing::TempDir() + "quantc-test.XXXXXX";
    EXPECT_TRUE(mkdtemp(path.data()));
    root = path;
  }
  ~Folder() { std::filesystem::remove_all(root); }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  std::string operator/(const std::string &name) const { return root + "/" + name; }
  const std::string &path() const { return root; }

  /// Names of what is in it, hidden files included, sorted.
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto &entry : std::filesystem::directory_iterator(root))
      found.push_back(entry.path().filename());
    std::sort(found.begin(), found.end());
    return found;
  }

private:
  std::string root;
};

}  // namespace support
