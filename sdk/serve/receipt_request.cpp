#include "serve/receipt_request.hpp"

#include <chipid/evidence.hpp>

#include "json_members.hpp"
#include "serve/base64.hpp"

namespace chipid::serve {
namespace {

constexpr std::size_t longest_receipt = 65536;
constexpr std::size_t longest_text = 1024;
constexpr std::int64_t longest_age = std::int64_t{10} * 366 * 24 * 3600;

// Nothing where the member is absent; a member that is there has to be a text of one to `longest` bytes.
Outcome<std::optional<std::string>> text(Members& members, std::string_view name, std::size_t longest) {
  const auto found = members.find(name);
  if (found == members.end()) return std::nullopt;
  auto* value = std::get_if<std::string>(&found->second);
  if (value == nullptr || value->empty() || value->size() > longest) {
    return refuse(Refusal::bad_member, std::string(name));
  }
  return std::move(*value);
}

Outcome<std::optional<Bytes>> evidence(Members& members) {
  constexpr auto longest = (max_evidence_size + 2) / 3 * 4;
  const auto encoded = text(members, "evidence", longest);
  if (!encoded) return tl::unexpected<Trouble>(encoded.error());
  if (!*encoded) return std::nullopt;
  auto bytes = from_base64(**encoded);
  if (!bytes) return refuse(Refusal::bad_member, "evidence");
  return bytes;
}

Outcome<std::optional<std::chrono::seconds>> age(const Members& members) {
  const auto found = members.find("max_age_s");
  if (found == members.end()) return std::nullopt;
  const auto* value = std::get_if<std::int64_t>(&found->second);
  if (value == nullptr || *value < 0 || *value > longest_age) return refuse(Refusal::bad_member, "max_age_s");
  return std::chrono::seconds(*value);
}

/// Puts a value where it belongs, or its trouble into `trouble`; later ones do not replace the first.
template <typename T>
void put(Outcome<std::optional<T>> outcome, std::optional<T>& target, std::optional<Trouble>& trouble) {
  if (outcome) {
    target = *std::move(outcome);
  } else if (!trouble) {
    trouble = outcome.error();
  }
}

}  // namespace

Outcome<ReceiptRequest> parse_receipt_request(std::string_view body) {
  auto members = parse_members(body);
  if (!members) return tl::unexpected<Trouble>(members.error());
  ReceiptRequest request;
  std::optional<std::string> receipt;
  std::optional<Trouble> trouble;
  put(text(*members, "receipt", longest_receipt), receipt, trouble);
  put(evidence(*members), request.evidence, trouble);
  put(text(*members, "audience", longest_text), request.audience, trouble);
  put(text(*members, "origin", longest_text), request.origin, trouble);
  put(text(*members, "nonce", longest_text), request.nonce, trouble);
  put(age(*members), request.max_age, trouble);
  if (!trouble && !receipt) trouble = Trouble{Refusal::bad_member, "receipt"};
  if (trouble) return tl::unexpected<Trouble>(*std::move(trouble));
  request.receipt = *std::move(receipt);
  return request;
}

}  // namespace chipid::serve
