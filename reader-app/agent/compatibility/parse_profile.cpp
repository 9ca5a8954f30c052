#include <algorithm>
#include <initializer_list>

#include "json/strict_json.hpp"
#include "profile_body.hpp"
#include "values.hpp"

namespace chipid::counter::agent {
namespace {

using Body = CompatibilityProfile::Body;

constexpr std::size_t largest_profile = std::size_t{64} << 10U;
constexpr std::size_t most_sayings = 8;
constexpr std::size_t deepest = 16;

// Reads the file as its grammar in docs/compatibility.md; keeps the first place that does not fit.
class Parser {
 public:
  explicit Parser(const OldJson& json) : json_(json) {}

  Body body() {
    only(json_, "", {"format", "name", "title", "source", "door", "scopes", "dates", "no_expiry", "words", "says"});
    Body body;
    if (text(json_, "", "format") != "chipid-compatibility-1") fail("/format: chipid-compatibility-1");
    body.name = text(json_, "", "name");
    if (!is_name(body.name)) fail("/name: 1 to 64 of a-z 0-9 and -");
    const auto& title = object(json_, "", "title");
    body.title_en = text(title, "/title", "en");
    body.title_vi = text(title, "/title", "vi");
    body.source = text_or(json_, "", "source", {});
    door(body);
    scopes(body);
    values(body);
    says(body);
    return body;
  }
  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  void door(Body& body) {
    const auto& door = object(json_, "", "door");
    only(door, "/door", {"kind", "method", "path", "channel"});
    const auto kind = text(door, "/door", "kind");
    if (kind == "http")
      body.door = OldDoor::http;
    else if (kind == "websocket")
      body.door = OldDoor::websocket;
    else if (kind == "socket_io")
      body.door = OldDoor::socket_io;
    else
      fail("/door/kind: http, websocket or socket_io");
    body.path = text(door, "/door", "path");
    if (!is_path(body.path)) fail("/door/path: begins with / and is none of the agent's own (/v1)");
    body.method = text_or(door, "/door", "method", "GET");
    if (body.method != "GET" && body.method != "POST") fail("/door/method: GET or POST");
    body.channel = text_or(door, "/door", "channel", {});
    if ((body.door == OldDoor::socket_io) == body.channel.empty()) fail("/door/channel: of socket_io, and of it alone");
  }

  void scopes(Body& body) {
    for (const auto& scope : list(json_, "", "scopes")) {
      static const std::set<std::string> known{"id", "demographics", "portrait", "family"};
      if (!scope.is_string() || known.count(scope.get<std::string>()) == 0)
        return fail("/scopes: of id, demographics, portrait, family");
      body.scopes.push_back(scope.get<std::string>());
    }
  }

  void values(Body& body) {
    const auto dates = text_or(json_, "", "dates", "iso");
    body.day_first = dates == "day_first";
    if (!body.day_first && dates != "iso") fail("/dates: iso or day_first");
    body.no_expiry = text_or(json_, "", "no_expiry", {});
    if (!json_.contains("words")) return;
    for (const auto& [name, words] : object(json_, "", "words").items()) {
      if (!scope_of_value(name) || !words.is_object()) return fail("/words/" + name + ": a value's words");
      for (const auto& [word, written] : words.items())
        body.words[name][word] = text(words, "/words/" + name, word.c_str());
    }
  }

  void says(Body& body) {
    const auto& says = object(json_, "", "says");
    only(says, "/says", {"reading", "done", "failed", "card_removed"});
    sayings(body, says, "reading", Moment::reading);
    sayings(body, says, "done", Moment::done);
    sayings(body, says, "failed", Moment::failed);
    sayings(body, says, "card_removed", Moment::card_removed);
    if (body.says[Moment::done].empty()) fail("/says/done: missing");
    if (body.door == OldDoor::http && body.says[Moment::failed].empty()) fail("/says/failed: missing");
  }

  void sayings(Body& body, const OldJson& says, const char* key, Moment moment) {
    if (!says.contains(key)) return;
    const auto& all = list(says, "/says", key);
    if (all.size() > most_sayings) fail(std::string("/says/") + key + ": at most 8");
    for (const auto& one : all) body.says[moment].push_back(saying(body, one, std::string("/says/") + key));
  }

  Saying saying(const Body& body, const OldJson& json, const std::string& where) {
    only(json, where, {"if", "codes", "status", "message"});
    Saying saying;
    saying.only_with = text_or(json, where, "if", {});
    if (!saying.only_with.empty()) value(body, saying.only_with, where);
    if (json.is_object() && json.contains("codes"))
      for (const auto& code : list(json, where, "codes"))
        code.is_string() ? void(saying.codes.insert(code.get<std::string>())) : fail(where + "/codes: texts");
    const auto status = json.is_object() ? json.value("status", OldJson(200)) : OldJson(200);
    if (!status.is_number_integer() || status < 200 || status > 599)
      fail(where + "/status: 200 to 599");
    else
      saying.status = status.get<int>();
    saying.message = object(json, where, "message");
    references(body, saying.message, where);
    return saying;
  }

  void references(const Body& body, const OldJson& json, const std::string& where) {
    if (json.is_structured())
      for (const auto& inner : json) references(body, inner, where);
    else if (json.is_string() && json.get_ref<const std::string&>().substr(0, 1) == "$")
      value(body, json.get_ref<const std::string&>().substr(1), where);
  }

  // A shape cannot say what it did not ask for.
  void value(const Body& body, const std::string& name, const std::string& where) {
    const auto scope = scope_of_value(name);
    if (!scope) return fail(where + ": no value $" + name);
    const bool asked = scope->empty() || std::find(body.scopes.begin(), body.scopes.end(), *scope) != body.scopes.end();
    if (!asked) fail(where + ": $" + name + " needs the scope " + *scope);
  }

  static bool is_name(const std::string& name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), fits);
  }
  static bool is_path(const std::string& path) {
    const bool ours = path == "/v1" || path.substr(0, 4) == "/v1/";
    return path.size() <= 200 && path.substr(0, 1) == "/" && !ours && path.find_first_of("?# ") == std::string::npos;
  }

  void only(const OldJson& json, const std::string& where, std::initializer_list<std::string_view> known) {
    if (!json.is_object()) return fail(where + ": no object");
    for (const auto& [name, value] : json.items())
      if (std::find(known.begin(), known.end(), std::string_view(name)) == known.end())
        fail(where + "/" + name + ": unknown member");
  }
  std::string text_or(const OldJson& json, const std::string& where, const char* key, std::string otherwise) {
    if (!json.is_object() || !json.contains(key)) return otherwise;
    if (json[key].is_string()) return json[key].get<std::string>();
    fail(where + "/" + key + ": no text");
    return otherwise;
  }
  std::string text(const OldJson& json, const std::string& where, const char* key) {
    auto found = text_or(json, where, key, {});
    if (found.empty()) fail(where + "/" + key + ": a text is missing");
    return found;
  }
  const OldJson& object(const OldJson& json, const std::string& where, const char* key) {
    static const auto none = OldJson::object();
    if (json.is_object() && json.contains(key) && json[key].is_object()) return json[key];
    fail(where + "/" + key + ": an object is missing");
    return none;
  }
  const OldJson& list(const OldJson& json, const std::string& where, const char* key) {
    static const auto none = OldJson::array();
    if (json.is_object() && json.contains(key) && json[key].is_array() && !json[key].empty()) return json[key];
    fail(where + "/" + key + ": a list is missing");
    return none;
  }
  void fail(std::string detail) {
    if (failure_.empty()) failure_ = std::move(detail);
  }

  const OldJson& json_;
  std::string failure_;
};

}  // namespace

tl::expected<CompatibilityProfile, std::string> CompatibilityProfile::parse(std::string_view json) {
  const auto parsed = parse_strict_object(json, {.bytes = largest_profile, .depth = deepest});
  if (!parsed) return tl::unexpected(json_fault_text(parsed.error()));
  Parser parser(*parsed);
  auto body = std::make_shared<Body>(parser.body());
  if (!parser.failure().empty()) return tl::unexpected(parser.failure());
  return CompatibilityProfile(std::move(body));
}

}  // namespace chipid::counter::agent
