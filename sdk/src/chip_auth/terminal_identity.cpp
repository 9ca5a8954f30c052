#include "chip_auth/terminal_identity.hpp"

#include <algorithm>

#include "chip_auth/cv_chain.hpp"
#include "core/durable_file.hpp"

namespace chipid {
namespace {

namespace fs = std::filesystem;
using chip_auth::CvCertificate;

constexpr std::size_t largest_file = std::size_t{1} << 20U;

Result<std::vector<fs::path>> files_of(const fs::path& path) {
  std::error_code problem;
  if (!fs::is_directory(path, problem)) return std::vector<fs::path>{path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(path, problem)) {
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (!hidden && entry.is_regular_file(problem)) files.push_back(entry.path());
  }
  if (problem) return fail(ErrorCode::usage_file, path.string(), problem.message());
  std::sort(files.begin(), files.end());
  return files;
}

// By its outer tag, 7F21 (TR-03110-3, C.1).
bool looks_like_certificate(BytesView bytes) {
  return bytes.size() > 2 && bytes[0] == 0x7F && bytes[1] == 0x21;
}

// A folder may hold the key beside its certificates; a file that was named has to be of certificates.
Result<> add_file(std::vector<CvCertificate>& all, const fs::path& file, bool named) {
  CHIPID_TRY(const auto bytes, core::read_file(file, largest_file));
  if (!named && !looks_like_certificate(bytes)) return {};
  auto certificates = chip_auth::parse_cv_certificates(bytes);
  if (!certificates) return fail(ErrorCode::data_malformed, file.string(), certificates.error().detail);
  std::move(certificates->begin(), certificates->end(), std::back_inserter(all));
  return {};
}

Result<std::vector<CvCertificate>> read_certificates(std::span<const fs::path> paths) {
  std::vector<CvCertificate> all;
  for (const auto& path : paths) {
    CHIPID_TRY(const auto files, files_of(path));
    for (const auto& file : files) CHIPID_CHECK(add_file(all, file, file == path));
  }
  return all;
}

}  // namespace

Result<TerminalIdentity> TerminalIdentity::load(std::span<const fs::path> certificates, const std::string& key) {
  State state;
  CHIPID_TRY(state.certificates, read_certificates(certificates));
  if (state.certificates.empty())
    return fail(ErrorCode::usage_bad_value, "--ta-chain", "no terminal certificate there");
  CHIPID_TRY(state.key, chip_auth::open_terminal_key(key));
  const auto& all = state.certificates;
  const auto& own_key = state.key->public_value();
  const bool has_one = std::any_of(
      all.begin(), all.end(), [&](const auto& certificate) { return chip_auth::belongs_to(certificate, own_key); });
  if (!has_one) return fail(ErrorCode::usage_bad_value, "--ta-key", "no terminal's certificate is of this key");
  return TerminalIdentity(std::make_shared<const State>(std::move(state)));
}

}  // namespace chipid
