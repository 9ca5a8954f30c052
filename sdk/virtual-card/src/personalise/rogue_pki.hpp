#pragma once

#include "personalise/test_pki.hpp"

/// Authorities of an attacker, and others that no trust store knows.
namespace chipid::virtual_card {

/// The name of the authority that it imitates, another key.
[[nodiscard]] TestPki rogue_same_name(TestPki pki);
/// The key identifier of the true one as well.
[[nodiscard]] TestPki rogue_same_identifier(TestPki pki);
/// The public point of the true one as well, under a generator whose private key the attacker chose (CVE-2020-0601).
[[nodiscard]] TestPki rogue_same_point(TestPki pki);
/// An honest authority that nobody has told of.
[[nodiscard]] TestPki unknown_authority(TestPki pki);
/// One whose certificate does not say that it may issue any.
[[nodiscard]] TestPki not_an_authority(TestPki pki);

}  // namespace chipid::virtual_card
