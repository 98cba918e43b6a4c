// explain: what the compiler understood of a spec, for its author: the picture of the block, the value form, what folds
// where, the proofs of the ranges, and what each target will do.
#pragma once

#include "driver.h"

namespace quantc {

bool explain(const std::vector<std::string> &specs, const CompileOptions &options, llvm::raw_ostream &os);

/// A picture in SVG of a block of the spec's own format, with what one weight is read from, and of its panel.
bool explainAsSvg(const std::string &spec, unsigned weight, const CompileOptions &options, llvm::raw_ostream &os);

/// A table in Markdown, a row for each format.
bool formatTable(const std::vector<std::string> &specs, const CompileOptions &options, llvm::raw_ostream &os);

/// A table in Markdown, a row for each target.
void targetTable(llvm::raw_ostream &os);

}  // namespace quantc
