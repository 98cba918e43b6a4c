#include "target/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

#include <algorithm>
#include <vector>

namespace quantc {
namespace {

using llvm::StringRef;

constexpr OperationRow rows[] = {
#define OP(id, name, result, params) {name, result, params},
#include "ir/ops.def"
};

bool isWordCharacter(char c) { return llvm::isAlnum(c) || c == '_'; }

/// Reads an expansion as legalize does, and looks at the type of every operand.
class ExpansionReader {
public:
  ExpansionReader(const OperationRow &of, StringRef types) : of(of), types(types) {}

  void read(StringRef operands, StringRef body) {
    for (StringRef operand : llvm::split(operands, ','))
      if (!operand.trim().empty())
        names.push_back(operand.trim());
    if (names.size() != types.size())
      return wrong(of.name + " takes " + llvm::Twine(types.size()) + " operands, not " + llvm::Twine(names.size()));
    for (StringRef name : names)
      if (!llvm::all_of(name, isWordCharacter) || llvm::count(names, name) > 1)
        return wrong("operands have different names of letters, digits and '_'");
    text = body;
    const char type = expression();
    if (mistake)
      return;
    if (!text.trim().empty())
      wrong("expected the end before '" + text.trim() + "'");
    else if (type != of.result)
      wrong("the expansion is " + described(type) + ", " + of.name + " is " + described(of.result));
  }
  std::optional<std::string> mistake;

private:
  void wrong(const llvm::Twine &what) {
    if (!mistake)
      mistake = what.str();
  }

  static std::string described(char type) {
    switch (type) {
    case 'b':
      return "bytes";
    case 'h':
      return "pairs";
    case 'w':
      return "lanes";
    case 'f':
      return "floats";
    case 'p':
      return "a pointer";
    default:
      return std::string("of type '") + type + "'";
    }
  }

  StringRef word() {
    text = text.ltrim();
    const StringRef result = text.take_while(isWordCharacter);
    text = text.drop_front(result.size()).ltrim();
    return result;
  }

  /// The type of an operand or of an operation's result.
  char expression() {
    const StringRef name = word();
    if (!text.consume_front("(")) {
      auto it = llvm::find(names, name);
      if (it != names.end())
        return types[size_t(it - names.begin())];
      if (name.empty())
        wrong(text.empty() ? llvm::Twine("expected an operand at the end")
                           : "expected an operand before '" + llvm::Twine(text) + "'");
      else
        wrong("unknown operand '" + name + "'");
      return '?';
    }
    const OperationRow *operation = operationRow(name);
    if (!operation) {
      wrong("unknown operation '" + name + "'");
      return '?';
    }
    for (const char &parameter : operation->parameters) {
      if (&parameter != operation->parameters.begin() && !(text = text.ltrim()).consume_front(","))
        wrong(name + " takes " + llvm::Twine(operation->parameters.size()) + " operands; expected ',' before '" + text +
              "'");
      if (mistake)
        return '?';
      argument(parameter, name);
    }
    if (!(text = text.ltrim()).consume_front(")"))
      wrong(text.empty() ? name + llvm::Twine(" has no ')'") : name + " takes no more operands: '" + text + "'");
    return operation->result;
  }

  void argument(char parameter, StringRef operation) {
    text = text.ltrim();
    if (parameter == '#') {
      const bool passes = of.parameters.contains('#');
      int64_t number = 0;
      if (!(passes && text.consume_front("#")) && text.consumeInteger(0, number))
        wrong(operation + " takes a number" + (passes ? " or #" : "") + " before '" + text + "'");
    } else if (parameter == '%') {
      if (!of.parameters.contains('%') || !text.consume_front("%"))
        wrong(operation + " takes a pattern, which % passes on, before '" + text + "'");
    } else if (const char type = expression(); type != parameter) {
      wrong(operation + " takes " + described(parameter) + ", not " + described(type));
    }
  }

  const OperationRow &of;
  StringRef types, text;
  std::vector<StringRef> names;
};

}  // namespace

std::string OperationRow::operands(unsigned parts) const {
  std::string types;
  for (char parameter : parameters)
    if (parameter == '*')
      types.append(parts ? parts - 1 : 0, 'p');
    else if (parameter != '#' && parameter != '%')
      types += parameter;
  return types;
}

llvm::ArrayRef<OperationRow> operationRows() { return rows; }

const OperationRow *operationRow(StringRef name) {
  const OperationRow *it = llvm::find_if(rows, [&](const OperationRow &row) { return row.name == name; });
  return it == std::end(rows) ? nullptr : it;
}

std::optional<std::string> bracketMistake(StringRef text) {
  std::string open;
  for (char c : text) {
    if (StringRef("([{").contains(c))
      open += c;
    if (!StringRef(")]}").contains(c))
      continue;
    const char opening = c == ')' ? '(' : c == ']' ? '[' : '{';
    if (open.empty() || open.back() != opening)
      return std::string("no '") + opening + "' for a '" + c + "'";
    open.pop_back();
  }
  if (open.empty())
    return std::nullopt;
  return std::string("no '") +
         (open.back() == '('   ? ')'
          : open.back() == '[' ? ']'
                               : '}') +
         "' for a '" + open.back() + "'";
}

std::optional<std::string> placeholderMistake(StringRef text, llvm::ArrayRef<std::string> placeholders) {
  std::vector<std::string> used;
  for (size_t at = text.find('$'); at != StringRef::npos; at = text.find('$', at + 1)) {
    const StringRef rest = text.drop_front(at + 1);
    StringRef name = rest.take_while(llvm::isAlpha);
    if (name.empty())
      name = rest.take_front();
    used.push_back(name.str());
    if (!llvm::is_contained(placeholders, used.back()))
      return "there is no $" + used.back() + " here";
  }
  for (const std::string &name : placeholders)
    if (!llvm::is_contained(used, name))
      return "the text does not use $" + name;
  return std::nullopt;
}

std::optional<std::string> expansionMistake(const OperationRow &operation, StringRef value, unsigned parts) {
  const std::string types = operation.operands(parts);
  auto [operands, body] = value.drop_front().split(')');
  ExpansionReader reader(operation, types);
  reader.read(operands, body.split('=').second);
  return reader.mistake;
}

}  // namespace quantc
