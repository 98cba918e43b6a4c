// What targets inherit: each record joined with those that it extends.
#pragma once

#include "target/record.h"

#include <vector>

namespace quantc {

/// A target with all that it extends: inherited entries before its own, one for each key.
struct Joined {
  std::string name;
  Place place;
  std::vector<std::string> ancestors, lenders;  // all that it extends, directly or not; these without bases
  std::vector<Entry> entries;

  const Entry *find(llvm::StringRef key) const;
  Entry *find(llvm::StringRef key);
};

/// The targets, without bases. Of two entries with one key, the one counts whose description extends the other's; where
/// none does, the target has to say which, or that is a mistake. So are an unknown name, and a target that extends
/// itself.
std::vector<Joined> joinRecords(const std::vector<Record> &records, Mistakes &mistakes);

}  // namespace quantc
