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
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz));
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
