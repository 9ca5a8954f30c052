#include <algorithm>

#include "support/fake_store.hpp"
#include "verification/judge.hpp"

using namespace chipid;
using test::ok;

namespace {

std::vector<FileReport> specimen_files(const std::filesystem::path& folder) {
  std::vector<FileReport> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (const auto file = file_from_name(entry.path().filename().string())) {
      files.push_back({.file = *file, .bytes = test::read_bytes(entry.path())});
    }
  }
  return files;
}

std::string status_of(const Verification& verification, std::string_view id) {
  const auto* check = verification.find(id);
  return check == nullptr ? "none" : std::string(check_status_name(check->status));
}

}  // namespace

// BSI TR-03105-5: SHA-1, a signer of 2008 whose authority nobody has, no signing time; DG4 and DG15 are not signed.
TEST_CASE("the BSI specimen of 2008 is inconclusive, and what is amiss is listed") {
  const auto folder = test::shared_vector("dg/bsi-specimen-2008");
  if (!folder) return;
  const auto files = specimen_files(*folder);
  const test::FakeStore store;
  const Policy policy;
  const auto now = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);
  const auto result = verification::judge({.files = files, .offline = report::Offline{}}, {store, policy}, now);
  for (const auto* id : {"dg1.hash", "dg2.hash", "dg3.hash", "dg14.hash", "sod.structure", "sod.signature",
                         "sod.signed_attributes", "sod.coverage", "sod.portrait", "crypto.forbidden"}) {
    INFO(id);
    CHECK(status_of(result, id) == "passed");
  }
  CHECK(status_of(result, "dg4.hash") == "none");
  CHECK(status_of(result, "dg15.hash") == "none");
  CHECK(result.find("ds.chain")->reason_id == "ds.chain.empty_store");
  CHECK(result.find("ds.validity")->reason_id == "ds.validity.unknown_time");
  CHECK(result.find("com.consistency")->reason_id == "com.consistency.unsigned");
  CHECK(status_of(result, "crypto.weak") == "failed");
  CHECK(status_of(result, "document.expiry") == "failed");
  CHECK(result.verdict == Verdict::inconclusive);
}
