#pragma once

namespace chipid::crypto {

/// OpenSSL loads its configuration, providers and algorithms at their first use, which takes about a millisecond. Called
/// from a thread of its own, this happens while a card is still answering its first commands. Thread-safe, harmless
/// to call again.
void prepare() noexcept;

}  // namespace chipid::crypto
