#include "serve_words.hpp"

#include <fmt/format.h>

#include <chipid/report.hpp>
#include <chipid/text.hpp>
#include <cstdio>

namespace chipid::tool {
namespace {

using Why = http::StartFailure::Why;

// What happened and what to do next.
Sentence sentence(Why why) {
  switch (why) {
    case Why::address_taken:
      return {"Another program listens there. End it, or choose another port with --listen.",
              "Chương trình khác đang dùng địa chỉ này. Hãy dừng nó hoặc chọn cổng khác bằng --listen."};
    case Why::address_unusable:
      return {"This computer cannot listen there. Give an address of its own, and a port above 1023, with --listen.",
              "Máy này không dùng được địa chỉ đó. Hãy chọn địa chỉ của chính máy và cổng trên 1023 bằng --listen."};
    case Why::bad_certificate:
      return {"The certificate cannot be used. Give the server's chain as PEM with --tls-certificate.",
              "Không dùng được chứng thư. Hãy đưa chuỗi chứng thư PEM của máy chủ bằng --tls-certificate."};
    case Why::bad_key:
      return {"The private key cannot be used, or does not belong to the certificate. Give its PEM with --tls-key.",
              "Không dùng được khóa riêng, hoặc khóa không khớp chứng thư. Hãy đưa tệp PEM bằng --tls-key."};
    case Why::bad_client_authorities:
      return {"The authorities of clients cannot be used. Give their certificates as PEM with --tls-clients.",
              "Không dùng được chứng thư của cơ quan cấp cho máy khách. Hãy đưa tệp PEM bằng --tls-clients."};
    case Why::system:
      break;
  }
  return {"The system refused it. Try again; if this stays, look into the system's log.",
          "Hệ thống từ chối. Hãy thử lại; nếu vẫn lỗi, hãy xem nhật ký hệ thống."};
}

ErrorCode code_of(Why why) {
  switch (why) {
    case Why::address_taken:
    case Why::address_unusable:
      return ErrorCode::usage_bad_value;
    case Why::bad_certificate:
    case Why::bad_key:
    case Why::bad_client_authorities:
      return ErrorCode::usage_file;
    case Why::system:
      break;
  }
  return ErrorCode::internal;
}

int report(ErrorCode code, const std::string& what, const Sentence& said, const OutputOptions& output) {
  if (output.json) return report_error({.code = code, .where = what, .detail = said.en}, output);
  const auto text =
      fmt::format("chipid: {}: {} [{}]\n", displayable(what), in(output.language, said.en, said.vi), error_id(code));
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_status({.code = code});
}

}  // namespace

int report_start_failure(const http::StartFailure& failure, const OutputOptions& output) {
  const auto what = failure.detail.empty() ? failure.what : failure.what + " (" + failure.detail + ")";
  return report(code_of(failure.why), what, sentence(failure.why), output);
}

int report_plain_listener(const std::string& address, const OutputOptions& output) {
  return report(ErrorCode::usage_bad_value, address,
                {"Others reach this address, and without TLS they could read and change what is sent. Give "
                 "--tls-certificate and --tls-key; behind a proxy that does TLS: --allow-plain.",
                 "Máy khác truy cập được địa chỉ này; không có TLS thì dữ liệu có thể bị đọc và sửa. Hãy đưa "
                 "--tls-certificate và --tls-key; nếu đứng sau proxy có TLS: --allow-plain."},
                output);
}

}  // namespace chipid::tool
