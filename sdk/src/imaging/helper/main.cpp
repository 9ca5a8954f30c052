/// chipid-decode: decodes pictures for the library and can do nothing else. Not for use by hand.
#include <unistd.h>

#include "confine.hpp"
#include "serve.hpp"

int main() {
  using namespace chipid::imaging;
  if (!helper::confine()) ::_exit(protocol::exit_unprotected);
  helper::StandardLine line;
  // Nothing that runs at an orderly end is needed, and some of it is not allowed.
  ::_exit(helper::serve(line));
}
