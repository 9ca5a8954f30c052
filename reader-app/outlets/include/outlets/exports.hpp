#pragma once

#include <array>
#include <chipid/verify.hpp>
#include <filesystem>
#include <optional>

#include "engine/checked_person.hpp"
#include "logic/outgoing.hpp"
#include "outlets/trouble.hpp"

/// One person's data as a file.
namespace chipid::counter::outlets {

enum class ExportKind { json, csv, fhir, evidence, guests };

inline constexpr std::array export_kinds = {ExportKind::json, ExportKind::csv, ExportKind::fhir, ExportKind::evidence,
                                            ExportKind::guests};
/// "json", "csv", "fhir", "evidence", "guests"
[[nodiscard]] std::string_view export_kind_name(ExportKind kind) noexcept;
[[nodiscard]] std::optional<ExportKind> export_kind_from_name(std::string_view name) noexcept;
/// Which outlet the one rule (may_leave) knows it as.
[[nodiscard]] Outlet outlet_of(ExportKind kind) noexcept;
/// held_back, not_approved.
[[nodiscard]] Outcome<> check_leave(const CheckedPerson& person, Outlet outlet);

/// Where files go and what they are signed and shaped by.
struct ExportPlace {
  std::filesystem::path folder = {};
  std::filesystem::path config = {};  ///< site-key.pem signs evidence, register.json has the columns of the register
};

struct Exported {
  std::filesystem::path file = {};
  bool is_signed = false;  ///< evidence alone
  bool was_there = false;  ///< the register has this line already; nothing was added

  friend bool operator==(const Exported&, const Exported&) = default;
};

/// What offline judgement would say of this read, for the library's exports; not_made.
[[nodiscard]] Outcome<EvidenceReport> evidence_report(const CheckedPerson& person);
/// The content of a file of that kind but `guests`; UTF-8 or, of evidence, binary and unsigned. not_made,
/// held_back, not_approved.
[[nodiscard]] Outcome<Bytes> export_content(const CheckedPerson& person, ExportKind kind);

/// Writes one new file that its owner alone may read, whose name tells no person; of `guests` a line into the register
/// of the day. Blocks for as long as the disk does. Any trouble of troubles.def from held_back to register_table.
[[nodiscard]] Outcome<Exported> export_person(const CheckedPerson& person, ExportKind kind, const ExportPlace& place);

}  // namespace chipid::counter::outlets
