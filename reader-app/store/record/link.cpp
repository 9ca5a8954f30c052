#include "record/link.hpp"

#include "base/canonical.hpp"

namespace chipid::counter::store {
namespace {

Bytes bound_part(const Link& link) {
  CanonicalWriter writer;
  writer.text("chipid history: link 1");
  writer.fixed(link.counter);
  writer.number(link.sequence);
  writer.fixed(link.id);
  writer.small_number(static_cast<std::uint32_t>(link.day));
  writer.fixed(link.previous);
  return writer.take();
}

Bytes head_message(const Head& head) {
  CanonicalWriter writer;
  writer.text("chipid history: head 1");
  writer.fixed(head.counter);
  writer.number(head.sequence);
  writer.fixed(head.digest);
  return writer.take();
}

}  // namespace

Digest beginning_of(const CounterId& counter) {
  CanonicalWriter writer;
  writer.text("chipid history: beginning 1");
  writer.fixed(counter);
  return sha256(writer.take());
}

Digest digest_of(const Link& link) {
  auto bytes = bound_part(link);
  bytes.insert(bytes.end(), link.sealed.begin(), link.sealed.end());
  return sha256(bytes);
}

Outcome<Link> seal_link(const SiteKeys& keys, const CounterId& counter, std::uint64_t sequence, const Digest& previous,
                        const Entry& entry) {
  Link link{.counter = counter, .sequence = sequence, .id = entry.id, .day = day_of(entry.time), .previous = previous};
  STORE_TRY(link.sealed, seal(keys.sealing, encode(entry), bound_part(link)));
  link.digest = digest_of(link);
  return link;
}

Outcome<Entry> open_link(const SiteKeys& keys, const Link& link) {
  STORE_TRY(const auto clear, unseal(keys.sealing, link.sealed, bound_part(link)));
  return parse_entry(clear.view());
}

Outcome<Head> sign_head(const CounterKeys& keys, std::uint64_t sequence, const Digest& digest) {
  Head head{keys.counter, sequence, digest, {}};
  STORE_TRY(head.signature, sign(keys.signing, head_message(head)));
  return head;
}

bool is_genuine(const Head& head, const PublicKey& key) {
  return verify(key, head_message(head), head.signature);
}

}  // namespace chipid::counter::store
