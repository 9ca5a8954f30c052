#include "evidence/envelope.hpp"

#include <chipid/evidence.hpp>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "evidence/cbor_reader.hpp"
#include "evidence/cbor_writer.hpp"

namespace chipid {
namespace evidence {
namespace {

constexpr std::string_view magic = "chipid-evidence";
// An array of five elements, then the text: the same bytes in every version.
constexpr std::string_view beginning =
    "\x85\x6F"
    "chipid-evidence";
constexpr std::size_t parts = 5;

// A newer version may go on in any way, so it is told apart before all else.
Result<CborReader> open(BytesView file) {
  if (file.size() > max_evidence_size) return fail(ErrorCode::evidence_too_large);
  if (!looks_like_evidence(file)) return fail(ErrorCode::evidence_not_evidence);
  CborReader reader(file);
  CHIPID_CHECK(reader.array(parts));
  CHIPID_CHECK(reader.text(magic.size()));
  CHIPID_TRY(const auto version, reader.number(UINT64_MAX));
  if (version > EvidenceVersion{}.major) {
    return fail(ErrorCode::evidence_newer_version, {}, "version " + std::to_string(version));
  }
  if (version != EvidenceVersion{}.major) return reader.damaged("a version that never was");
  return reader;
}

Result<std::string_view> read_signature(CborReader& reader) {
  auto ahead = reader;
  CHIPID_TRY(const auto item, ahead.next());
  if (item.type != CborItem::Type::null) return reader.text(max_signature_size);
  reader = ahead;
  return std::string_view{};
}

}  // namespace

Result<Envelope> parse_envelope(BytesView file) {
  CHIPID_TRY(auto reader, open(file));
  Envelope envelope;
  CHIPID_TRY(envelope.digest, reader.bytes(crypto::hash_size(crypto::HashAlgorithm::sha256)));
  CHIPID_TRY(envelope.content, reader.bytes(max_evidence_size));
  const auto signature_at = reader;
  CHIPID_TRY(envelope.signature, read_signature(reader));
  const bool unsigned_text = envelope.signature.empty() && envelope.signature.data() != nullptr;
  if (unsigned_text) return signature_at.damaged("an empty signature");
  CHIPID_CHECK(reader.finish());
  return envelope;
}

Result<> check_digest(const Envelope& envelope) {
  const auto digest = crypto::hash(crypto::HashAlgorithm::sha256, envelope.content);
  if (!core::equal(digest, envelope.digest)) return fail(ErrorCode::evidence_damaged, {}, "the digest does not match");
  return {};
}

Bytes write_envelope(BytesView content, std::string_view signature) {
  CborWriter out;
  out.array(parts);
  out.text(magic);
  out.number(EvidenceVersion{}.major);
  out.bytes(crypto::hash(crypto::HashAlgorithm::sha256, content));
  out.bytes(content);
  if (signature.empty()) {
    out.null();
  } else {
    out.text(signature);
  }
  return out.written();
}

}  // namespace evidence

bool looks_like_evidence(BytesView file) noexcept {
  const auto beginning = core::as_bytes(evidence::beginning);
  return file.size() >= beginning.size() && core::equal(file.first(beginning.size()), beginning);
}

}  // namespace chipid
