#include "trouble.hpp"

namespace chipid_node {
namespace {

Trouble copied(const chipid_error& error) {
  return {.code = error.code,
          .kind = error.kind,
          .id = error.id,
          .message_en = error.message_en,
          .message_vi = error.message_vi,
          .hint_en = error.hint_en,
          .hint_vi = error.hint_vi,
          .step = error.step,
          .detail = error.detail,
          .status_word = error.status_word,
          .offset = error.offset};
}

Napi::Object both(Napi::Env env, const std::string& en, const std::string& vi) {
  auto text = Napi::Object::New(env);
  text["en"] = Napi::String::New(env, en);
  text["vi"] = Napi::String::New(env, vi);
  return text;
}

}  // namespace

// libchipid-virtual gives codes alone, without noting an error for the thread.
Trouble Trouble::of_failed_call(int status) {
  chipid_error error{};
  error.size = sizeof error;
  Library::instance().last_error(&error);
  return error.code == status ? copied(error) : of_code(status);
}

Trouble Trouble::of_code(int code) {
  chipid_error error{};
  error.size = sizeof error;
  Library::instance().error_info(code, &error);
  return copied(error);
}

Napi::Object Trouble::to_object(Napi::Env env) const {
  auto object = Napi::Object::New(env);
  object["errno"] = Napi::Number::New(env, code);
  object["kind"] = Napi::Number::New(env, kind);
  object["code"] = Napi::String::New(env, id);
  object["text"] = both(env, message_en, message_vi);
  object["hint"] = both(env, hint_en, hint_vi);
  object["step"] = Napi::String::New(env, step);
  object["detail"] = Napi::String::New(env, detail);
  object["statusWord"] = Napi::Number::New(env, status_word);
  object["offset"] = Napi::Number::New(env, static_cast<double>(offset));
  if (partial != 0) object["partial"] = Napi::BigInt::New(env, static_cast<std::uint64_t>(partial));
  return object;
}

Napi::Error Trouble::to_error(Napi::Env env) const {
  auto made = env.GetInstanceData<PerThread>()->make_error.Call({to_object(env)});
  return Napi::Error(env, made);
}

}  // namespace chipid_node
