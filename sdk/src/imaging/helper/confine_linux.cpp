#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <initializer_list>

#include "confine.hpp"

namespace chipid::imaging::helper {
namespace {

constexpr rlim_t memory_limit = 256U << 20U;
constexpr rlim_t processor_seconds = 60;

bool limit(int resource, rlim_t value) {
  const rlimit both{.rlim_cur = value, .rlim_max = value};
  return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

// A second over the soft limit of processor time the hard one would kill outright; the soft one says why.
bool limit_processor_time() {
  const rlimit both{.rlim_cur = processor_seconds, .rlim_max = processor_seconds + 1};
  return ::setrlimit(RLIMIT_CPU, &both) == 0;
}

bool limit_resources() {
  return limit(RLIMIT_AS, memory_limit) && limit_processor_time() && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_NOFILE, 0);
}

// What whoever started us forgot to close.
bool close_other_files() {
  return ::close_range(STDERR_FILENO + 1, ~0U, 0) == 0;
}

// No page is ever made executable, and memory is all that is mapped.
bool allow_memory(scmp_filter_ctx filter) {
  const auto not_executable = SCMP_A2_64(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  const auto anonymous = SCMP_A3_64(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS);
  for (const int map : {SCMP_SYS(mmap), SCMP_SYS(mmap2)}) {
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, map, 2, not_executable, anonymous) != 0) return false;
  }
  for (const int call : {SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise)}) {
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) return false;
  }
  return true;
}

bool allow_line(scmp_filter_ctx filter) {
  const auto input = SCMP_A0_64(SCMP_CMP_EQ, STDIN_FILENO);
  const auto output = SCMP_A0_64(SCMP_CMP_EQ, STDOUT_FILENO);
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(read), 1, input) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, output) == 0;
}

bool allow_ending(scmp_filter_ctx filter) {
  for (const int call : {SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(futex), SCMP_SYS(restart_syscall)}) {
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) return false;
  }
  return true;
}

// Any other call ends the process at once.
bool filter_system_calls() {
  const auto filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  if (filter == nullptr) return false;
  const bool loaded = allow_memory(filter) && allow_line(filter) && allow_ending(filter) && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return loaded;
}

}  // namespace

// Not dumpable: neither a debugger of the same user nor a core file sees the portrait.
bool confine() {
  return ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && close_other_files() && limit_resources() && filter_system_calls();
}

}  // namespace chipid::imaging::helper
