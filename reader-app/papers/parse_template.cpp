#include <algorithm>
#include <optional>

#include "papers/template.hpp"

namespace chipid::counter::papers {
namespace {

constexpr std::size_t max_depth = 8;
constexpr std::size_t max_name = 64;
constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::string_view condition = "#if ";
constexpr std::string_view condition_end = "/if";

constexpr std::pair<std::string_view, PageSize> pages[] = {
    {"<!-- page: A4 -->", PageSize::a4},
    {"<!-- page: A5 -->", PageSize::a5},
    {"<!-- page: roll80 -->", PageSize::roll80},
};

bool is_name(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && text.size() <= max_name && std::all_of(text.begin(), text.end(), fits);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Outcome<Template> parse() {
    if (text_.size() > max_template_size) return trouble(TroubleCode::template_broken, "larger than 256 KiB");
    const auto page = take_page();
    if (!page) return broken("the first line has to name the paper, such as <!-- page: A5 -->");
    auto pieces = take_pieces(0);
    if (!pieces) return tl::unexpected<Trouble>(pieces.error());
    return Template{.page = *page, .pieces = *std::move(pieces)};
  }

 private:
  [[nodiscard]] tl::unexpected<Trouble> broken(const std::string& what) const {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    return trouble(TroubleCode::template_broken, "line " + std::to_string(line) + ": " + what);
  }

  std::optional<PageSize> take_page() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
    for (const auto& [line, size] : pages) {
      if (text_.substr(at_, line.size()) != line) continue;
      at_ += line.size();
      return size;
    }
    return std::nullopt;
  }

  // The name between braces; nothing where they are not closed in that line.
  std::optional<std::string_view> take_mark() {
    const auto end = text_.find(closing, at_);
    const auto mark = text_.substr(at_, end == std::string_view::npos ? 0 : end - at_);
    if (end == std::string_view::npos || mark.find('\n') != std::string_view::npos) return std::nullopt;
    at_ = end + closing.size();
    return trimmed(mark.substr(opening.size()));
  }

  Outcome<Piece> take_condition(std::string_view name, std::size_t depth) {
    if (!is_name(name)) return broken("{{#if}} asks for no name of a field");
    if (depth == max_depth) return broken("{{#if}} stands too deep");
    auto inner = take_pieces(depth + 1);
    if (!inner) return tl::unexpected<Trouble>(inner.error());
    return Piece{.kind = Piece::Kind::condition, .text = std::string(name), .pieces = *std::move(inner)};
  }

  // Up to the end, or to the {{/if}} of that depth.
  Outcome<std::vector<Piece>> take_pieces(std::size_t depth) {
    std::vector<Piece> pieces;
    while (true) {
      const auto next = std::min(text_.find(opening, at_), text_.size());
      if (next != at_) pieces.push_back({.text = std::string(text_.substr(at_, next - at_))});
      at_ = next;
      if (at_ == text_.size()) break;
      const auto mark = take_mark();
      if (!mark) return broken("{{ is not closed by }} in its line");
      if (*mark == condition_end) {
        if (depth == 0) return broken("{{/if}} without {{#if}}");
        return pieces;
      }
      if (mark->substr(0, condition.size()) == condition) {
        auto piece = take_condition(trimmed(mark->substr(condition.size())), depth);
        if (!piece) return tl::unexpected<Trouble>(piece.error());
        pieces.push_back(*std::move(piece));
      } else if (is_name(*mark)) {
        pieces.push_back({.kind = Piece::Kind::field, .text = std::string(*mark)});
      } else {
        return broken("no name of a field between {{ and }}");
      }
    }
    if (depth != 0) return broken("{{#if}} without {{/if}}");
    return pieces;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Outcome<Template> parse_template(std::string_view text) {
  return Parser(text).parse();
}

}  // namespace chipid::counter::papers
