#include "evidence/names.hpp"

#include "lds/files.hpp"

namespace chipid {

std::string_view used_material_name(UsedMaterial::Kind kind) noexcept {
  constexpr std::string_view names[] = {"csca", "document_signer", "crl", "policy"};
  return names[static_cast<std::size_t>(kind)];
}

namespace evidence {
namespace {

constexpr ErrorCode error_codes[] = {
#define CHIPID_ERROR(enumerator, ...) ErrorCode::enumerator,
#include <chipid/errors.def>
#undef CHIPID_ERROR
};

constexpr CheckStatus statuses[] = {CheckStatus::passed, CheckStatus::failed, CheckStatus::inconclusive,
                                    CheckStatus::not_supported, CheckStatus::not_performed};

constexpr UsedMaterial::Kind kinds[] = {UsedMaterial::Kind::csca, UsedMaterial::Kind::document_signer,
                                        UsedMaterial::Kind::crl, UsedMaterial::Kind::policy};

}  // namespace

std::optional<ErrorCode> error_code_from_id(std::string_view id) noexcept {
  for (const auto code : error_codes) {
    if (error_id(code) == id) return code;
  }
  return std::nullopt;
}

std::optional<CheckStatus> check_status_from_name(std::string_view name) noexcept {
  for (const auto status : statuses) {
    if (check_status_name(status) == name) return status;
  }
  return std::nullopt;
}

std::optional<UsedMaterial::Kind> used_material_from_name(std::string_view name) noexcept {
  for (const auto kind : kinds) {
    if (used_material_name(kind) == name) return kind;
  }
  return std::nullopt;
}

std::optional<File> file_from_exact_name(std::string_view name) noexcept {
  for (const auto& row : lds::all_files()) {
    if (row.name == name) return row.file;
  }
  return std::nullopt;
}

}  // namespace evidence
}  // namespace chipid
