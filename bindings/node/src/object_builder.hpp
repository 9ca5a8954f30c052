#pragma once

#include <napi.h>

#include <type_traits>

namespace chipid_node {

/// Builds an object of JavaScript, property by property.
class ObjectBuilder {
 public:
  explicit ObjectBuilder(Napi::Env env) : env_(env), object_(Napi::Object::New(env)) {}

  ObjectBuilder& text(const char* name, const char* value) { return set(name, Napi::String::New(env_, value)); }
  /// {en, vi}
  ObjectBuilder& texts(const char* name, const char* en, const char* vi) {
    return set(name, ObjectBuilder(env_).text("en", en).text("vi", vi).object());
  }
  template <class Number>
  ObjectBuilder& number(const char* name, Number value) {
    return set(name, Napi::Number::New(env_, static_cast<double>(value)));
  }
  ObjectBuilder& flag(const char* name, int value) { return set(name, Napi::Boolean::New(env_, value != 0)); }
  ObjectBuilder& bytes(const char* name, const std::uint8_t* bytes, std::size_t size) {
    return set(name, Napi::Buffer<std::uint8_t>::Copy(env_, bytes, size));
  }
  ObjectBuilder& set(const char* name, const Napi::Value& value) {
    object_.Set(name, value);
    return *this;
  }
  Napi::Env env() const { return env_; }
  Napi::Object object() const { return object_; }

 private:
  Napi::Env env_;
  Napi::Object object_;
};

}  // namespace chipid_node
