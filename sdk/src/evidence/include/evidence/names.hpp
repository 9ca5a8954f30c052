#pragma once

#include <chipid/evidence.hpp>

namespace chipid::evidence {

/// The values that go into evidence by their stable names; nothing for a name that is not known here.
[[nodiscard]] std::optional<ErrorCode> error_code_from_id(std::string_view id) noexcept;
[[nodiscard]] std::optional<CheckStatus> check_status_from_name(std::string_view name) noexcept;
[[nodiscard]] std::optional<UsedMaterial::Kind> used_material_from_name(std::string_view name) noexcept;
/// Its one short name, as file_name gives it.
[[nodiscard]] std::optional<File> file_from_exact_name(std::string_view name) noexcept;

}  // namespace chipid::evidence
