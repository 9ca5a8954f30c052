#include "output/output.hpp"

#include <fstream>

#include "core/text.hpp"

namespace chipid::virtual_card {

namespace fs = std::filesystem;

Result<> make_folder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) return fail(ErrorCode::usage_file, folder.string(), problem.message());
  return {};
}

Result<> write_file(const fs::path& path, BytesView bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  const auto text = core::as_text(bytes);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file) return fail(ErrorCode::usage_file, path.string());
  return {};
}

}  // namespace chipid::virtual_card
