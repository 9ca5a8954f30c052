#pragma once

#include <array>
#include <chipid/consistency.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "logic/result_view.hpp"

/// What the chip, the QR code, a form and the site's own record say of one person, field by field.
namespace chipid::counter {

/// In the order in which they are believed.
enum class CompareSource : std::uint8_t { chip, qr, typed, record };
inline constexpr std::size_t compare_sources = 4;
[[nodiscard]] Sentence compare_source_name(CompareSource source);

/// A field's name (as in a report's document) and what a source writes there.
using FieldTexts = std::map<std::string, std::string>;

struct CompareInput {
  const ReadReport& report;
  std::optional<citizen::QrPayload> code = {};
  FieldTexts typed = {};
  std::optional<FieldTexts> record = {};  ///< a field that the record has room for is there, be it empty
  bool new_record = false;                ///< the site's records were searched and do not have this person
};

struct CompareCell {
  std::string value = {};  ///< as people read it
  /// With the row's reference; nothing for the reference itself.
  std::optional<citizen::Agreement> agreement = {};
  std::string remark = {};  ///< the same in words
};

struct CompareRow {
  std::string id = {};
  std::string label = {};
  std::optional<CompareSource> reference = {};  ///< the first source that has the field
  std::array<std::optional<CompareCell>, compare_sources> cells = {};
  bool differs = false;     ///< some cell differs from the reference
  bool can_update = false;  ///< the chip's value may be carried over
  bool suggested = false;   ///< the site's record has room for it and lacks it or says otherwise
};

struct CompareView {
  std::vector<CompareRow> rows = {};  ///< every field that can be compared, always in the same order
  std::size_t differing = 0;
  std::string summary = {};    ///< one sentence, with what to do
  std::string held_back = {};  ///< why nothing may be carried over; empty where it may
};

[[nodiscard]] CompareView make_compare_view(const CompareInput& input, Language language);

/// One field to be written into the site's record.
struct FieldUpdate {
  std::string id = {};
  std::string label = {};
  std::string value = {};
};

/// The chip's values of those rows of `ticked` that may be carried over.
[[nodiscard]] std::vector<FieldUpdate> chosen_updates(const CompareView& view, const std::set<std::string>& ticked);
/// A line a field: "Name: Nguyễn Văn A".
[[nodiscard]] std::string update_lines(const std::vector<FieldUpdate>& updates);

}  // namespace chipid::counter
