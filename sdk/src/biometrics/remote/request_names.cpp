#include "request_names.hpp"

#include <algorithm>

#include "profile.hpp"

namespace chipid::remote {
namespace {

// What says where a request goes and where it ends (RFC 9110, 9112); the transport writes it.
constexpr std::string_view of_transport[] = {
    "Host", "Content-Length", "Transfer-Encoding", "Connection",       "Expect", "Upgrade",
    "TE",   "Trailer",        "Keep-Alive",        "Proxy-Connection",
};

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_token(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

bool is_reserved(std::string_view name) {
  constexpr std::string_view of_signing = "X-Match-";
  return same_name(name.substr(0, of_signing.size()), of_signing) ||
         std::any_of(std::begin(of_transport), std::end(of_transport),
                     [&](std::string_view reserved) { return same_name(name, reserved); });
}

// transactionId, transaction-id, TRANSACTION_ID
bool names_transaction(std::string_view name) {
  std::string letters(name);
  std::erase_if(letters, [](char c) { return c == '_' || c == '-'; });
  return same_name(letters, "transactionid");
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

Result<> check_header_names(const std::vector<NamedText>& headers, const std::string& pointer) {
  for (auto header = headers.begin(); header != headers.end(); ++header) {
    const auto& [name, text] = *header;
    if (!is_token(name)) return refuse(below(pointer, name), "is no name of a header");
    if (is_reserved(name)) return refuse(below(pointer, name), "is written by the client itself");
    const bool twice =
        std::any_of(headers.begin(), header, [&](const NamedText& other) { return same_name(other.first, name); });
    if (twice) return refuse(below(pointer, name), "is there twice");
    if (same_name(name, "Idempotency-Key") && text != "${transaction_id}") {
      return refuse(below(pointer, name), "must be ${transaction_id}, the same on all retries");
    }
  }
  return {};
}

Result<> check_query_names(const std::vector<NamedText>& query, const std::string& pointer) {
  for (const auto& [name, text] : query) {
    CHIPID_TRY(const auto pieces, parse_template(text, below(pointer, name)));
    const bool renewed = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
      return piece.placeholder && is_new_each_time(piece.placeholder->source);
    });
    if (renewed && names_transaction(name)) {
      return refuse(below(pointer, name), "names the capture, so it has to be the same on all retries");
    }
  }
  return {};
}

}  // namespace chipid::remote
