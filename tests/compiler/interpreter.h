// Runs scheduled programs on bytes, before they are legalised and printed: operations do what tests/operations says
// that they mean, the classes and functions of the runtime that programs name are written anew. Whatever a program may
// not do (reach outside the memory that it was given, read what nobody wrote, overflow, sum more than 16 bits hold) is
// a failure, of which the first is kept.
#pragma once

#include "build/plan.h"
#include "ir/ir.h"
#include "target/target.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace quantc::interpreter {

using Bytes = std::vector<uint8_t>;
struct Memory;
struct Object;

/// A value. Vectors are bytes, numbers two's complement or the bits of an f32; a pointer is a place in a memory.
struct Datum {
  ir::Type type = '.';  // of a number i u q s x, of a vector b h w f, of anything else as it was declared
  uint64_t number = 0;
  Bytes bytes = {};
  Memory *memory = nullptr;
  int64_t at = 0;                     // in bytes
  std::vector<int64_t> extents = {};  // of an array; none: a pointer
  std::shared_ptr<Object> object = nullptr;

  float real() const;
};

/// What was allocated at once: elements of a type, which are numbers (c and d: of 8 and 16 bits), vectors or pointers.
struct Memory {
  ir::Type type = 'c';
  size_t elementBytes = 1;  // of a pointer 1
  Bytes bytes = {};
  std::vector<bool> defined = {};  // the bytes that have been written
  bool isWritable = true;
  std::vector<Datum> pointers = {};

  static Memory of(const Bytes &bytes);
  static Memory of(const std::vector<float> &floats);
  static Memory undefined(ir::Type type, size_t elements, size_t elementBytes);
};

/// An object of a class of the runtime's: `at` is what it gives when it is called.
struct Object {
  std::function<Datum(int64_t)> at;
  std::function<void()> flush;
  std::map<std::string, Datum> members;
};

Datum pointer(Memory &memory, int64_t element = 0);
Datum number(int64_t value, ir::Type type = 's');
Datum real(float value);

/// A block's numbers, to be written, as qc_encoded has them: the members stay in `memories`.
Datum encoded(std::deque<Memory> &memories, const Format &format);

class Interpreter {
public:
  /// Of functions of one name, that of the first program counts.
  Interpreter(const Plan &plan, const Target &target, std::vector<const ir::Program *> programs);

  /// Templates are those of the function's record, then its own, without types.
  Datum call(const std::string &function, const std::vector<int64_t> &templates, const std::vector<Datum> &arguments);
  /// What a record says of itself: "rows", "panel::bytes".
  int64_t constant(const std::string &name);
  /// The function, the statement and what was wrong; empty: nothing.
  const std::string &failure() const { return firstFailure; }
  bool has(const std::string &function) const { return this->function(function) != nullptr; }
  /// Whether the function has a parameter of that name.
  bool takes(const std::string &function, const std::string &parameter) const;

private:
  Datum fail(const std::string &what, ir::Type type = '.');
  Datum zero(ir::Type type) const;
  size_t bytesOf(ir::Type type) const;

  bool reaches(const Datum &pointer, size_t bytes, bool writes);
  Bytes readBytes(const Datum &pointer, size_t bytes);
  void writeBytes(const Datum &pointer, const Bytes &bytes);
  Datum load(const Datum &pointer);
  void store(const Datum &pointer, const Datum &value);
  Memory &allocate(Memory memory);
  Datum converted(const Datum &value, ir::Type type) const;
  /// What `of` is with these subscripts: an element's place, or a smaller array.
  Datum element(Datum of, const std::vector<ir::Index> &subscripts, bool &isWhole);

  Datum *find(const std::string &name);
  const ir::Function *function(const std::string &name) const;
  int64_t named(const std::string &name);
  int64_t index(const ir::Index &index);
  std::vector<Datum> values(const std::vector<ir::Value> &list);

  Datum value(ir::Value v);
  /// What a variable or a member is without its subscripts.
  Datum whole(ir::Value v);
  Datum variable(ir::Value v);
  Datum called(ir::Value v);
  Datum vector(ir::Value v);
  Datum dot(ir::Value v);
  Datum scalar(ir::Value v);
  Datum integer(ir::Op op, const Datum &a, const Datum &b);
  std::shared_ptr<Object> object(ir::Value v);
  void run(const ir::Body &body);
  void run(const ir::Statement &statement);
  void assign(const ir::Statement &statement);

  const Target &target;
  std::vector<const ir::Program *> programs;
  std::map<std::string, int64_t> constants;
  std::map<std::string, std::string> prefixes;  // of a record's constants, where it has another name
  std::map<std::string, Memory> tables;
  std::deque<Memory> memories;
  std::vector<std::pair<std::string, Datum>> variables;
  size_t frame = 0;  // the first variable of the function
  const ir::Function *running = nullptr;
  const ir::Statement *current = nullptr;
  bool hasReturned = false;
  Datum result;
  std::string firstFailure;
};

}  // namespace quantc::interpreter
