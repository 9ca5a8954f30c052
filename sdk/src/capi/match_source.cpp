#include <core/hex.hpp>
#include <crypto/hash.hpp>

#include "match.hpp"
#include "report.hpp"

namespace chipid::capi {
namespace {

std::string digest_of_document(const Report& report) {
  const auto* list = report.read().find(File::sod);
  return list == nullptr ? std::string() : list->sha256;
}

std::string digest_of_portrait(const Report& report) {
  const auto& portrait = report.read().document.portrait;
  return portrait ? portrait->sha256 : std::string();
}

bool equal_and_known(const std::string& one, const std::string& other) {
  return !one.empty() && one == other;
}

}  // namespace

MatchSource source_of(BytesView reference, const Report* report) {
  return {.reference =
              reference.empty() ? std::string() : core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, reference)),
          .document = report == nullptr ? std::string() : digest_of_document(*report)};
}

// What the card compared came with its read, and belongs to no other.
bool belongs_to(const Match& match, const Report& report) {
  if (match.result.method == MatchMethod::on_card) return false;
  if (equal_and_known(match.source.document, digest_of_document(report))) return true;
  return match.result.modality == MatchModality::face &&
         equal_and_known(match.source.reference, digest_of_portrait(report));
}

}  // namespace chipid::capi
