#include "ir/ir.h"

namespace quantc::ir {
namespace {

struct OpInfo {
  const char *name;
  Type result;
  const char *parameters;
  bool isVector;
};
const OpInfo table[] = {
#define OP(id, name, result, params) {name, result, params, true},
#define SCALAR(id, name, result, params) {name, result, params, false},
#include "ir/ops.def"
    {"variable", '.', "", false}, {"member", '.', "o", false}, {"address", 'p', "pv", false},
    {"size", 's', "", false},     {"number", 'i', "", false},  {"real", 'x', "", false},
    {"call", '.', "", false},     {"entry", '.', "v", false},  {"dot", 'w', "whbb", false},
};

}  // namespace

const char *name(Op op) { return table[size_t(op)].name; }
Type resultType(Op op) { return table[size_t(op)].result; }
const char *parameters(Op op) { return table[size_t(op)].parameters; }
bool isVector(Op op) { return table[size_t(op)].isVector; }

}  // namespace quantc::ir
