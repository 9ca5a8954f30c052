#include <QHostAddress>
#include <QUrl>
#include <algorithm>
#include <set>

#include "outlets/receiver.hpp"
#include "site_file.hpp"

namespace chipid::counter::outlets {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t most_headers = 16;

// RFC 9110, 5.6.2: token.
bool is_token(std::string_view text) {
  constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  });
}

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// What the request says by itself.
bool is_own(std::string_view name) {
  static const std::set<QByteArray> own = {"host",       "content-length", "content-type", "transfer-encoding",
                                           "connection", "accept",         "prefer",       "accept-encoding",
                                           "expect",     "upgrade",        "te",           "if-none-exist"};
  return own.count(QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower()) != 0;
}

// Personal data crosses no network in the clear.
bool is_safe(const QUrl& url) {
  const auto host = url.host();
  const bool here = host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
  const bool scheme = url.scheme() == QStringLiteral("https") || (url.scheme() == QStringLiteral("http") && here);
  return url.isValid() && scheme && !host.isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
         !url.hasFragment();
}

std::string base_url(ObjectReader& reader) {
  auto text = reader.text("base_url");
  while (!text.empty() && text.back() == '/') text.pop_back();
  if (!is_safe(QUrl(QString::fromStdString(text), QUrl::StrictMode))) {
    reader.fail("base_url", "https://host/path (http for this computer alone), without name, query or fragment");
  }
  return text;
}

std::filesystem::path file(ObjectReader& reader, const char* key, const std::filesystem::path& folder) {
  const auto name = reader.text_or(key, {});
  return name.empty() ? std::filesystem::path() : folder / name;
}

ReceiverHeader header(ObjectReader& reader, const std::string& name, const Json& value,
                      const std::filesystem::path& folder) {
  ReceiverHeader made{.name = name};
  if (!is_token(name) || is_own(name)) reader.fail("headers", name + " cannot be set");
  if (value.is_string()) {
    made.before = value.get<std::string>();
  } else {
    ObjectReader of_header(value, reader.at("headers") + "/" + name, {"file", "before"});
    made.file = folder / of_header.text("file");
    made.before = of_header.text_or("before", {});
    reader.fail_at(of_header.failure());
  }
  if (!is_printable(made.before)) reader.fail("headers", name + ": printable ASCII");
  return made;
}

void read_headers(ObjectReader& reader, const std::filesystem::path& folder, ReceiverProfile& profile) {
  const auto& headers = reader.object_or_empty("headers");
  if (headers.size() > most_headers) reader.fail("headers", "16 at most");
  std::set<QByteArray> seen;
  for (const auto& [name, value] : headers.items()) {
    // Names of headers have no case.
    if (!seen.insert(QByteArray::fromStdString(name).toLower()).second) reader.fail("headers", name + ": twice");
    profile.headers.push_back(header(reader, name, value, folder));
  }
}

void read_tls(ObjectReader& reader, const std::filesystem::path& folder, ReceiverProfile& profile) {
  ObjectReader tls(reader.object_or_empty("tls"), reader.at("tls"),
                   {"authorities", "client_certificate", "client_key"});
  profile.authorities = file(tls, "authorities", folder);
  profile.client_certificate = file(tls, "client_certificate", folder);
  profile.client_key = file(tls, "client_key", folder);
  if (profile.client_certificate.empty() != profile.client_key.empty()) tls.fail("client_key", "both or neither");
  reader.fail_at(tls.failure());
}

void read_limits(ObjectReader& reader, ReceiverProfile& profile) {
  ObjectReader limits(reader.object_or_empty("limits"), reader.at("limits"),
                      {"whole_ms", "first_pause_ms", "longest_pause_ms", "answer_bytes"});
  profile.whole_limit = milliseconds(limits.whole_or("whole_ms", 100, 120'000, profile.whole_limit.count()));
  profile.first_pause = milliseconds(limits.whole_or("first_pause_ms", 10, 60'000, profile.first_pause.count()));
  profile.longest_pause =
      milliseconds(limits.whole_or("longest_pause_ms", 10, 3'600'000, profile.longest_pause.count()));
  profile.largest_answer = static_cast<std::size_t>(
      limits.whole_or("answer_bytes", 1'024, 16 << 20, static_cast<long>(profile.largest_answer)));
  reader.fail_at(limits.failure());
}

ReceiverProfile::Mode mode(ObjectReader& reader) {
  const auto name = reader.text_or("mode", "create");
  if (name != "create" && name != "update") reader.fail("mode", "create or update");
  return name == "update" ? ReceiverProfile::Mode::update : ReceiverProfile::Mode::create;
}

}  // namespace

Outcome<ReceiverProfile> parse_receiver(std::string_view json, const std::filesystem::path& folder) {
  auto object = parse_object(json, TroubleCode::profile);
  if (!object) return tl::unexpected(object.error());
  ObjectReader reader(*object, "", {"format", "name", "base_url", "mode", "headers", "tls", "limits"});
  if (reader.text("format") != "chipid-receiver-1") reader.fail("format", "chipid-receiver-1");
  ReceiverProfile profile{.name = reader.text("name"), .base_url = base_url(reader), .mode = mode(reader)};
  read_headers(reader, folder, profile);
  read_tls(reader, folder, profile);
  read_limits(reader, profile);
  if (!reader.failure().empty()) return trouble(TroubleCode::profile, reader.failure());
  return profile;
}

}  // namespace chipid::counter::outlets
