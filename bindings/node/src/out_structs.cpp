#include "out_structs.hpp"

#include "object_builder.hpp"

namespace chipid_node {
namespace {

Napi::Value optional_bytes(Napi::Env env, const std::uint8_t* bytes, std::size_t size) {
  if (bytes == nullptr) return env.Undefined();
  return Napi::Buffer<std::uint8_t>::Copy(env, bytes, size);
}

// [{x, y}, ...]; the library lays them out x, y, x, y.
Napi::Array points(Napi::Env env, const double (&corners)[8]) {
  auto array = Napi::Array::New(env, 4);
  for (std::uint32_t i = 0; i < 4; ++i) {
    array[i] = ObjectBuilder(env).number("x", corners[2 * i]).number("y", corners[2 * i + 1]).object();
  }
  return array;
}

}  // namespace

Napi::Object to_object(Napi::Env env, const chipid_card_info& info) {
  return ObjectBuilder(env).text("reader", info.reader).bytes("atr", info.atr, info.atr_size).object();
}

Napi::Object to_object(Napi::Env env, const chipid_event_info& info) {
  return ObjectBuilder(env)
      .number("kind", info.kind)
      .number("error", info.error)
      .text("reader", info.reader)
      .number("readerId", info.reader_id)
      .bytes("atr", info.atr, info.atr_size)
      .text("step", info.step)
      .number("done", info.done)
      .number("total", info.total)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_match_info& info) {
  ObjectBuilder match(env);
  match.number("modality", info.modality).number("decision", info.decision).number("method", info.method);
  match.number("padLevel", info.pad_level).number("trouble", info.trouble);
  if (info.has_score != 0) match.number("score", info.score);
  if (info.has_threshold != 0) match.number("threshold", info.threshold);
  if (info.tries_left >= 0) match.number("triesLeft", info.tries_left);
  match.text("model", info.model).text("calibration", info.calibration).text("transactionId", info.transaction_id);
  match.texts("text", info.text_en, info.text_vi).number("milliseconds", info.milliseconds);
  return match.object();
}

Napi::Object to_object(Napi::Env env, const chipid_pair& pair) {
  return ObjectBuilder(env).text("name", pair.name).text("value", pair.value).object();
}

Napi::Object to_object(Napi::Env env, const chipid_code& code) {
  return ObjectBuilder(env)
      .set("text", Napi::String::New(env, code.text, code.text_size))
      .flag("repaired", code.repaired)
      .set("corners", points(env, code.corners))
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_portrait_info& info) {
  return ObjectBuilder(env)
      .bytes("pixels", info.pixels, info.pixel_bytes)
      .number("width", info.width)
      .number("height", info.height)
      .text("format", info.format)
      .bytes("encoded", info.encoded, info.encoded_size)
      .flag("hashChecked", info.hash_checked)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_reader& reader) {
  return ObjectBuilder(env)
      .text("name", reader.name)
      .flag("cardPresent", reader.card_present)
      .flag("inUse", reader.in_use)
      .flag("shared", reader.shared)
      .flag("mute", reader.mute)
      .bytes("atr", reader.atr, reader.atr_size)
      .number("extendedLength", reader.extended_length)
      .text("driver", reader.driver)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_trust_info& info) {
  return ObjectBuilder(env)
      .number("anchors", info.anchors)
      .text("newestList", info.newest_list)
      .number("problemCount", info.problem_count)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_virtual_specimen& specimen) {
  return ObjectBuilder(env)
      .text("name", specimen.name)
      .text("number", specimen.number)
      .text("can", specimen.can)
      .text("pin", specimen.pin)
      .text("puk", specimen.puk)
      .text("mrz", specimen.mrz)
      .text("documentNumber", specimen.document_number)
      .text("birthDate", specimen.birth_date)
      .text("expiryDate", specimen.expiry_date)
      .text("qr", specimen.qr)
      .texts("purpose", specimen.purpose_en, specimen.purpose_vi)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_file& file) {
  return ObjectBuilder(env)
      .text("name", file.name)
      .set("bytes", optional_bytes(env, file.bytes, file.byte_count))
      .text("sha256", file.sha256)
      .number("error", file.error)
      .flag("authenticated", file.authenticated)
      .object();
}

}  // namespace chipid_node
