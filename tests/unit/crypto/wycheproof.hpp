#pragma once

#include <functional>

#include "crypto/public_key.hpp"
#include "support/vectors.hpp"

namespace chipid::test {

/// Checks every signature of a Wycheproof file: `key` and `scheme` are made from a group. Returns how many were
/// checked; 0 where the file is absent. "acceptable" ones may go either way but must not crash.
inline std::size_t check_signatures(
    const std::string& file, const std::function<crypto::PublicKey(const nlohmann::json&)>& key,
    const std::function<std::optional<crypto::SignatureScheme>(const nlohmann::json&)>& scheme) {
  const auto path = shared_vector("wycheproof/" + file);
  if (!path) return 0;
  std::size_t run = 0;
  const auto vectors = read_json(*path);
  for (const auto& group : vectors["testGroups"]) {
    const auto how = scheme(group);
    if (!how) continue;
    const auto public_key = key(group);
    for (const auto& vector : group["tests"]) {
      CAPTURE(file, vector["tcId"].get<int>(), vector["comment"].get<std::string>());
      const auto outcome =
          public_key.verify(*how, hex(vector["msg"].get<std::string>()), hex(vector["sig"].get<std::string>()));
      ++run;
      const auto expected = vector["result"].get<std::string>();
      if (expected == "valid") CHECK(outcome == crypto::SignatureOutcome::valid);
      if (expected == "invalid") CHECK(outcome == crypto::SignatureOutcome::invalid);
    }
  }
  return run;
}

}  // namespace chipid::test
