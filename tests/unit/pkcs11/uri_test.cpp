#include "pkcs11/uri.hpp"

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using pkcs11::parse_uri;
using test::ok;

TEST_CASE("pkcs11 URI: attributes of path and query, percent signs undone") {
  const auto uri = ok(
      parse_uri("pkcs11:token=My%20token%31;object=key;id=%01%AB;type=private?module-path=/a/b.so&pin-value=12%334"));
  CHECK(uri.token == "My token1");
  CHECK(uri.object == "key");
  CHECK(uri.id == std::string("\x01\xAB"));
  CHECK(uri.module_path == "/a/b.so");
  CHECK(core::as_text(uri.pin.view()) == "1234");
  CHECK_FALSE(uri.serial);
  CHECK_FALSE(ok(parse_uri("pkcs11:")).token);
  CHECK(ok(parse_uri("pkcs11:slot-id=3?pin-source=file:/etc/pin")).pin_source == "file:/etc/pin");
}

TEST_CASE("pkcs11 URI: what cannot be heeded is refused") {
  for (const auto* text :
       {"", "pkcs11", "file:key", "pkcs11:token", "pkcs11:token=a;token=b", "pkcs11:token=%2", "pkcs11:token=%zz",
        "pkcs11:what=ever", "pkcs11:type=cert", "pkcs11:object=a?object=b", "pkcs11:a=%"}) {
    INFO(text);
    CHECK(test::error_of(parse_uri(text)) == "usage.bad_value");
  }
  CHECK(test::error_of(parse_uri("pkcs11:token=" + std::string(5000, 'a'))) == "usage.bad_value");
}
