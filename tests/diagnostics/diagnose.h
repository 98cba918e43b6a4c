// Runs the front end over a spec held in a string, for tests of what it reports and what it concludes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "sema/files.h"
#include "sema/model.h"

namespace quantc {

/// 32 weights with one scale: the smallest form.
inline constexpr std::string_view plain = R"(format t
  id lab 1
  block 32

  f16 d
  u8  qs[16]

  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15

  w[i] = d * (q[i] - 8)
  fit signed_absmax
)";

/// 32 weights in two groups, each with an integer scale and an integer minimum: the largest form.
inline constexpr std::string_view grouped = R"(format t
  block 32

  f16 d
  f16 m
  u8  sc[2]
  u8  qs[16]

  s[j : 2]  = sc[j] & 15
  n[j : 2]  = sc[j] >> 4
  q[i : 32] = qs[i % 16] >> i / 16 * 4 & 15

  w[i] = d * s[i / 16] * q[i] - m * n[i / 16]
  fit scale_min_search(-1, 0.1, 20)
)";

/// 32 weights that are four grid points with signs, in two groups.
inline constexpr std::string_view gridded = R"(format t
  block 32

  table grid[4][8] = 3, 1, 1, 1, 3, 3, 1, 1,
                     1, 3, 1, 1, 3, 1, 3, 3,
                     1, 1, 3, 1, 1, 3, 3, 3,
                     1, 1, 1, 3, 1, 1, 1, 3
  f16 d
  u8  sc
  u8  ix
  u8  signs[4]

  s[j : 2]     = sc >> j * 4 & 15
  index[k : 4] = ix >> k * 2 & 3
  neg[i : 32]  = signs[i / 8] >> i % 8 & 1

  w[i] = d * s[i / 16] * (grid[index[i / 8]][i % 8] * (1 - 2 * neg[i]))
  fit grid_search
)";

/// A spec with passages replaced.
class Edited {
public:
  explicit Edited(std::string_view spec) : text(spec) {}

  Edited &with(std::string_view from, std::string_view to) {
    size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << "no '" << from << "' in\n" << text;
    if (at != std::string::npos)
      text.replace(at, from.size(), to);
    return *this;
  }

  operator const std::string &() const { return text; }

private:
  std::string text;
};

/// Those lines of printed messages that begin with a place.
std::vector<std::string> headlines(const std::string &messages);

/// The format that the front end makes of a spec in a file t.qf, and in `messages`, if given, all that it prints.
/// Expects every message to be listed in docs/spec-language.md.
std::optional<Format> compile(const std::string &spec, std::string *messages = nullptr);

/// The same with the spec's variants behind it. `read`: gives the data files.
std::optional<std::vector<Format>> compileAll(const std::string &spec, std::string *messages = nullptr,
                                              const ReadFile &read = {});

/// A spec of formats/; it is expected to be right and to give no warning.
Format shipped(const std::string &name);

/// Gives every data file this text.
ReadFile holding(std::string text);

/// All that the front end prints, after a line break so that an expected text can begin on a line of its own. Expects
/// an error to be printed exactly when there is no format.
std::string diagnose(const std::string &spec, const ReadFile &read = {});

/// What the front end prints of two specs of one compilation, in first.qf and t.qf, each of them right by itself.
std::string diagnoseTogether(const std::string &first, const std::string &second);

}  // namespace quantc
