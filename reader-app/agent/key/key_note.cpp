#include "key_note.hpp"

#include <algorithm>
#include <iterator>

namespace chipid::counter::agent {
namespace {

constexpr std::size_t largest_note = 256;
constexpr std::size_t id_length = 43;
constexpr std::string_view places[] = {"keyring", "file", "token"};

}  // namespace

// "keyring ID\n"
std::optional<KeyNote> read_key_note(const std::filesystem::path& folder) {
  const auto content = store::read_file(folder / "key-id", largest_note);
  if (!content) return std::nullopt;
  const std::string text(content->begin(), content->end());
  const auto space = text.find(' ');
  const auto* const place = std::find(std::begin(places), std::end(places), text.substr(0, space));
  if (space == std::string::npos || place == std::end(places) || text.size() != space + 1 + id_length + 1)
    return std::nullopt;
  return KeyNote{static_cast<KeyPlace>(place - std::begin(places)), text.substr(space + 1, id_length)};
}

store::Outcome<> write_key_note(const std::filesystem::path& folder, const KeyNote& note) {
  const auto text = std::string(places[static_cast<std::size_t>(note.place)]) + ' ' + note.id + '\n';
  return store::replace_file(folder / "key-id", Bytes(text.begin(), text.end()));
}

Complaint complaint_of(const store::Trouble& trouble) {
  const auto both = [&](auto text) {
    return Sentence{std::string(text(trouble.code, Language::en)), std::string(text(trouble.code, Language::vi))};
  };
  return {both(store::trouble_message), both(store::trouble_hint), trouble.detail};
}

}  // namespace chipid::counter::agent
