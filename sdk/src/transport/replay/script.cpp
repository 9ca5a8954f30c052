#include "replay/script.hpp"

#include <nlohmann/json.hpp>

#include "core/hex.hpp"

namespace chipid::replay {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "chipid-apdu-script";
constexpr std::uint64_t format_version = 1;
constexpr std::size_t max_entries = 100'000;
constexpr std::size_t max_reader_name = 1'024;
constexpr std::size_t max_atr = 33;
constexpr std::size_t max_random = 1'024;
// ISO/IEC 7816-4, 5.1: header, extended Lc, 65,535 bytes, extended Le; 65,536 bytes and a status word.
constexpr std::size_t max_command = 4 + 3 + 65'535 + 2;
constexpr std::size_t max_response = 65'536 + 2;

std::string_view level_name(ReplayLevel level) {
  return level == ReplayLevel::wire ? "wire" : "plain";
}

/// Takes the script from the parser's events as they come, so that a hostile file never becomes a tree in memory.
class ScriptBuilder final : public nlohmann::json_sax<Json> {
 public:
  Script script;
  Error error{.code = ErrorCode::data_malformed, .where = "APDU script"};

  [[nodiscard]] bool complete() const { return has_format_ && has_version_ && has_level_; }

  bool key(string_t& name) override {
    key_ = name;
    return true;
  }
  bool string(string_t& text) override {
    if (place_ == Place::top) return top_field(text);
    if (place_ == Place::random) return take_hex(text, max_random, script.random.emplace_back());
    if (place_ == Place::exchange) return exchange_field(text);
    return refuse("text where none belongs");
  }
  bool number_unsigned(number_unsigned_t number) override {
    has_version_ = place_ == Place::top && key_ == "version" && number == format_version;
    return has_version_ || refuse("number or version");
  }
  bool start_object(std::size_t) override {
    if (place_ == Place::outside) return enter(Place::top);
    if (place_ != Place::exchanges) return refuse("object where none belongs");
    script.exchanges.emplace_back();
    return within_limit(script.exchanges.size(), max_entries) && enter(Place::exchange);
  }
  bool end_object() override {
    if (place_ == Place::top) return enter(Place::outside);
    const auto& exchange = script.exchanges.back();
    if (exchange.command.size() < 4 || exchange.response.size() < 2)
      return refuse("exchange without command or answer");
    return enter(Place::exchanges);
  }
  bool start_array(std::size_t) override {
    if (place_ == Place::top && key_ == "random") return enter(Place::random);
    if (place_ == Place::top && key_ == "exchanges") return enter(Place::exchanges);
    return refuse("list where none belongs");
  }
  bool end_array() override { return enter(Place::top); }
  bool null() override { return refuse("null"); }
  bool boolean(bool) override { return refuse("boolean"); }
  bool number_integer(number_integer_t) override { return refuse("negative number"); }
  bool number_float(number_float_t, const string_t&) override { return refuse("fraction"); }
  bool binary(binary_t&) override { return refuse("binary"); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    error.offset = position;
    return refuse("not JSON");
  }

 private:
  enum class Place { outside, top, random, exchanges, exchange };

  bool enter(Place place) {
    place_ = place;
    return true;
  }
  bool refuse(const char* why, ErrorCode code = ErrorCode::data_malformed) {
    error.code = code;
    error.detail = why;
    return false;
  }
  bool within_limit(std::size_t count, std::size_t limit) {
    return count <= limit || refuse("too many or too long", ErrorCode::data_over_limit);
  }
  bool top_field(const std::string& text) {
    if (key_ == "format") return (has_format_ = text == format_name) || refuse("format");
    if (key_ == "level") return take_level(text);
    if (key_ == "atr") return take_hex(text, max_atr, script.atr);
    if (key_ != "reader") return refuse("unknown field");
    script.reader = text;
    return within_limit(text.size(), max_reader_name);
  }
  bool exchange_field(const std::string& text) {
    auto& exchange = script.exchanges.back();
    if (key_ == "command") return take_hex(text, max_command, exchange.command);
    if (key_ == "response") return take_hex(text, max_response, exchange.response);
    return refuse("unknown field of an exchange");
  }
  bool take_level(const std::string& text) {
    has_level_ = true;
    if (text == level_name(ReplayLevel::wire))
      script.level = ReplayLevel::wire;
    else if (text == level_name(ReplayLevel::plain))
      script.level = ReplayLevel::plain;
    else
      return refuse("level");
    return true;
  }
  bool take_hex(const std::string& text, std::size_t limit, Bytes& target) {
    if (!within_limit(script.random.size(), max_entries) || !within_limit(text.size() / 2, limit)) return false;
    auto bytes = core::from_hex(text);
    if (!bytes) return refuse("not hexadecimal");
    target = *std::move(bytes);
    return true;
  }

  Place place_ = Place::outside;
  std::string key_;
  bool has_format_ = false;
  bool has_version_ = false;
  bool has_level_ = false;
};

}  // namespace

Result<Script> parse_script(std::string_view json) {
  if (json.size() > max_script_size) return fail(ErrorCode::data_over_limit, "APDU script", "longer than 64 MiB");
  ScriptBuilder builder;
  if (!Json::sax_parse(json.begin(), json.end(), &builder)) return fail(builder.error);
  if (!builder.complete()) return fail(ErrorCode::data_malformed, "APDU script", "format, version or level is absent");
  return std::move(builder.script);
}

std::string to_json(const Script& script) {
  Json json{{"format", format_name},     {"version", format_version},       {"level", level_name(script.level)},
            {"reader", script.reader},   {"atr", core::to_hex(script.atr)}, {"random", Json::array()},
            {"exchanges", Json::array()}};
  for (const auto& number : script.random) json["random"].push_back(core::to_hex(number));
  for (const auto& exchange : script.exchanges) {
    json["exchanges"].push_back(
        {{"command", core::to_hex(exchange.command)}, {"response", core::to_hex(exchange.response)}});
  }
  // A reader's name comes from its driver and need not be UTF-8.
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chipid::replay
