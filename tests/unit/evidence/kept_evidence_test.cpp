#include <chipid/receipt.hpp>

#include "core/text.hpp"
#include "sample_evidence.hpp"
#include "support/vectors.hpp"
#include "test_keys.hpp"

using namespace chipid;

// docs/evidence.md promises that what was ever written can be read for good.
TEST_CASE("evidence: a file of version 1 that was kept") {
  const auto file = test::read_bytes(test::own_vector("evidence/v1-signed.chipid"));
  const auto evidence = test::ok(decode_evidence(file));
  auto expected = test::sample_evidence();
  expected.version.minor = 0;
  expected.qr.reset();
  expected.probe.reset();
  test::check_equal(evidence, expected);
  CHECK(evidence.digest == "b235855a1210e142f83ba63c3f863465c345d9d16ec7df3435395c93d3161d35");
  CHECK(test::ok(verify_evidence_signature(file, test::enrolled())).status == SignatureStatus::valid);

  const auto text = test::read_bytes(test::own_vector("evidence/v1.receipt"));
  const auto check = test::ok(check_receipt(core::as_text(text), test::enrolled(), &evidence));
  CHECK(check.signature.status == SignatureStatus::valid);
  CHECK(check.evidence_matches == true);
  CHECK(check.receipt.purpose == "account");
}
