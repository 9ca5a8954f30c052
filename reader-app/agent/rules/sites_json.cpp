#include <set>

#include "json/object_reader.hpp"
#include "keys/hex.hpp"
#include "member_readers.hpp"
#include "rules/origin.hpp"
#include "rules/sites_file.hpp"
#include "rules/token.hpp"

namespace chipid::counter::agent {
namespace {

constexpr long last_second = 253'402'300'799;  // of the year 9999
constexpr long most_reads = 1'000'000'000'000;

Json scopes_json(const Scopes& scopes) {
  auto json = Json::array();
  for (const auto scope : all_in(scopes)) json.push_back(scope_name(scope));
  return json;
}

Json site_json(const Site& site) {
  Json json = {{"client", site.client}, {"name", site.name}};
  if (!site.origin.empty()) json["origin"] = site.origin;
  json["scopes"] = scopes_json(site.scopes);
  if (site.compatibility) json["compatibility"] = true;
  json["without_asking"] = scopes_json(site.without_asking);
  if (site.token_digest) json["token_sha256"] = store::to_hex(*site.token_digest);
  if (site.key) json["key"] = {{"x", site.key->x}, {"y", site.key->y}};
  json["created"] = site.created.time_since_epoch().count();
  if (site.last_used) json["last_used"] = site.last_used->time_since_epoch().count();
  json["reads"] = site.reads;
  return json;
}

std::chrono::sys_seconds time_of(ObjectReader& reader, const char* key) {
  return std::chrono::sys_seconds(std::chrono::seconds(reader.whole_or(key, 0, last_second, 0)));
}

std::optional<store::Digest> digest_of(ObjectReader& reader) {
  if (!reader.has("token_sha256")) return std::nullopt;
  const auto text = reader.text("token_sha256");
  const auto bytes = store::from_hex(text);
  store::Digest digest{};
  if (bytes && bytes->size() == digest.size()) std::copy_n(bytes->view().begin(), digest.size(), digest.begin());
  if (store::to_hex(digest) != text) reader.fail("token_sha256", "64 lower-case hex digits");
  return digest;
}

std::optional<ClientKey> key_of(ObjectReader& reader) {
  if (!reader.has("key")) return std::nullopt;
  ObjectReader point(reader.object_or_empty("key"), reader.at("key"), {"x", "y"});
  ClientKey key{point.text("x"), point.text("y")};
  if (!enrolled(key)) point.fail("x", "no point of P-256");
  if (!point.failure().empty()) reader.fail_at(point.failure());
  return key;
}

// What no pairing would have written.
void check_site(ObjectReader& reader, const Site& site) {
  if (!is_client_id(site.client)) reader.fail("client", "no client's id");
  if (!is_site_name(site.name)) reader.fail("name", "1 to 64 characters");
  if (!site.origin.empty() && !may_be_paired(site.origin)) reader.fail("origin", "no origin of https");
  if ((site.without_asking & ~confirmed_each_time()).any()) reader.fail("without_asking", "nobody asks for this");
  if (site.token_digest && site.key) reader.fail("key", "either this or token_sha256");
  if (!site.token_digest && !site.key && !site.compatibility) reader.fail("key", "this or token_sha256 is missing");
  if (site.compatibility && site.origin.empty()) reader.fail("compatibility", "is for pages");
  if (site.origin.empty() && !site.key) reader.fail("key", "a program needs one");
}

Site read_site(ObjectReader& reader) {
  Site site;
  site.client = reader.text("client");
  site.name = reader.text("name");
  site.origin = reader.has("origin") ? reader.text("origin") : std::string();
  site.scopes = read_scopes(reader, "scopes");
  site.without_asking = read_scopes(reader, "without_asking");
  site.compatibility = reader.flag_or("compatibility", false);
  site.token_digest = digest_of(reader);
  site.key = key_of(reader);
  site.created = time_of(reader, "created");
  if (reader.has("last_used")) site.last_used = time_of(reader, "last_used");
  site.reads = static_cast<std::uint64_t>(reader.whole_or("reads", 0, most_reads, 0));
  check_site(reader, site);
  return site;
}

}  // namespace

std::string sites_json(const std::vector<Site>& sites) {
  Json json = {{"version", 1}, {"sites", Json::array()}};
  for (const auto& site : sites) json["sites"].push_back(site_json(site));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Outcome<std::vector<Site>> parse_sites(std::string_view text) {
  const auto json = parse_strict_object(text, {.bytes = largest_sites_file, .depth = 5});
  if (!json) return trouble(TroubleCode::sites_damaged, json_fault_text(json.error()));
  ObjectReader reader(*json, "", {"version", "sites"});
  if (!reader.has("version") || reader.whole_or("version", 1, 1, 1) != 1) reader.fail("version", "1");
  if (!reader.has("sites")) reader.fail("sites", "a list is missing");
  const auto& list = reader.array_or_empty("sites");
  if (list.size() > most_sites) reader.fail("sites", "more than 64");
  if (!reader.failure().empty()) return trouble(TroubleCode::sites_damaged, reader.failure());
  std::vector<Site> sites;
  std::set<std::string> clients;
  for (const auto& entry : list) {
    ObjectReader of_site(entry, "/sites/" + std::to_string(sites.size()),
                         {"client", "name", "origin", "scopes", "compatibility", "without_asking", "token_sha256",
                          "key", "created", "last_used", "reads"});
    sites.push_back(read_site(of_site));
    if (!clients.insert(sites.back().client).second) of_site.fail("client", "twice");
    if (!of_site.failure().empty()) return trouble(TroubleCode::sites_damaged, of_site.failure());
  }
  return sites;
}

}  // namespace chipid::counter::agent
