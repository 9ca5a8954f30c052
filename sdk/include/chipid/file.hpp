#pragma once

#include <chipid/export.hpp>
#include <optional>
#include <string_view>

namespace chipid {

/// The elementary files of an eMRTD chip (ICAO 9303-10, 3.11 and 4).
enum class File {
  com,
  sod,
  dg1,
  dg2,
  dg3,
  dg4,
  dg5,
  dg6,
  dg7,
  dg8,
  dg9,
  dg10,
  dg11,
  dg12,
  dg13,
  dg14,
  dg15,
  dg16,
  card_access,
  card_security,
  atr_info,
  dir,
  cvca,
};

/// The short name used in reports and on the command line: "COM", "SOD", "DG1", "CardAccess", ...
[[nodiscard]] CHIPID_API std::string_view file_name(File file) noexcept;

/// The file meant by a name of any case: "COM", "EF_COM", "EF.COM", "DG1", "Datagroup1", its identifier ("011E"), each
/// with or without ".bin". Identifiers that stand for two files mean SOD (011D) and CardAccess (011C).
[[nodiscard]] CHIPID_API std::optional<File> file_from_name(std::string_view name);

}  // namespace chipid
