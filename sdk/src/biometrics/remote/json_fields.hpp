#pragma once

#include <chipid/result.hpp>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace chipid::remote {

/// Keeps the members in the order they are written: it is the order in which they are sent.
using Json = nlohmann::ordered_json;

/// One JSON text (RFC 8259) and nothing else, neither NUL nor byte order mark, no member of an object twice, at most 16
/// levels deep; nothing otherwise.
[[nodiscard]] std::optional<Json> parse_strict(std::string_view text);

/// match.provider at a JSON pointer.
[[nodiscard]] tl::unexpected<Error> refuse(std::string pointer, std::string why);

/// The pointer of a member or an element (RFC 6901, 3).
[[nodiscard]] std::string below(std::string_view pointer, std::string_view name);
[[nodiscard]] std::string below(std::string_view pointer, std::size_t index);

/// An object of a profile, member by member; refuses with the pointer of what is wrong. `value` has to outlive it.
class Fields {
 public:
  /// Members that are not known could mean anything, so there may be none.
  [[nodiscard]] static Result<Fields> open(const Json& value, std::string pointer,
                                           std::initializer_list<std::string_view> known);

  /// nullptr where it is absent.
  [[nodiscard]] const Json* find(std::string_view name) const;
  [[nodiscard]] std::string at(std::string_view name) const { return below(pointer_, name); }

  /// Not empty, without control characters.
  [[nodiscard]] Result<std::string> text(std::string_view name) const;
  [[nodiscard]] Result<std::string> text_or(std::string_view name, std::string otherwise) const;
  [[nodiscard]] Result<bool> flag_or(std::string_view name, bool otherwise) const;
  [[nodiscard]] Result<unsigned> whole_or(std::string_view name, unsigned otherwise, unsigned least,
                                          unsigned most) const;
  [[nodiscard]] Result<std::optional<double>> number(std::string_view name) const;
  /// A JSON pointer into an answer; empty where it is absent.
  [[nodiscard]] Result<std::string> pointer_or_none(std::string_view name) const;

 private:
  Fields(const Json& value, std::string pointer) : value_(&value), pointer_(std::move(pointer)) {}

  const Json* value_;
  std::string pointer_;
};

}  // namespace chipid::remote
