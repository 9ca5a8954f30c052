#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <http_server/server.hpp>

namespace chipid::http {

/// Beast's grammar of RFC 9112, read straight into a Request.
class RequestParser : public boost::beast::http::basic_parser<true> {
  using Text = boost::beast::string_view;
  using Fail = boost::beast::error_code;

 public:
  explicit RequestParser(std::size_t head_bytes);

  Request request = {};
  bool http_1_0 = false;

 private:
  void on_request_impl(boost::beast::http::verb method, Text method_text, Text target, int version,
                       Fail& fail) override;
  void on_response_impl(int status, Text reason, int version, Fail& fail) override;
  void on_field_impl(boost::beast::http::field known, Text name, Text value, Fail& fail) override;
  void on_header_impl(Fail& fail) override;
  void on_body_init_impl(const boost::optional<std::uint64_t>& length, Fail& fail) override;
  std::size_t on_body_impl(Text part, Fail& fail) override;
  void on_chunk_header_impl(std::uint64_t size, Text extensions, Fail& fail) override;
  std::size_t on_chunk_body_impl(std::uint64_t left, Text part, Fail& fail) override;
  void on_finish_impl(Fail& fail) override;

  bool in_trailer_ = false;
};

}  // namespace chipid::http
