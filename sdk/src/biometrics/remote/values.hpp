#pragma once

#include <chipid/match_service.hpp>

#include "core/wiped_text.hpp"
#include "picture.hpp"
#include "placeholder.hpp"
#include "profile.hpp"
#include "secrets.hpp"

namespace chipid::remote {

/// What is different from one sending to the next.
struct Moment {
  std::string timestamp = {};     ///< RFC 3339, UTC, seconds
  std::string timestamp_ms = {};  ///< since 1970
  std::string nonce = {};         ///< 32 hex digits
};

/// What the placeholders stand for, for one capture.
class Values {
 public:
  /// All of these have to outlive it.
  Values(const Profile& profile, const Secrets& secrets, const MatchRequest& request);

  /// The pictures that are needed, in formats that the service takes; errors of fit_picture(), usage.bad_value where
  /// one is empty.
  [[nodiscard]] Result<> take_pictures();
  /// Instead of them: only the descriptions, secrets masked, stand-ins for what is missing.
  void take_descriptions();

  Moment moment = {};
  std::map<std::string, std::string> from_steps = {};

  /// What stands for it, as `form` says, bytes without a form as `bytes_as`; usage.bad_value for what is missing.
  [[nodiscard]] Result<core::WipedText> write(const Placeholder& placeholder, Form bytes_as) const;

  [[nodiscard]] const std::string& reference_sha256() const noexcept { return reference_sha256_; }
  [[nodiscard]] const std::string& probe_sha256() const noexcept { return probe_sha256_; }
  /// From which score on it is a match: the request's, else the profile's.
  [[nodiscard]] std::optional<double> threshold() const noexcept {
    return request_.threshold ? request_.threshold : profile_.threshold;
  }
  [[nodiscard]] const std::string& transaction_id() const noexcept { return request_.transaction_id; }
  [[nodiscard]] bool describes() const noexcept { return describes_; }

 private:
  /// Whether the profile speaks of a picture, or a signature binds it.
  [[nodiscard]] bool uses(Source image, Source mime, Source digest) const;
  [[nodiscard]] Result<core::WipedText> text(const Placeholder& placeholder) const;
  [[nodiscard]] Result<Bytes> bytes(const Placeholder& placeholder) const;
  [[nodiscard]] core::WipedText described(const Placeholder& placeholder) const;

  const Profile& profile_;
  const Secrets& secrets_;
  const MatchRequest& request_;
  Picture reference_ = {};
  Picture probe_ = {};
  std::string reference_sha256_ = {};
  std::string probe_sha256_ = {};
  bool describes_ = false;
};

}  // namespace chipid::remote
