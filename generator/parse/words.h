// The words that the language has given a meaning, and the one that a misspelt word may have meant.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace quantc {

/// The known word nearest to a misspelt one as "; did you mean 'word'?", or nothing when none is near.
std::string suggestion(llvm::StringRef wrong, llvm::ArrayRef<llvm::StringRef> known);

}  // namespace quantc

namespace quantc::parse {

/// Those that begin a statement.
llvm::ArrayRef<llvm::StringRef> keywords();

/// Those of fields.
llvm::ArrayRef<llvm::StringRef> types();

/// All types, for messages.
std::string typeList();

/// Whether a spec cannot give the word another meaning.
bool isReserved(llvm::StringRef word);

}  // namespace quantc::parse
