#include "pki/pem.hpp"

#include "core/base64.hpp"
#include "core/text.hpp"

namespace chipid::pki {
namespace {

constexpr std::string_view begin_mark = "-----BEGIN ";
constexpr std::string_view end_mark = "-----END ";
constexpr std::string_view dashes = "-----";

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, "PEM", what);
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view trim(std::string_view line) {
  while (!line.empty() && is_space(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
  return line;
}

// Takes the next line off the text, without its end: LF, CR LF, or the CR of old.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find_first_of("\r\n");
  const auto line = text.substr(0, end);
  if (end == std::string_view::npos) {
    text = {};
  } else {
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  return trim(line);
}

// The label between the mark and the dashes, if this is such a line.
bool has_label(std::string_view line, std::string_view mark, std::string_view& label) {
  if (line.size() < mark.size() + dashes.size() || !line.starts_with(mark) || !line.ends_with(dashes)) return false;
  label = line.substr(mark.size(), line.size() - mark.size() - dashes.size());
  return true;
}

void append_without_space(std::string& base64, std::string_view line) {
  for (const auto c : line) {
    if (!is_space(c)) base64 += c;
  }
}

// The lines up to the END of the block. A BEGIN before it belongs to the next block and is left there.
Result<Bytes> read_block(std::string_view& text, std::size_t& lines, std::string_view label) {
  std::string base64;
  while (!text.empty()) {
    auto rest = text;
    const auto line = take_line(rest);
    std::string_view found;
    if (has_label(line, begin_mark, found)) break;
    text = rest;
    ++lines;
    if (!has_label(line, end_mark, found)) {
      append_without_space(base64, line);
    } else if (found != label) {
      return malformed("the block ends with another label");
    } else if (base64.empty()) {
      return malformed("empty block");
    } else {
      return core::from_base64(base64);
    }
  }
  return malformed("the block has no end");
}

}  // namespace

std::vector<PemBlock> decode_pem(std::string_view text) {
  std::vector<PemBlock> blocks;
  std::size_t lines = 0;
  while (!text.empty()) {
    const auto line = take_line(text);
    ++lines;
    std::string_view label;
    if (!has_label(line, begin_mark, label)) continue;
    const auto start = lines;
    auto der = read_block(text, lines, label);
    blocks.push_back({.label = std::string(label), .line = start, .der = std::move(der)});
  }
  return blocks;
}

bool looks_like_pem(BytesView file) {
  return core::as_text(file).find(begin_mark) != std::string_view::npos;
}

}  // namespace chipid::pki
