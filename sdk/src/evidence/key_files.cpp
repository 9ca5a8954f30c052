#include "key_files.hpp"

#include <algorithm>
#include <chipid/site_key.hpp>
#include <fstream>

#include "core/durable_file.hpp"
#include "core/text.hpp"
#include "core/user_folders.hpp"

namespace chipid {
namespace evidence {

// Without the stream's own buffer, which nobody would wipe.
Result<SecretBytes> read_key_file(const std::filesystem::path& path) {
  constexpr auto max_size = std::size_t{256} << 10U;
  const auto size = core::regular_size(path, max_size);
  if (!size) return fail(ErrorCode::usage_file, path.string(), size.error().detail);
  std::ifstream file;
  file.rdbuf()->pubsetbuf(nullptr, 0);
  file.open(path, std::ios::binary);
  SecretBytes text(*size);
  // A stream reads into characters.
  file.read(reinterpret_cast<char*>(text.mutable_view().data()), static_cast<std::streamsize>(*size));
  if (!file) return fail(ErrorCode::usage_file, path.string());
  return text;
}

}  // namespace evidence

namespace {

using Path = std::filesystem::path;

// PEM, or what an agent gives out: a JSON Web Key Set.
Result<std::vector<EnrolledKey>> keys_of_text(std::string_view name, std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool json = first != std::string_view::npos && text[first] == '{';
  return json ? keys_from_jwks(name, text) : EnrolledKey::from_pem(name, text);
}

Result<std::vector<EnrolledKey>> keys_of_file(const Path& path) {
  CHIPID_TRY(const auto text, evidence::read_key_file(path));
  auto keys = keys_of_text(path.stem().string(), core::as_text(text.view()));
  if (!keys) keys.error().where = path.string();
  return keys;
}

bool named_as_key(const Path& path) {
  const auto extension = path.extension();
  return extension == ".pem" || extension == ".crt" || extension == ".cer" || extension == ".pub" ||
         extension == ".jwks";
}

Result<std::vector<Path>> key_files(const Path& folder) {
  std::error_code error;
  std::vector<Path> files;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (named_as_key(entry->path())) files.push_back(entry->path());
  }
  if (error) return fail(ErrorCode::usage_file, folder.string());
  std::sort(files.begin(), files.end());
  return files;
}

void add(std::vector<EnrolledKey>& all, const std::vector<EnrolledKey>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

Result<> add_folder(EnrolledKeys& enrolled, const Path& folder) {
  CHIPID_TRY(const auto files, key_files(folder));
  for (const auto& file : files) {
    if (const auto keys = keys_of_file(file)) {
      add(enrolled.keys, *keys);
    } else {
      enrolled.unusable.push_back(file.filename().string());
    }
  }
  return {};
}

}  // namespace

Result<EnrolledKeys> load_enrolled_keys(std::span<const std::filesystem::path> paths) {
  EnrolledKeys enrolled;
  for (const auto& path : paths) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
      CHIPID_CHECK(add_folder(enrolled, path));
      continue;
    }
    CHIPID_TRY(const auto keys, keys_of_file(path));
    add(enrolled.keys, keys);
  }
  return enrolled;
}

Result<EnrolledKeys> load_default_enrolled_keys() {
  const auto path = default_enrolled_path();
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return EnrolledKeys{};
  return load_enrolled_keys({&path, 1});
}

std::filesystem::path default_enrolled_path() {
  if (const auto home = core::environment("CHIPID_HOME")) return Path(*home) / "enrolled";
  return core::user_data_folder() / "enrolled";
}

}  // namespace chipid
