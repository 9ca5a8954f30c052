#include <chipid/evidence.hpp>

#include "core/bytes.hpp"
#include "evidence/cbor_reader.hpp"
#include "evidence/content.hpp"
#include "evidence/envelope.hpp"
#include "fuzz.hpp"

namespace {

using namespace chipid;

// Content has one encoding only: what is read without anything left over is written the same.
void read_content(BytesView content) {
  const auto evidence = evidence::read_content(content);
  if (!evidence || !evidence->not_understood.empty() || evidence->version != EvidenceVersion{}) return;
  require(core::equal(evidence::write_content(*evidence), content));
}

// What the fuzzer could not guess, the digest, is made to fit.
void read_repaired(BytesView file) {
  const auto envelope = evidence::parse_envelope(file);
  if (!envelope) return;
  read_content(envelope->content);
  require(decode_evidence(evidence::write_envelope(envelope->content, envelope->signature)).has_value() ==
          evidence::read_content(envelope->content).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)decode_evidence({data, size});
  read_repaired({data, size});
  read_content({data, size});
  (void)evidence::CborReader({data, size}).skip();
  return 0;
}
