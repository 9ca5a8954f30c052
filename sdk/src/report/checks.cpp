#include "report/checks.hpp"

namespace chipid::report {
namespace {

constexpr std::string_view ids[] = {
    "access.pace_not_downgraded",
    "access.policy",
    "sod.structure",
    "sod.signature",
    "sod.signed_attributes",
    "sod.coverage",
    "sod.portrait",
    "ds.chain",
    "ds.validity",
    "ds.extensions",
    "ds.country",
    "ds.document_type",
    "ds.revocation",
    "crypto.forbidden",
    "crypto.weak",
    "com.consistency",
    "dg1.mrz",
    "dg1.dg13",
    "qr.chip",
    "document.expiry",
    "cardsecurity.signature",
    "chip.active_authentication",
    "chip.chip_authentication",
    "biometric.face",
    "biometric.finger",
};

Check not_performed(std::string id) {
  return {.id = std::move(id),
          .status = CheckStatus::not_performed,
          .reason = {.en = "This version reads the card and does not verify it yet.",
                     .vi = "Phiên bản này mới đọc thẻ, chưa kiểm tra tính xác thực."}};
}

}  // namespace

std::span<const std::string_view> check_ids() noexcept {
  return ids;
}

std::string hash_check_id(std::uint32_t data_group) {
  return "dg" + std::to_string(data_group) + ".hash";
}

std::vector<Check> checks_not_performed(std::span<const std::uint32_t> data_groups) {
  std::vector<Check> checks;
  for (const auto id : ids) checks.push_back(not_performed(std::string(id)));
  for (const auto number : data_groups) checks.push_back(not_performed(hash_check_id(number)));
  return checks;
}

}  // namespace chipid::report

namespace chipid {

std::string_view check_status_name(CheckStatus status) noexcept {
  constexpr std::string_view names[] = {"passed", "failed", "inconclusive", "not_supported", "not_performed"};
  return names[static_cast<std::size_t>(status)];
}

}  // namespace chipid
