#include <chipid/text.hpp>

#include "keys/base64.hpp"
#include "member_readers.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t least_nonce = 16;
constexpr std::size_t most_nonce = 64;
constexpr std::size_t longest_purpose = 200;
constexpr std::size_t longest_audience = 256;
constexpr std::size_t longest_reference = 128;
constexpr std::size_t longest_key = 1024;  // bytes; a card's QR text has about 200

std::optional<std::string> card_key(ObjectReader& reader) {
  if (!reader.has("key")) return std::nullopt;
  auto key = reader.text("key");
  if (key.size() > longest_key) reader.fail("key", "too long");
  return key;
}

}  // namespace

Scopes read_scopes(ObjectReader& reader, const char* key) {
  Scopes scopes;
  for (const auto& name : reader.array_or_empty(key)) {
    const auto scope = name.is_string() ? scope_named(name.get_ref<const std::string&>()) : std::nullopt;
    if (scope) scopes.set(index_of(*scope));
    if (!scope) reader.fail(key, "no such scope");
  }
  return scopes;
}

std::string read_exact_text(ObjectReader& reader, const char* key, std::size_t least, std::size_t most) {
  auto text = reader.text_or(key, {});
  if (!is_shown_text(text, least, most)) reader.fail(key, "a text of at most " + std::to_string(most) + " characters");
  return text;
}

std::string read_shown_text(ObjectReader& reader, const char* key, std::size_t least, std::size_t most) {
  auto text = displayable(reader.text_or(key, {}));
  if (!is_shown_text(text, least, most)) reader.fail(key, "a text of at most " + std::to_string(most) + " characters");
  return text;
}

std::string read_base64(ObjectReader& reader, const char* key, std::size_t least, std::size_t most) {
  auto text = reader.text_or(key, {});
  const auto bytes = store::from_base64url(text);
  if (!bytes || bytes->size() < least || bytes->size() > most)
    reader.fail(key, "base64url of " + std::to_string(least) + " to " + std::to_string(most) + " bytes");
  return text;
}

Parsed<ClientMessage> parse_read_start(const Json& message) {
  ObjectReader reader(message, "");
  ReadStart start;
  start.id = read_exact_text(reader, "id", 1, longest_id);
  start.nonce = read_base64(reader, "nonce", least_nonce, most_nonce);
  if (!reader.has("scopes")) reader.fail("scopes", "a list is missing");
  start.scopes = read_scopes(reader, "scopes");
  start.purpose = read_shown_text(reader, "purpose", 1, longest_purpose);
  start.audience = read_exact_text(reader, "audience", 1, longest_audience);
  start.key = card_key(reader);
  start.reference = read_exact_text(reader, "reference", 0, longest_reference);
  return finish<ClientMessage>(reader, std::move(start));
}

}  // namespace chipid::counter::agent
