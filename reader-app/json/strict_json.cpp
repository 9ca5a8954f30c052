#include "json/strict_json.hpp"

#include <set>
#include <vector>

namespace chipid::counter {
namespace {

// Looks at a text without keeping it (the interface is nlohmann's); ends at the first thing that is amiss.
class Inspector final : public nlohmann::json_sax<Json> {
 public:
  explicit Inspector(std::size_t deepest) : deepest_(deepest) {}
  [[nodiscard]] const JsonFault& fault() const { return fault_; }

  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*elements*/) override { return enter(); }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t /*elements*/) override { return enter(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*why*/) override {
    return false;
  }
  bool key(string_t& name) override {
    if (members_.back().insert(name).second) return true;
    fault_ = {JsonFault::Kind::twice, name};
    return false;
  }

 private:
  bool enter() {
    members_.emplace_back();
    if (members_.size() <= deepest_) return true;
    fault_ = {JsonFault::Kind::too_deep, {}};
    return false;
  }
  bool leave() {
    members_.pop_back();
    return true;
  }

  std::size_t deepest_;
  std::vector<std::set<std::string>> members_;
  JsonFault fault_;
};

}  // namespace

std::string json_fault_text(const JsonFault& fault) {
  switch (fault.kind) {
    case JsonFault::Kind::too_large:
      return "too large";
    case JsonFault::Kind::too_deep:
      return "too many levels";
    case JsonFault::Kind::twice:
      return fault.member + ": twice";
    case JsonFault::Kind::not_json:
      break;
  }
  return "no JSON object";
}

tl::expected<Json, JsonFault> parse_strict_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) return tl::unexpected(JsonFault{JsonFault::Kind::too_large, {}});
  Inspector inspector(limits.depth);
  if (!Json::sax_parse(text, &inspector)) return tl::unexpected(inspector.fault());
  return Json::parse(text, nullptr, false);
}

tl::expected<Json, JsonFault> parse_strict_object(std::string_view text, const JsonLimits& limits) {
  auto json = parse_strict_json(text, limits);
  if (json && !json->is_object()) return tl::unexpected(JsonFault{});
  return json;
}

}  // namespace chipid::counter
