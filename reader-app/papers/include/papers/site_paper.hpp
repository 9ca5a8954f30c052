#pragma once

#include <chipid/error.hpp>
#include <filesystem>
#include <optional>

#include "papers/template.hpp"

/// The papers there are and where their templates come from.
namespace chipid::counter::papers {

enum class PaperKind {
  slip,     ///< registration slip, for the file of the person
  receipt,  ///< verification receipt, for the person: who checked what, signed
};
inline constexpr PaperKind all_papers[] = {PaperKind::slip, PaperKind::receipt};

/// "slip", "receipt"
[[nodiscard]] std::string_view paper_name(PaperKind kind) noexcept;
[[nodiscard]] Sentence paper_title(PaperKind kind);

struct SitePaper {
  Template form = {};
  std::optional<Trouble> trouble = {};  ///< why the site's own template is not used
};

/// Where the site's own templates are. `config`: folder of the app's settings.
[[nodiscard]] std::filesystem::path templates_folder(const std::filesystem::path& config);

/// <config>/templates/<name>.<vi|en>.html of the site where that is there and can be used, else the built-in one.
[[nodiscard]] SitePaper load_paper(PaperKind kind, Language language, const std::filesystem::path& config);

/// Writes the built-in templates into <config>/templates as a start for the site's own; those that are there stay. How
/// many were written. file_not_written.
[[nodiscard]] Outcome<int> copy_built_in_papers(const std::filesystem::path& config);

}  // namespace chipid::counter::papers
