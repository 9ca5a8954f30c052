#pragma once

#include <chipid/evidence.hpp>
#include <chipid/receipt.hpp>
#include <filesystem>
#include <http_server/server.hpp>
#include <nlohmann/json.hpp>
#include <serve/snapshot.hpp>
#include <support/catch.hpp>

namespace chipid::test {

using Json = nlohmann::json;

/// A folder of its own with a trust list, gone at the end.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] std::filesystem::path trust() const { return path_ / "trust"; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Where its trust list is, and nothing of this user.
  [[nodiscard]] serve::Sources sources() const;

 private:
  std::filesystem::path path_;
};

/// A trust list and one site that is enrolled as "site".
struct World {
  World();
  Folder folder;
  SiteKey key;
  std::shared_ptr<const serve::Snapshot> snapshot;
};

/// The evidence of a fictional holder.
[[nodiscard]] Bytes evidence_file(unsigned holder = 1);

[[nodiscard]] SiteKey new_key();
inline constexpr std::chrono::sys_seconds receipt_issued = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);
/// A receipt for the audience "bank", the page https://bank.example and the nonce "n-1".
[[nodiscard]] Receipt bound_receipt();

[[nodiscard]] http::Request post(const std::string& path, const std::string& type, std::string body);
[[nodiscard]] http::Request post_evidence(const Bytes& file,
                                          std::vector<std::pair<std::string, std::string>> more = {});
[[nodiscard]] http::Request post_receipt(const Json& body);
[[nodiscard]] http::Request get(const std::string& target);

[[nodiscard]] Json body_of(const http::Response& response);
/// The code of an error.
[[nodiscard]] std::string code_of(const http::Response& response);
[[nodiscard]] std::string base64(const Bytes& bytes);

template <typename T>
T ok(Result<T> result) {
  if (!result) FAIL(error_id(result.error().code) << " " << result.error().where << " " << result.error().detail);
  return *std::move(result);
}

}  // namespace chipid::test
