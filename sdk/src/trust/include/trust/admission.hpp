#pragma once

#include <functional>

#include "trust/file_contents.hpp"
#include "trust/index.hpp"
#include "trust/list_signature.hpp"
#include "trust/loaded_store.hpp"

namespace chipid::trust {

enum class SkipReason {
#define CHIPID_SKIP(enumerator, ...) enumerator,
#include "trust/skip_reasons.def"
#undef CHIPID_SKIP
};
[[nodiscard]] std::string_view skip_reason_id(SkipReason reason) noexcept;
/// A phrase that goes on a sentence.
[[nodiscard]] Sentence skip_phrase(SkipReason reason);

struct Skipped {
  std::size_t place = 0;   ///< of the item in the file
  std::size_t member = 0;  ///< number in the master list that the item is, counted from 1; else 0
  std::string subject = {};
  SkipReason reason = SkipReason::unreadable;
};

struct AdmissionOptions {
  ListOptions list = {};
  Scope scope = {};
  /// Every readable authority counts, whoever vouches for it.
  bool unsigned_allowed = false;
  /// One certificate in a file of its own counts: who named the file meant it.
  bool single_allowed = true;
  /// A master list whose signer is unknown counts, as its file was named for this purpose; it is told.
  bool unknown_lists_allowed = false;
  std::string policy_reason = {};
  /// Has the last word on a list whose signature holds: an older one than is there may be refused.
  std::function<Result<>(const Source& list)> accept_list = {};
};

/// What one voucher brings in.
struct Taken {
  Source source = {};  ///< its id is not given yet
  std::vector<CertificatePtr> anchors = {};
};

/// What a file brings in, before it is written anywhere.
struct Admitted {
  std::vector<Taken> taken = {};
  std::vector<CertificatePtr> signers = {};
  std::vector<CrlPtr> crls = {};
  std::vector<Skipped> skipped = {};
  /// Of the first master list that was not taken.
  std::optional<Error> list_error = {};
  /// Names of lists that count although their signer is unknown.
  std::size_t unknown_lists = 0;
};

/// Judges the contents of a file and adds what may be trusted to `store`: signed lists whose signature holds, then
/// authorities that an anchor vouches for by a link certificate (ICAO 9303-12, 7.1.1.2), then document signers and
/// CRLs.
[[nodiscard]] Admitted admit(const FileContents& contents, const std::string& name, const pki::Sha256& sha256,
                             LoadedStore& store, const AdmissionOptions& options);

/// Whether an authority's certificate can serve as an anchor at all; nothing where it can.
[[nodiscard]] std::optional<SkipReason> judge_authority(const pki::Certificate& certificate);

}  // namespace chipid::trust
