#pragma once

#include <chipid/error.hpp>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace chipid::counter::outlets {

/// Why something could not be handed on; the table is troubles.def.
enum class TroubleCode {
#define OUTLET_TROUBLE(enumerator, ...) enumerator,
#include "outlets/troubles.def"
#undef OUTLET_TROUBLE
};

struct Trouble {
  TroubleCode code = TroubleCode::not_written;
  /// Which file, member or header, or what the server said; fit to be shown. May be empty.
  std::string detail = {};

  friend bool operator==(const Trouble&, const Trouble&) = default;
};

/// The stable name, such as "outlet.unreachable".
[[nodiscard]] std::string_view trouble_id(TroubleCode code) noexcept;
/// One sentence that says what happened.
[[nodiscard]] std::string_view trouble_message(TroubleCode code, Language language) noexcept;
/// One sentence that says what to do next.
[[nodiscard]] std::string_view trouble_hint(TroubleCode code, Language language) noexcept;
/// Both, with the detail between them.
[[nodiscard]] std::string trouble_text(const Trouble& trouble, Language language);

/// A value or the reason why there is none. Functions that return it throw nothing (but on exhausted memory).
template <typename T = void>
using Outcome = tl::expected<T, Trouble>;

[[nodiscard]] inline tl::unexpected<Trouble> trouble(TroubleCode code, std::string detail = {}) {
  return tl::unexpected<Trouble>(Trouble{code, std::move(detail)});
}

}  // namespace chipid::counter::outlets
