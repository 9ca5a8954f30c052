#include "answer.hpp"

#include <algorithm>
#include <array>
#include <boost/beast/http/status.hpp>
#include <cstdio>
#include <ctime>

namespace chipid::http {
namespace {

using Field = std::pair<std::string, std::string>;

bool is_token(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return c > 0x20 && c < 0x7f && std::string_view("()<>@,;:\\\"/[]?={}").find(c) == std::string_view::npos;
  });
}

bool is_value(std::string_view value) {
  return std::none_of(value.begin(), value.end(),
                      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

bool is_ours(std::string_view name) {
  constexpr std::array<std::string_view, 4> ours = {"content-length", "connection", "date", "transfer-encoding"};
  return std::any_of(ours.begin(), ours.end(), [&](std::string_view own) {
    return std::equal(own.begin(), own.end(), name.begin(), name.end(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  });
}

bool is_sound(const Response& response) {
  return response.status >= 200 && response.status <= 599 &&
         std::all_of(response.fields.begin(), response.fields.end(),
                     [](const Field& field) { return is_token(field.first) && is_value(field.second); });
}

std::string_view reason(int status) {
  const auto text = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(status));
  return {text.data(), text.size()};
}

void add(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

bool has_body(int status) {
  return status >= 200 && status != 204 && status != 304;
}

std::string http_date(std::time_t at) {
  constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm parts = {};
  gmtime_r(&at, &parts);
  std::array<char, 40> text = {};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                parts.tm_sec);
  return text.data();
}

std::string head_of(Response& response, After after) {
  if (!is_sound(response)) response = {.status = 500};
  std::string head;
  head.reserve(512);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(reason(response.status));
  head.append("\r\n");
  for (const auto& [name, value] : response.fields)
    if (!is_ours(name)) add(head, name, value);
  add(head, "Date", http_date(std::time(nullptr)));
  if (has_body(response.status)) add(head, "Content-Length", std::to_string(response.body.size()));
  if (after == After::close) add(head, "Connection", "close");
  if (after == After::keep_1_0) add(head, "Connection", "keep-alive");
  return head.append("\r\n");
}

}  // namespace chipid::http
