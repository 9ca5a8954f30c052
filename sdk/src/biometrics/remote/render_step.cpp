#include <algorithm>

#include "render.hpp"
#include "request_names.hpp"
#include "write_bytes.hpp"

namespace chipid::remote {
namespace {

using core::WipedText;

void append_as_is(WipedText& out, std::string_view value) {
  out.append(value);
}

void append_for_address(WipedText& out, std::string_view value) {
  append_percent_encoded(out, value);
}

// A value that begins a new line would be a header of somebody else's making.
bool fits_header(std::string_view value) {
  return std::none_of(value.begin(), value.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

void add_unless_named(std::vector<http::Header>& headers, std::string_view name, std::string_view value) {
  const bool named =
      std::any_of(headers.begin(), headers.end(), [&](const auto& h) { return same_name(h.name, name); });
  if (!named) headers.push_back({std::string(name), WipedText(value)});
}

Result<std::string> render_target(const Profile& profile, const Step& step, const Values& values) {
  const auto append = values.describes() ? append_as_is : append_for_address;
  CHIPID_TRY(auto target, expand(step.path, values, Form::base64url, append));
  for (const auto& [name, text] : step.query) {
    target += target.find('?') == WipedText::npos ? '?' : '&';
    append_percent_encoded(target, name);
    CHIPID_TRY(const auto value, expand(text, values, Form::base64url, append));
    target.append("=").append(value);
  }
  const auto host_end = profile.base_url.find('/', std::string_view("https://").size());
  const auto prefix = host_end == std::string::npos ? std::string() : profile.base_url.substr(host_end);
  return prefix + std::string(target);
}

Result<> render_headers(const Step& step, const Values& values, Rendered& rendered) {
  for (const auto& [name, text] : step.headers) {
    CHIPID_TRY(auto value, expand(text, values, Form::base64, append_as_is));
    if (!fits_header(value))
      return refuse(below(below(step.pointer, "headers"), name), "a value does not fit into a header");
    rendered.headers.push_back({name, std::move(value)});
  }
  add_unless_named(rendered.headers, "Accept", "application/json");
  const auto key = values.transaction_id() + (step.kind == StepKind::send ? "." + step.name : "");
  if (step.method != "GET") add_unless_named(rendered.headers, "Idempotency-Key", key);
  return {};
}

Result<> render_body(const Step& step, const Values& values, Rendered& rendered) {
  if (const auto* json = std::get_if<Json>(&step.body)) {
    CHIPID_TRY(rendered.body, render_json(*json, values));
    add_unless_named(rendered.headers, "Content-Type", "application/json");
  }
  if (const auto* parts = std::get_if<std::vector<Part>>(&step.body)) {
    const auto boundary = "chipid-" + values.moment.nonce;
    CHIPID_TRY(rendered.body, render_multipart(*parts, values, boundary));
    add_unless_named(rendered.headers, "Content-Type", "multipart/form-data; boundary=" + boundary);
  }
  return {};
}

}  // namespace

Result<Rendered> render_step(const Profile& profile, const Step& step, const Values& values) {
  Rendered rendered{.method = step.method};
  CHIPID_TRY(rendered.target, render_target(profile, step, values));
  const auto host_end = profile.base_url.find('/', std::string_view("https://").size());
  rendered.url = profile.base_url.substr(0, host_end) + rendered.target;
  CHIPID_CHECK(render_headers(step, values, rendered));
  CHIPID_CHECK(render_body(step, values, rendered));
  return rendered;
}

}  // namespace chipid::remote
