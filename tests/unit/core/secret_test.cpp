#include <chipid/secret.hpp>
#include <type_traits>

#include "core/bytes.hpp"
#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("secrets move and never copy by accident") {
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<SecretBytes>);
  SecretBytes first(std::string_view("key"));
  SecretBytes second = std::move(first);
  CHECK(second.size() == 3);
  CHECK(core::equal(second.clone().view(), second.view()));
}

TEST_CASE("wipe leaves zeros") {
  Bytes bytes = test::hex("0102030405");
  wipe(bytes.data(), bytes.size());
  CHECK(bytes == Bytes(5, 0));
}
