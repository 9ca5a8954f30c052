#include <limits>

#include "core/hex.hpp"
#include "core/text.hpp"
#include "evidence/cbor_reader.hpp"
#include "evidence/cbor_writer.hpp"
#include "support/catch.hpp"

using namespace chipid;
using evidence::CborItem;
using evidence::CborReader;
using evidence::CborWriter;
using Type = CborItem::Type;

namespace {

Bytes hex(const char* text) {
  return core::from_hex(text).value();
}

struct Example {
  const char* encoded;
  Type type;
  std::uint64_t value;
};

// RFC 8949, appendix A: those of the kinds that evidence uses.
constexpr Example numbers[] = {
    {"00", Type::number, 0},
    {"01", Type::number, 1},
    {"0a", Type::number, 10},
    {"17", Type::number, 23},
    {"1818", Type::number, 24},
    {"1819", Type::number, 25},
    {"1864", Type::number, 100},
    {"1903e8", Type::number, 1000},
    {"1a000f4240", Type::number, 1000000},
    {"1b000000e8d4a51000", Type::number, 1000000000000},
    {"1bffffffffffffffff", Type::number, std::numeric_limits<std::uint64_t>::max()},
    {"f4", Type::boolean, 0},
    {"f5", Type::boolean, 1},
    {"f6", Type::null, 0},
    {"40", Type::bytes, 0},
    {"4401020304", Type::bytes, 4},
    {"60", Type::text, 0},
    {"6161", Type::text, 1},
    {"6449455446", Type::text, 4},
    {"62225c", Type::text, 2},
    {"62c3bc", Type::text, 2},
    {"63e6b0b4", Type::text, 3},
    {"64f0908591", Type::text, 4},
    {"80", Type::array, 0},
    {"83010203", Type::array, 3},
    {"8301820203820405", Type::array, 3},
    {"98190102030405060708090a0b0c0d0e0f101112131415161718181819", Type::array, 25},
    {"a0", Type::map, 0},
    {"a201020304", Type::map, 2},
    {"a26161016162820203", Type::map, 2},
    {"826161a161626163", Type::array, 2},
    {"a56161614161626142616361436164614461656145", Type::map, 5},
};

// The rest of the appendix: kinds that evidence does not use, and indefinite lengths.
constexpr const char* refused[] = {
    "c249010000000000000000",
    "3bffffffffffffffff",
    "c349010000000000000000",
    "20",
    "29",
    "3863",
    "3903e7",
    "f90000",
    "f98000",
    "f93c00",
    "fb3ff199999999999a",
    "f93e00",
    "f97bff",
    "fa47c35000",
    "fa7f7fffff",
    "fb7e37e43c8800759c",
    "f90001",
    "f90400",
    "f9c400",
    "fbc010666666666666",
    "f97c00",
    "f97e00",
    "f9fc00",
    "fa7f800000",
    "fa7fc00000",
    "faff800000",
    "fb7ff0000000000000",
    "fb7ff8000000000000",
    "fbfff0000000000000",
    "f7",
    "f0",
    "f8ff",
    "c074323031332d30332d32315432303a30343a30305a",
    "c11a514b67b0",
    "c1fb41d452d9e8200000",
    "d74401020304",
    "d818456449455446",
    "d82076687474703a2f2f7777772e6578616d706c652e636f6d",
    "5f42010243030405ff",
    "7f657374726561646d696e67ff",
    "9fff",
    "9f018202039f0405ffff",
    "9f01820203820405ff",
    "83018202039f0405ff",
    "83019f0203ff820405",
    "bf61610161629f0203ffff",
    "826161bf61626163ff",
    "bf6346756ef563416d7421ff",
};

ErrorCode code_of(const char* encoded) {
  const auto bytes = hex(encoded);
  CborReader reader(bytes);
  const auto skipped = reader.skip();
  REQUIRE_FALSE(skipped.has_value());
  return skipped.error().code;
}

}  // namespace

TEST_CASE("CBOR: the examples of RFC 8949, appendix A, are read") {
  for (const auto& example : numbers) {
    CAPTURE(example.encoded);
    const auto bytes = hex(example.encoded);
    CborReader reader(bytes);
    const auto item = CborReader(reader).next();
    REQUIRE(item.has_value());
    CHECK(item->type == example.type);
    CHECK(item->value == example.value);
    CHECK(reader.skip().has_value());
    CHECK(reader.finish().has_value());
  }
  const auto text = hex("63e6b0b4");
  CHECK(CborReader(text).text(8).value() == "水");
}

TEST_CASE("CBOR: kinds of RFC 8949, appendix A, that evidence does not use are refused") {
  for (const auto* encoded : refused) {
    CAPTURE(encoded);
    CHECK(code_of(encoded) == ErrorCode::evidence_damaged);
  }
}

TEST_CASE("CBOR: one value has one encoding") {
  for (const auto* longer : {"1817", "190018", "1900ff", "1a0000ffff", "1b00000000ffffffff", "580401020304", "7800",
                             "9800", "b900010102", "f814"}) {
    CAPTURE(longer);
    CHECK(code_of(longer) == ErrorCode::evidence_damaged);
  }
}

TEST_CASE("CBOR: text is UTF-8") {
  for (const auto* bad : {"61ff", "62c080", "62c32f", "63eda080", "64f4908080", "64f0808080", "61c3", "63e080af"}) {
    CAPTURE(bad);
    CHECK(code_of(bad) == ErrorCode::evidence_damaged);
  }
  CHECK(evidence::is_utf8(core::as_bytes("Nguyễn Văn A, 水, \U00010151, \U0010FFFF, \uD7FF, \uE000")));
}

TEST_CASE("CBOR: lengths that lie end with the data, without memory") {
  for (const auto* bomb : {"5bffffffffffffffff", "5b7fffffffffffffff00", "7affffffff", "9bffffffffffffffff00",
                           "bb7fffffffffffffff0000", "1903", "8201", ""}) {
    CAPTURE(bomb);
    CHECK(code_of(bomb) == ErrorCode::evidence_truncated);
  }
}

TEST_CASE("CBOR: nesting is limited") {
  std::string text;
  for (int i = 0; i < 15; ++i) text += "81";
  const auto fits = hex((text + "00").c_str());
  CHECK(CborReader(fits).skip().has_value());
  CHECK(code_of((text + "8100").c_str()) == ErrorCode::evidence_damaged);
  const Bytes deep(100000, 0x81);
  CHECK(CborReader(deep).skip().error().code == ErrorCode::evidence_damaged);
}

TEST_CASE("CBOR: what is written is what the appendix shows") {
  CborWriter out;
  out.map(2);
  out.text("a");
  out.number(1000000000000);
  out.text("b");
  out.array(4);
  out.bytes(hex("01020304"));
  out.boolean(true);
  out.boolean(false);
  out.null();
  CHECK(core::to_hex(out.written()) == "a261611b000000e8d4a510006162844401020304f5f4f6");
}
