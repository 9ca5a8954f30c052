#pragma once

#include <map>
#include <optional>

#include "trust/passive_authentication.hpp"

namespace chipid::verification {

/// The part of the judgement that needs one file at a time, done as the files come: EF.SOD and EF.CardSecurity are
/// examined, data groups hashed. May run on a thread of its own while the card is still sending; one at a time.
class Preparation {
 public:
  /// What `examiner` refers to outlives the preparation.
  explicit Preparation(const trust::Examiner& examiner) : examiner_(examiner) {}

  /// Any file, once, as read. A group that comes before EF.SOD is hashed by prepare_rest().
  void add(const FileReport& file);
  /// What was not added yet of all the files that were read.
  void prepare_rest(std::span<const FileReport> files);

  [[nodiscard]] const trust::Examiner& examiner() const noexcept { return examiner_; }
  [[nodiscard]] const trust::SodExamination& sod() const noexcept { return sod_; }
  [[nodiscard]] const trust::CardSecurityExamination& card_security() const noexcept { return card_security_; }
  /// Empty where there is none.
  [[nodiscard]] BytesView digest(std::uint32_t group) const;

 private:
  void hash(std::uint32_t group, BytesView bytes);

  trust::Examiner examiner_;
  trust::SodExamination sod_;
  trust::CardSecurityExamination card_security_;
  std::map<std::uint32_t, Bytes> digests_;
};

}  // namespace chipid::verification
