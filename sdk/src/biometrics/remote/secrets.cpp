#include "secrets.hpp"

#include <algorithm>

namespace chipid::remote {
namespace {

BytesView without_line_end(BytesView text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text = text.first(text.size() - 1);
  return text;
}

}  // namespace

Result<Secrets> read_secrets(const std::map<std::string, std::string>& files, const std::filesystem::path& folder) {
  Secrets secrets;
  for (const auto& [name, file] : files) {
    CHIPID_TRY(const auto content, read_secret_file(folder / file, name));
    const auto text = without_line_end(content.view());
    const bool plain = std::none_of(text.begin(), text.end(), [](auto byte) { return byte < 0x20 || byte == 0x7F; });
    if (text.empty() || !plain) return fail(ErrorCode::match_secret, name, "is empty or holds control characters");
    secrets.emplace(name, SecretBytes(text));
  }
  return secrets;
}

}  // namespace chipid::remote
