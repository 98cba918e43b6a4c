// Running a program with system calls that behave as on other systems: calls.c.
#pragma once

#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace program {

/// To be called in the child, before the program starts. The actions are those of calls.c.
inline std::function<void()> withCalls(const std::vector<std::pair<std::string, std::string>> &actions) {
  std::string calls;
  for (const auto &[call, action] : actions)
    calls += (calls.empty() ? "" : ",") + call + "=" + action;
  return [calls] {
    setenv("LD_PRELOAD", QUANTC_TEST_CALLS_LIBRARY, 1);
    setenv("ASAN_OPTIONS", "verify_asan_link_order=0", 1);  // the sanitizer wants to be the first to be loaded
    setenv("QUANTC_TEST_CALLS", calls.c_str(), 1);
  };
}

}  // namespace program
