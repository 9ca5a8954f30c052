#include "trust/index.hpp"

#include "test_pki.hpp"

using namespace chipid;
using namespace chipid::test;
using trust::Index;

namespace {

Index example() {
  const Party csca{.name = "Index CSCA", .label = "index csca"};
  Index index;
  index.next_source = 3;
  index.sources.push_back({.id = 1,
                           .kind = trust::Source::Kind::master_list,
                           .scope = {.citizen_cards = false},
                           .signed_at = pki::Time(std::chrono::seconds(1700000000)),
                           .signer_country = "UT",
                           .signer = "C=UT, CN=signer",
                           .name = "a\tname\nof two lines"});
  auto anchor = trust::index_entry(ok(pki::parse_certificate(make_csca(csca))));
  anchor.sources = {1};
  index.anchors.push_back(anchor);
  index.signers.push_back(trust::index_entry(ok(pki::parse_certificate(make_csca(csca)))));
  index.crls.push_back(trust::index_entry(ok(pki::parse_crl(make_crl({.issuer = csca})))));
  return index;
}

}  // namespace

TEST_CASE("an index is read as it was written") {
  const auto text = trust::to_text(example());
  const auto index = ok(trust::parse_index(text));
  CHECK(trust::to_text(index) == text);
  REQUIRE(index.anchors.size() == 1);
  CHECK(index.anchors.front().text == "C=UT, CN=Index CSCA");
  CHECK(index.sources.front().name == "a name of two lines");
  CHECK_FALSE(index.sources.front().scope.citizen_cards);
  CHECK(index.signers.size() == 1);
  CHECK(index.crls.size() == 1);
}

TEST_CASE("a truncated index is refused at every length, and so is one of a later version") {
  const auto text = trust::to_text(example());
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    CHECK_FALSE(trust::parse_index(std::string_view(text).substr(0, size)));
  }
  CHECK_FALSE(trust::parse_index("chipid-trust 2\nend\t0\n"));
}

TEST_CASE("an anchor without a source is refused") {
  auto index = example();
  index.anchors.front().sources = {2};
  CHECK_FALSE(trust::parse_index(trust::to_text(index)));
  index.anchors.front().sources = {};
  CHECK_FALSE(trust::parse_index(trust::to_text(index)));
}
