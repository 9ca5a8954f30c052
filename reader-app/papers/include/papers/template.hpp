#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "papers/trouble.hpp"

/// Templates of papers: HTML with fields, which a site may edit; docs/papers.md. Pure.
namespace chipid::counter::papers {

enum class PageSize {
  a4,
  a5,
  roll80,  ///< 80 mm wide, as long as what stands on it
};

/// A stretch of text, a field's value, or what stands between {{#if field}} and {{/if}}.
struct Piece {
  enum class Kind { text, field, condition };
  Kind kind = Kind::text;
  std::string text = {};  ///< the text, or the field's name
  std::vector<Piece> pieces = {};
};

struct Template {
  PageSize page = PageSize::a5;
  std::vector<Piece> pieces = {};
};

/// The largest template, in bytes.
inline constexpr std::size_t max_template_size = std::size_t{256} << 10U;

/// From its text: the first line names the paper ("<!-- page: A4 -->", A5 or roll80), the rest is HTML with {{field}}
/// and {{#if field}} ... {{/if}}, at most eight deep. template_broken, whose detail names the line, for anything else.
[[nodiscard]] Outcome<Template> parse_template(std::string_view text);

/// By name; an empty value is one that the card does not have.
using Fields = std::map<std::string, std::string, std::less<>>;

struct Filled {
  std::string html = {};
  std::vector<std::string> unknown = {};  ///< names that are in the template and not among the fields, each once
};

/// Puts the values in. Whatever they hold is text in the HTML: no value can bring an element, a character reference or
/// a field. What is empty or unknown becomes a dotted line to be written on by hand, and is false where {{#if}} asks.
[[nodiscard]] Filled fill(const Template& form, const Fields& fields);

}  // namespace chipid::counter::papers
