#pragma once

#include <chipid/bytes.hpp>
#include <chipid/file.hpp>
#include <chipid/match.hpp>
#include <chipid/result.hpp>
#include <chipid/site_key.hpp>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

/// Comparisons made by a match service over HTTPS. How a service is asked and understood is data, the provider profile:
/// docs/match-providers.md.
namespace chipid {

/// A match service as its profile describes it, with its secrets and keys loaded. Immutable; cheap to copy; may be used
/// by several threads at once. The secrets are wiped with the last copy.
class CHIPID_API MatchProvider {
 public:
  /// From a profile file; names of files in it are relative to its folder. Errors: usage.file; match.provider, whose
  /// `where` is the JSON pointer (RFC 6901) of the trouble; match.secret, whose `where` is the name of the secret, for
  /// a file that is missing or that others may read.
  /// `signers`: where any are given, the profile counts only with the signature of one of them in the file of that name
  /// with .jws after it (sign_match_profile()), so that nobody turns the secrets to another host.
  [[nodiscard]] static Result<MatchProvider> load(const std::filesystem::path& path,
                                                  std::span<const EnrolledKey> signers = {});
  /// The same from the text of a profile whose files are relative to `folder`.
  [[nodiscard]] static Result<MatchProvider> parse(std::string_view json, const std::filesystem::path& folder);

  /// As the profile has it.
  [[nodiscard]] const std::string& name() const noexcept;
  /// What a site has to know before it uses the profile, as the profile says it; empty where it says nothing.
  [[nodiscard]] const Sentence& notice() const noexcept;

  struct State;
  /// For the library itself.
  [[nodiscard]] const State& state() const noexcept { return *state_; }

 private:
  explicit MatchProvider(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

/// Writes the site's signature of a profile beside it: PATH.jws, a detached JWS over the file as it stands. The profile
/// has to be sound (match.provider); usage.file where a file cannot be read or written.
[[nodiscard]] CHIPID_API Result<> sign_match_profile(const std::filesystem::path& path, const SiteKey& key);

/// One capture to be compared. The caller owns and wipes what is in it; copies made for the sending are wiped.
struct MatchRequest {
  MatchModality modality = MatchModality::face;
  /// As OSIA names it: "PORTRAIT", "RIGHT_INDEX", ... Empty: PORTRAIT for a face, UNKNOWN for a finger.
  std::string subtype = {};
  /// The picture (for a finger, or the record) from the document, as it stands there.
  Bytes reference = {};
  /// "image/jp2", "image/jpeg", "image/png"; empty: told from the first bytes.
  std::string reference_mime = {};
  /// The picture just taken.
  Bytes probe = {};
  std::string probe_mime = {};
  /// Files of the chip as read. Only those leave that the profile names.
  std::map<File, Bytes> files = {};
  std::string personal_number = {};
  /// From which score on the service is to say match, in its own scale; nothing: the profile's.
  std::optional<double> threshold = {};
  /// Made once a capture, the same for all its retries; new_transaction_id(). Empty: made by request_match().
  std::string transaction_id = {};
  PadLevel pad_level = PadLevel::none;
};

/// A random UUID (RFC 9562, 5.4). A new capture takes a new one.
[[nodiscard]] CHIPID_API Result<std::string> new_transaction_id();

/// What goes on, for a progress line. Without personal data.
struct MatchEvent {
  std::string step = {};                ///< as the profile names it
  unsigned attempt = 1;                 ///< of this step
  unsigned status = 0;                  ///< of HTTP; 0: about to be sent, or no answer came
  std::chrono::milliseconds wait = {};  ///< until the next try or question; 0: none
};

/// How one request is made.
struct MatchOptions {
  /// Ends the request within a tenth of a second; the decision is then `unavailable` by session.cancelled.
  std::stop_token cancel = {};
  /// Called in the thread of request_match().
  std::function<void(const MatchEvent&)> on_event = {};
};

/// Asks the service. Blocks, at most for the profile's limit (30 s where it gives none). Never fails: whatever goes
/// wrong is a decision `unavailable` with its trouble: match.no_answer, match.refused, match.untrusted_answer,
/// usage.bad_value for something the profile needs and the request lacks, the errors of decode_picture() where a
/// picture has to be converted, session.cancelled, usage.not_built where libcurl is not installed.
[[nodiscard]] CHIPID_API MatchResult request_match(const MatchProvider& provider, const MatchRequest& request,
                                                   const MatchOptions& options = {});

/// One request as it would go out.
struct MatchPreview {
  std::string step = {};
  std::string method = {};
  std::string url = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};  ///< text; of a multipart body a description of each part
};

/// The requests that request_match() would send, with secrets masked, pictures and files told by size and digest, and
/// stand-ins for what `request` lacks or what only the service's answers tell. Sends nothing.
[[nodiscard]] CHIPID_API Result<std::vector<MatchPreview>> preview_match(const MatchProvider& provider,
                                                                         const MatchRequest& request);

}  // namespace chipid
