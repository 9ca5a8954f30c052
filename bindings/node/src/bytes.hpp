#pragma once

#include <napi.h>

#include <deque>
#include <string>
#include <vector>

namespace chipid_node {

/// Text, bytes and lists of text that go in, copied: another thread may read them while JavaScript goes on. All are
/// wiped at their end, as keys and fingers are among them.
class Text {
 public:
  Text() = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  ~Text();
  /// undefined and null: no text. Throws TypeError for what is no text.
  void take(const Napi::Value& value);
  /// nullptr where there is none.
  const char* c_str() const { return given_ ? text_.c_str() : nullptr; }

 private:
  bool given_ = false;
  std::string text_;
};

class Bytes {
 public:
  Bytes() = default;
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes();
  /// A Buffer or Uint8Array; undefined and null: none.
  void take(const Napi::Value& value);
  const std::uint8_t* data() const { return given_ ? bytes_.data() : nullptr; }
  std::size_t size() const { return bytes_.size(); }

 private:
  bool given_ = false;
  std::vector<std::uint8_t> bytes_;
};

class Texts {
 public:
  /// An array; undefined and null: an empty one.
  void take(const Napi::Value& value);
  const char* const* data() const { return pointers_.data(); }
  std::size_t size() const { return pointers_.size(); }

 private:
  std::deque<Text> texts_;
  std::vector<const char*> pointers_;
};

/// A TypeError that says what is expected, in both languages.
[[noreturn]] void refuse(Napi::Env env, const std::string& en, const std::string& vi);

}  // namespace chipid_node
