#pragma once

#include "comparer.hpp"

namespace match_server {

/// A verification as OSIA asks for it.
struct Verification {
  std::string transaction_id = {};
  double threshold = 0;
  Item reference = {};
  Item probe = {};
};

/// Either a verification, or what is wrong with the request.
struct Parsed {
  std::optional<Verification> verification = {};
  std::string wrong = {};
};

/// `threshold` as it stands in the query; empty: `usual`.
[[nodiscard]] Parsed parse_verification(const std::string& transaction_id, const std::string& threshold, double usual,
                                        const std::string& body);

}  // namespace match_server
