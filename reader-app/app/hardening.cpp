#include "hardening.hpp"

#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifdef __unix__
#include <sys/resource.h>
#endif

namespace chipid::counter {

void forbid_core_dumps() {
#ifdef __unix__
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef __linux__
  prctl(PR_SET_DUMPABLE, 0);
#endif
}

}  // namespace chipid::counter
