#pragma once

#include <filesystem>

#include "keys/key_slot.hpp"
#include "record/chain_walk.hpp"

/// What a counter keeps beside the history, in its own folder.
namespace chipid::counter::store {

/// Its slot, so that it starts, and lets records wait encrypted, without the server.
[[nodiscard]] Outcome<> keep_slot(const std::filesystem::path& folder, const KeySlot& slot);
/// Nothing where there is none; damaged.
[[nodiscard]] Outcome<std::optional<KeySlot>> kept_slot(const std::filesystem::path& folder);
void forget_slot(const std::filesystem::path& folder);

/// Whether the site has accounts, so that a counter that starts without its server knows it.
void keep_whether_accounts(const std::filesystem::path& folder, bool has_accounts);
[[nodiscard]] bool had_accounts(const std::filesystem::path& folder);

/// Where its chain stands. Not waited for: after a power cut it may be behind, which hides little and accuses nobody.
[[nodiscard]] Outcome<> keep_witness(const std::filesystem::path& folder, const Head& head);
/// Nothing where there is none, or none that this counter signed.
[[nodiscard]] std::optional<Witness> kept_witness(const std::filesystem::path& folder, const CounterId& counter,
                                                  const PublicKey& key);

/// Whether a file of that name in a counter's folder is one of these.
[[nodiscard]] bool is_counter_file(std::string_view name);
[[nodiscard]] std::filesystem::path slot_file(const std::filesystem::path& folder);

}  // namespace chipid::counter::store
