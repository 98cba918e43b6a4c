// A description as it is written: its statements with their lines, before anything is inherited or understood.
#pragma once

#include "target/target.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

#include <string>
#include <string_view>
#include <vector>

namespace quantc {

/// A description's file below templates/ and its text.
struct Description {
  std::string_view file, text;
};

/// A statement, for example `op load keep($0)`: the word op, the name load, the value keep($0).
struct Entry {
  std::string word, name, value;
  Place place;
  std::vector<Entry> parts = {};  // the lines of a `dot`, a `matrix` or an `architecture`

  bool isMatrix() const { return word == "matrix"; }
  bool isProduct() const { return word == "dot" || isMatrix(); }
  bool hasParts() const { return isProduct() || word == "architecture"; }
  /// What a target has once: `op load` and `expand load` are one thing, as are `dot` and `matrix` of one name.
  std::string key() const;
  /// The part that says `what`, if one does.
  const Entry *part(llvm::StringRef what) const;
};

struct Record {
  std::string name;
  bool isBase = false;
  Place place;
  std::vector<Entry> extends, entries;  // what it extends, by name; the others, in order
};

/// What is wrong, in the order of the descriptions' lines, each once.
class Mistakes {
public:
  void add(const Place &place, const llvm::Twine &what);
  std::vector<std::string> sorted() const;

private:
  std::vector<std::pair<Place, std::string>> all;
};

/// The records of all descriptions of a target or a base, the lines `feature` and `machine` of all, what each
/// `architecture` has below it, and the lines `schedule`, whose word is the target and whose name the format.
struct Records {
  std::vector<Record> targets;
  std::vector<Entry> architectures, features, machine, schedules;
};

/// Reads descriptions line by line: `word rest`, `# comment`, and `| text` of the last `helper`. A line that is wrong
/// is a mistake, and left out.
Records readRecords(const std::vector<Description> &descriptions, Mistakes &mistakes);

}  // namespace quantc
