// What targets inherit: each record joined with those that it extends.
#pragma once

#include "target/record.h"

#include <vector>

namespace quantc {

/// A target with all that it extends: the entries of a lender before its own, one for each key.
struct Joined {
  std::string name, lender;
  Place place;
  std::vector<Entry> entries;

  const Entry *find(llvm::StringRef key) const;
};

/// The targets, without bases. An unknown name, or a target that extends itself, is a mistake.
std::vector<Joined> joinRecords(const std::vector<Record> &records, Mistakes &mistakes);

}  // namespace quantc
