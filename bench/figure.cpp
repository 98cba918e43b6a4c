#include "figure.h"

#include <algorithm>
#include <cmath>

namespace bench {
namespace {

// In pixels.
constexpr double width = 960, labelEnd = 100, plotEnd = 850, top = 84, barHeight = 10, barStep = 12, groupGap = 9;

constexpr const char *style =
    "<style>"
    "text{font:12px system-ui,sans-serif;fill:#1f2328}"
    ".title{font-size:16px;font-weight:600}.value{font-size:10px}.scale{font-size:11px;fill:#59636e}"
    ".ground{fill:#ffffff}.line{stroke:#d1d9e0;stroke-width:1}.limit{fill:#e4e8ec}.edge{stroke:#818b98;stroke-width:2}"
    ".s0{fill:#6cb6e0}.s1{fill:#0b5cad}.s2{fill:#2a9d62}.s3{fill:#e07b1a}"
    "@media (prefers-color-scheme:dark){"
    "text{fill:#f0f6fc}.scale{fill:#9198a1}.ground{fill:#0d1117}.line{stroke:#3d444d}.limit{fill:#262c36}"
    ".edge{stroke:#9198a1}.s0{fill:#8fd0f5}.s1{fill:#3b8eea}.s2{fill:#4cc38a}.s3{fill:#f0a04b}}"
    "</style>";

std::string escaped(const std::string &text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
    case '&':
      result += "&amp;";
      break;
    case '<':
      result += "&lt;";
      break;
    case '>':
      result += "&gt;";
      break;
    case '"':
      result += "&quot;";
      break;
    default:
      result += c;
    }
  }
  return result;
}

void rectangle(std::FILE *file, const char *kind, double x, double y, double w, double h) {
  std::fprintf(file, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n", kind, x, y, w, h);
}

void line(std::FILE *file, const char *kind, double x, double y, double toY) {
  std::fprintf(file, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", kind, x, y, x, toY);
}

void text(std::FILE *file, const char *kind, const char *anchor, double x, double y, const std::string &what) {
  std::fprintf(file, "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", kind, anchor, x, y,
               escaped(what).c_str());
}

std::string seriesClass(size_t series) { return "s" + std::to_string(series % 4); }

double heightOf(const Group &group) {
  return static_cast<double>(std::max(group.bars.size(), size_t(1))) * barStep + groupGap;
}

/// 1, 2 or 5 times a power of ten, so that the scale has four to ten lines.
double stepOf(double most) {
  const double power = std::pow(10, std::floor(std::log10(most / 4)));
  for (const double factor : {5.0, 2.0})
    if (factor * power <= most / 4)
      return factor * power;
  return power;
}

void drawLegend(std::FILE *file, const Chart &chart) {
  double x = labelEnd;
  const auto entry = [&](const char *kind, const std::string &name) {
    rectangle(file, kind, x, 40, 12, 10);
    text(file, "legend", "start", x + 17, 49, name);
    x += 40 + 7.0 * static_cast<double>(name.size());
  };
  for (size_t i = 0; i < chart.series.size(); ++i)
    entry(seriesClass(i).c_str(), chart.series[i]);
  if (!chart.limitName.empty())
    entry("limit", chart.limitName);
}

void drawScale(std::FILE *file, double step, double most, double bottom, const std::string &unit) {
  const double scale = (plotEnd - labelEnd) / most;
  for (int i = 0; i * step <= most * 1.0001; ++i) {
    const double x = labelEnd + i * step * scale;
    line(file, "line", x, top, bottom);
    char label[32];
    std::snprintf(label, sizeof label, "%g", i * step);
    for (const double y : {top - 6, bottom + 15})
      text(file, "scale", "middle", x, y, label);
  }
  for (const double y : {top - 6, bottom + 15})
    text(file, "scale", "end", width - 10, y, unit);
}

void drawGroup(std::FILE *file, const Group &group, double y, double scale) {
  const double height = heightOf(group) - groupGap, middle = y + height / 2;
  text(file, "label", "end", labelEnd - 8, middle + 4, group.label);
  if (group.limit > 0) {
    rectangle(file, "limit", labelEnd, y - 2, group.limit * scale, height + 2);
    line(file, "edge", labelEnd + group.limit * scale, y - 2, y + height);
  }
  for (const Bar &bar : group.bars) {
    rectangle(file, seriesClass(bar.series).c_str(), labelEnd, y, bar.value * scale, barHeight);
    text(file, "value", "start", labelEnd + bar.value * scale + 4, y + barHeight - 1.5, bar.text);
    y += barStep;
  }
}

}  // namespace

void draw(std::FILE *file, const Chart &chart) {
  double most = 0, bottom = top + groupGap / 2;
  for (const Group &group : chart.groups) {
    most = std::max(most, group.limit);
    for (const Bar &bar : group.bars)
      most = std::max(most, bar.value);
    bottom += heightOf(group);
  }
  most = most > 0 ? most : 1;
  const double height = bottom + 28;
  std::fprintf(file,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" "
               "role=\"img\">\n<title>%s</title>\n%s\n",
               width, height, width, height, escaped(chart.title).c_str(), style);
  rectangle(file, "ground", 0, 0, width, height);
  text(file, "title", "start", 12, 24, chart.title);
  drawLegend(file, chart);
  drawScale(file, stepOf(most), most, bottom, chart.unit);
  double y = top + groupGap / 2;
  for (const Group &group : chart.groups) {
    drawGroup(file, group, y, (plotEnd - labelEnd) / most);
    y += heightOf(group);
  }
  std::fprintf(file, "</svg>\n");
}

}  // namespace bench
