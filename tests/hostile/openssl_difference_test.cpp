#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "judging.hpp"
#include "tlv/reader.hpp"

// EF.SODs of adverse cards, judged by us and by `openssl cms -verify -noverify`. Where the two differ is listed in
// docs/passive-authentication.md with the reason; anything else that differs is a mistake.
using namespace chipid;
namespace fs = std::filesystem;

namespace {

bool openssl_accepts(BytesView content_info) {
  const auto path = fs::temp_directory_path() / ("chipid-cms-" + std::to_string(getpid()));
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(content_info.data()), static_cast<std::streamsize>(content_info.size()));
  const auto command =
      "openssl cms -verify -noverify -binary -inform DER -in '" + path.string() + "' -out /dev/null 2>/dev/null";
  const bool accepted = std::system(command.c_str()) == 0;
  fs::remove(path);
  return accepted;
}

bool we_accept(const Verification& verification) {
  const auto passed = [&](std::string_view id) { return verification.find(id)->status == CheckStatus::passed; };
  return passed("sod.structure") && passed("sod.signature") && passed("sod.signed_attributes");
}

const std::string agreed[] = {"",
                              "sod-signature",
                              "legacy-data",
                              "legacy-1-3-27",
                              "legacy-1-2-528",
                              "second-signer-bad",
                              "second-signer-good",
                              "no-signer-certificate",
                              "signer-by-key-identifier",
                              "digest-parameters-null",
                              "pss-salt-0",
                              "pss-salt-20",
                              "pss-salt-32",
                              "pss-salt-64",
                              "digest-info-without-null",
                              "lds-version-1",
                              "sod-truncated",
                              "sod-indefinite",
                              "explicit-known",
                              "attributes-signed-unsorted",
                              "weak-sha1"};
// OpenSSL takes them, we do not.
const std::string stricter[] = {"content-type-master-list",
                                "no-signed-attributes",
                                "cms-version-1",
                                "cms-version-4",
                                "legacy-data-version-3",
                                "lds-version-2",
                                "hash-too-short",
                                "group-twice",
                                "group-17",
                                "sod-trailing",
                                "explicit-forged",
                                "explicit-unknown"};
// We take them, OpenSSL does not.
const std::string wider[] = {"issuer-reordered", "attributes-unsorted"};

struct Opinions {
  bool openssl = false;
  bool ours = false;
};

Opinions opinions_on(const std::string& fault) {
  const auto report = test::read_specimen("icao-td3-bac", fault, {});
  const auto& sod = report.find(File::sod)->bytes;
  const auto content = test::ok(tlv::parse_single(sod, {0x77})).value;
  return {openssl_accepts(content), we_accept(report.verification)};
}

}  // namespace

TEST_CASE("EF.SODs that OpenSSL judges otherwise than we do are those of the list") {
  for (const auto& fault : agreed) {
    INFO(fault);
    const auto opinions = opinions_on(fault);
    CHECK(opinions.openssl == opinions.ours);
  }
  for (const auto& fault : stricter) {
    INFO(fault);
    const auto opinions = opinions_on(fault);
    CHECK(opinions.openssl);
    CHECK_FALSE(opinions.ours);
  }
  for (const auto& fault : wider) {
    INFO(fault);
    const auto opinions = opinions_on(fault);
    CHECK_FALSE(opinions.openssl);
    CHECK(opinions.ours);
  }
}
