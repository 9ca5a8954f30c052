#pragma once

#include "http/message.hpp"
#include "provider_state.hpp"
#include "values.hpp"

namespace chipid::remote {

/// A step made into what goes out; the views of http::Request into it are set by whoever sends it.
struct Rendered {
  std::string method = {};
  std::string url = {};     ///< whole
  std::string target = {};  ///< path and query, as they stand in the request line
  std::vector<http::Header> headers = {};
  core::WipedText body = {};
};

/// The text with its placeholders filled in, each value passed through `append`.
using Append = void (*)(core::WipedText& out, std::string_view value);
[[nodiscard]] Result<core::WipedText> expand(std::string_view text, const Values& values, Form bytes_as, Append append);

[[nodiscard]] Result<core::WipedText> render_json(const Json& body, const Values& values);
/// RFC 7578; of described values a line for each part.
[[nodiscard]] Result<core::WipedText> render_multipart(const std::vector<Part>& parts, const Values& values,
                                                       std::string_view boundary);

/// Everything but the signature. usage.bad_value for what the request lacks, match.provider for a value that cannot
/// stand in a header.
[[nodiscard]] Result<Rendered> render_step(const Profile& profile, const Step& step, const Values& values);

}  // namespace chipid::remote
