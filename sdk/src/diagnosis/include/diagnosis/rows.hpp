#pragma once

#include <chipid/diagnosis.hpp>

/// What each thing that was looked at says. No card, no clock, no file: only what is handed in.
namespace chipid::diagnosis {

using Rows = std::vector<DiagnosisRow>;
using Level = DiagnosisRow::Level;

/// A row that says what an error says.
[[nodiscard]] DiagnosisRow row_of(std::string id, Level level, ErrorCode code);

/// The smart-card service and whether this user may use it.
void add_service_rows(const Result<std::vector<ReaderInfo>>& readers, Rows& rows);
/// Each reader with its driver and card.
void add_reader_rows(const std::vector<ReaderInfo>& readers, Rows& rows);

[[nodiscard]] DiagnosisRow clock_row(std::chrono::sys_seconds now);
void add_trust_rows(const Result<TrustStore>& trust, Rows& rows);
[[nodiscard]] DiagnosisRow decoder_row(const Result<>& decoder);
[[nodiscard]] DiagnosisRow face_row(const Result<std::string>& model);
void add_version_rows(const std::vector<ComponentVersion>& versions, Rows& rows);

}  // namespace chipid::diagnosis
