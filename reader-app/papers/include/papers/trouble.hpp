#pragma once

#include <chipid/report.hpp>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace chipid::counter::papers {

/// Why a paper is not as it should be; the table is troubles.def.
enum class TroubleCode {
#define PAPER_TROUBLE(enumerator, ...) enumerator,
#include "papers/troubles.def"
#undef PAPER_TROUBLE
};

struct Trouble {
  TroubleCode code = TroubleCode::file_not_written;
  /// A technical remark in English for those who look after the computer; no personal data. May be empty.
  std::string detail = {};

  friend bool operator==(const Trouble&, const Trouble&) = default;
};

/// The stable name, such as "paper.template_broken".
[[nodiscard]] std::string_view trouble_id(TroubleCode code) noexcept;
/// What happened and what to do next, the detail at the end.
[[nodiscard]] Sentence trouble_sentence(const Trouble& trouble);

template <typename T = void>
using Outcome = tl::expected<T, Trouble>;

[[nodiscard]] inline tl::unexpected<Trouble> trouble(TroubleCode code, std::string detail = {}) {
  return tl::unexpected<Trouble>(Trouble{code, std::move(detail)});
}

}  // namespace chipid::counter::papers
