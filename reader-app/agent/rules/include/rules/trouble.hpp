#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "words/trouble_row.hpp"

namespace chipid::counter::agent {

/// What can be wrong with the agent's own files and keys; the table is troubles.def.
enum class TroubleCode {
#define AGENT_TROUBLE(enumerator, ...) enumerator,
#include "rules/troubles.def"
#undef AGENT_TROUBLE
};

struct Trouble {
  TroubleCode code = TroubleCode::sites_damaged;
  /// Which file, which member; no personal data, no secret. May be empty.
  std::string detail = {};
};

[[nodiscard]] const TroubleRow& trouble_row(TroubleCode code) noexcept;

/// A value or the reason why there is none.
template <typename T = void>
using Outcome = tl::expected<T, Trouble>;

[[nodiscard]] inline tl::unexpected<Trouble> trouble(TroubleCode code, std::string detail = {}) {
  return tl::unexpected<Trouble>(Trouble{code, std::move(detail)});
}

}  // namespace chipid::counter::agent
