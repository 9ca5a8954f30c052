#pragma once

#include <optional>

#include "agent_key/agent_key.hpp"
#include "disk/files.hpp"

namespace chipid::counter::agent {

/// agent/key-id: where the key lies that servers know, and its id.
struct KeyNote {
  KeyPlace place = KeyPlace::file;
  std::string id = {};
};

/// Nothing where there is none that makes sense.
[[nodiscard]] std::optional<KeyNote> read_key_note(const std::filesystem::path& folder);
[[nodiscard]] store::Outcome<> write_key_note(const std::filesystem::path& folder, const KeyNote& note);
[[nodiscard]] Complaint complaint_of(const store::Trouble& trouble);

}  // namespace chipid::counter::agent
