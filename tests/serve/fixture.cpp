#include "fixture.hpp"

#include <unistd.h>

#include <chipid/new_site_key.hpp>
#include <chipid/virtual_card.hpp>
#include <fstream>

namespace chipid::test {
namespace {

namespace fs = std::filesystem;

fs::path new_folder() {
  auto pattern = (fs::temp_directory_path() / "chipid-serve-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) FAIL("no temporary folder");
  return pattern;
}

std::shared_ptr<const serve::Snapshot> snapshot_of(const Folder& folder, const SiteKey& key) {
  const auto loaded = ok(serve::load_snapshot(folder.sources()));
  const std::vector keys = {key.public_key("site")};
  return std::make_shared<const serve::Snapshot>(
      serve::Snapshot{.trust = loaded->trust,
                      .policy = loaded->policy,
                      .keys = keys,
                      .verifier = OfflineVerifier({.trust = loaded->trust, .policy = loaded->policy}, keys),
                      .trust_list = loaded->trust_list,
                      .loaded = loaded->loaded});
}

}  // namespace

Folder::Folder() : path_(new_folder()) {
  fs::create_directories(path_ / "enrolled");
  if (!virtual_card::write_trust(trust())) FAIL("no trust list");
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

serve::Sources Folder::sources() const {
  return {.trust = {trust()}, .enrolled = {path_ / "enrolled"}};
}

World::World() : key(new_key()), snapshot(snapshot_of(folder, key)) {}

Bytes evidence_file(unsigned holder) {
  Evidence evidence{
      .tool_version = "test", .reader = "test", .time = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1)};
  for (const auto& [name, bytes] : ok(virtual_card::numbered_card_files(holder, 0, "ecdsa-p256"))) {
    const auto file = file_from_name(name);
    if (file) evidence.files.push_back({.file = *file, .bytes = bytes, .authenticated = true});
  }
  return ok(encode_evidence(evidence));
}

SiteKey new_key() {
  return ok(SiteKey::from_pem(ok(new_site_key_pem())));
}

Receipt bound_receipt() {
  return {.issued = receipt_issued,
          .read = receipt_issued,
          .evidence = ok(decode_evidence(evidence_file())).digest,
          .verdict = Verdict::authentic,
          .policy = "default",
          .purpose = "account",
          .binding =
              ReceiptBinding{.audience = "bank", .origin = "https://bank.example", .nonce = "n-1", .session = "r-1"}};
}

http::Request post(const std::string& path, const std::string& type, std::string body) {
  return {.head = {.method = "POST", .target = path, .path = path, .fields = {{"content-type", type}}},
          .body = std::move(body)};
}

http::Request post_evidence(const Bytes& file, std::vector<std::pair<std::string, std::string>> more) {
  auto request = post("/v1/verify", "application/vnd.chipid.evidence", {file.begin(), file.end()});
  request.head.fields.insert(request.head.fields.end(), more.begin(), more.end());
  return request;
}

http::Request post_receipt(const Json& body) {
  return post("/v1/receipt", "application/json", body.dump());
}

http::Request get(const std::string& target) {
  return {.head = {.method = "GET", .target = target, .path = target.substr(0, target.find('?'))}};
}

Json body_of(const http::Response& response) {
  return Json::parse(response.body);
}

std::string code_of(const http::Response& response) {
  const auto error = body_of(response).at("error");
  for (const char* part : {"message", "hint"}) {
    for (const char* language : {"en", "vi"}) CHECK_FALSE(error.at(part).at(language).get<std::string>().empty());
  }
  return error.at("code");
}

std::string base64(const Bytes& bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 3; ++k) bits = bits << 8U | (k < left ? bytes[i + k] : 0U);
    for (std::size_t k = 0; k < 4; ++k) text += k <= left ? digits[bits >> (18 - 6 * k) & 63U] : '=';
  }
  return text;
}

}  // namespace chipid::test
