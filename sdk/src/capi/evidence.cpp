#include "evidence.hpp"

#include "make_handle.hpp"
#include "report.hpp"
#include "trust.hpp"

namespace chipid::capi {
namespace {

Result<Bytes> signed_where_wanted(Bytes file, const chipid_site_key* key) {
  if (key == nullptr) return file;
  CHIPID_TRY(const auto found, find(key));
  return sign_evidence(file, *found);
}

// Beside the judgement: the files, so that evidence shows the portrait as a read does.
Result<Report> judge(const Verifier& judge, BytesView file, BytesView challenge) {
  CHIPID_TRY(auto judged, judge.verifier.verify(file, challenge));
  CHIPID_TRY(auto content, decode_evidence(file));
  return Report(std::move(judged), judge.policy, std::move(content));
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_evidence_make(const chipid_report* report, const chipid_site_key* key, uint8_t** file, size_t* file_size,
                         char** digest) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(file, "file"));
    CHIPID_CHECK(empty(file_size, "file_size"));
    if (digest != nullptr) *digest = nullptr;
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(auto made, found->evidence());
    CHIPID_TRY(made, signed_where_wanted(std::move(made), key));
    CHIPID_TRY(const auto content, decode_evidence(made));
    CHIPID_CHECK(give_bytes(made, file, file_size));
    if (digest != nullptr) *digest = give_text(content.digest);
    return {};
  });
}

int chipid_verifier_new(const chipid_verify_options* options, chipid_verifier** verifier) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(verifier, "verifier"));
    CHIPID_TRY(const auto asked, taken(options, "chipid_verify_options"));
    CHIPID_TRY(auto judged_by, verify_options(asked.trust, asked.policy, asked.at));
    CHIPID_TRY(auto keys, enrolled_keys(asked.enrolled));
    auto policy = judged_by.policy;
    *verifier = give<chipid_verifier>(std::shared_ptr<Verifier>(
        new Verifier{OfflineVerifier(std::move(judged_by), std::move(keys)), std::move(policy)}));
    return {};
  });
}

int chipid_verify_evidence(const chipid_verifier* verifier, const uint8_t* file, size_t file_size,
                           const uint8_t* challenge, size_t challenge_size, chipid_report** report) {
  return make_handle(report, [&]() -> Result<Report> {
    CHIPID_TRY(const auto found, find(verifier));
    CHIPID_TRY(const auto content, bytes(file, file_size, "file"));
    CHIPID_TRY(const auto own, bytes(challenge, challenge_size, "challenge"));
    return judge(*found, content, own);
  });
}

int chipid_verify_folder(const chipid_verifier* verifier, const char* folder, chipid_report** report) {
  return make_handle(report, [&]() -> Result<Report> {
    CHIPID_TRY(const auto found, find(verifier));
    CHIPID_TRY(const auto path, text(folder, "folder"));
    CHIPID_TRY(auto judged, found->verifier.verify_folder(path_of(path)));
    return Report(std::move(judged), found->policy, std::nullopt);
  });
}
