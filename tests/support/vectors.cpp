#include "support/vectors.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace chipid::test {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path shared_root() {
  const auto named = environment("CHIPID_SHARED");
  return named.empty() ? std::filesystem::path(CHIPID_SOURCE_DIR) / ".." / "shared" : std::filesystem::path(named);
}

}  // namespace

Bytes hex(std::string_view text) {
  return ok(core::from_hex(text));
}

Bytes read_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  INFO("file " << path);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

nlohmann::json read_json(const std::filesystem::path& path) {
  const auto bytes = read_bytes(path);
  return nlohmann::json::parse(bytes.begin(), bytes.end());
}

std::filesystem::path own_vector(const std::string& relative) {
  return std::filesystem::path(CHIPID_SOURCE_DIR) / "test-vectors" / relative;
}

std::optional<std::filesystem::path> shared_vector(const std::string& relative) {
  const auto path = shared_root() / "vectors" / relative;
  if (std::filesystem::exists(path)) return path;
  if (environment("CHIPID_REQUIRE_SHARED") == "1") FAIL("required vector is absent: " << path);
  WARN("skipped, vector is absent: " << path);
  return std::nullopt;
}

}  // namespace chipid::test
