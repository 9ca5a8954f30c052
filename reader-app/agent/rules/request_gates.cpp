#include "rules/request_gates.hpp"

#include <algorithm>
#include <cctype>

#include "rules/host.hpp"

namespace chipid::counter::agent {
namespace {

using Gate = std::optional<Refusal>;

Gate refuse(RefusalCode code) {
  return Refusal{.code = code};
}

bool has_origin(const EarlyRequest& request) {
  return request.origins.size() == 1 && is_origin(request.origins.front());
}

bool is_paired(const EarlyRequest& request, const EarlyView& view) {
  return has_origin(request) && view.paired && view.paired->contains(request.origins.front());
}

// What a page needs before it is paired.
bool is_for_strangers(const EarlyRequest& request) {
  return !request.wants_socket && (request.path == "/v1/health" || request.path == "/v1/pair");
}

Gate limits(const EarlyRequest& request, const EarlyView& view, RequestRates& rates, Instant now) {
  // What a page has its browser fetch without an origin is no program's.
  const bool of_program = request.origins.empty() && request.fetch_sites.empty();
  if (of_program) return rates.programs.allow("", now) ? Gate() : refuse(RefusalCode::rate);
  auto& limiter = is_paired(request, view) ? rates.paired : rates.strangers;
  const auto key = has_origin(request) ? std::string_view(request.origins.front()) : std::string_view();
  return limiter.allow(key, now) ? Gate() : refuse(RefusalCode::rate);
}

Gate host(const EarlyRequest& request, const EarlyView& view) {
  if (request.hosts.size() == 1 && is_own_host(request.hosts.front(), view.port)) return {};
  return refuse(RefusalCode::host);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (auto& byte : lower) byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return lower;
}

// application/json, alone or with charset=utf-8 (RFC 9110, 8.3.1).
bool is_json(std::string_view type) {
  auto lower = lower_case(type);
  std::erase_if(lower, [](char byte) { return byte == ' ' || byte == '\t'; });
  return lower == "application/json" || lower == "application/json;charset=utf-8" ||
         lower == "application/json;charset=\"utf-8\"";
}

Gate content_type(const EarlyRequest& request) {
  const bool needs_none = request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS";
  if (needs_none && !request.has_body) return {};
  if (request.content_types.size() == 1 && is_json(request.content_types.front())) return {};
  return refuse(RefusalCode::content_type);
}

// A program sends no origin; of a page's request its browser tells. "none" is somebody at the address bar.
Gate no_origin(const EarlyRequest& request) {
  const bool of_page = std::any_of(request.fetch_sites.begin(), request.fetch_sites.end(),
                                   [](const std::string& site) { return site != "none"; });
  return of_page || request.wants_socket ? refuse(RefusalCode::origin_absent) : Gate();
}

Gate origin(const EarlyRequest& request, const EarlyView& view) {
  if (request.origins.empty()) return no_origin(request);
  if (!has_origin(request)) return refuse(RefusalCode::origin_malformed);
  if (is_paired(request, view)) return {};
  if (!is_for_strangers(request)) return refuse(RefusalCode::origin_unknown);
  return may_be_paired(request.origins.front()) ? Gate() : refuse(RefusalCode::origin_insecure);
}

}  // namespace

std::optional<Refusal> refuse_early(const EarlyRequest& request, const EarlyView& view, RequestRates& rates,
                                    Instant now) {
  if (auto refusal = limits(request, view, rates, now)) return refusal;
  if (auto refusal = host(request, view)) return refusal;
  if (auto refusal = content_type(request)) return refusal;
  return origin(request, view);
}

std::string origin_of(const EarlyRequest& request) {
  return has_origin(request) ? request.origins.front() : std::string();
}

Fields answer_fields(const EarlyRequest& request, const EarlyView& view) {
  Fields fields = {{"Vary", "Origin"}, {"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
  if (!request.origins.empty() && !host(request, view) && !origin(request, view))
    fields.emplace_back("Access-Control-Allow-Origin", request.origins.front());
  return fields;
}

Fields preflight_fields(const EarlyRequest& request, const EarlyView& view) {
  auto fields = answer_fields(request, view);
  fields.emplace_back("Access-Control-Allow-Methods", "GET, POST");
  fields.emplace_back("Access-Control-Allow-Headers", "authorization, content-type");
  fields.emplace_back("Access-Control-Max-Age", "60");
  if (request.asks_private_network) fields.emplace_back("Access-Control-Allow-Private-Network", "true");
  return fields;
}

}  // namespace chipid::counter::agent
