#include "render.hpp"

#include "core/base64.hpp"
#include "core/text.hpp"
#include "sample_profile.hpp"
#include "support/catch.hpp"
#include "write_bytes.hpp"

using namespace chipid;
using namespace chipid::test;
using namespace chipid::remote;

namespace {

/// A profile with what its rendering needs.
struct Scene {
  explicit Scene(const Json& json) : provider(provider_of(json)) {}

  Rendered render(const MatchRequest& request) const {
    Values values(provider.state().profile, provider.state().secrets, request);
    REQUIRE(values.take_pictures());
    values.moment = {.timestamp = "2026-01-02T03:04:05Z", .timestamp_ms = "1767323045000", .nonce = "abc"};
    auto rendered = render_step(provider.state().profile, provider.state().profile.steps[0], values);
    INFO((rendered ? "" : rendered.error().where));
    REQUIRE(rendered);
    return *std::move(rendered);
  }

  MatchProvider provider;
};

std::string header(const Rendered& rendered, std::string_view name) {
  for (const auto& h : rendered.headers) {
    if (h.name == name) return std::string(h.value);
  }
  return "absent";
}

}  // namespace

TEST_CASE("a step becomes a request with its idempotency key") {
  const auto request = sample_request();
  const auto rendered = Scene(sample_profile()).render(request);
  CHECK(rendered.url == "https://match.example:8443/v1/verify?transactionId=" + request.transaction_id);
  CHECK(header(rendered, "X-Device") == "C-1");
  CHECK(header(rendered, "Idempotency-Key") == request.transaction_id);
  CHECK(header(rendered, "Content-Type") == "application/json");
  const auto body = Json::parse(rendered.body);
  CHECK(body["t"] == 0.6);
  CHECK(body["n"] == "abc");
  CHECK(core::from_base64(body["a"].get<std::string>()).value() == request.reference);
  CHECK(core::from_base64(body["b"].get<std::string>()).value() == request.probe);
}

TEST_CASE("values are escaped for the place they stand in") {
  auto profile = sample_profile();
  profile["steps"][0]["path"] = "/p/${personal_number}";
  profile["steps"][0]["query"] = {{"q", "${personal_number}"}};
  profile["steps"][0]["body"]["json"] = {{"x", "<${personal_number}>"}, {"n", "${nonce}"}};
  auto request = sample_request();
  request.personal_number = "../a\"\\&?=#\n\xC3\xA9";
  const auto rendered = Scene(profile).render(request);
  CHECK(rendered.target == "/p/..%2Fa%22%5C%26%3F%3D%23%0A%C3%A9?q=..%2Fa%22%5C%26%3F%3D%23%0A%C3%A9");
  CHECK(Json::parse(rendered.body)["x"] == "<" + request.personal_number + ">");
}

TEST_CASE("a value with a line end does not become a header") {
  auto profile = sample_profile();
  profile["steps"][0]["headers"] = {{"X-Number", "${personal_number}"}};
  const auto provider = provider_of(profile);
  auto request = sample_request();
  request.personal_number = "1\r\nX-Other: 2";
  Values values(provider.state().profile, provider.state().secrets, request);
  REQUIRE(values.take_pictures());
  const auto rendered = render_step(provider.state().profile, provider.state().profile.steps[0], values);
  REQUIRE_FALSE(rendered);
  CHECK(rendered.error().where == "/steps/0/headers/X-Number");
}

TEST_CASE("multipart parts carry bytes as they are") {
  auto profile = sample_profile();
  profile["steps"][0]["body"] = Json::parse(R"({"multipart": [
    {"name": "nonce", "content": "${nonce}"},
    {"name": "file", "content": "${probe_image}", "filename": "p.jpg", "mime": "${probe_mime}"}]})");
  const auto rendered = Scene(profile).render(sample_request());
  CHECK(header(rendered, "Content-Type") == "multipart/form-data; boundary=chipid-abc");
  CHECK(std::string(rendered.body) ==
        "--chipid-abc\r\nContent-Disposition: form-data; name=\"nonce\"\r\n\r\nabc\r\n"
        "--chipid-abc\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
        "Content-Type: image/jpeg\r\n\r\n\xFF\xD8\xFF probe\r\n--chipid-abc--\r\n");
}

TEST_CASE("what the profile needs and the request lacks is named") {
  const auto lacking = [](const char* text) {
    auto profile = sample_profile();
    profile["steps"][0]["body"]["json"]["x"] = text;
    const auto provider = provider_of(profile);
    const auto request = sample_request();
    Values values(provider.state().profile, provider.state().secrets, request);
    REQUIRE(values.take_pictures());
    const auto rendered = render_step(provider.state().profile, provider.state().profile.steps[0], values);
    REQUIRE_FALSE(rendered);
    CHECK(rendered.error().code == ErrorCode::usage_bad_value);
    return rendered.error().where;
  };
  CHECK(lacking("${personal_number}") == "personal_number");
  CHECK(lacking("${file:DG13}") == "DG13");
  CHECK(lacking("${signer_certificate}") == "SOD");
}

TEST_CASE("bytes are written in the form asked for (RFC 4648, 10)") {
  const auto written = [](std::string_view text, Form form) {
    return std::string(write_bytes(core::as_bytes(text), form, "image/png"));
  };
  CHECK(written("", Form::base64) == "");
  CHECK(written("f", Form::base64) == "Zg==");
  CHECK(written("fo", Form::base64) == "Zm8=");
  CHECK(written("foobar", Form::base64) == "Zm9vYmFy");
  CHECK(written("\xFB\xFF", Form::base64) == "+/8=");
  CHECK(written("\xFB\xFF", Form::base64url) == "-_8");
  CHECK(written("\xFB\x0F", Form::hex) == "fb0f");
  CHECK(written("f", Form::data_url) == "data:image/png;base64,Zg==");
}

TEST_CASE("a preview shows neither secrets nor pictures") {
  auto profile = sample_profile();
  profile["steps"][0]["body"]["json"]["dg"] = "${file:DG13}";
  const auto preview = preview_match(provider_of(profile), sample_request());
  REQUIRE(preview);
  REQUIRE(preview->size() == 1);
  const auto body = Json::parse(preview->front().body);
  CHECK(body["a"].get<std::string>().starts_with("<reference_image: 13 bytes, sha256 "));
  CHECK(body["dg"] == "<file:DG13>");
  CHECK(body["n"] == "<nonce>");
}
