#include "parse/words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace quantc {

std::string suggestion(llvm::StringRef wrong, llvm::ArrayRef<llvm::StringRef> known) {
  // A third of the letters may be wrong; beyond that the suggestion is noise.
  unsigned nearest = unsigned(wrong.size() / 3) + 1;
  llvm::StringRef best;
  for (llvm::StringRef candidate : known) {
    unsigned distance = wrong.edit_distance(candidate, /*AllowReplacements=*/true, /*MaxEditDistance=*/nearest);
    if (distance < nearest) {
      nearest = distance;
      best = candidate;
    }
  }
  return best.empty() ? "" : "; did you mean '" + best.str() + "'?";
}

}  // namespace quantc

namespace quantc::parse {

llvm::ArrayRef<llvm::StringRef> keywords() {
  static constexpr llvm::StringRef words[] = {"format", "id",     "block", "parameter", "variant",
                                              "table",  "unused", "fit",   "w"};
  return words;
}

llvm::ArrayRef<llvm::StringRef> types() {
  static constexpr llvm::StringRef words[] = {
#define SCALAR_TYPE(identifier, name, ...) name,
#include "scalar_types.def"
  };
  return words;
}

std::string typeList() {
  std::string text = "the types are";
  for (llvm::StringRef type : types())
    text += " " + type.str();
  return text;
}

bool isReserved(llvm::StringRef word) {
  return llvm::is_contained(keywords(), word) || llvm::is_contained(types(), word);
}

}  // namespace quantc::parse
