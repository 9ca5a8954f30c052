#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <vector>

namespace chipid::lds {

/// EF.CVCA: whose certificates the chip trusts in Terminal Authentication (BSI TR-03110-3, A.6.2.4).
struct EfCvca {
  /// Certification authority references as in the data (ISO 8859-1), as they go into MSE:Set DST; one or two, the
  /// newer first.
  std::vector<std::string> references = {};
};

[[nodiscard]] Result<EfCvca> parse_ef_cvca(BytesView file);

}  // namespace chipid::lds
