#include <napi.h>

#include <stdexcept>

#include "event_channel.hpp"
#include "functions.hpp"
#include "library.hpp"
#include "trouble.hpp"

/// The addon: load(folder, makeError) gives the functions of the library.
namespace chipid_node {
namespace {

void open_library_for(Napi::Env env, const std::string& folder) {
  try {
    Library::open(folder);
  } catch (const std::runtime_error& trouble) {
    throw Napi::Error::New(env, trouble.what());
  }
}

Napi::Value load(const Napi::CallbackInfo& info) {
  open_library_for(info.Env(), info[0].As<Napi::String>());
  info.Env().GetInstanceData<PerThread>()->make_error = Napi::Persistent(info[1].As<Napi::Function>());
  auto functions = Napi::Object::New(info.Env());
  export_cards(functions);
  export_reports(functions);
  export_trust(functions);
  export_recognition(functions);
  EventChannel::export_to(functions);
  return functions;
}

Napi::Value error_of(const Napi::CallbackInfo& info) {
  return Trouble::of_code(info[0].As<Napi::Number>().Int32Value()).to_error(info.Env()).Value();
}

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new PerThread);
  exports["load"] = Napi::Function::New(env, &load, "load");
  exports["errorOf"] = Napi::Function::New(env, &error_of, "errorOf");
  return exports;
}

}  // namespace
}  // namespace chipid_node

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  return chipid_node::initialise(env, exports);
}

NODE_API_MODULE(chipid, Init)
