#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "certificate_writer.hpp"
#include "core/text.hpp"
#include "master_lists.hpp"
#include "pki/certificate.hpp"

using namespace chipid;
using pki::PublicKeyInfo;
using test::ok;

/// Against the openssl program, which shares no code with our parsers.
namespace {

std::string run(const std::string& command) {
  std::FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
  pclose(pipe);
  return output;
}

// A file that is gone at the end of the test.
class TemporaryFile {
 public:
  explicit TemporaryFile(BytesView content) {
    path_ = (std::filesystem::temp_directory_path() / "chipid-pki-XXXXXX").string();
    const int descriptor = mkstemp(path_.data());
    REQUIRE(descriptor >= 0);
    std::ofstream(path_, std::ios::binary) << core::as_text(content);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::string serial_text(const Bytes& serial) {
  auto text = core::to_hex(serial);
  while (text.size() > 2 && text.starts_with("00")) text.erase(0, 2);
  for (auto& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string described(const pki::Certificate& certificate) {
  return "serial=" + serial_text(certificate.serial_number) + "\nnotBefore=" + pki::time_text(certificate.not_before) +
         "\nnotAfter=" + pki::time_text(certificate.not_after) +
         "\nsha256 Fingerprint=" + serial_text(Bytes(certificate.sha256.begin(), certificate.sha256.end()));
}

// The program writes times as "2026-05-28 08:28:45Z" and fingerprints with colons.
std::string told_by_program(const std::string& file) {
  auto text =
      run("openssl x509 -inform DER -in " + file + " -noout -serial -dates -fingerprint -sha256 -dateopt iso_8601");
  std::string same;
  bool fingerprint = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 6, "sha256") == 0) fingerprint = true;
    if (fingerprint && text[at] == ':') continue;
    const bool between = text[at] == ' ' && at + 1 < text.size() && std::isdigit(text[at + 1]) != 0;
    same += between ? 'T' : text[at];
  }
  while (!same.empty() && same.back() == '\n') same.pop_back();
  return same;
}

Bytes explicit_parameters(const std::string& curve, const std::string& form) {
  const auto text = run("openssl ecparam -name " + curve + " -param_enc explicit -conv_form " + form + " -outform DER");
  return core::to_bytes(core::as_bytes(text));
}

Bytes info_with(const Bytes& parameters, BytesView point) {
  const auto algorithm = asn1::der::sequence({asn1::der::oid(pki::oids::ec_public_key), parameters});
  return asn1::der::sequence({algorithm, asn1::der::bit_string(point)});
}

PublicKeyInfo key_with(const Bytes& parameters, BytesView point) {
  return ok(pki::parse_public_key_info(info_with(parameters, point)));
}

}  // namespace

TEST_CASE("serial number, dates and fingerprint are those that the openssl program tells") {
  const auto path = test::shared_vector("masterlists/DE_ML_2026-05-28-08-28-45.ml");
  if (!path) return;
  const auto ders = test::certificates_of_list(*path);
  constexpr std::size_t step = 29;
  for (std::size_t i = 0; i < ders.size(); i += step) {
    const TemporaryFile file(ders[i]);
    CHECK(described(ok(pki::parse_certificate(ders[i]))) == told_by_program(file.path()));
  }
}

TEST_CASE("the program's own explicit parameters: known curves, with seeds, compressed too") {
  for (const std::string curve :
       {"prime192v1", "brainpoolP192r1", "secp224r1", "brainpoolP224r1", "prime256v1", "brainpoolP256r1",
        "brainpoolP320r1", "secp384r1", "brainpoolP384r1", "brainpoolP512r1", "secp521r1"}) {
    for (const std::string form : {"uncompressed", "compressed"}) {
      CAPTURE(curve, form);
      const auto parameters = explicit_parameters(curve, form);
      // Whatever the point: only of a known curve is it looked at, and found to be none.
      CHECK(key_with(parameters, {}).state == PublicKeyInfo::State::invalid);
      CHECK(key_with(parameters, {}).explicit_parameters);
    }
  }
}

TEST_CASE("genuine curves that share numbers with known ones are unknown, not forged") {
  for (const std::string curve :
       {"brainpoolP192t1", "brainpoolP224t1", "brainpoolP256t1", "brainpoolP320t1", "brainpoolP384t1",
        "brainpoolP512t1", "prime192v2", "prime192v3", "prime239v1", "secp256k1", "secp224k1", "secp192k1", "SM2"}) {
    CAPTURE(curve);
    const auto parameters = explicit_parameters(curve, "uncompressed");
    REQUIRE_FALSE(parameters.empty());
    CHECK(key_with(parameters, {}).state == PublicKeyInfo::State::unsupported);
  }
}

TEST_CASE("parameters of a known curve with one byte changed are never usable, and mostly forged") {
  const auto parameters = explicit_parameters("brainpoolP256r1", "uncompressed");
  std::size_t forged = 0;
  for (std::size_t at = 0; at < parameters.size(); ++at) {
    auto changed = parameters;
    changed[at] ^= 0x04U;
    const auto info = pki::parse_public_key_info(info_with(changed, {}));
    if (!info) continue;
    CAPTURE(at);
    // `invalid` would mean that the curve was taken for the known one; the version alone may change.
    const bool version = at == 5;
    CHECK((version || info->state != PublicKeyInfo::State::invalid));
    if (info->state == PublicKeyInfo::State::forged_curve) ++forged;
  }
  CHECK(forged > 190);
}
