#include "emit/speller.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstdio>

namespace quantc {

using ir::Index;
using ir::Op;
using ir::Type;
using ir::Value;

std::string wrapped(const std::string &head, const std::vector<std::string> &items, const std::string &tail,
                    unsigned indent) {
  std::string text = head;
  size_t column = indent + head.size();
  const size_t aligned = column, tailSize = tail.size() - (!tail.empty() && tail.back() == '\n');
  for (size_t i = 0; i < items.size(); ++i) {
    const bool isLast = i + 1 == items.size();
    const size_t size = items[i].size() + (isLast ? tailSize : 1);
    if (i > 0 && column + 1 + size > lineColumns) {
      text += "\n" + std::string(aligned, ' ');
      column = aligned;
    } else if (i > 0) {
      text += ' ';
      ++column;
    }
    text += items[i] + (isLast ? "" : ",");
    column += size;
  }
  return text + tail;
}

std::string typeText(Type type, const Target *target) {
  switch (type) {
  case 'i':
    return "int32_t";
  case 'u':
    return "uint32_t";
  case 'q':
    return "uint64_t";
  case 's':
    return "size_t";
  case 'x':
    return "float";
  case 'z':
    return "bool";
  case 'n':
    return "int16_t";
  case '.':
    return "void";
  case 'c':
    return "uint8_t";
  case 'd':
    return "uint16_t";
  case 'p':
    return "const uint8_t *";
  case 'P':
    return "uint8_t *";
  case 'y':
    return "const float *";
  case 'Y':
    return "float *";
  case 'Z':
    return "float *const *";
  case 'T':
    return "class";
  case 'r':
    return "const Row &";
  case 'e':
    return "const qc_encoded &";
  case 'E':
    return "qc_encoded &";
  default:
    break;
  }
  if (target)
    if (auto it = target->types.find(type); it != target->types.end())
      return it->second;
  llvm::report_fatal_error(llvm::Twine("target ") + (target ? target->name : "of scalars") + " names no type '" +
                               llvm::Twine(type) + "'",
                           false);
}

std::string declared(Type type, const std::string &name, const Target *target) {
  std::string text = typeText(type, target);
  return text + (text.ends_with("*") || text.ends_with("&") ? "" : " ") + name;
}

std::string floatText(float value) {
  if (std::isnan(value))
    return "__builtin_nanf(\"\")";
  if (std::isinf(value))
    return value < 0 ? "-__builtin_inff()" : "__builtin_inff()";
  char buffer[32];
  snprintf(buffer, sizeof buffer, "%.9g", double(value));
  std::string text = buffer;
  return text + (text.find_first_of(".e") == std::string::npos ? ".0f" : "f");
}

namespace {

// From the tightest on. Two operators stand side by side without parentheses only where no one errs: a product in a
// sum, and the same operator again.
enum Precedence : unsigned { Primary, Product, Sum, Bits };

struct Operator {
  const char *text;
  Precedence precedence;
  bool repeats;  // a op b op c as it stands
};

const Operator *operatorOf(Op op) {
  static const std::map<Op, Operator> operators = {
      {Op::IntAdd, {" + ", Sum, true}},     {Op::IntSub, {" - ", Sum, true}},     {Op::IntMul, {" * ", Product, true}},
      {Op::IntDiv, {" / ", Product, true}}, {Op::IntMod, {" % ", Product, true}}, {Op::IntAnd, {" & ", Bits, true}},
      {Op::IntOr, {" | ", Bits, true}},     {Op::IntXor, {" ^ ", Bits, true}},    {Op::IntShl, {" << ", Bits, false}},
      {Op::IntShr, {" >> ", Bits, false}},  {Op::F32Mul, {" * ", Product, true}},
  };
  auto it = operators.find(op);
  return it == operators.end() ? nullptr : &it->second;
}

/// The function or the type that a scalar operation is a call of.
const char *callee(Op op) {
  switch (op) {
  case Op::ReadI8:
    return "qc_i8";
  case Op::ReadU16:
    return "qc_u16";
  case Op::ReadI16:
    return "qc_i16";
  case Op::ReadU32:
    return "qc_u32";
  case Op::ReadU64:
    return "qc_u64";
  case Op::ReadF16:
    return "qc_f16";
  case Op::ReadBF16:
    return "qc_bf16";
  case Op::ReadF32:
    return "qc_f32";
  case Op::WriteU16:
    return "qc_store_u16";
  case Op::WriteU32:
    return "qc_store_u32";
  case Op::WriteU64:
    return "qc_store_u64";
  case Op::ToU32:
    return "uint32_t";
  case Op::ToU64:
    return "uint64_t";
  case Op::ToU8:
    return "uint8_t";
  case Op::ToU16:
    return "uint16_t";
  case Op::ToSize:
    return "size_t";
  case Op::Spread:
    return "qc_spread";
  case Op::ToF32:
    return "float";
  case Op::F32OfF16:
    return "qc_half_to_float";
  case Op::F32OfBits:
    return "qc_float_from";
  case Op::BitsOfF16:
    return "qc_to_f16";
  case Op::BitsOfBF16:
    return "qc_to_bf16";
  case Op::BitsOfF32:
    return "qc_to_f32";
  default:
    return nullptr;
  }
}

/// Whether the parenthesis that a text begins with ends with the text.
bool isInParentheses(llvm::StringRef text) {
  unsigned depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    depth += unsigned(text[i] == '(') - unsigned(text[i] == ')');
    if (depth == 0)
      return i > 0 && i + 1 == text.size();
  }
  return false;
}

std::string withoutParentheses(std::string text) {
  return isInParentheses(text) ? text.substr(1, text.size() - 2) : text;
}

std::string subscripts(const std::vector<Index> &indices) {
  std::string result;
  for (const Index &index : indices)
    result += "[" + ir::text(index) + "]";
  return result;
}

}  // namespace

std::string Speller::patternName(const ir::Pattern &bytes) {
  auto [it, isNew] = names.try_emplace(bytes, "pattern" + std::to_string(names.size()));
  if (isNew)
    order.emplace_back(bytes, it->second);
  return it->second;
}

const DotStrategy &Speller::strategy(const std::string &name) const {
  for (const DotStrategy &dot : target->dots)
    if (dot.name == name)
      return dot;
  llvm::report_fatal_error(llvm::Twine("target ") + target->name + " has no dot product '" + name + "'", false);
}

/// The target's text of an operation with $0.. $# $% (or $acc $p $w $a) filled in.
std::string Speller::substitute(const std::string &text, const ir::Expr &e) {
  std::string result;
  llvm::StringRef pattern = text;
  // An operand that is an argument of a call needs no parentheses of its own.
  auto filledIn = [&](size_t index) {
    const bool isArgument = llvm::StringRef(result).ends_with("(") || llvm::StringRef(result).ends_with(", ");
    if (isArgument && (pattern.starts_with(",") || pattern.starts_with(")")))
      return expression(e.args[index]);
    unsigned precedence;
    return spelled(e.args[index], precedence);
  };
  while (!pattern.empty()) {
    auto [before, rest] = pattern.split('$');
    result += before;
    if (before.size() == pattern.size())
      break;
    pattern = rest;
    if (pattern.consume_front("#"))
      result += std::to_string(int32_t(e.immediate));
    else if (pattern.consume_front("%"))
      result += patternName(e.pattern);
    else if (pattern.consume_front("acc"))
      result += filledIn(0);
    else if (pattern.consume_front("p"))
      result += filledIn(1);
    else if (pattern.consume_front("w"))
      result += filledIn(2);
    else if (pattern.consume_front("a"))
      result += filledIn(3);
    else {
      size_t index = size_t(pattern.front() - '0');
      pattern = pattern.drop_front();
      if (index >= e.args.size())
        llvm::report_fatal_error(
            llvm::Twine("target ") + target->name + ": operand out of range in '" + ir::name(e.op) + "'", false);
      result += filledIn(index);
    }
  }
  return result;
}

std::string Speller::expression(Value v) {
  unsigned precedence;
  return withoutParentheses(spelled(v, precedence));
}

std::string Speller::operand(Value v, unsigned weakest) {
  unsigned precedence;
  std::string text = spelled(v, precedence);
  return precedence > weakest ? "(" + text + ")" : text;
}

std::string Speller::arguments(const ir::Expr &e) {
  std::string text;
  for (Value arg : e.args)
    text += (text.empty() ? "" : ", ") + expression(arg);
  return text;
}

/// What an address is of: base[offset].
std::string Speller::element(Value address) {
  if (address->op == Op::Address && address->args.size() == 1)
    return operand(address->args[0], Primary) + subscripts(address->indices);
  if (address->op == Op::Address) {
    const std::string more = address->indices[0].isZero() ? "" : " + " + ir::text(address->indices[0]);
    return operand(address->args[0], Primary) + "[" + operand(address->args[1], more.empty() ? Bits : Product) + more +
           "]";
  }
  return operand(address, Primary) + "[0]";
}

std::string Speller::spelled(Value v, unsigned &precedence) {
  precedence = Primary;
  auto ofIndex = [&](const Index &index) {
    std::string text = ir::text(index);
    precedence = text.find_first_of("+-") != std::string::npos ? Sum
                 : text.find('*') != std::string::npos         ? Product
                                                               : Primary;
    return text;
  };
  if (const Operator *o = operatorOf(v->op)) {
    auto side = [&](Value arg, bool isFirst) {
      const Operator *inner = operatorOf(arg->op);
      bool same = inner && isFirst && arg->op == v->op && o->repeats;
      return operand(arg, same ? o->precedence : o->precedence == Sum ? Product : Primary);
    };
    std::string text = side(v->args[0], true) + o->text + side(v->args[1], false);
    precedence = o->precedence;
    return text;
  }
  if (const char *function = callee(v->op))
    return std::string(function) + "(" + arguments(*v) + ")";
  switch (v->op) {
  case Op::Variable:
    return v->name + subscripts(v->indices);
  case Op::Member:
    return operand(v->args[0], Primary) + "." + v->name + subscripts(v->indices);
  case Op::Address: {
    if (v->args.size() == 1 && v->indices[0].isZero())
      return spelled(v->args[0], precedence);
    precedence = Sum;
    std::string text = operand(v->args[0], Sum);
    if (v->args.size() > 1)
      text += " + " + operand(v->args[1], Product);
    return v->indices[0].isZero() ? text : text + " + " + ir::text(v->indices[0]);
  }
  case Op::Size:
    return ofIndex(v->indices[0]);
  case Op::Number:
    if (v->type == 'z')
      return v->immediate ? "true" : "false";
    return v->immediate > INT32_MAX ? "0x" + llvm::utohexstr(uint64_t(v->immediate), true)
                                    : std::to_string(v->immediate);
  case Op::Real:
    return floatText(std::bit_cast<float>(uint32_t(v->immediate)));
  case Op::Call: {
    std::string templates;
    for (const Index &index : v->templates)
      templates += (templates.empty() ? "<" : ", ") + ir::text(index);
    return v->name + templates + (templates.empty() ? "" : ">") + "(" + arguments(*v) + ")";
  }
  case Op::Entry:
    return v->name + "[" + expression(v->args[0]) + "]";
  case Op::ReadU8:
    return element(v->args[0]);
  case Op::WriteU8:
    return element(v->args[0]) + " = uint8_t(" + expression(v->args[1]) + ")";
  case Op::OrU8:
    return element(v->args[0]) + " |= uint8_t(" + expression(v->args[1]) + ")";
  case Op::AndU8:
    return element(v->args[0]) + " &= " + std::to_string(v->immediate);
  case Op::SignExtend:
    return "qc_sign_extend<" + std::to_string(v->immediate) + ">(" + expression(v->args[0]) + ")";
  case Op::Dot: {
    const DotStrategy &dot = strategy(v->name);
    const std::string *phases[] = {&dot.step, &dot.first, &dot.next, &dot.last};
    if (phases[v->immediate] != &dot.step || dot.step4.empty() || v->args[3]->op != Op::Dup4)
      return substitute(*phases[v->immediate], *v);
    ir::Expr inMemory = *v;
    inMemory.args[1] = v->args[3]->args[0];
    return substitute(dot.step4, inMemory);
  }
  default:
    return substitute(target->operations.find(ir::name(v->op))->second, *v);
  }
}

}  // namespace quantc
