#include "json_fields.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace chipid::remote {
namespace {

constexpr int most_levels = 16;

// The parser takes NUL for the end of the text, whatever follows, and passes over a byte order mark (RFC 8259, 8.1).
bool is_whole(std::string_view text) {
  return text.find('\0') == std::string_view::npos && !text.starts_with("\xEF\xBB\xBF");
}

bool is_plain(std::string_view text) {
  return !text.empty() && std::none_of(text.begin(), text.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_pointer(const std::string& text) {
  try {
    return text.starts_with('/') && !Json::json_pointer(text).empty();
  } catch (const Json::exception&) {
    return false;
  }
}

}  // namespace

std::optional<Json> parse_strict(std::string_view text) {
  if (!is_whole(text)) return std::nullopt;
  std::vector<std::set<std::string>> open;
  bool sound = true;
  const Json::parser_callback_t watch = [&](int depth, Json::parse_event_t event, Json& value) {
    sound = sound && depth <= most_levels;
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key) sound = open.back().insert(value.get<std::string>()).second && sound;
    return sound;
  };
  auto json = Json::parse(text, watch, false);
  if (!sound || json.is_discarded()) return std::nullopt;
  return json;
}

tl::unexpected<Error> refuse(std::string pointer, std::string why) {
  return fail(ErrorCode::match_provider, std::move(pointer), std::move(why));
}

std::string below(std::string_view pointer, std::string_view name) {
  std::string result(pointer);
  result += '/';
  for (const char c : name) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

std::string below(std::string_view pointer, std::size_t index) {
  return below(pointer, std::to_string(index));
}

Result<Fields> Fields::open(const Json& value, std::string pointer, std::initializer_list<std::string_view> known) {
  if (!value.is_object()) return refuse(pointer, "must be an object");
  for (const auto& [name, member] : value.items()) {
    if (std::find(known.begin(), known.end(), name) == known.end()) return refuse(below(pointer, name), "is not known");
  }
  return Fields(value, std::move(pointer));
}

const Json* Fields::find(std::string_view name) const {
  const auto found = value_->find(name);
  return found == value_->end() ? nullptr : &*found;
}

Result<std::string> Fields::text(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return refuse(at(name), "is missing");
  if (!value->is_string() || !is_plain(value->get_ref<const std::string&>())) {
    return refuse(at(name), "must be a text that is not empty");
  }
  return value->get<std::string>();
}

Result<std::string> Fields::text_or(std::string_view name, std::string otherwise) const {
  return find(name) == nullptr ? otherwise : text(name);
}

Result<bool> Fields::flag_or(std::string_view name, bool otherwise) const {
  const auto* value = find(name);
  if (value == nullptr) return otherwise;
  if (!value->is_boolean()) return refuse(at(name), "must be true or false");
  return value->get<bool>();
}

Result<unsigned> Fields::whole_or(std::string_view name, unsigned otherwise, unsigned least, unsigned most) const {
  const auto* value = find(name);
  if (value == nullptr) return otherwise;
  const bool fits =
      value->is_number_unsigned() && value->get<std::uint64_t>() >= least && value->get<std::uint64_t>() <= most;
  if (!fits)
    return refuse(at(name), "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return value->get<unsigned>();
}

Result<std::optional<double>> Fields::number(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return std::optional<double>();
  if (!value->is_number() || !std::isfinite(value->get<double>())) return refuse(at(name), "must be a number");
  return std::optional(value->get<double>());
}

Result<std::string> Fields::pointer_or_none(std::string_view name) const {
  if (find(name) == nullptr) return std::string();
  CHIPID_TRY(auto pointer, text(name));
  if (!is_pointer(pointer)) return refuse(at(name), "must be a JSON pointer such as /result/score");
  return pointer;
}

}  // namespace chipid::remote
