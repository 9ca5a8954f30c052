#include "osia.hpp"

#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace match_server {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& item, const char* name) {
  const auto found = item.find(name);
  return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The first item with a picture or a template.
std::optional<Item> parse_items(const Json& body, const char* name) {
  const auto items = body.find(name);
  if (items == body.end() || !items->is_array() || items->empty() || !items->front().is_object()) return std::nullopt;
  const auto& first = items->front();
  const bool picture = first.contains("image");
  auto bytes = from_base64(text_of(first, picture ? "image" : "template"));
  const auto type = text_of(first, "biometricType");
  if (!bytes || (type != "FACE" && type != "FINGER")) return std::nullopt;
  return Item{.type = type,
              .subtype = text_of(first, "biometricSubType"),
              .mime = text_of(first, picture ? "mimeType" : "templateFormat"),
              .bytes = *std::move(bytes)};
}

std::optional<double> parse_number(const std::string& text) {
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  return text.empty() || *end != '\0' || !std::isfinite(number) ? std::nullopt : std::optional(number);
}

bool is_id(const std::string& id) {
  const auto plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
  };
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), plain);
}

}  // namespace

Parsed parse_verification(const std::string& transaction_id, const std::string& threshold, double usual,
                          const std::string& body) {
  if (!is_id(transaction_id)) return {.wrong = "transactionId"};
  const auto number = threshold.empty() ? usual : parse_number(threshold);
  if (!number) return {.wrong = "threshold"};
  const auto json = Json::parse(body, nullptr, false);
  if (!json.is_object()) return {.wrong = "body"};
  auto reference = parse_items(json, "biometricData1");
  if (!reference) return {.wrong = "biometricData1"};
  auto probe = parse_items(json, "biometricData2");
  if (!probe || probe->type != reference->type) return {.wrong = "biometricData2"};
  return {.verification = Verification{transaction_id, *number, *std::move(reference), *std::move(probe)}};
}

}  // namespace match_server
