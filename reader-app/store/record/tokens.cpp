#include "record/tokens.hpp"

#include <algorithm>
#include <string>

#include "record/fold_name.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::size_t shortest_beginning = 2;

// The prefix keeps numbers and names apart.
std::int64_t token(const SiteKeys& keys, char domain, std::string_view text) {
  std::string message(1, domain);
  message += text;
  const auto mac =
      hmac_sha256(keys.searching.view(), {reinterpret_cast<const std::uint8_t*>(message.data()), message.size()});
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8U | mac[i];
  return static_cast<std::int64_t>(value);
}

std::string plain_number(std::string_view number) {
  std::string plain;
  for (const char c : number) {
    if (c >= 'a' && c <= 'z') plain += static_cast<char>(c - 'a' + 'A');
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) plain += c;
  }
  return plain;
}

// No beginning ends inside a letter of several bytes.
bool is_border(std::string_view word, std::size_t size) {
  return size == word.size() || (static_cast<unsigned char>(word[size]) & 0xC0U) != 0x80U;
}

void add_beginnings(const SiteKeys& keys, std::string_view word, std::vector<std::int64_t>& tokens) {
  for (auto size = std::min(shortest_beginning, word.size()); size <= word.size(); ++size)
    if (is_border(word, size)) tokens.push_back(token(keys, 'w', word.substr(0, size)));
}

std::vector<std::int64_t> in_order(std::vector<std::int64_t> tokens) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

}  // namespace

std::vector<std::int64_t> tokens_of(const SiteKeys& keys, const Subject& subject) {
  std::vector<std::int64_t> tokens;
  for (const auto number : {subject.number, subject.old_number})
    if (const auto found = token_of_number(keys, number)) tokens.push_back(*found);
  for (const auto& word : folded_words(subject.name)) add_beginnings(keys, word, tokens);
  return in_order(std::move(tokens));
}

Outcome<std::int64_t> token_of_number(const SiteKeys& keys, std::string_view number) {
  constexpr std::size_t shortest = 6;
  constexpr std::size_t longest = 16;
  const auto plain = plain_number(number);
  if (plain.size() < shortest || plain.size() > longest) return trouble(TroubleCode::bad_value, "number");
  return token(keys, 'n', plain);
}

Outcome<std::vector<std::int64_t>> tokens_of_query(const SiteKeys& keys, std::string_view name) {
  std::vector<std::int64_t> tokens;
  for (const auto& word : folded_words(name)) tokens.push_back(token(keys, 'w', word));
  if (tokens.empty()) return trouble(TroubleCode::bad_value, "name");
  return in_order(std::move(tokens));
}

}  // namespace chipid::counter::store
