#include "photograph.hpp"

#include <filesystem>
#include <map>

#include "barcode/read_codes.hpp"
#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::photographs;
using test::ok;

TEST_CASE("the same request gives the same photograph, another seed another") {
  const Request request{
      .distortion = "mixed", .strength = 0.5, .seed = 7, .width = 160, .height = 120, .magnification = 0.5};
  const auto first = ok(take_photograph(request));
  CHECK(first.image.view().is_whole());
  CHECK(first.image.width == 160);
  CHECK(first.image.height == 120);
  CHECK(ok(take_photograph(request)).image.pixels == first.image.pixels);
  auto other = request;
  other.seed = 8;
  CHECK(ok(take_photograph(other)).text != first.text);
  other = request;
  other.strength = 0.6;
  CHECK(ok(take_photograph(other)).text == first.text);
  CHECK(ok(take_photograph(other)).image.pixels != first.image.pixels);
  CHECK(test::error_of(take_photograph({.distortion = "sadness"})) == "usage.bad_value");
}

TEST_CASE("a photograph with hardly any distortion is read back byte for byte") {
  for (const auto* distortion : {"rotated", "jpeg", "shadow", "low-light"}) {
    CAPTURE(distortion);
    const auto photograph = ok(take_photograph({.distortion = distortion, .seed = 1}));
    const auto codes = ok(barcode::read_codes(photograph.image.view()));
    REQUIRE(codes.size() == 1);
    CHECK(core::as_text(codes[0].raw) == photograph.text);
  }
}

TEST_CASE("the fixed set: at least 200 pictures over 12 distortions, each with its text, below 12 MB") {
  const auto folder = test::own_vector("qr");
  const auto expected = test::read_json(folder / "expected.json");
  std::map<std::string, int> pictures_of;
  std::uintmax_t size = 0;
  for (const auto& picture : expected["pictures"]) {
    ++pictures_of[picture["distortion"]];
    size += std::filesystem::file_size(folder / picture["file"].get<std::string>());
    const auto text = picture["text"].get<std::string>();
    CHECK(text.find_first_not_of("0123456789") == 12);
    CHECK((picture["strength"] >= 0 && picture["strength"] <= 1));
  }
  CHECK(expected["pictures"].size() >= 200);
  CHECK(pictures_of.size() == distortions().size());
  CHECK(size < 12'000'000);
}
