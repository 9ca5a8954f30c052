#include <algorithm>

#include "papers/template.hpp"

namespace chipid::counter::papers {
namespace {

constexpr std::string_view by_hand = "…………………";

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      case '\n':
        html += "<br>";
        break;
      default:
        html += c;
    }
  }
  return html;
}

class Filler {
 public:
  explicit Filler(const Fields& fields) : fields_(fields) {}

  void add(const std::vector<Piece>& pieces) {
    for (const auto& piece : pieces) add(piece);
  }
  Filled take() { return std::move(filled_); }

 private:
  void add(const Piece& piece) {
    if (piece.kind == Piece::Kind::text) {
      filled_.html += piece.text;
      return;
    }
    const auto& value = value_of(piece.text);
    if (piece.kind == Piece::Kind::field) {
      filled_.html += value.empty() ? std::string(by_hand) : escaped(value);
    } else if (!value.empty()) {
      add(piece.pieces);
    }
  }

  const std::string& value_of(const std::string& name) {
    static const std::string none;
    const auto found = fields_.find(name);
    if (found != fields_.end()) return found->second;
    auto& unknown = filled_.unknown;
    if (std::find(unknown.begin(), unknown.end(), name) == unknown.end()) unknown.push_back(name);
    return none;
  }

  const Fields& fields_;
  Filled filled_;
};

}  // namespace

Filled fill(const Template& form, const Fields& fields) {
  Filler filler(fields);
  filler.add(form.pieces);
  return filler.take();
}

}  // namespace chipid::counter::papers
