#include "early_request.hpp"

namespace chipid::counter::agent {
namespace {

std::vector<std::string> all_of(const http::Head& head, std::string_view name) {
  std::vector<std::string> values;
  for (const auto& [field, value] : head.fields) {
    if (field == name) values.push_back(value);
  }
  return values;
}

bool has_body(const http::Head& head) {
  const auto length = head.field("content-length");
  return head.count("transfer-encoding") > 0 || (head.count("content-length") > 0 && length != "0");
}

}  // namespace

EarlyRequest early_request(const http::Head& head) {
  return {.method = head.method,
          .path = head.path,
          .hosts = all_of(head, "host"),
          .content_types = all_of(head, "content-type"),
          .origins = all_of(head, "origin"),
          .fetch_sites = all_of(head, "sec-fetch-site"),
          .has_body = has_body(head),
          .wants_socket = head.wants_socket,
          .asks_private_network = head.field("access-control-request-private-network") == "true"};
}

}  // namespace chipid::counter::agent
