#include <algorithm>

#include "diagnosis/rows.hpp"

namespace chipid {

std::string_view diagnosis_level_name(DiagnosisRow::Level level) noexcept {
  constexpr std::string_view names[] = {"ok", "warning", "problem"};
  return names[static_cast<std::size_t>(level)];
}

Diagnosis diagnose(Surroundings surroundings) {
  diagnosis::Rows rows;
  diagnosis::add_service_rows(surroundings.readers, rows);
  if (surroundings.readers) diagnosis::add_reader_rows(*surroundings.readers, rows);
  rows.push_back(diagnosis::clock_row(surroundings.now));
  diagnosis::add_trust_rows(surroundings.trust, rows);
  rows.push_back(diagnosis::decoder_row(surroundings.picture_decoder));
  rows.push_back(diagnosis::face_row(surroundings.face_model));
  diagnosis::add_version_rows(surroundings.versions, rows);
  return {std::move(surroundings), std::move(rows)};
}

bool has_problem(const Diagnosis& diagnosis) noexcept {
  return std::any_of(diagnosis.rows.begin(), diagnosis.rows.end(),
                     [](const auto& row) { return row.level == DiagnosisRow::Level::problem; });
}

}  // namespace chipid
