#pragma once

#include <chipid/read.hpp>
#include <chipid/verify.hpp>
#include <string>
#include <utility>
#include <vector>

#include "values.hpp"

namespace chipid::capi {

/// A field of a document that has it, as people are shown it.
struct Field {
  std::string id = {};
  std::string label_en = {};
  std::string label_vi = {};
  std::string value = {};
  std::string shown_en = {};
  std::string shown_vi = {};
  std::string source = {};
};

/// A report with everything that structs say of it, made once: what C callers borrow has to stay.
class Report {
 public:
  /// Of a read that has just been made; `recorded`: not of a card but of a record of one, which proves nothing.
  Report(ReadReport read, Policy policy, bool recorded);
  /// The same read with a comparison more.
  [[nodiscard]] Report with(const MatchResult& match, std::string_view purpose) const;
  /// Of evidence; `content`: its files, where it is at hand.
  Report(EvidenceReport judged, Policy policy, std::optional<Evidence> content);

  /// The read; of evidence what of it can be put together again. `is_read()` tells.
  [[nodiscard]] const ReadReport& read() const noexcept { return read_; }
  [[nodiscard]] bool is_read() const noexcept { return !judged_; }
  [[nodiscard]] EvidenceReport as_evidence() const;
  [[nodiscard]] const EvidenceReport* judged() const noexcept { return judged_ ? &*judged_ : nullptr; }
  [[nodiscard]] const Policy& policy() const noexcept { return policy_; }
  /// Whether a site may let the person through.
  [[nodiscard]] bool accepted() const noexcept;
  /// When it was read; of evidence judged again as that says.
  [[nodiscard]] std::optional<std::chrono::sys_seconds> read_at() const noexcept;
  /// The evidence of a read; usage.bad_value for one that is no read, or of a record.
  [[nodiscard]] Result<Bytes> evidence() const;
  [[nodiscard]] const Verification& verification() const noexcept { return read_.verification; }
  [[nodiscard]] const std::vector<Field>& fields() const noexcept { return fields_; }
  [[nodiscard]] const Sentence& verdict_text() const noexcept { return verdict_text_; }
  [[nodiscard]] const Sentence& question(std::size_t check) const { return questions_[check]; }
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& details(std::size_t check) const {
    return details_[check];
  }
  [[nodiscard]] std::string json() const;

 private:
  void prepare();

  ReadReport read_;
  std::optional<EvidenceReport> judged_;
  Policy policy_;
  bool recorded_ = false;
  std::chrono::sys_seconds made_ = now();
  std::vector<Field> fields_;
  Sentence verdict_text_;
  std::vector<Sentence> questions_;
  std::vector<std::vector<std::pair<std::string, std::string>>> details_;
};

template <>
struct HandleTraits<chipid_report> {
  using Object = const Report;
  static constexpr auto name = "chipid_report";
};

}  // namespace chipid::capi
