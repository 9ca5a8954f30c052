#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "evidence/envelope.hpp"
#include "sample_evidence.hpp"
#include "support/sanitized.hpp"
#include "support/vectors.hpp"
#include "test_keys.hpp"

using namespace chipid;
namespace fs = std::filesystem;

namespace {

// A folder of this test's own, gone at its end.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("chipid-test-" + name)) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path write(const std::string& name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }
  void run(const std::string& command) const {
    CAPTURE(command);
    REQUIRE(std::system(("cd '" + path_.string() + "' && " + command + " > out.txt 2>&1").c_str()) == 0);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string error_of_key(const std::string& pem) {
  return test::error_of(SiteKey::from_pem(SecretBytes(std::string_view(pem))));
}

SignatureStatus status_of(BytesView file, const std::vector<EnrolledKey>& keys) {
  const auto report = verify_evidence_signature(file, keys);
  return report ? report->status : SignatureStatus::invalid;
}

}  // namespace

TEST_CASE("site key: both kinds of PEM are the same key") {
  CHECK(test::site_key().key_id() == test::enrolled().at(0).key_id());
  const auto sec1 = test::ok(SiteKey::from_pem(SecretBytes(std::string_view(test::rfc7515_sec1_pem()))));
  CHECK(sec1.key_id() == test::site_key().key_id());
}

TEST_CASE("site key: what is none is refused") {
  CHECK(error_of_key("") == "signature.bad_key");
  CHECK(error_of_key(test::rfc7515_public_pem()) == "signature.bad_key");
  CHECK(error_of_key("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n") == "signature.bad_key");
  CHECK(error_of_key(test::mismatched_pem()) == "signature.bad_key");
  CHECK(test::error_of(SiteKey::load("/nowhere/site-key.pem")) == "usage.file");
}

TEST_CASE("site key: keys that openssl makes, other curves, kinds and passwords are refused") {
  const Folder folder("site-key");
  folder.run("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p8.pem");
  folder.run("openssl ecparam -name prime256v1 -genkey -out sec1.pem");
  folder.run("openssl ecparam -name secp384r1 -genkey -out p384.pem");
  folder.run("openssl genpkey -algorithm ed25519 -out ed.pem");
  folder.run("openssl pkcs8 -topk8 -in p8.pem -out locked.pem -passout pass:secret");
  folder.run("openssl pkey -in p8.pem -pubout -out p8.pub");
  folder.run("openssl req -x509 -key sec1.pem -subj /CN=site -days 1 -out sec1.crt");
  const auto p8 = test::ok(SiteKey::load(folder.path() / "p8.pem"));
  const auto sec1 = test::ok(SiteKey::load(folder.path() / "sec1.pem"));
  for (const auto* name : {"p384.pem", "ed.pem", "locked.pem", "p8.pub"}) {
    CAPTURE(name);
    const auto refused = SiteKey::load(folder.path() / name);
    CHECK(test::error_of(refused) == "signature.bad_key");
    CHECK(refused.error().where.find(name) != std::string::npos);
  }
  const std::vector<fs::path> paths = {folder.path() / "p8.pub", folder.path() / "sec1.crt"};
  const auto keys = test::ok(load_enrolled_keys(paths));
  REQUIRE(keys.keys.size() == 2);
  CHECK(keys.keys[0].key_id() == p8.key_id());
  CHECK(keys.keys[1].key_id() == sec1.key_id());
  const auto file = test::ok(encode_evidence(test::sample_evidence()));
  CHECK(status_of(test::ok(sign_evidence(file, sec1)), keys.keys) == SignatureStatus::valid);
}

// Another program verifies what we signed: RFC 7515, appendix F, with the payload put back.
TEST_CASE("site key: openssl verifies a signature over evidence") {
  const Folder folder("openssl-verifies");
  const auto file = test::ok(sign_evidence(test::ok(encode_evidence(test::sample_evidence())), test::site_key()));
  const auto parts = nlohmann::json::from_cbor(file);
  const auto jws = parts[4].get<std::string>();
  const auto header = jws.substr(0, jws.find(".."));
  const Bytes content = parts[3].get_binary();
  const auto signature = evidence::from_base64url(jws.substr(jws.find("..") + 2)).value();
  folder.write("input", header + "." + evidence::to_base64url(content));
  folder.write("key.pem", test::rfc7515_public_pem());
  folder.write("signature.conf", "asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x" + core::to_hex(BytesView(signature).first(32)) +
                                     "\ns=INTEGER:0x" + core::to_hex(BytesView(signature).subspan(32)) + "\n");
  folder.run("openssl asn1parse -genconf signature.conf -noout -out signature.der");
  folder.run("openssl dgst -sha256 -verify key.pem -signature signature.der input");
  CHECK(core::as_text(evidence::from_base64url(header).value()) ==
        R"({"alg":"ES256","kid":")" + test::site_key().key_id() + R"(","typ":"chipid-evidence+jws"})");
}

TEST_CASE("enrolled keys: folders, their order, what is passed over") {
  const Folder folder("enrolled");
  folder.write("b.pem", test::rfc7515_public_pem());
  folder.write("a.pub", test::rfc9449_public_pem() + test::rfc7515_public_pem());
  folder.write("private.pem", test::rfc7515_private_pem());
  folder.write("mixed.pem", test::rfc7515_public_pem() + test::rfc7515_private_pem());
  folder.write("broken.crt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
  folder.write("README", "not a key");
  const std::vector<fs::path> paths = {folder.path()};
  const auto enrolled = test::ok(load_enrolled_keys(paths));
  REQUIRE(enrolled.keys.size() == 3);
  CHECK(enrolled.keys[0].name() == "a");
  CHECK(enrolled.keys[1].name() == "a 2");
  CHECK(enrolled.keys[2].name() == "b");
  CHECK(enrolled.unusable == std::vector<std::string>{"broken.crt", "mixed.pem", "private.pem"});
  const std::vector<fs::path> bad = {folder.path() / "private.pem"};
  CHECK(test::error_of(load_enrolled_keys(bad)) == "signature.bad_key");
  const std::vector<fs::path> absent = {folder.path() / "absent"};
  CHECK(test::error_of(load_enrolled_keys(absent)) == "usage.file");
}

TEST_CASE("enrolled keys: the key set of an agent is a file like any other") {
  const Folder folder("jwks");
  const std::vector keys = {test::site_key().public_key("agent"), test::enrolled_other().front()};
  (void)folder.write("counter-3.jwks", " " + to_jwks(keys) + "\n");
  (void)folder.write("broken.jwks", "{\"keys\":[]}");
  const std::vector<fs::path> paths = {folder.path()};
  const auto enrolled = test::ok(load_enrolled_keys(paths));
  REQUIRE(enrolled.keys.size() == 2);
  CHECK(enrolled.keys[1].name() == "counter-3 2");
  CHECK(enrolled.keys[0].key_id() == test::site_key().key_id());
  CHECK(enrolled.unusable == std::vector<std::string>{"broken.jwks"});
}

TEST_CASE("evidence signature: signed, signed anew, taken off") {
  const auto plain = test::ok(encode_evidence(test::sample_evidence()));
  CHECK(status_of(plain, test::enrolled()) == SignatureStatus::none);
  const auto file = test::ok(sign_evidence(plain, test::site_key()));
  const auto report = test::ok(verify_evidence_signature(file, test::enrolled()));
  CHECK(report.status == SignatureStatus::valid);
  CHECK(report.key_name == "counter 1");
  CHECK(report.key_id == test::site_key().key_id());
  CHECK(status_of(file, test::enrolled_other()) == SignatureStatus::unknown_key);
  test::check_equal(test::ok(decode_evidence(file)), test::sample_evidence());
  CHECK(status_of(test::ok(sign_evidence(file, test::site_key())), test::enrolled()) == SignatureStatus::valid);

  auto damaged = plain;
  damaged.at(plain.size() - 4) ^= 1;
  CHECK(test::error_of(sign_evidence(damaged, test::site_key())) == "evidence.damaged");
}

TEST_CASE("evidence signature: that of another file, or whole, or of a receipt is invalid") {
  const auto file = test::ok(sign_evidence(test::ok(encode_evidence(test::sample_evidence())), test::site_key()));
  const auto other = test::ok(encode_evidence(test::sample_evidence(41)));
  const auto signature = std::string(evidence::parse_envelope(file)->signature);
  const auto content = evidence::parse_envelope(other)->content;
  CHECK(status_of(evidence::write_envelope(content, signature), test::enrolled()) == SignatureStatus::invalid);
  const auto whole = signature.substr(0, signature.find('.') + 1) + evidence::to_base64url(content) +
                     signature.substr(signature.rfind('.'));
  CHECK(status_of(evidence::write_envelope(content, whole.substr(0, 1000)), test::enrolled()) ==
        SignatureStatus::invalid);
  CHECK(test::error_of(verify_evidence_signature(evidence::write_envelope(content, std::string(1025, 'A')), {})) ==
        "evidence.too_large");
}

TEST_CASE("evidence signature: no bit of a signed file can be flipped unseen") {
  const auto file = test::ok(sign_evidence(test::ok(encode_evidence(test::sample_evidence())), test::site_key()));
  const auto keys = test::enrolled();
  for (std::size_t bit = 0; bit < file.size() * 8; bit += test::step(7)) {
    auto flipped = file;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    CAPTURE(bit);
    CHECK_FALSE((decode_evidence(flipped).has_value() && status_of(flipped, keys) == SignatureStatus::valid));
  }
}
