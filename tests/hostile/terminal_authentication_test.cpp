#include <chipid/terminal.hpp>
#include <chipid/virtual_card.hpp>
#include <fstream>

#include "../unit/virtual_card/outside_program.hpp"
#include "core/bytes.hpp"
#include "crypto/private_key.hpp"
#include "judging.hpp"
#include "tlv/writer.hpp"

// Adverse row 83: a terminal that the chip does not let at the fingerprints reads all the rest.
using namespace chipid;
using test::hex;
using test::ok;

namespace {

Bytes object(std::uint32_t tag, const Bytes& value) {
  return tlv::encode(tlv::Tag{tag}, value);
}

// Of an authority that no chip knows; nobody verifies its signature.
Bytes foreign_certificate(BytesView point) {
  const auto text = [](std::string_view value) { return Bytes(value.begin(), value.end()); };
  const auto key = core::concat({hex("060A04007F00070202020203"), object(0x86, core::to_bytes(point))});
  const auto body = core::concat({hex("5F290100"), object(0x42, text("XXCVCA00001")), object(0x7F49, key),
                                  object(0x5F20, text("XXTERM00001")), hex("7F4C0E060904007F000703010201530103"),
                                  hex("5F2506020501000201"), hex("5F2406040901020301")});
  return object(0x7F21, core::concat({object(0x7F4E, body), object(0x5F37, Bytes(64, 0x55))}));
}

TerminalIdentity foreign_terminal() {
  const test::TemporaryFolder folder;
  test::run("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + folder / "key.pem" + " 2>&1");
  const auto key = ok(crypto::PrivateKey::from_pem(test::read_bytes(folder / "key.pem")));
  test::write(folder / "chain", foreign_certificate(key.public_value()));
  const std::filesystem::path chain(folder / "chain");
  return ok(TerminalIdentity::load({&chain, 1}, folder / "key.pem"));
}

ReadReport read_fingers(const std::string& specimen, const std::optional<TerminalIdentity>& terminal) {
  auto card = ok(virtual_card::open_card(specimen, {}));
  const auto name = specimen.substr(0, specimen.find(','));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(name)).mrz));
  ReadOptions options{.files = {File::com, File::sod, File::dg1, File::dg2, File::dg3, File::dg14, File::dg15}};
  options.terminal = terminal;
  options.verify = test::judged_by(test::trust_set());
  return read_card(*card, {&key, 1}, options);
}

std::string why_not(const ReadReport& report) {
  for (const auto& note : report.verification.notes) {
    if (note.id == "note.terminal_authentication") return note.text.en;
  }
  return {};
}

}  // namespace

TEST_CASE("adverse 83: without Chip Authentication, or an authority that the chip names, only DG3 is missing") {
  const auto terminal = foreign_terminal();
  const auto without_proof = read_fingers("icao-td3-bac", terminal);
  REQUIRE_FALSE(without_proof.failure);
  CHECK(why_not(without_proof).find("chip authentication") != std::string::npos);
  CHECK(test::letter_of(without_proof.verification) == "B");
  const auto with_proof = read_fingers("vn-citizen-2021", terminal);
  REQUIRE_FALSE(with_proof.failure);
  CHECK(why_not(with_proof).find("EF.CVCA") != std::string::npos);
  CHECK(with_proof.access.terminal.empty());
  CHECK(test::letter_of(with_proof.verification) == test::letter_of(read_fingers("vn-citizen-2021", {}).verification));
}

namespace {

TerminalIdentity own_terminal(const std::string& algorithm) {
  const test::TemporaryFolder folder;
  ok(virtual_card::write_terminal_keys(folder.path(), algorithm));
  std::vector<std::filesystem::path> chain;
  for (const auto* name : {"cvca.cvcert", "dv.cvcert", "is.cvcert"}) chain.push_back(folder.path() / name);
  const auto key = folder / "is.key";
  return ok(TerminalIdentity::load(chain, key));
}

// "A 2 CHR", "A 0 why not": verdict, number of finger images, and whose certificate did it or why it did not.
std::string told(const ReadReport& report) {
  REQUIRE_FALSE(report.failure);
  const auto& fingers = report.document.fingers;
  return test::letter_of(report.verification) + " " + std::to_string(fingers ? fingers->size() : 0) + " " +
         (report.access.terminal.empty() ? why_not(report) : report.access.terminal);
}

}  // namespace

TEST_CASE("adverse 83: a terminal that its state has certified reads the fingers, by any algorithm") {
  for (const auto& algorithm : virtual_card::terminal_authentications()) {
    INFO(algorithm);
    const auto report = read_fingers("icao-td3-eac,ta=" + algorithm, own_terminal(algorithm));
    CHECK(told(report).substr(0, 4) == "A 2 ");
    CHECK_FALSE(report.access.terminal.empty());
    CHECK(test::reason_of(report.verification, "dg3.hash") == "dgN.hash.passed");
  }
}

TEST_CASE("adverse 83: refused, expired or of another chain, the terminal reads all but the fingers") {
  const auto terminal = own_terminal("");
  for (const auto* fault : {"ta-expired", "ta-foreign-chain", "ta-denied"}) {
    INFO(fault);
    const auto report = read_fingers("icao-td3-eac,fault=" + std::string(fault), terminal);
    CHECK(told(report).substr(0, 4) == "A 0 ");
    CHECK(report.find(File::dg2)->error == std::nullopt);
    CHECK(test::reason_of(report.verification, "dg3.hash") == "dgN.hash.no_rights");
    CHECK_FALSE(why_not(report).empty());
    // A right that the authority kept back shows at the file alone: the terminal itself was taken.
    CHECK(report.access.terminal.empty() == (std::string(fault) != "ta-denied"));
  }
  CHECK(told(read_fingers("icao-td3-eac", foreign_terminal())).find("none of this site's") != std::string::npos);
}

TEST_CASE("ICAO 9303-11, 7.1: fingers behind BAC, and behind PACE whose mapping proved the chip") {
  const auto terminal = own_terminal("");
  CHECK(told(read_fingers("icao-td3-bac,ta=ecdsa-secp256r1-sha256", own_terminal("ecdsa-secp256r1-sha256")))
            .substr(0, 3) == "A 2");
  const auto mapped = read_fingers("icao-td1-all", terminal);
  CHECK(told(mapped).substr(0, 4) == "A 2 ");
  CHECK(mapped.access.protocol.find("CAM") != std::string::npos);
  CHECK(test::reason_of(mapped.verification, "chip.chip_authentication") == "chip.chip_authentication.passed_by_pace");
}

TEST_CASE("who shows a terminal need not name the files it opens") {
  auto card = ok(virtual_card::open_card("icao-td3-eac", {}));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info("icao-td3-eac")).mrz));
  ReadOptions options{.terminal = own_terminal("")};
  options.verify = test::judged_by(test::trust_set());
  CHECK(told(read_card(*card, {&key, 1}, options)).substr(0, 4) == "A 2 ");
}

TEST_CASE("adverse 80: in a session that had to be redone the fingers come after the proof") {
  const auto report = read_fingers("icao-td3-eac,fault=ca-first-answer-once", own_terminal(""));
  CHECK(told(report).substr(0, 4) == "A 2 ");
}

TEST_CASE("BSI TR-03110-1, 2: a terminal shows itself to no chip that is not proven by data of a trusted state") {
  const auto terminal = own_terminal("");
  for (const auto* fault : {"ca-foreign-key", "sod-signature", "csca-unknown"}) {
    CAPTURE(fault);
    const auto report = read_fingers("icao-td3-eac,fault=" + std::string(fault), terminal);
    CHECK(report.access.terminal.empty());
    CHECK(why_not(report).find("not proven") != std::string::npos);
  }
}
