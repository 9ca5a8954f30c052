#include "in_structs.hpp"

namespace chipid_node {
namespace {

Napi::Object checked(const Napi::Value& value) {
  if (!value.IsObject()) refuse(value.Env(), "Give an object of options here.", "Ở đây cần một đối tượng tùy chọn.");
  return value.As<Napi::Object>();
}

}  // namespace

Source::Source(const Napi::Value& value, Storage& storage) : object_(checked(value)), storage_(storage) {}

void Source::text(const char* name, const char*& into) const {
  auto& text = storage_.texts.emplace_back();
  text.take(object_.Get(name));
  into = text.c_str();
}

void Source::bytes(const char* name, const std::uint8_t*& into, std::size_t& size) const {
  auto& bytes = storage_.bytes.emplace_back();
  bytes.take(object_.Get(name));
  into = bytes.data();
  size = bytes.size();
}

void Source::texts(const char* name, const char* const*& into, std::size_t& count) const {
  auto& list = storage_.lists.emplace_back();
  list.take(object_.Get(name));
  into = list.data();
  count = list.size();
}

void fill(chipid_card_options& options, const Source& source) {
  source.number("exclusive", options.exclusive);
  source.number("deadlineMs", options.deadline_ms);
}

void fill(chipid_read_options& options, const Source& source) {
  source.handle("context", options.context);
  source.handle("cancel", options.cancel);
  source.handle("trust", options.trust);
  source.handle("policy", options.policy);
  source.number("at", options.at);
  source.text("files", options.files);
  source.number("noPortrait", options.no_portrait);
  source.number("allowBacFallback", options.allow_bac_fallback);
  source.text("qr", options.qr);
  source.bytes("challenge", options.challenge, options.challenge_size);
  source.handle("terminal", options.terminal);
  source.bytes("finger", options.finger, options.finger_size);
  source.number("lastTry", options.last_try);
  source.text("record", options.record);
}

void fill(chipid_verify_options& options, const Source& source) {
  source.handle("trust", options.trust);
  source.handle("policy", options.policy);
  source.number("at", options.at);
  source.handle("enrolled", options.enrolled);
}

void fill(chipid_face_options& options, const Source& source) {
  source.text("models", options.models);
  source.text("calibration", options.calibration);
}

void fill(chipid_match_request& request, const Source& source) {
  source.handle("report", request.report);
  source.number("modality", request.modality);
  source.text("subtype", request.subtype);
  source.bytes("reference", request.reference, request.reference_size);
  source.bytes("probe", request.probe, request.probe_size);
  source.text("transactionId", request.transaction_id);
  source.number("padLevel", request.pad_level);
  source.handle("cancel", request.cancel);
}

void fill(chipid_pixels& pixels, const Source& source) {
  source.bytes("bytes", pixels.bytes, pixels.byte_count);
  source.number("width", pixels.width);
  source.number("height", pixels.height);
  source.number("stride", pixels.stride);
  source.number("format", pixels.format);
}

void fill(chipid_trust_import_options& options, const Source& source) {
  source.texts("roots", options.roots, options.root_count);
  source.number("citizen", options.citizen);
  source.number("allowUnsigned", options.allow_unsigned);
  source.number("allowOlder", options.allow_older);
  source.number("preview", options.preview);
  source.number("now", options.now);
  source.number("signedOnly", options.signed_only);
}

}  // namespace chipid_node
