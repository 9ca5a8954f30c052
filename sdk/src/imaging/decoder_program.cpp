#include "decoder_program.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <vector>

namespace chipid::imaging {
namespace {

namespace fs = std::filesystem;

constexpr auto program_name = "chipid-decode";

// The shared library, or the program that this code was linked into.
fs::path file_of_this_code() {
  Dl_info info{};
  if (::dladdr(reinterpret_cast<const void*>(&find_decoder_program), &info) == 0 || info.dli_fname == nullptr)
    return {};
  return info.dli_fname;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  std::error_code trouble;
  for (const auto& file : {file_of_this_code(), fs::path("/proc/self/exe")}) {
    const auto real = fs::canonical(file, trouble);
    if (!trouble) found.push_back(real.parent_path());
  }
  return found;
}

bool can_be_run(const fs::path& program) {
  std::error_code trouble;
  return fs::is_regular_file(program, trouble) && ::access(program.c_str(), X_OK) == 0;
}

}  // namespace

Result<fs::path> find_decoder_program() {
  for (const auto& folder : folders()) {
    for (const auto* place : {".", "../bin", CHIPID_LIBEXEC_FROM_LIB, CHIPID_LIBEXEC_FROM_BIN}) {
      const auto program = (folder / place / program_name).lexically_normal();
      if (can_be_run(program)) return program;
    }
  }
  return fail(ErrorCode::picture_no_decoder, {}, "chipid-decode is not installed");
}

}  // namespace chipid::imaging
