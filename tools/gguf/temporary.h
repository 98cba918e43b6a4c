// A file that is to take the place of another one, under whatever end of the program.
#pragma once

#include <string>

/// A file in the folder of `path`, for its owner alone. Where the system can, it has no name, so that nothing is left
/// of it however the program ends. Else its name is hidden and tells whose it is; interrupts remove it (interrupt.h),
/// and the next one for the same path removes what a kill has left.
class Temporary {
public:
  /// `name` stands for `path` in messages. Throws Failure: also when the folder cannot do what replace() will need.
  Temporary(std::string path, std::string name);
  ~Temporary();
  Temporary(const Temporary &) = delete;
  Temporary &operator=(const Temporary &) = delete;

  int descriptor() const { return held; }

  /// Closes the file, which takes the name `path` in one step. Throws Failure; `path` is then what it was.
  void replace();

  /// "cannot WHAT NAME: REASON".
  [[noreturn]] void fail(const char *what, int reason) const;

private:
  /// A file with a name.
  struct Named {
    int file = -1;
    std::string path;
  };

  std::string folder() const;
  std::string prefix() const;  // of the hidden names, in the folder
  Named create();              // locked while it is open; a negative file: errno says why
  Named link(int file);        // gives a file without a name one
  int openNameless() const;    // negative: not here
  void removeStale() const;
  void probe();

  const std::string path, name;
  std::string hidden;  // its own name, if it has one
  bool nameless = false;
  unsigned count = 0;  // of names taken
  int held = -1;
};
