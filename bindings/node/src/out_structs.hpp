#pragma once

#include <chipid.h>
#include <chipid_virtual.h>
#include <napi.h>

namespace chipid_node {

/// Structs of the library as objects of JavaScript; enums stay numbers here, bytes are copied.
Napi::Object to_object(Napi::Env env, const chipid_card_info& info);
Napi::Object to_object(Napi::Env env, const chipid_event_info& info);
Napi::Object to_object(Napi::Env env, const chipid_match_info& info);
Napi::Object to_object(Napi::Env env, const chipid_pair& pair);
Napi::Object to_object(Napi::Env env, const chipid_code& code);
Napi::Object to_object(Napi::Env env, const chipid_portrait_info& info);
Napi::Object to_object(Napi::Env env, const chipid_reader& reader);
Napi::Object to_object(Napi::Env env, const chipid_report_info& info);
Napi::Object to_object(Napi::Env env, const chipid_field& field);
Napi::Object to_object(Napi::Env env, const chipid_check& check);
Napi::Object to_object(Napi::Env env, const chipid_note& note);
Napi::Object to_object(Napi::Env env, const chipid_file& file);
Napi::Object to_object(Napi::Env env, const chipid_trust_info& info);
Napi::Object to_object(Napi::Env env, const chipid_virtual_specimen& specimen);

template <class T>
concept OutStruct = requires(Napi::Env env, const T& info) { to_object(env, info); };

}  // namespace chipid_node
