#pragma once

#include <chipid/evidence.hpp>

namespace chipid::test {

/// Evidence in which every field has a value of its own. `portrait_size`: bytes of DG2.
[[nodiscard]] Evidence sample_evidence(std::size_t portrait_size = 40);

/// The same content in a file whose digest fits, after `change` had its way with the content's bytes.
[[nodiscard]] Bytes with_content(BytesView file, void (*change)(Bytes& content));

/// Whether both are the same in all that a file keeps.
void check_equal(const Evidence& a, const Evidence& b);

}  // namespace chipid::test
