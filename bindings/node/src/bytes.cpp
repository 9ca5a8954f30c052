#include "bytes.hpp"

namespace chipid_node {
namespace {

// Not a plain fill, which a compiler may leave out before memory is given back.
void wipe(volatile char* memory, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) memory[i] = 0;
}

bool absent(const Napi::Value& value) {
  return value.IsUndefined() || value.IsNull();
}

}  // namespace

void refuse(Napi::Env env, const std::string& en, const std::string& vi) {
  throw Napi::TypeError::New(env, en + " / " + vi);
}

Text::~Text() {
  wipe(text_.data(), text_.size());
}

void Text::take(const Napi::Value& value) {
  if (absent(value)) return;
  if (!value.IsString()) refuse(value.Env(), "Give a text here.", "Ở đây cần một chuỗi văn bản.");
  text_ = value.As<Napi::String>().Utf8Value();
  given_ = true;
}

Bytes::~Bytes() {
  wipe(reinterpret_cast<volatile char*>(bytes_.data()), bytes_.size());
}

void Bytes::take(const Napi::Value& value) {
  if (absent(value)) return;
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() > napi_uint8_clamped_array) {
    refuse(value.Env(), "Give a Buffer or Uint8Array here.", "Ở đây cần một Buffer hoặc Uint8Array.");
  }
  const auto array = value.As<Napi::Uint8Array>();
  bytes_.assign(array.Data(), array.Data() + array.ByteLength());
  bytes_.reserve(1);  // data() is then no null pointer, which would mean that nothing was given
  given_ = true;
}

void Texts::take(const Napi::Value& value) {
  if (absent(value)) return;
  if (!value.IsArray()) refuse(value.Env(), "Give an array of texts here.", "Ở đây cần một mảng chuỗi văn bản.");
  const auto array = value.As<Napi::Array>();
  for (std::uint32_t i = 0; i < array.Length(); ++i) {
    texts_.emplace_back().take(array[i]);
    pointers_.push_back(texts_.back().c_str());
  }
}

}  // namespace chipid_node
