#include "request_parser.hpp"

#include <algorithm>

namespace chipid::http {
namespace {

std::string lower_case(boost::beast::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

}  // namespace

RequestParser::RequestParser(std::size_t head_bytes) {
  header_limit(static_cast<std::uint32_t>(head_bytes));
  body_limit(UINT64_MAX);  // set once the handler has seen the head
}

void RequestParser::on_request_impl(boost::beast::http::verb /*method*/, Text method_text, Text target, int version,
                                    Fail& /*fail*/) {
  http_1_0 = version < 11;
  request.head.method = std::string(method_text);
  request.head.target = std::string(target);
  request.head.path = request.head.target.substr(0, request.head.target.find('?'));
  request.head.fields.reserve(16);
}

void RequestParser::on_response_impl(int /*status*/, Text /*reason*/, int /*version*/, Fail& /*fail*/) {}

// RFC 9110, 6.5.1: a field of the trailer is none of the head; nothing here needs one.
void RequestParser::on_field_impl(boost::beast::http::field /*known*/, Text name, Text value, Fail& /*fail*/) {
  if (!in_trailer_) request.head.fields.emplace_back(lower_case(name), std::string(value));
}

void RequestParser::on_header_impl(Fail& /*fail*/) {
  in_trailer_ = true;
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& /*length*/, Fail& /*fail*/) {}

std::size_t RequestParser::on_body_impl(Text part, Fail& /*fail*/) {
  request.body.append(part.data(), part.size());
  return part.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t /*size*/, Text /*extensions*/, Fail& /*fail*/) {}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t /*left*/, Text part, Fail& fail) {
  return on_body_impl(part, fail);
}

void RequestParser::on_finish_impl(Fail& /*fail*/) {}

}  // namespace chipid::http
