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
    std::vector<Clash> clashes;
    for (const Entry &base : record.extends)
      extend(joined, base, clashes);
    open.pop_back();
    for (const Entry &entry : record.entries)
      if (Entry *inherited = joined.find(entry.key()))
        *inherited = entry;
      else
        joined.entries.push_back(entry);
    for (const Clash &clash : clashes)
      if (llvm::none_of(record.entries, [&](const Entry &own) { return own.key() == clash.key; }))
        mistakes.add(record.place, "'" + clash.key + "' is one thing in " + clash.first.text() + " and another in " +
                                       clash.second.text() + "; say which it is here");
    return joined;
  }

private:
  struct Clash {
    std::string key;
    Place first, second;
  };

  void extend(Joined &joined, const Entry &extends, std::vector<Clash> &clashes) {
    auto base = llvm::find_if(records, [&](const Record &record) { return record.name == extends.name; });
    if (base == records.end())
      return mistakes.add(extends.place, "no description has the name '" + extends.name + "'");
    if (llvm::is_contained(open, &*base))
      return mistakes.add(extends.place, "'" + extends.name + "' extends '" + joined.name + "' itself");
    const Joined &from = join(*base);
    for (const std::string &name : from.ancestors)
      addOnce(name, joined.ancestors);
    addOnce(from.name, joined.ancestors);
    for (const std::string &name : from.lenders)
      addOnce(name, joined.lenders);
    if (!base->isBase)
      addOnce(from.name, joined.lenders);
    for (const Entry &entry : from.entries)
      if (isInherited(entry))
        inherit(joined, entry, clashes);
  }

  void inherit(Joined &joined, const Entry &entry, std::vector<Clash> &clashes) {
    Entry *same = joined.find(entry.key());
    if (!same)
      joined.entries.push_back(entry);
    else if (isBelow(same->place, entry.place))
      *same = entry;
    else if (entry.word != "needs" && same->place != entry.place && !isBelow(entry.place, same->place))
      clashes.push_back({entry.key(), same->place, entry.place});
  }

  /// Whether the description of `a` is one that the description of `b` extends.
  bool isBelow(const Place &a, const Place &b) const {
    const auto own = [](const Place &place) { return place.file.substr(0, place.file.find('.')); };
    auto over = known.find(own(b));
    return over != known.end() && llvm::is_contained(over->second.ancestors, own(a));
  }

  static void addOnce(const std::string &name, std::vector<std::string> &names) {
    if (!llvm::is_contained(names, name))
      names.push_back(name);
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

Entry *Joined::find(llvm::StringRef key) {
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
