#include <algorithm>

#include "profile.hpp"

namespace chipid::remote {
namespace {

Result<Part> parse_part(const Json& value, const std::string& pointer) {
  CHIPID_TRY(const auto fields, Fields::open(value, pointer, {"name", "content", "filename", "mime"}));
  Part part;
  CHIPID_TRY(part.name, fields.text("name"));
  CHIPID_TRY(part.content, fields.text("content"));
  CHIPID_TRY(part.filename, fields.text_or("filename", ""));
  CHIPID_TRY(part.mime, fields.text_or("mime", ""));
  for (const auto* text : {&part.name, &part.filename}) {
    if (text->find_first_of("\"\\") != std::string::npos) return refuse(pointer, "no quotation marks in names");
  }
  return part;
}

Result<std::vector<Part>> parse_parts(const Json& value, const std::string& pointer) {
  if (!value.is_array() || value.empty()) return refuse(pointer, "must be a list of parts");
  std::vector<Part> parts;
  for (const auto& entry : value) {
    CHIPID_TRY(auto part, parse_part(entry, below(pointer, parts.size())));
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

Result<Body> parse_body(const Json& value, const std::string& pointer) {
  CHIPID_TRY(const auto fields, Fields::open(value, pointer, {"json", "multipart"}));
  const auto* json = fields.find("json");
  const auto* multipart = fields.find("multipart");
  if ((json == nullptr) == (multipart == nullptr)) return refuse(pointer, "needs either \"json\" or \"multipart\"");
  if (json != nullptr) return Body(*json);
  CHIPID_TRY(auto parts, parse_parts(*multipart, fields.at("multipart")));
  return Body(std::move(parts));
}

Result<std::vector<NamedText>> parse_named_texts(const Json& value, const std::string& pointer) {
  if (!value.is_object()) return refuse(pointer, "must be an object of texts");
  std::vector<NamedText> texts;
  for (const auto& [name, text] : value.items()) {
    const auto plain = [](char c) { return c > 0x20 && c != 0x7F && c != ':'; };
    if (name.empty() || !std::all_of(name.begin(), name.end(), plain) || !text.is_string()) {
      return refuse(below(pointer, name), "must be a text under a plain name");
    }
    texts.emplace_back(name, text.get<std::string>());
  }
  return texts;
}

}  // namespace chipid::remote
