#include <chipid/virtual_card.hpp>
#include <fstream>

#include "judging.hpp"
#include "reading.hpp"
#include "temporary_folder.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::hex;
using tlv::Tag;

namespace {

/// The specimen's files in a folder of their own, one of them replaced.
class AlteredCard {
 public:
  AlteredCard(const std::string& file, const Bytes& content) {
    test::ok(virtual_card::dump_card(test::specimen, folder_.path()));
    std::ofstream out(folder_.path() / file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  }

  ReadReport read(const VerifyOptions& verify = {}) const {
    return test::read_specimen("dir:" + folder_.path().string(), "", verify);
  }

 private:
  test::TemporaryFolder folder_;
};

// DG11 with this content is shown as malformed; the rest is read.
void check_malformed(const Bytes& dg11) {
  const auto report = AlteredCard("DG11.bin", dg11).read();
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::dg11) == "file.malformed");
  CHECK(report.document.name);
  CHECK(test::file_error(report, File::dg2).empty());
}

}  // namespace

TEST_CASE("adverse 14: BER nesting over the limit in a data group") {
  Bytes nested;
  for (int i = 0; i < 200; ++i) nested = tlv::encode(Tag{0xA0}, nested);
  check_malformed(tlv::encode(Tag{0x6B}, nested));
}

TEST_CASE("adverse 14: indefinite length inside a data group") {
  check_malformed(tlv::encode(Tag{0x6B}, hex("5C025F0E 5F0E80 4141 0000")));
}

TEST_CASE("adverse 14: garbage after the last object") {
  check_malformed(tlv::encode(Tag{0x6B}, hex("5C025F0E 5F0E0141 FF")));
}

TEST_CASE("adverse 85: a count of two billion is refused") {
  const auto dg11 = tlv::encode(Tag{0x6B}, hex("5C01A0 A006 02047FFFFFFF"));
  check_malformed(dg11);
  const auto verify = test::judged_by(test::trust_set());
  const auto report = AlteredCard("DG11.bin", dg11).read(verify);
  CHECK(test::reason_of(report.verification, "dg11.hash") == "dgN.hash.differs");
  CHECK(test::letter_of(report.verification) == "E");
  test::check_offline(report, verify);
}

TEST_CASE("adverse 14: an EF.SOD that is garbage leaves the data groups of EF.COM") {
  const auto report = AlteredCard("EF_SOD.bin", hex("7703FFFFFF")).read();
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::sod) == "file.malformed");
  CHECK(test::file_error(report, File::dg11).empty());
}

TEST_CASE("adverse 14: an EF.COM that is garbage leaves the data groups of EF.SOD") {
  const auto report = AlteredCard("EF_COM.bin", hex("6001FF")).read();
  CHECK(test::file_error(report, File::com) == "file.malformed");
  CHECK(test::file_error(report, File::dg11).empty());
}
