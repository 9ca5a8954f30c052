#include "evidence_options.hpp"

#include <chipid/evidence.hpp>
#include <filesystem>

namespace chipid::tool {
namespace {

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Result<> check_folder(const std::filesystem::path& path) {
  std::error_code problem;
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (std::filesystem::is_directory(folder, problem)) return {};
  return fail(ErrorCode::usage_file, path.string(), problem.message());
}

}  // namespace

Result<> EvidenceWriter::write(const ReadReport& report, std::optional<Bytes> probe) const {
  if (path_.empty()) return {};
  auto evidence = make_evidence(report, now());
  evidence.probe = std::move(probe);
  CHIPID_TRY(auto file, encode_evidence(evidence));
  if (key_) {
    CHIPID_TRY(file, sign_evidence(file, *key_));
  }
  return save_evidence(path_, file);
}

void EvidenceOptions::add_to(CLI::App& command) {
  const std::string group = "Evidence";
  command
      .add_option("--evidence", path_,
                  "Keep all that was read and found for `chipid verify`; the file holds personal data")
      ->group(group)
      ->type_name("FILE");
  command.add_option("--site-key", key_, "Sign the evidence with this site's key (P-256, PEM)")
      ->group(group)
      ->type_name("FILE");
}

Result<EvidenceWriter> EvidenceOptions::open() const {
  if (path_.empty() && !key_.empty()) {
    return fail(ErrorCode::usage_bad_value, "--site-key", "it signs evidence: name the file by --evidence");
  }
  std::optional<SiteKey> key;
  if (!key_.empty()) {
    CHIPID_TRY(key, SiteKey::load(key_));
  }
  if (!path_.empty()) CHIPID_CHECK(check_folder(path_));
  return EvidenceWriter(path_, std::move(key));
}

}  // namespace chipid::tool
