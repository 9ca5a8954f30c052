#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "json/strict_json.hpp"

/// Members of objects that people edit or pages send: what is misspelt is told, not passed over.
namespace chipid::counter {

/// Reads members of one object. The first thing that does not fit is kept, and what follows is empty.
class ObjectReader {
 public:
  /// `where`: the object's own JSON pointer. Other members than `known` do not fit.
  ObjectReader(const Json& object, std::string where, std::initializer_list<std::string_view> known);
  /// Members that nobody asks for are passed over.
  ObjectReader(const Json& object, std::string where);

  [[nodiscard]] std::string text(const char* key);  ///< has to be there
  [[nodiscard]] std::string text_or(const char* key, std::string otherwise);
  [[nodiscard]] long whole_or(const char* key, long lowest, long highest, long otherwise);
  [[nodiscard]] bool flag_or(const char* key, bool otherwise);
  /// An empty object where there is none.
  [[nodiscard]] const Json& object_or_empty(const char* key);
  /// An empty array where there is none.
  [[nodiscard]] const Json& array_or_empty(const char* key);
  [[nodiscard]] bool has(const char* key) const { return find(key) != nullptr; }
  /// An array that is not empty.
  [[nodiscard]] const Json& array(const char* key);
  void fail(const char* key, std::string_view what);
  void fail_at(std::string detail);
  [[nodiscard]] std::string at(const char* key) const { return where_ + "/" + key; }
  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  [[nodiscard]] const Json* find(const char* key) const;

  const Json& object_;
  std::string where_;
  std::string failure_;
};

}  // namespace chipid::counter
