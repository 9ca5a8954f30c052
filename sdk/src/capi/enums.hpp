#pragma once

#include <chipid/error.hpp>
#include <chipid/match.hpp>
#include <chipid/report.hpp>
#include <chipid/site_key.hpp>
#include <cstdint>
#include <optional>

/// Enums of the library as numbers of the C interface: the table enums.def.
namespace chipid::capi {

enum class EventKind {
  reader_added,
  reader_removed,
  card_inserted,
  card_removed,
  service_lost,
  service_back,
  step_started,
  progress,
  text_ready,
};
enum class PixelFormat { gray8, rgb8, bgr8, rgba8, bgra8 };
enum class ExportForm { json, csv, fhir };

#define CHIPID_ENUM(name, type, ...)                         \
  [[nodiscard]] std::int32_t number_of(type value) noexcept; \
  [[nodiscard]] std::optional<type> name##_of(std::int64_t number) noexcept;
#define CHIPID_ENUM_VALUE(...)
#define CHIPID_ENUM_END()
#include "enums.def"
#undef CHIPID_ENUM
#undef CHIPID_ENUM_VALUE
#undef CHIPID_ENUM_END

}  // namespace chipid::capi
