#include <chipid/receipt.hpp>

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "evidence/jws.hpp"
#include "sample_evidence.hpp"
#include "support/vectors.hpp"
#include "test_keys.hpp"

using namespace chipid;

namespace {

std::chrono::sys_seconds at(int seconds) {
  return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

Receipt sample_receipt() {
  const auto evidence = decode_evidence(test::ok(encode_evidence(test::sample_evidence())));
  return {.issued = at(1795522700),
          .read = at(1795522600),
          .evidence = evidence->digest,
          .verdict = Verdict::authentic,
          .policy = "counter",
          .purpose = "Mở tài khoản",
          .reference = "2026/11/24-17"};
}

// A receipt of these claims, properly signed.
std::string signed_claims(std::string_view claims) {
  return test::ok(evidence::make_jws(evidence::receipt_type, core::as_bytes(claims), test::site_key(), false));
}

const std::string digest(64, 'a');

std::string claims(const std::string& more = {}) {
  return R"({"iss":")" + test::site_key().key_id() + R"(","iat":2,"read":1,"evidence":")" + digest +
         R"(","verdict":"review","policy":"p","purpose":"q")" + more + "}";
}

}  // namespace

TEST_CASE("receipt: what goes in comes out, signed") {
  auto receipt = sample_receipt();
  const auto text = test::ok(make_receipt(receipt, test::site_key()));
  receipt.issuer = test::site_key().key_id();
  CHECK(test::ok(parse_receipt(text)) == receipt);
  CHECK(test::ok(parse_receipt(" " + text + "\r\n")) == receipt);
  CHECK(looks_like_receipt(core::as_bytes(text + "\n")));
  CHECK_FALSE(looks_like_receipt(test::ok(encode_evidence(test::sample_evidence()))));

  const auto evidence = decode_evidence(test::ok(encode_evidence(test::sample_evidence())));
  const auto check = test::ok(check_receipt(text, test::enrolled(), &*evidence));
  CHECK(check.signature.status == SignatureStatus::valid);
  CHECK(check.signature.key_name == "counter 1");
  CHECK(check.evidence_matches == true);
  const auto other = decode_evidence(test::ok(encode_evidence(test::sample_evidence(41))));
  CHECK(test::ok(check_receipt(text, test::enrolled(), &*other)).evidence_matches == false);
  CHECK_FALSE(test::ok(check_receipt(text, test::enrolled())).evidence_matches.has_value());
  CHECK(test::ok(check_receipt(text, test::enrolled_other())).signature.status == SignatureStatus::unknown_key);
}

TEST_CASE("receipt: names nobody") {
  const auto text = test::ok(make_receipt(sample_receipt(), test::site_key()));
  const auto jws = evidence::parse_jws(text);
  const auto payload = evidence::from_base64url(jws->payload).value();
  const auto json = nlohmann::json::parse(core::as_text(payload));
  std::vector<std::string> names;
  for (const auto& [name, value] : json.items()) names.push_back(name);
  CHECK(names ==
        std::vector<std::string>{"evidence", "iat", "iss", "policy", "purpose", "read", "reference", "verdict"});
}

TEST_CASE("receipt: no character can be changed unseen") {
  const auto text = test::ok(make_receipt(sample_receipt(), test::site_key()));
  const auto keys = test::enrolled();
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const unsigned bit : {0U, 1U, 2U, 5U}) {
      auto changed = text;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ (1U << bit));
      const auto check = check_receipt(changed, keys);
      CAPTURE(i, bit);
      CHECK_FALSE((check && check->signature.status == SignatureStatus::valid));
    }
  }
}

TEST_CASE("receipt: claims that are missing, of another kind or twice") {
  CHECK(parse_receipt(signed_claims(claims())).has_value());
  CHECK(parse_receipt(signed_claims(claims(R"(,"later":[1])"))).has_value());
  for (const auto& bad :
       {std::string("{}"), std::string("[]"), std::string("no JSON"), claims(R"(,"verdict":"authentic")"),
        claims(R"(,"reference":7)"), claims() + " ", claims(R"(,"reference":")" + std::string(1025, 'x') + "\"")}) {
    CAPTURE(bad);
    const bool trailing_space = bad == claims() + " ";
    CHECK(parse_receipt(signed_claims(bad)).has_value() == trailing_space);
  }
  const auto without = [](const char* part, const char* by) {
    auto text = claims();
    text.replace(text.find(part), std::string_view(part).size(), by);
    return test::error_of(parse_receipt(signed_claims(text)));
  };
  CHECK(without("\"iat\":2", "\"iat\":-2") == "receipt.malformed");
  CHECK(without("\"iat\":2", "\"iat\":253402300800") == "receipt.malformed");
  CHECK(without("\"iat\":2", "\"iat\":2.5") == "receipt.malformed");
  CHECK(without("\"read\":1,", "") == "receipt.malformed");
  CHECK(without("review", "perfect") == "receipt.malformed");
  CHECK(without("aaaa", "AAAA") == "receipt.malformed");
  CHECK(without("\"iss\":\"", "\"iss\":\"x") == "receipt.malformed");
  CHECK(test::error_of(parse_receipt(std::string(5000, 'A'))) == "receipt.malformed");
  CHECK(test::error_of(parse_receipt("")) == "receipt.malformed");
}

TEST_CASE("receipt: the signature of evidence is no receipt") {
  const auto text =
      test::ok(evidence::make_jws(evidence::evidence_type, core::as_bytes(claims()), test::site_key(), false));
  CHECK(test::error_of(parse_receipt(text)) == "receipt.malformed");
}

TEST_CASE("receipt: what does not fit is not made") {
  const auto refused = [](auto change) {
    auto receipt = sample_receipt();
    change(receipt);
    return test::error_of(make_receipt(receipt, test::site_key())) == "usage.bad_value";
  };
  CHECK(refused([](Receipt& r) { r.evidence = "abc"; }));
  CHECK(refused([](Receipt& r) { r.purpose.assign(1025, 'x'); }));
  CHECK(refused([](Receipt& r) { r.purpose = "\xFF"; }));
  CHECK(refused([](Receipt& r) { r.issued = at(-1); }));
}

namespace {

Receipt bound_receipt() {
  auto receipt = sample_receipt();
  receipt.binding = ReceiptBinding{.audience = "https://his.example",
                                   .origin = "https://counter.his.example",
                                   .nonce = "bm9uY2UtbWFkZS1ieS1oaXM",
                                   .session = "r1",
                                   .document = digest};
  receipt.checks = {{.id = "sod.signature", .status = CheckStatus::passed, .reason_id = "ok"}};
  receipt.trust_list = digest;
  receipt.issuer = test::site_key().key_id();
  return receipt;
}

}  // namespace

TEST_CASE("receipt: for whom it was made, every check, the list of authorities") {
  const auto receipt = bound_receipt();
  const auto text = test::ok(make_receipt(receipt, test::site_key()));
  const auto read = test::ok(parse_receipt(text));
  CHECK(read == receipt);
  CHECK(test::ok(check_receipt(text, test::enrolled())).signature.status == SignatureStatus::valid);
}

TEST_CASE("receipt: nothing is bound without a nonce, and no claim of another kind is passed over") {
  CHECK(parse_receipt(signed_claims(claims(R"(,"nonce":"n","aud":"a")")))->binding->audience == "a");
  for (const auto* bad :
       {R"(,"aud":"a")", R"(,"origin":"o")", R"(,"session":"s")", R"(,"nonce":1)", R"(,"nonce":"n","aud":["a"])",
        R"(,"nonce":"n","document":"abc")", R"(,"checks":{})", R"(,"checks":[["a","passed"]])",
        R"(,"checks":[["a","perfect","b"]])", R"(,"checks":[["a","passed",1]])", R"(,"trust":{})"}) {
    CAPTURE(bad);
    CHECK(test::error_of(parse_receipt(signed_claims(claims(bad)))) == "receipt.malformed");
  }
  CHECK_FALSE(parse_receipt(signed_claims(claims()))->binding.has_value());
}

TEST_CASE("receipt: binding as long as its limits still fits, one byte more does not") {
  auto receipt = bound_receipt();
  receipt.binding->origin.assign(1024, 'o');
  receipt.checks.assign(64, {.id = std::string(40, 'i'), .status = CheckStatus::not_performed, .reason_id = "r"});
  CHECK(make_receipt(receipt, test::site_key()).has_value());
  receipt.checks.emplace_back();
  CHECK(test::error_of(make_receipt(receipt, test::site_key())) == "usage.bad_value");
  receipt.checks.clear();
  receipt.binding->nonce.assign(1025, 'n');
  CHECK(test::error_of(make_receipt(receipt, test::site_key())) == "usage.bad_value");
}
