// What the schedules of several kernels share: names, the reading of blocks, decoding of raw windows.
#pragma once

#include "ir/builder.h"
#include "schedule/schedule.h"

#include <functional>
#include <set>

namespace quantc {

inline std::string str(int64_t n) { return std::to_string(n); }

/// Ends the program: a target description that cannot do what a supported format needs is a bug of ours.
[[noreturn]] void fail(const std::string &what);

/// The first float of a term: every fitting rule asks for one in each.
unsigned firstFloat(const Term &term);

/// A part of a format's code that is the same on every target: numbers of a block.
class Codec {
public:
  Codec(const Plan &plan, ir::Program &program, ir::Function &function)
      : plan(plan), format(*plan.format), b(program, function.body) {}

protected:
  const Plan &plan;
  const Format &format;
  ir::Builder b;

  /// Names of a spec with an ending, because any word of a language may be one.
  std::string floatName(unsigned index) const { return format.floats[index].name + "_factor"; }
  std::string valuesName(unsigned index) const { return format.floats[index].name + "_values"; }

  /// Where qc_encoded has an entry of a float: of each term one after the other, one of both with the scale's.
  ir::Value floatPlace(unsigned index, const ir::Index &entry);
  /// The number of these bits of the block at `block`.
  ir::Value bitsAt(ir::Value block, const std::vector<BitRun> &runs);
  /// Entry of a float array, in f32.
  ir::Value floatAt(ir::Value block, unsigned index, unsigned entry);
  /// Bits [position, position + length) of a number, moved to `bit`.
  ir::Value moved(ir::Value number, unsigned position, unsigned length, unsigned bit);
  /// a | b; b where there is no a.
  ir::Value either(ir::Value a, ir::Value b);
  ir::Value shiftedLeft(ir::Value v, unsigned bits) { return bits ? b.make(ir::Op::IntShl, {v, b.number(bits)}) : v; }
};

/// Whether the codes of pieces come of look-ups of bytes, as the target has them.
bool looksUpBytes(const Plan &plan, const Target &target);

/// One kernel under construction.
class Kernel : public Codec {
public:
  Kernel(const Plan &plan, const Target &target, ir::Program &program, ir::Function &function)
      : Codec(plan, program, function), target(target), rows(target.rows) {}

protected:
  const Target &target;
  const unsigned rows;

  /// The blocks to read are those of the cursor `row`, of `lanes` rows (or blocks).
  void openBlocks(unsigned lanes, ir::Value row);
  /// The same, and their codes.
  void openRows(unsigned lanes, ir::Value row);
  /// Byte `offset` of row (or block) `r`; the same of its codes.
  ir::Value blockAt(ir::Index r, ir::Index offset) { return b.address(b.call(blocks->name, 'p', {b.size(r)}), offset); }
  ir::Value codesAt(ir::Index r, ir::Index offset) { return b.address(b.call(codes->name, 'p', {b.size(r)}), offset); }
  /// 16 bytes of codes at `offset` from each of rows (or blocks) first, first + step and so on: one for each part.
  ir::Value gatherCodes(const ir::Index &first, unsigned step, const ir::Index &offset);

  /// 16 codes, as they are packed but for `up`, the bits by which they are moved, from the windows that `window` gives.
  ir::Value decode(const Chunk &chunk, unsigned up, const std::function<ir::Value(unsigned)> &window);
  /// How many codes of pieces come at once: 8, or 32 where the target looks up bytes.
  unsigned codesInUnit() const { return looksUpBytes() ? SliceForm::weights : 8; }
  /// The codes of a unit of each row, likewise, as vectors of four: of the pieces in `word`, and where codes take
  /// look-ups, of what makeNumbers has made of them. `take` is given 0, 4 and so on, and the codes from there on.
  void unitCodes(const ir::Index &unit, unsigned up, const std::function<void(unsigned first, ir::Value)> &take);
  /// Declares and makes `number` of the pieces in `word`, by the part `numbers`.
  void makeNumbers();
  /// The parts that makeNumbers and unitCodes call where codes take look-ups.
  std::vector<std::string> partsOfLookUps() const { return {"numbers", looksUpBytes() ? "thirty_two" : "eight"}; }
  bool looksUpBytes() const { return quantc::looksUpBytes(plan, target); }

  /// Declares and reads what the header of R rows has, lanes as rows: `scale` and `minimum` by group, as they count,
  /// and for each float array the bits of its entries under bitsName.
  void readHeader();
  /// The same of the pieces in `word`.
  void readHeaderOfPieces();
  std::string bitsName(unsigned index) const { return format.floats[index].name + "_bits"; }
  /// Entry `entry` of a float array in f32, of what readHeader has read.
  ir::Value floatLanes(unsigned index, const ir::Index &entry);
  /// R numbers of a float type in memory, in f32.
  ir::Value floatsAt(ir::Value from, ScalarType type);

  /// Reads what these numbers of rows `row` need of the windows, for wordInWindow().
  void readWords(const std::vector<unsigned> &windows, const std::vector<const WordValue *> &values);
  /// The word of a term, lanes as rows.
  using Words = std::function<ir::Value(const WordTerm &)>;
  Words wordInWindow();
  ir::Value lanesOf(const WordValue &value, const Words &word);
  /// Assigns what readHeader declares.
  void writeHeader(const HeaderWords &header, const Words &word);

  /// lanes - offset.
  ir::Value minusOffset(ir::Value lanes, int64_t offset);

  std::set<std::string> called;  // parts of the program

private:
  void callHeader(const char *part, ir::Value from);

  ir::Value blocks = nullptr, codes = nullptr;  // cursors
};

/// The kernel of an operation, which does nothing but call `function`<tiles> with what it is given, or
/// `function`<tiles, columns>.
ir::Function kernelOf(const std::string &operation, const std::string &function, std::vector<std::string> calls,
                      ir::Program &program, unsigned columns = 0);
/// The arrays of what a block's weights are multiplied by and what is added to them, by group: `scale`, one for each
/// factor that follows the level, `minimum`.
std::vector<std::string> factorArrays(const Plan &plan);
/// A member of the structure `tiles`.
ir::Function tileOf(const std::string &name, std::vector<ir::Parameter> templates,
                    std::vector<ir::Parameter> parameters);
/// The record `tiles`, of what the loops in `header` are over, whose sizes are those of the target's header.
ir::Record &addTiles(const std::string &header, const Target &target, ir::Program &program);
/// Where a part of recoded panels begins, by the name that they have in a structure of tiles.
inline std::string partOfPlanes(const Plan &plan, const std::string &name) {
  return (plan.panels.hasWide ? "wide::" : "panel::") + name;
}
/// A part of the target's header, which has it once for all formats that call it: the name says all that it does.
ir::Function targetPart(const std::string &name, std::vector<ir::Parameter> templates,
                        std::vector<ir::Parameter> parameters);

/// Parts of the target's header: their names.
///
/// The four words of 32 bits of 16 bytes at an offset of R rows, lanes as rows.
std::string scheduleWords(const Target &target, ir::Program &program);
/// What floats of 8 bits of such a form are worth, lanes as rows: the name says which form.
std::string minifloatsPart(const MinifloatForm &form);
void scheduleMinifloats(const MinifloatForm &form, ir::Program &program);
/// 16 codes of R rows in four vectors as four quads, lanes as rows.
std::string scheduleQuads(ir::Program &program);

/// The arrays that a header is written to.
void addHeaderParameters(const Plan &plan, ir::Function &function);
/// The part `header`: that of R rows, lanes as rows.
void scheduleHeader(const Plan &plan, const Target &target, ir::Program &program);
/// The parts of a plan with pieces: `pieces` of R rows, `load_pieces` of a panel, `header_of_pieces`, and what codes
/// that take look-ups need, `numbers` and `eight`, or `thirty_two`.
void schedulePieces(const Plan &plan, const Target &target, ir::Program &program);
void scheduleSlices(const Plan &plan, const Target &target, ir::Program &program);
void scheduleProducts(const Plan &plan, const Target &target, ir::Program &program);
void schedulePack(const Plan &plan, const Target &target, ir::Program &program);
void scheduleDequantize(const Plan &plan, const Target &target, ir::Program &program);
void scheduleFloats(const Plan &plan, const Target &target, ir::Program &program);

// Parts of a format's codec.
void scheduleShape(const Plan &plan, ir::Program &program);
void scheduleUnfold(const Plan &plan, ir::Program &program);
void scheduleEncode(const Plan &plan, ir::Program &program);
void schedulePanels(const Plan &plan, ir::Program &program);

}  // namespace quantc
