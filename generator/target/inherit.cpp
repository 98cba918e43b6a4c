#include "target/inherit.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace quantc {
namespace {

/// What a target says of itself alone.
bool isInherited(const Entry &entry) { return entry.word != "order" && entry.word != "emulator"; }

class Joiner {
public:
  Joiner(const std::vector<Record> &records, Mistakes &mistakes) : records(records), mistakes(mistakes) {}

  const Joined &join(const Record &record) {
    auto [it, isNew] = known.try_emplace(record.name);
    Joined &joined = it->second;
    if (!isNew)
      return joined;
    joined.name = record.name;
    joined.place = record.place;
    open.push_back(&record);
    for (const Entry &base : record.extends)
      extend(joined, base);
    open.pop_back();
    for (const Entry &entry : record.entries)
      put(joined, entry);
    return joined;
  }

private:
  void extend(Joined &joined, const Entry &extends) {
    auto base = llvm::find_if(records, [&](const Record &record) { return record.name == extends.name; });
    if (base == records.end())
      return mistakes.add(extends.place, "no description has the name '" + extends.name + "'");
    if (llvm::is_contained(open, &*base))
      return mistakes.add(extends.place, "'" + extends.name + "' extends '" + joined.name + "' itself");
    const Joined &from = join(*base);
    joined.lender = base->isBase ? from.lender : from.name;
    for (const Entry &entry : from.entries)
      if (isInherited(entry))
        put(joined, entry);
  }

  static void put(Joined &joined, const Entry &entry) {
    auto same = llvm::find_if(joined.entries, [&](const Entry &other) { return other.key() == entry.key(); });
    if (same == joined.entries.end())
      joined.entries.push_back(entry);
    else
      *same = entry;
  }

  const std::vector<Record> &records;
  Mistakes &mistakes;
  std::map<std::string, Joined> known;
  std::vector<const Record *> open;
};

}  // namespace

const Entry *Joined::find(llvm::StringRef key) const {
  auto it = llvm::find_if(entries, [&](const Entry &entry) { return entry.key() == key; });
  return it == entries.end() ? nullptr : &*it;
}

std::vector<Joined> joinRecords(const std::vector<Record> &records, Mistakes &mistakes) {
  Joiner joiner(records, mistakes);
  std::vector<Joined> joined;
  for (const Record &record : records)
    if (const Joined &one = joiner.join(record); !record.isBase)
      joined.push_back(one);
  return joined;
}

}  // namespace quantc
