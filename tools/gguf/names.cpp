// What names of tensors say.
#include "names.h"

#include <algorithm>
#include <initializer_list>

#include <fnmatch.h>

namespace {

struct Reason {
  const char *text;
  std::initializer_list<const char *> parts;  // of names
};

// Matrices by their shape, but engines read them as floats, or they are so small that fewer bits gain nothing and cost
// accuracy. The names are those that converters to GGUF give.
constexpr Reason reasons[] = {
    {"a norm", {"norm"}},
    {"a router, which chooses experts", {"ffn_gate_inp"}},
    {"an embedding of positions or token types", {"position_embd", "pos_embd", "token_types"}},
    {"a bias of relative positions", {"attn_rel_b", ".rel_pos"}},
    {"factors of rotary positions", {"rope_freqs", "rope_factors"}},
    {"a convolution", {"conv1d", "conv_dw", "shortconv.conv.", "convnext.", "posnet."}},
    {"small, of a recurrence",
     {"time_mix_first", "time_mix_decay", "time_mix_lerp", "channel_mix_lerp", "time_mix_k_k", "time_mix_k_a",
      "time_mix_r_k", "time_mix_a0", "time_mix_a1", "time_mix_a2", "time_mix_g1", "time_mix_g2", "time_mix_v0",
      "time_mix_v1", "time_mix_v2", "time_mix_w0", "time_mix_w1", "time_mix_w2"}},
    {"small, beside the layers", {"altup", "laurel", "per_layer_model_proj", "indexer.k_proj", "indexer.q_proj"}},
    {"the first or last step of an image or audio encoder",
     {"patch_embd", "patch_merger", "class_embd", "sam.neck.", "sam.net_", "codebook", "code_embd"}},
    {"the head of a classifier", {"cls."}},
};

/// Changes of a character that make the name match; '*' matches anything, '?' a character.
size_t distance(const std::string &pattern, const std::string &name) {
  std::vector<size_t> before(name.size() + 1), row(name.size() + 1);
  for (size_t j = 0; j <= name.size(); ++j)
    before[j] = j;
  for (const char c : pattern) {
    row[0] = before[0] + (c != '*');
    for (size_t j = 1; j <= name.size(); ++j)
      row[j] = c == '*' ? std::min(before[j], row[j - 1])
                        : std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (c != '?' && c != name[j - 1])});
    before.swap(row);
  }
  return before.back();
}

}  // namespace

bool matches(const std::string &pattern, const char *name) { return fnmatch(pattern.c_str(), name, 0) == 0; }

bool matchesAny(const std::vector<std::string> &patterns, const char *name) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string &pattern) { return matches(pattern, name); });
}

std::string nearestName(const std::string &pattern, const std::vector<const qc_gguf_tensor *> &tensors) {
  std::string nearest;
  size_t least = pattern.size() / 3 + 2;  // a name farther away is another one
  for (const qc_gguf_tensor *tensor : tensors) {
    const size_t whole = distance(pattern, tensor->name), part = distance("*" + pattern + "*", tensor->name) + 1;
    if (std::min(whole, part) < least) {
      least = std::min(whole, part);
      nearest = tensor->name;
    }
  }
  return nearest;
}

const char *reasonToKeep(const std::string &name) {
  for (const Reason &reason : reasons)
    for (const char *part : reason.parts)
      if (name.find(part) != std::string::npos)
        return reason.text;
  return nullptr;
}

std::string reasonsToKeep() {
  constexpr size_t indent = 4, width = 116;
  std::string all;
  for (const Reason &reason : reasons) {
    std::string line = "  " + std::string(reason.text) + ":";
    for (const char *part : reason.parts) {
      if (line.size() + 1 + std::string(part).size() > width) {
        all += line + "\n";
        line.assign(indent - 1, ' ');
      }
      line.append(" ").append(part);
    }
    all += line + "\n";
  }
  return all;
}
