#include <algorithm>

#include "barcode/read_codes.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "picture/card_face.hpp"
#include "picture/draw.hpp"
#include "picture/qr_matrix.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ok;

namespace {

bool says(const CardFace& face, std::string_view text) {
  return std::any_of(face.fields.begin(), face.fields.end(),
                     [&](const PrintedField& field) { return field.text == text; });
}

std::string code_on(const CardFace& face) {
  const auto drawn = ok(draw_face(face));
  const auto codes = ok(barcode::read_codes(drawn.image.view()));
  return codes.size() == 1 ? std::string(core::as_text(codes[0].raw)) : std::string();
}

}  // namespace

TEST_CASE("the QR code is on the front of 2021 and on the back of 2024") {
  const auto older = ok(card_faces("vn-citizen-2021", CardSide::both));
  REQUIRE(older.size() == 2);
  CHECK(older[0].qr == ok(specimen_info("vn-citizen-2021")).qr);
  CHECK(older[1].qr.empty());
  CHECK(says(older[0], "Nguyễn Văn A"));
  CHECK(older[1].mrz.size() == 3);
  const auto newer = ok(card_faces("vn-citizen-2024", CardSide::both));
  CHECK(newer[0].qr.empty());
  CHECK(newer[1].qr == ok(specimen_info("vn-citizen-2024")).qr);
}

TEST_CASE("one side of a card, the only page of a passport") {
  CHECK(ok(card_faces("vn-citizen-2021", CardSide::back)).at(0).mrz.size() == 3);
  CHECK(ok(card_faces("vn-citizen-2021", CardSide::front)).size() == 1);
  const auto page = ok(card_faces("icao-td3-bac", CardSide::both));
  REQUIRE(page.size() == 1);
  CHECK(page[0].mrz.size() == 2);
  CHECK(says(page[0], "SPECIMEN"));
  CHECK(test::error_of(card_faces("icao-td3-bac", CardSide::back)) == "usage.bad_value");
  CHECK(test::error_of(card_faces("no-such-card", CardSide::both)) == "usage.unknown_specimen");
}

TEST_CASE("a card is drawn at 600 dots an inch, its code read back byte for byte") {
  const auto drawn = ok(draw_face(ok(card_faces("vn-citizen-2021", CardSide::front)).at(0)));
  CHECK(drawn.image.width == 2022);
  CHECK(drawn.image.height == 1275);
  CHECK(drawn.image.view().is_whole());
  for (const auto& info : specimens()) {
    if (info.qr.empty()) continue;
    CAPTURE(info.name);
    const auto faces = ok(card_faces(info.name, CardSide::both));
    CHECK((code_on(faces[0]) + code_on(faces[1])) == info.qr);
  }
}

TEST_CASE("text that no QR code holds is refused") {
  CHECK(ok(make_qr("A")).side == 21);
  CHECK(test::error_of(make_qr(std::string(4000, 'A'))) == "data.over_limit");
}

TEST_CASE("a picture of both sides is one PNG file") {
  const auto png = ok(draw_png(ok(card_faces("vn-citizen-2024", CardSide::both))));
  const std::uint8_t signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  REQUIRE(png.size() > 24);
  CHECK(std::equal(std::begin(signature), std::end(signature), png.begin()));
  // IHDR: width and height (PNG, 11.2.2).
  CHECK(core::to_hex(BytesView(png).subspan(16, 8)) == "000008a300000b12");
}
