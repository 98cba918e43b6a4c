#include "legalize/share.h"

#include <map>
#include <set>

namespace quantc {

namespace {

using Parts = std::map<std::string, const ir::Function *>;

/// Appends a part behind those that it calls, if it is not there yet.
void append(const std::string &name, const Parts &parts, std::set<std::string> &there, ir::Program &header) {
  if (!there.insert(name).second)
    return;
  const ir::Function &part = *parts.at(name);
  for (const std::string &callee : part.calls)
    append(callee, parts, there, header);
  header.functions.push_back(part);
}

}  // namespace

ir::Program headerOf(const std::vector<const ir::Program *> &programs) {
  ir::Program header;
  std::map<std::string, const ir::Record *> records;
  Parts parts;
  for (const ir::Program *program : programs) {
    header.target = program->target;
    for (const ir::Record &record : program->records)
      if (record.isOfTarget)
        records.try_emplace(record.name, &record);
    for (const ir::Function &function : program->functions)
      if (function.isOfTarget)
        parts.try_emplace(function.name, &function);
  }
  for (const auto &[name, record] : records)
    header.records.push_back(*record);
  std::set<std::string> there;
  for (const auto &[name, part] : parts)
    append(name, parts, there, header);
  return header;
}

}  // namespace quantc
