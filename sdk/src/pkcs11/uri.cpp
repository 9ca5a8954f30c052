#include "pkcs11/uri.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace chipid::pkcs11 {
namespace {

constexpr std::string_view scheme = "pkcs11:";
constexpr std::size_t longest = 4096;

// The text of a URI may hold a PIN, so no error repeats it.
tl::unexpected<Error> refuse(const char* what) {
  return fail(ErrorCode::usage_bad_value, "pkcs11 URI", what);
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 3986, 2.1
Result<std::string> decode(std::string_view text) {
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      value += text[at];
      continue;
    }
    const auto high = at + 2 < text.size() ? digit(text[at + 1]) : -1;
    const auto low = at + 2 < text.size() ? digit(text[at + 2]) : -1;
    if (high < 0 || low < 0) return refuse("a percent sign without two hex digits");
    value += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return value;
}

struct Attribute {
  std::string_view name;
  std::optional<std::string> Uri::*value;
};
constexpr Attribute attributes[] = {
    {"token", &Uri::token},           {"manufacturer", &Uri::manufacturer},
    {"serial", &Uri::serial},         {"model", &Uri::model},
    {"object", &Uri::object},         {"id", &Uri::id},
    {"slot-id", &Uri::slot_id},       {"module-path", &Uri::module_path},
    {"pin-source", &Uri::pin_source},
};

Result<> take(Uri& uri, std::string_view name, std::string value) {
  if (name == "pin-value") {
    uri.pin = SecretBytes(std::string_view(value));
    wipe(value.data(), value.size());
    return {};
  }
  if (name == "type") {
    if (value != "private") return refuse("its type has to be private");
    return {};
  }
  const auto* known = std::find_if(std::begin(attributes), std::end(attributes),
                                   [&](const auto& attribute) { return attribute.name == name; });
  if (known == std::end(attributes)) return refuse("an attribute that is not known here");
  uri.*known->value = std::move(value);
  return {};
}

// name=value, one after the other
Result<> take_all(Uri& uri, std::string_view part, char separator, std::set<std::string_view>& seen) {
  while (!part.empty()) {
    const auto end = part.find(separator);
    const auto attribute = part.substr(0, end);
    part = end == std::string_view::npos ? std::string_view() : part.substr(end + 1);
    const auto equals = attribute.find('=');
    if (equals == std::string_view::npos) return refuse("an attribute without value");
    const auto name = attribute.substr(0, equals);
    if (!seen.insert(name).second) return refuse("an attribute stands twice");
    CHIPID_TRY(auto value, decode(attribute.substr(equals + 1)));
    CHIPID_CHECK(take(uri, name, std::move(value)));
  }
  return {};
}

}  // namespace

// RFC 7512, 2.3: "pkcs11:" path [ "?" query ], attributes of the path parted by ";", of the query by "&"
Result<Uri> parse_uri(std::string_view text) {
  if (text.substr(0, scheme.size()) != scheme || text.size() > longest) return refuse("it begins with pkcs11:");
  text.remove_prefix(scheme.size());
  const auto query = text.find('?');
  Uri uri;
  std::set<std::string_view> seen;
  CHIPID_CHECK(take_all(uri, text.substr(0, query), ';', seen));
  if (query != std::string_view::npos) CHIPID_CHECK(take_all(uri, text.substr(query + 1), '&', seen));
  return uri;
}

}  // namespace chipid::pkcs11
