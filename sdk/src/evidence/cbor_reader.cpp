#include "evidence/cbor_reader.hpp"

#include <cbor.h>

#include "core/text.hpp"

namespace chipid::evidence {
namespace {

using Type = CborItem::Type;

// What the decoder calls back with; an item without a callback here stays unknown.
struct Decoded {
  CborItem item = {};
  bool known = false;
};

void set(void* context, Type type, std::uint64_t value, BytesView content = {}) {
  *static_cast<Decoded*>(context) = {.item = {.type = type, .value = value, .content = content}, .known = true};
}

template <typename Number>
void on_number(void* context, Number value) {
  set(context, Type::number, value);
}

template <Type type>
void on_string(void* context, cbor_data data, std::size_t size) {
  set(context, type, size, {data, size});
}

template <Type type>
void on_collection(void* context, std::size_t size) {
  set(context, type, size);
}

cbor_callbacks make_callbacks() {
  auto callbacks = cbor_empty_callbacks;
  callbacks.uint8 = on_number<std::uint8_t>;
  callbacks.uint16 = on_number<std::uint16_t>;
  callbacks.uint32 = on_number<std::uint32_t>;
  callbacks.uint64 = on_number<std::uint64_t>;
  callbacks.byte_string = on_string<Type::bytes>;
  callbacks.string = on_string<Type::text>;
  callbacks.array_start = on_collection<Type::array>;
  callbacks.map_start = on_collection<Type::map>;
  callbacks.boolean = [](void* context, bool value) { set(context, Type::boolean, value ? 1 : 0); };
  callbacks.null = [](void* context) { set(context, Type::null, 0); };
  return callbacks;
}

// RFC 8949, 4.2.1: the shortest form of the argument.
std::size_t head_size(const CborItem& item) {
  if (item.type == Type::boolean || item.type == Type::null || item.value < 24) return 1;
  if (item.value <= 0xFF) return 2;
  if (item.value <= 0xFFFF) return 3;
  return item.value <= 0xFFFFFFFF ? 5 : 9;
}

}  // namespace

tl::unexpected<Error> CborReader::damaged(const char* what) const {
  return fail(Error{.code = ErrorCode::evidence_damaged, .detail = what, .offset = offset_});
}

Result<CborItem> CborReader::next() {
  static const auto callbacks = make_callbacks();
  const auto rest = bytes_.subspan(offset_);
  Decoded decoded;
  const auto outcome = cbor_stream_decode(rest.data(), rest.size(), &callbacks, &decoded);
  if (rest.empty() || outcome.status == CBOR_DECODER_NEDATA) {
    return fail(Error{.code = ErrorCode::evidence_truncated, .detail = "data ends too early", .offset = offset_});
  }
  const auto& item = decoded.item;
  if (outcome.status != CBOR_DECODER_FINISHED || !decoded.known) return damaged("a kind of item not used here");
  if (outcome.read != head_size(item) + item.content.size()) return damaged("not the shortest encoding");
  if (item.type == Type::text && !is_utf8(item.content)) return damaged("text that is not UTF-8");
  offset_ += outcome.read;
  return item;
}

Result<CborItem> CborReader::next(Type type, const char* name) {
  const auto before = *this;
  CHIPID_TRY(const auto item, next());
  if (item.type != type) return before.damaged(name);
  return item;
}

Result<CborItem> CborReader::sized(Type type, const char* name, std::uint64_t max) {
  const auto start = offset_;
  CHIPID_TRY(const auto item, next(type, name));
  if (item.value > max) return fail(Error{.code = ErrorCode::evidence_too_large, .detail = name, .offset = start});
  return item;
}

Result<std::uint64_t> CborReader::number(std::uint64_t max) {
  const auto before = *this;
  CHIPID_TRY(const auto item, next(Type::number, "expected a number"));
  if (item.value > max) return before.damaged("number out of range");
  return item.value;
}

Result<BytesView> CborReader::bytes(std::size_t max_size) {
  CHIPID_TRY(const auto item, sized(Type::bytes, "byte string", max_size));
  return item.content;
}

Result<std::string_view> CborReader::text(std::size_t max_size) {
  CHIPID_TRY(const auto item, sized(Type::text, "text", max_size));
  return core::as_text(item.content);
}

Result<bool> CborReader::boolean() {
  CHIPID_TRY(const auto item, next(Type::boolean, "expected true or false"));
  return item.value != 0;
}

Result<std::size_t> CborReader::array(std::size_t max) {
  CHIPID_TRY(const auto item, sized(Type::array, "array", max));
  return static_cast<std::size_t>(item.value);
}

Result<std::size_t> CborReader::map(std::size_t max) {
  CHIPID_TRY(const auto item, sized(Type::map, "map", max));
  return static_cast<std::size_t>(item.value);
}

// Every element takes a byte at least, so a length that lies ends with the data.
Result<> CborReader::skip(unsigned depth) {
  if (depth == 0) return damaged("nested too deeply");
  CHIPID_TRY(const auto item, next());
  const bool collection = item.type == Type::array || item.type == Type::map;
  const std::uint64_t per_element = item.type == Type::map ? 2 : 1;
  for (std::uint64_t i = 0; collection && i < item.value; ++i) {
    for (std::uint64_t part = 0; part < per_element; ++part) CHIPID_CHECK(skip(depth - 1));
  }
  return {};
}

Result<> CborReader::finish() const {
  if (offset_ != bytes_.size()) return damaged("trailing data");
  return {};
}

}  // namespace chipid::evidence
