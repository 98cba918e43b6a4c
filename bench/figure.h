// Charts of horizontal bars in groups, as SVG: one group for each format, beneath a scale with its unit. Colours follow
// the reader's scheme, dark or light, and the ground is drawn, so that text can be read wherever the file is shown.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace bench {

struct Bar {
  size_t series = 0;  // index into Chart::series
  double value = 0;
  std::string text;  // at its end
};

struct Group {
  std::string label;
  std::vector<Bar> bars;
  double limit = 0;  // drawn behind the bars; 0: none
};

struct Chart {
  std::string title, unit;
  std::vector<std::string> series;  // their names; at most four
  std::string limitName;            // empty: no limits
  std::vector<Group> groups;
};

void draw(std::FILE *file, const Chart &chart);

}  // namespace bench
