#include "profile_signature.hpp"

#include <chipid/match_service.hpp>

#include "core/durable_file.hpp"
#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "evidence/jws.hpp"
#include "profile.hpp"

namespace chipid {
namespace remote {
namespace {

constexpr std::string_view profile_type = "chipid-match-provider+jws";

std::filesystem::path signature_path(std::filesystem::path path) {
  return path += ".jws";
}

}  // namespace

Result<Bytes> read_profile_file(const std::filesystem::path& path) {
  constexpr std::size_t most_bytes = std::size_t{256} << 10U;
  return core::read_file(path, most_bytes);
}

Result<> check_profile_signature(const std::filesystem::path& path, BytesView file,
                                 std::span<const EnrolledKey> signers) {
  constexpr std::size_t most_bytes = 4'096;
  const auto text = core::read_file(signature_path(path), most_bytes);
  if (!text) return refuse("", "is not signed: there is no " + signature_path(path).string());
  const auto jws = evidence::parse_jws(core::as_text(*text));
  const bool detached = jws && jws->payload.empty();
  const auto report =
      evidence::judge_jws(detached ? jws : std::nullopt, profile_type, evidence::to_base64url(file), signers);
  if (report.status == SignatureStatus::valid) return {};
  return refuse("", "its signature is " + std::string(signature_status_name(report.status)));
}

}  // namespace remote

Result<> sign_match_profile(const std::filesystem::path& path, const SiteKey& key) {
  CHIPID_TRY(const auto file, remote::read_profile_file(path));
  CHIPID_CHECK(remote::parse_profile(core::as_text(file)));
  CHIPID_TRY(const auto jws, evidence::make_jws(remote::profile_type, file, key, true));
  return core::replace_file(remote::signature_path(path), core::as_bytes(jws));
}

}  // namespace chipid
