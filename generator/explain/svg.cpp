// The picture of a block, for documents: its bytes in rows, fields in colours, the bits of one weight outlined; and
// below it what a panel holds.
#include "explain/explain.h"

#include "sema/form/weight_text.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <set>

namespace quantc {
namespace {

constexpr unsigned bytesInRow = 16, bitWidth = 6, byteWidth = 8 * bitWidth, byteHeight = 18, rowHeight = 30, left = 56;
constexpr const char *colours[] = {"#f4a261", "#e9c46a", "#8ecae6", "#a7c957",
                                   "#cdb4db", "#ffafcc", "#90dbf4", "#d4a373"};

std::string escaped(llvm::StringRef text) {
  std::string result;
  for (char c : text)
    result += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  return result;
}

class Picture {
public:
  Picture(const Plan &plan, unsigned weight, llvm::raw_ostream &os)
      : plan(plan), f(*plan.format), weight(weight), os(os) {}

  void print() {
    const unsigned rows = (f.blockBytes + bytesInRow - 1) / bytesInRow, legend = unsigned(f.fields.size());
    const unsigned blockEnd = 64 + rows * rowHeight, legendEnd = blockEnd + 16 + legend * 18;
    const std::vector<Part> parts = panelParts();
    const unsigned height = legendEnd + (!parts.empty() ? 60 : f.isFloats() ? 0 : 20) + 16;
    os << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << width() << "\" height=\"" << height
       << "\" viewBox=\"0 0 " << width() << ' ' << height << "\" font-family=\"sans-serif\" font-size=\"11\">\n"
       << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
    text(left, 20,
         f.name + ": " + std::to_string(f.block) + (f.block == 1 ? " weight in " : " weights in ") +
             std::to_string(f.blockBytes) + " bytes",
         "font-size=\"14\" font-weight=\"bold\"");
    text(left, 38, "w[i] = " + weightText(f), "font-family=\"monospace\"");
    for (unsigned byte = 0; byte < f.blockBytes; ++byte)
      printByte(byte);
    bits();
    for (unsigned i = 0; i < legend; ++i) {
      const unsigned y = blockEnd + 8 + i * 18;
      rect(left, y, 14, 12, colour(i), "stroke=\"#333\"");
      const Field &field = f.fields[i];
      text(left + 22, y + 10,
           std::string(spelling(field.type)) + " " + field.name +
               (field.isArray ? "[" + std::to_string(field.count) + "]" : "") + (field.isUnused ? ", unused" : ""));
    }
    rect(left + 260, blockEnd + 8, 14, 12, "none", "stroke=\"#d00000\" stroke-width=\"2\"");
    text(left + 282, blockEnd + 18, "what w[" + std::to_string(weight) + "] is read from");
    if (!parts.empty())
      panel(parts, legendEnd + 8);
    else if (!f.isFloats())
      text(left, legendEnd + 20,
           plan.panels.form == PanelForm::Pieces
               ? "A panel holds the same bytes, each piece of the block for all of its R rows in turn."
               : "A panel holds the blocks of its R rows as they are, one after the other.");
    os << "</svg>\n";
  }

private:
  struct Part {
    std::string name;
    unsigned bytes;
    std::string colour;
  };

  static unsigned width() { return left + bytesInRow * byteWidth + 24; }
  static const char *colour(unsigned field) { return colours[field % std::size(colours)]; }

  void rect(unsigned x, unsigned y, unsigned w, unsigned h, llvm::StringRef fill, llvm::StringRef more) {
    os << "<rect x=\"" << x << "\" y=\"" << y << "\" width=\"" << w << "\" height=\"" << h << "\" fill=\"" << fill
       << "\" " << more << "/>\n";
  }
  void text(unsigned x, unsigned y, llvm::StringRef what, llvm::StringRef more = "") {
    os << "<text x=\"" << x << "\" y=\"" << y << "\" " << more << ">" << escaped(what) << "</text>\n";
  }

  static unsigned xOf(unsigned byte) { return left + byte % bytesInRow * byteWidth; }
  static unsigned yOf(unsigned byte) { return 56 + byte / bytesInRow * rowHeight; }

  void printByte(unsigned byte) {
    const auto field = std::find_if(f.fields.begin(), f.fields.end(), [&](const Field &one) {
      return byte >= one.offset && byte < one.offset + one.bytes();
    });
    if (byte % bytesInRow == 0)
      text(8, yOf(byte) + 13, std::to_string(byte), "fill=\"#555\"");
    const bool isThere = field != f.fields.end();
    rect(xOf(byte), yOf(byte), byteWidth, byteHeight, isThere ? colour(unsigned(field - f.fields.begin())) : "#eeeeee",
         "stroke=\"#333\"");
    // Bits from the highest, as numbers are written.
    for (unsigned bit = 1; bit < 8; ++bit)
      os << "<line x1=\"" << xOf(byte) + bit * bitWidth << "\" y1=\"" << yOf(byte) + byteHeight - (bit == 4 ? 8 : 4)
         << "\" x2=\"" << xOf(byte) + bit * bitWidth << "\" y2=\"" << yOf(byte) + byteHeight
         << "\" stroke=\"#333\" stroke-width=\"0.5\"/>\n";
  }

  /// Every stored bit that the weight is made from.
  std::set<uint32_t> bitsOfWeight() const {
    std::set<uint32_t> found;
    auto add = [&](const std::vector<BitSource> &bits) {
      for (const BitSource &bit : bits)
        if (bit.kind == BitSource::Memory)
          found.insert(bit.address);
    };
    auto term = [&](const Term &t) {
      for (const Factor &factor : t.factors)
        if (factor.kind == Factor::Float)
          found.insert(f.floats[factor.index].bits[weight / factor.group].begin(),
                       f.floats[factor.index].bits[weight / factor.group].end());
        else if (factor.kind == Factor::Int)
          add(f.arrays[factor.index].bits[weight / factor.group]);
    };
    term(f.value.scale);
    if (f.value.minimum)
      term(*f.value.minimum);
    for (const CodePart &part : f.code.parts)
      add(part.of[weight].bits);
    return found;
  }

  void bits() {
    const std::set<uint32_t> found = bitsOfWeight();
    for (uint32_t bit : found) {
      if (bit % 8 != 0 && found.count(bit - 1))
        continue;
      uint32_t last = bit;
      while (last % 8 != 7 && found.count(last + 1))
        ++last;
      const unsigned x = xOf(bit / 8) + (7 - last % 8) * bitWidth;
      rect(x, yOf(bit / 8) - 2, (last - bit + 1) * bitWidth, byteHeight + 4, "#d00000",
           "fill-opacity=\"0.25\" stroke=\"#d00000\" stroke-width=\"2\"");
    }
  }

  std::vector<Part> panelParts() const {
    std::vector<Part> parts;
    if (f.isFloats() || plan.panels.form != PanelForm::Planes)
      return parts;
    const PlaneLayout &p = plan.packed;
    std::vector<std::pair<unsigned, std::string>> starts;
    for (size_t i = 0; i < f.floats.size(); ++i)
      if (p.floats[i].isThere())
        starts.push_back({p.floats[i].offset, f.floats[i].name});
    if (p.scales.isThere())
      starts.push_back({p.scales.offset, "scales"});
    if (p.minimums.isThere())
      starts.push_back({p.minimums.offset, "minimums"});
    starts.push_back({p.codes, "codes"});
    std::sort(starts.begin(), starts.end());
    for (size_t i = 0; i < starts.size(); ++i) {
      const unsigned end = i + 1 < starts.size() ? starts[i + 1].first : p.bytes;
      parts.push_back({starts[i].second, end - starts[i].first, colour(unsigned(i))});
    }
    return parts;
  }

  void panel(const std::vector<Part> &parts, unsigned y) {
    text(left, y + 12,
         "A block of a panel, " + std::to_string(plan.panels.bytes) +
             " bytes for each of its R rows; each part holds those of all rows in turn");
    const unsigned all = bytesInRow * byteWidth, least = 58;
    unsigned total = 0;
    for (const Part &part : parts)
      total += part.bytes;
    const unsigned spare = all - least * unsigned(parts.size());
    unsigned x = left;
    for (const Part &part : parts) {
      const unsigned w = least + spare * part.bytes / total;
      rect(x, y + 20, w, 26, part.colour, "stroke=\"#333\"");
      text(x + 4, y + 37, part.name + ", " + std::to_string(part.bytes) + " R");
      x += w;
    }
  }

  const Plan &plan;
  const Format &f;
  const unsigned weight;
  llvm::raw_ostream &os;
};

}  // namespace

bool explainAsSvg(const std::string &spec, unsigned weight, const CompileOptions &options, llvm::raw_ostream &os) {
  const std::vector<CompiledFormat> formats = analyzeFile(spec, options);
  if (formats.empty())
    return false;
  const Format &format = *formats[0].format;
  if (weight >= format.block) {
    *options.diagnostics << spec << ": there is no weight " << weight << "; a block has " << format.block << '\n';
    return false;
  }
  Picture(formats[0].plan, weight, os).print();
  return true;
}

}  // namespace quantc
