#include "trust/ldif.hpp"

#include <algorithm>
#include <optional>

#include "core/base64.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"

namespace chipid::trust {
namespace {

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

struct LogicalLine {
  std::string text = {};
  std::size_t number = 0;
};

// A line that begins with a space goes on the line before (RFC 2849, note 2).
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  std::optional<LogicalLine> next() {
    if (rest_.empty()) return std::nullopt;
    LogicalLine line{.number = ++number_};
    line.text = take_line(rest_);
    while (rest_.starts_with(' ')) {
      line.text += take_line(rest_).substr(1);
      ++number_;
    }
    return line;
  }

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

std::string small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

std::string_view without_spaces(std::string_view value) {
  while (value.starts_with(' ')) value.remove_prefix(1);
  while (value.ends_with(' ')) value.remove_suffix(1);
  return value;
}

Result<Bytes> parse_value(std::string_view after_colon) {
  if (after_colon.starts_with('<')) return fail(ErrorCode::data_malformed, "LDIF", "a value from an address");
  if (after_colon.starts_with(':')) return core::from_base64(without_spaces(after_colon.substr(1)));
  return core::to_bytes(core::as_bytes(without_spaces(after_colon)));
}

Result<LdifAttribute> parse_attribute(const LogicalLine& line) {
  const auto colon = line.text.find(':');
  if (colon == std::string::npos || colon == 0) return fail(ErrorCode::data_malformed, "LDIF", "a line without a name");
  CHIPID_TRY(auto value, parse_value(std::string_view(line.text).substr(colon + 1)));
  return LdifAttribute{
      .name = small_letters(line.text.substr(0, colon)), .value = std::move(value), .line = line.number};
}

bool is_empty_or_comment(std::string_view line) {
  return line.empty() || line.starts_with('#');
}

}  // namespace

Result<Ldif> parse_ldif(std::string_view text) {
  Ldif ldif;
  Lines lines(text);
  while (const auto line = lines.next()) {
    if (is_empty_or_comment(line->text)) continue;
    auto attribute = parse_attribute(*line);
    if (!attribute) {
      ldif.bad_lines.push_back(line->number);
    } else if (attribute->name == "changetype") {
      return fail(ErrorCode::data_malformed, "LDIF", "change records are not content");
    } else {
      ldif.attributes.push_back(*std::move(attribute));
    }
  }
  return ldif;
}

bool looks_like_ldif(std::string_view text) {
  Lines lines(text.substr(0, 4096));
  while (const auto line = lines.next()) {
    if (is_empty_or_comment(line->text)) continue;
    const auto small = small_letters(std::string_view(line->text).substr(0, 8));
    return small.starts_with("dn:") || small.starts_with("version:");
  }
  return false;
}

}  // namespace chipid::trust
