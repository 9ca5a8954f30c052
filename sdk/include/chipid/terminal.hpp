#pragma once

#include <chipid/export.hpp>
#include <chipid/result.hpp>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace chipid {

/// What a site shows to chips so that they give the fingerprints (DG3) and irises (DG4): card-verifiable certificates,
/// and the key of the last one of each chain (ICAO 9303-11, 7.1; BSI TR-03110-3). Immutable; cheap to copy; any thread.
class CHIPID_API TerminalIdentity {
 public:
  /// `certificates`: files of one or several, or folders of such files, where other files are passed over; of any
  /// number of chains, as the chip names the authority. `key`: a PEM file, or a token's key as a `pkcs11:` URI (RFC
  /// 7512). usage.file, data.malformed (a certificate), terminal.token (no such token, or one that does not answer) or
  /// usage.bad_value (a key that cannot be used, or that belongs to none of the certificates).
  [[nodiscard]] static Result<TerminalIdentity> load(std::span<const std::filesystem::path> certificates,
                                                     const std::string& key);

  struct State;
  /// For the library itself.
  [[nodiscard]] const State& state() const noexcept { return *state_; }

 private:
  explicit TerminalIdentity(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace chipid
