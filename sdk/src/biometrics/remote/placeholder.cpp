#include "placeholder.hpp"

#include <algorithm>
#include <array>

namespace chipid::remote {
namespace {

struct Row {
  std::string_view name;
  Source source;
  bool binary;
  bool has_argument;
};

constexpr std::array rows{
    Row{"reference_image", Source::reference_image, true, false},
    Row{"reference_mime", Source::reference_mime, false, false},
    Row{"reference_sha256", Source::reference_sha256, false, false},
    Row{"probe_image", Source::probe_image, true, false},
    Row{"probe_mime", Source::probe_mime, false, false},
    Row{"probe_sha256", Source::probe_sha256, false, false},
    Row{"personal_number", Source::personal_number, false, false},
    Row{"signer_certificate", Source::signer_certificate, true, false},
    Row{"transaction_id", Source::transaction_id, false, false},
    Row{"threshold", Source::threshold, false, false},
    Row{"timestamp", Source::timestamp, false, false},
    Row{"timestamp_ms", Source::timestamp_ms, false, false},
    Row{"nonce", Source::nonce, false, false},
    Row{"modality", Source::modality, false, false},
    Row{"subtype", Source::subtype, false, false},
    Row{"file", Source::file, true, true},
    Row{"secret", Source::secret, false, true},
    Row{"value", Source::value, false, true},
    Row{"step", Source::step, false, true},
};

constexpr std::pair<std::string_view, Form> forms[] = {
    {"base64", Form::base64},     {"base64url", Form::base64url}, {"hex", Form::hex},
    {"data_url", Form::data_url}, {"number", Form::number},
};

const Row& row_of(Source source) noexcept {
  return *std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.source == source; });
}

std::optional<Form> form_named(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(forms), std::end(forms), [&](const auto& form) { return form.first == name; });
  return found == std::end(forms) ? std::nullopt : std::optional(found->second);
}

// number only of a text, data_url only of bytes: the other way round there is nothing to write.
bool suits(Form form, bool binary) {
  if (form == Form::number) return !binary;
  return form == Form::plain || binary;
}

std::optional<Placeholder> parse_inside(std::string_view inside) {
  const auto bar = inside.find('|');
  const auto name = inside.substr(0, bar);
  const auto colon = name.find(':');
  const auto* row =
      std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.name == name.substr(0, colon); });
  const auto form = bar == std::string_view::npos ? Form::plain : form_named(inside.substr(bar + 1));
  if (row == rows.end() || !form || !suits(*form, row->binary)) return std::nullopt;
  if (row->has_argument != (colon != std::string_view::npos)) return std::nullopt;
  Placeholder placeholder{.source = row->source, .form = *form};
  if (row->has_argument) placeholder.argument = name.substr(colon + 1);
  const bool named = !row->has_argument || !placeholder.argument.empty();
  const bool file_known = row->source != Source::file || file_from_name(placeholder.argument);
  return named && file_known ? std::optional(std::move(placeholder)) : std::nullopt;
}

}  // namespace

bool is_binary(Source source) noexcept {
  return row_of(source).binary;
}

bool is_new_each_time(Source source) noexcept {
  return source == Source::nonce || source == Source::timestamp || source == Source::timestamp_ms;
}

std::string_view source_name(Source source) noexcept {
  return row_of(source).name;
}

Result<std::vector<Piece>> parse_template(std::string_view text, std::string_view pointer) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const auto start = text.find("${");
    if (start != 0) pieces.push_back({.literal = text.substr(0, start)});
    if (start == std::string_view::npos) break;
    const auto end = text.find('}', start);
    if (end == std::string_view::npos) return refuse(std::string(pointer), "a ${ is not closed");
    auto placeholder = parse_inside(text.substr(start + 2, end - start - 2));
    if (!placeholder) {
      return refuse(std::string(pointer), "not known: " + std::string(text.substr(start, end + 1 - start)));
    }
    pieces.push_back({.placeholder = std::move(placeholder)});
    text.remove_prefix(end + 1);
  }
  return pieces;
}

}  // namespace chipid::remote
