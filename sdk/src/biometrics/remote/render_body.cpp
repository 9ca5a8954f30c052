#include "core/text.hpp"
#include "render.hpp"
#include "write_bytes.hpp"

namespace chipid::remote {
namespace {

using core::WipedText;

void append_as_is(WipedText& out, std::string_view value) {
  out.append(value);
}

bool is_number(std::string_view text) {
  const auto json = Json::parse(text, nullptr, false);
  return json.is_number();
}

// ${...|number} alone gives a JSON number.
Result<bool> append_number(WipedText& out, std::string_view text, const Values& values) {
  CHIPID_TRY(const auto pieces, parse_template(text, ""));
  if (pieces.size() != 1 || !pieces[0].placeholder || pieces[0].placeholder->form != Form::number) return false;
  CHIPID_TRY(const auto number, values.write(*pieces[0].placeholder, Form::base64));
  if (values.describes() && !is_number(number)) return false;
  if (!is_number(number)) {
    return fail(ErrorCode::usage_bad_value, std::string(source_name(pieces[0].placeholder->source)), "is no number");
  }
  out.append(number);
  return true;
}

Result<> append_json(WipedText& out, const Json& json, const Values& values);

Result<> append_text(WipedText& out, std::string_view text, const Values& values) {
  CHIPID_TRY(const auto done, append_number(out, text, values));
  if (done) return {};
  CHIPID_TRY(const auto expanded, expand(text, values, Form::base64, append_as_is));
  out += '"';
  append_json_text(out, expanded);
  out += '"';
  return {};
}

Result<> append_members(WipedText& out, const Json& json, const Values& values) {
  const bool object = json.is_object();
  out += object ? '{' : '[';
  bool first = true;
  for (const auto& [name, value] : json.items()) {
    if (!first) out += ',';
    first = false;
    if (object) {
      out += '"';
      append_json_text(out, name);
      out += "\":";
    }
    CHIPID_CHECK(append_json(out, value, values));
  }
  out += object ? '}' : ']';
  return {};
}

Result<> append_json(WipedText& out, const Json& json, const Values& values) {
  if (json.is_structured()) return append_members(out, json, values);
  if (json.is_string()) return append_text(out, json.get_ref<const std::string&>(), values);
  out.append(json.dump());
  return {};
}

Result<> append_part(WipedText& out, const Part& part, const Values& values) {
  CHIPID_TRY(const auto content, expand(part.content, values, Form::plain, append_as_is));
  CHIPID_TRY(const auto mime, expand(part.mime, values, Form::base64, append_as_is));
  out.append("Content-Disposition: form-data; name=\"").append(part.name).append("\"");
  if (!part.filename.empty()) out.append("; filename=\"").append(part.filename).append("\"");
  out.append("\r\n");
  if (!mime.empty()) out.append("Content-Type: ").append(mime).append("\r\n");
  out.append("\r\n").append(content).append("\r\n");
  return {};
}

}  // namespace

Result<WipedText> expand(std::string_view text, const Values& values, Form bytes_as, Append append) {
  WipedText out;
  CHIPID_TRY(const auto pieces, parse_template(text, ""));
  for (const auto& piece : pieces) {
    out.append(piece.literal);
    if (!piece.placeholder) continue;
    CHIPID_TRY(const auto value, values.write(*piece.placeholder, bytes_as));
    append(out, value);
  }
  return out;
}

Result<WipedText> render_json(const Json& body, const Values& values) {
  WipedText out;
  CHIPID_CHECK(append_json(out, body, values));
  return out;
}

Result<WipedText> render_multipart(const std::vector<Part>& parts, const Values& values, std::string_view boundary) {
  WipedText out;
  for (const auto& part : parts) {
    out.append("--").append(boundary).append("\r\n");
    CHIPID_CHECK(append_part(out, part, values));
  }
  out.append("--").append(boundary).append("--\r\n");
  return out;
}

}  // namespace chipid::remote
