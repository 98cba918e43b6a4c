// CPU quotas of control groups, on folders that look like those of real systems: both versions, nested groups,
// containers.
#include "../../runtime/src/internal.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

class Quota : public testing::Test {
protected:
  std::filesystem::path root;

  void SetUp() override {
    std::string name = testing::TempDir() + "quotaXXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root = name;
  }
  void TearDown() override { std::filesystem::remove_all(root); }

  void put(const std::string &path, const std::string &text) const {
    const std::filesystem::path file = root / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  void processIn(const std::string &groups, const std::string &mounts) const {
    put("proc/self/cgroup", groups);
    put("proc/self/mountinfo", "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n" + mounts);
  }
  size_t quota() const { return qc::quota_processors(root.c_str()); }

  static constexpr const char *v2 = "35 22 0:30 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n";
  static constexpr const char *v1 =
      "33 32 0:28 / /sys/fs/cgroup/cpuset rw shared:7 - cgroup cgroup rw,cpuset\n"
      "34 32 0:29 / /sys/fs/cgroup/cpu,cpuacct rw shared:8 - cgroup cgroup rw,cpu,cpuacct\n";
};

TEST_F(Quota, IsNoneWithoutControlGroups) {
  EXPECT_EQ(quota(), SIZE_MAX);
  processIn("", "");
  EXPECT_EQ(quota(), SIZE_MAX);
  processIn("0::/a\n", v2);
  EXPECT_EQ(quota(), SIZE_MAX);
}

TEST_F(Quota, OfVersion2RoundsUp) {
  processIn("0::/user.slice/job\n", v2);
  put("sys/fs/cgroup/user.slice/job/cpu.max", "250000 100000\n");
  EXPECT_EQ(quota(), 3u);
  put("sys/fs/cgroup/user.slice/job/cpu.max", "200000 100000\n");
  EXPECT_EQ(quota(), 2u);
  put("sys/fs/cgroup/user.slice/job/cpu.max", "1000 100000\n");
  EXPECT_EQ(quota(), 1u);
  put("sys/fs/cgroup/user.slice/job/cpu.max", "max 100000\n");
  EXPECT_EQ(quota(), SIZE_MAX);
}

TEST_F(Quota, IsTheLeastOfTheGroupsAbove) {
  processIn("0::/a/b/c\n", v2);
  put("sys/fs/cgroup/a/b/c/cpu.max", "max 100000\n");
  put("sys/fs/cgroup/a/b/cpu.max", "800000 100000\n");
  put("sys/fs/cgroup/a/cpu.max", "400000 100000\n");
  EXPECT_EQ(quota(), 4u);
  put("sys/fs/cgroup/cpu.max", "300000 100000\n");  // the top of a container's own tree
  EXPECT_EQ(quota(), 3u);
  put("sys/fs/cpu.max", "100000 100000\n");  // no group
  EXPECT_EQ(quota(), 3u);
}

TEST_F(Quota, OfVersion1) {
  processIn("9:cpuset:/x\n8:cpu,cpuacct:/docker/abc\n1:name=systemd:/y\n0::/\n", v1);
  put("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.cfs_quota_us", "150000\n");
  put("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(quota(), 2u);
  put("sys/fs/cgroup/cpu,cpuacct/docker/abc/cpu.cfs_quota_us", "-1\n");
  EXPECT_EQ(quota(), SIZE_MAX);
  put("sys/fs/cgroup/cpu,cpuacct/docker/cpu.cfs_quota_us", "500000\n");
  put("sys/fs/cgroup/cpu,cpuacct/docker/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(quota(), 5u);
}

TEST_F(Quota, OfBothVersionsIsTheLess) {
  processIn("8:cpu,cpuacct:/a\n0::/b\n", std::string(v1) + v2);
  put("sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_quota_us", "400000\n");
  put("sys/fs/cgroup/cpu,cpuacct/a/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(quota(), 4u);
  put("sys/fs/cgroup/b/cpu.max", "200000 100000\n");
  EXPECT_EQ(quota(), 2u);
}

TEST_F(Quota, InAContainerIsThatOfTheMountedGroup) {
  const std::string mounted = "34 32 0:29 /docker/abc /sys/fs/cgroup ro - cgroup2 cgroup rw\n";
  put("sys/fs/cgroup/cpu.max", "200000 100000\n");
  put("sys/fs/cgroup/inner/cpu.max", "100000 100000\n");
  processIn("0::/docker/abc\n", mounted);  // the path is that of the host
  EXPECT_EQ(quota(), 2u);
  processIn("0::/docker/abc/inner\n", mounted);
  EXPECT_EQ(quota(), 1u);
  processIn("0::/docker/abcdef\n", mounted);  // another group
  EXPECT_EQ(quota(), 2u);
  processIn("0::/../elsewhere\n", v2);  // outside of this namespace
  EXPECT_EQ(quota(), 2u);
}

TEST_F(Quota, OfAMountPointWithBlanks) {
  processIn("0::/a\n", "34 32 0:29 / /my\\040groups rw - cgroup2 none rw\n");
  put("my groups/a/cpu.max", "300000 100000\n");
  EXPECT_EQ(quota(), 3u);
}

TEST_F(Quota, OfNonsenseIsNone) {
  for (const char *text : {"", "x", "0 100000", "-5 100000", "100000 0", "100000", "99999999999999999999999 1"}) {
    processIn("0::/a\n", v2);
    put("sys/fs/cgroup/a/cpu.max", text);
    EXPECT_GE(quota(), 1u) << text;
    if (std::string(text).size() < 12) {
      EXPECT_EQ(quota(), SIZE_MAX) << text;
    }
  }
  processIn("0\n::\n0:\n:::\n0::/a", "garbage\n1 2 3 4 5\n - cgroup2\n1 2 3 / /x rw - cgroup2\n1 2 3 / /x rw - cgroup");
  EXPECT_EQ(quota(), SIZE_MAX);
}

TEST(Processors, AreAtLeastOne) { EXPECT_GE(qc::usable_processors(), 1u); }

}  // namespace
