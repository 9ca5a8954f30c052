#include "imaging/decoder_program.hpp"

#include <unistd.h>

#include "core/own_folders.hpp"

namespace chipid::imaging {
namespace {

namespace fs = std::filesystem;

constexpr auto program_name = "chipid-decode";

bool can_be_run(const fs::path& program) {
  std::error_code trouble;
  return fs::is_regular_file(program, trouble) && ::access(program.c_str(), X_OK) == 0;
}

}  // namespace

Result<fs::path> find_decoder_program() {
  for (const auto& folder : core::own_folders(reinterpret_cast<const void*>(&find_decoder_program))) {
    for (const auto* place : {".", "../bin", CHIPID_LIBEXEC_FROM_LIB, CHIPID_LIBEXEC_FROM_BIN}) {
      const auto program = (folder / place / program_name).lexically_normal();
      if (can_be_run(program)) return program;
    }
  }
  return fail(ErrorCode::picture_no_decoder, {}, "chipid-decode is not installed");
}

}  // namespace chipid::imaging
