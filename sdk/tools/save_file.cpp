#include "save_file.hpp"

#include <fstream>

namespace chipid::tool {

Result<> save_file(const std::string& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file) return fail(ErrorCode::usage_file, path);
  return {};
}

}  // namespace chipid::tool
