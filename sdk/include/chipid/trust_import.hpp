#pragma once

#include <chipid/bytes.hpp>
#include <chipid/policy.hpp>
#include <chipid/trust.hpp>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Filling and looking after a trust store: a folder of certificates that were imported, with where each came from.
namespace chipid {

/// What authorities are trusted for: the lists of ICAO and of states are about passports; the authority of a state's
/// citizen cards may be another one.
enum class TrustKind { passport, citizen };

/// What an import takes, and on whose word.
struct TrustImportOptions {
  /// Certificates of authorities that sign master lists (files), for lists whose signer is under no anchor yet. Kept,
  /// so that the next list of the same signer needs none.
  std::vector<std::filesystem::path> roots = {};
  TrustKind kind = TrustKind::passport;
  /// Takes authorities that nobody vouches for. Without, one certificate in a file of its own is taken (naming it is
  /// the operator's word), and of others only those that a link certificate leads to.
  bool allow_unsigned = false;
  /// Takes nothing that is unsigned, not even one certificate in a file of its own: for what came over a network.
  bool signed_only = false;
  /// Takes a list that is older than the one of the same state that is there.
  bool allow_older = false;
  /// Its digest_info_without_null and its reason are used.
  Policy policy = {};
  /// Nothing: the computer's clock.
  std::optional<std::chrono::sys_seconds> now = {};
};

/// One entry of a trust store.
struct TrustItem {
  /// What it is good for.
  enum class Kind {
    anchor,  ///< an authority: what it signed is trusted
    root,    ///< vouches for master lists alone
    signer,  ///< a document signer, for documents that do not bring theirs
    crl,     ///< a revocation list
  };
  Kind kind = Kind::anchor;
  std::string id = {};  ///< SHA-256 of the certificate or list, 64 hex digits
  std::string subject = {};
  std::string country = {};      ///< two letters, as in the certificate
  std::string valid_from = {};   ///< YYYY-MM-DD; of a list: when it was made
  std::string valid_until = {};  ///< YYYY-MM-DD; of a list: when the next is due; empty where not said
  bool passports = false;
  bool citizen_cards = false;
  /// Who vouches for it: "master list of DE, 2026-05-28", a file's name.
  std::vector<std::string> origins = {};
};

/// "anchor", "root", "signer", "crl"
[[nodiscard]] CHIPID_API std::string_view trust_kind_name(TrustItem::Kind kind) noexcept;

/// Where entries came from.
struct TrustSource {
  std::string kind = {};             ///< "master_list", "file", "link"
  std::string name = {};             ///< the file's name
  std::string sha256 = {};           ///< of the file or list, 64 hex digits
  std::string imported = {};         ///< YYYY-MM-DD
  std::string signed_at = {};        ///< YYYY-MM-DD; lists
  std::string signer_country = {};   ///< lists
  std::string signer = {};           ///< lists, links
  std::string policy_reason = {};    ///< why a signature was taken that is refused by default; else empty
  std::size_t anchors = 0;           ///< that it vouches for
  std::optional<int> age_days = {};  ///< since it was signed, on the day of the import; lists of an import alone
};

/// What a file held and could not be taken.
struct TrustSkipped {
  std::size_t place = 0;  ///< number in the list, block, or line of LDIF, counted from 1
  std::string subject = {};
  std::string reason_id = {};
  Sentence reason = {};
};

/// What an import, a removal or an undoing changed, or would change.
struct TrustChange {
  bool preview = false;   ///< only looked at: nothing was changed
  std::string name = {};  ///< of the file
  std::string form = {};  ///< "master_list", "certificate", "crl", "bundle", "pem", "ldif", "bare_list", "folder"
  std::vector<TrustSource> lists = {};     ///< master lists that were verified and taken
  std::vector<TrustSource> replaced = {};  ///< master lists that are there no more
  std::vector<TrustItem> added = {};
  std::vector<TrustItem> dropped = {};  ///< no longer vouched for, as a newer list leaves them out
  std::size_t already_there = 0;
  std::vector<TrustSkipped> skipped = {};
};

/// Everything a store holds.
struct TrustContents {
  std::vector<TrustItem> items = {};
  std::vector<TrustSource> sources = {};
};

/// How far a store can be relied on for one state and kind of document.
struct TrustCoverage {
  std::string country = {};
  std::size_t passport_anchors = 0;  ///< valid on the day asked
  std::size_t citizen_anchors = 0;
  std::string last_until = {};  ///< YYYY-MM-DD on which the last of them expires
  bool has_crl = false;
  bool crl_fresh = false;
};

/// One finding of an audit, with what to do where something is amiss.
struct TrustFinding {
  /// How grave it is.
  enum class Level { good, note, gap, problem };
  Level level = Level::note;
  std::string id = {};  ///< stable
  Sentence text = {};
  Sentence advice = {};  ///< empty where nothing is to be done
};

/// "good", "note", "gap", "problem"
[[nodiscard]] CHIPID_API std::string_view finding_level_name(TrustFinding::Level level) noexcept;

/// How far a trust store can be relied on.
struct TrustAudit {
  TrustSummary summary = {};
  std::size_t countries = 0;  ///< with an anchor that is valid
  bool judges_vietnamese_citizen_cards = false;
  bool judges_vietnamese_passports = false;
  std::vector<TrustFinding> findings = {};
  std::vector<TrustCoverage> coverage = {};  ///< by country
};

/// Gets what an address names; for update(). Must bound time and size itself.
using TrustFetch = std::function<Result<Bytes>(const std::string& address)>;

/// What update() did with one source.
struct TrustUpdate {
  std::string source = {};
  std::optional<TrustChange> change = {};  ///< nothing where it failed
  std::optional<Error> error = {};
};

/// A trust store on disk. Every change is one atomic step: a crash or power cut leaves the state before or after it.
/// One writer at a time (trust.locked); readers are never disturbed. An object belongs to one thread at a time.
class CHIPID_API TrustFolder {
 public:
  /// The folder need not exist: the first import makes it.
  explicit TrustFolder(std::filesystem::path path) : path_(std::move(path)) {}
  /// The folder it was made for.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  /// A file or a folder of files, forms found by content. usage.file, data.malformed, trust.list_refused,
  /// trust.list_signer_unknown, trust.digest_info, trust.list_older, trust.unsigned, trust.locked: nothing was changed.
  [[nodiscard]] Result<TrustChange> import(const std::filesystem::path& file, const TrustImportOptions& options = {});
  /// The same from memory; `name` is what is said of it later.
  [[nodiscard]] Result<TrustChange> import(BytesView file, const std::string& name,
                                           const TrustImportOptions& options = {});

  /// What import() of the same would do to the store as it is now, with the same errors but trust.locked. Changes
  /// nothing and makes no folder.
  [[nodiscard]] Result<TrustChange> preview(const std::filesystem::path& file,
                                            const TrustImportOptions& options = {}) const;
  /// The same from memory.
  [[nodiscard]] Result<TrustChange> preview(BytesView file, const std::string& name,
                                            const TrustImportOptions& options = {}) const;

  /// Removes the entry whose id begins with these hex digits (at least 8); trust.not_found where none or several do.
  [[nodiscard]] Result<TrustChange> remove(std::string_view id);
  /// Goes back to the state before the last change; undoing twice is redoing.
  [[nodiscard]] Result<TrustChange> undo();

  /// Everything the store holds.
  [[nodiscard]] Result<TrustContents> contents() const;
  /// How far the store can be relied on, and what to do. `now`: nothing for the computer's clock.
  [[nodiscard]] Result<TrustAudit> audit(std::optional<std::chrono::sys_seconds> now = {}) const;

  /// The sources that update() takes when none is named, an address or a path a line, in the file "sources" of the
  /// folder.
  [[nodiscard]] Result<std::vector<std::string>> sources() const;
  /// Writes that file anew.
  [[nodiscard]] Result<> set_sources(const std::vector<std::string>& sources);
  /// Imports from each source, files or http(s) addresses, one atomic step each. What is already there is no error.
  [[nodiscard]] std::vector<TrustUpdate> update(const std::vector<std::string>& sources, const TrustFetch& fetch,
                                                const TrustImportOptions& options = {});

 private:
  std::filesystem::path path_;
};

/// One JSON document each, UTF-8, indented: what `chipid trust ... --json` prints.
[[nodiscard]] CHIPID_API std::string to_json(const TrustChange& change);
/// `chipid trust list --json`
[[nodiscard]] CHIPID_API std::string to_json(const TrustContents& contents);
/// `chipid trust audit --json`
[[nodiscard]] CHIPID_API std::string to_json(const TrustAudit& audit);
/// `chipid trust update --json`
[[nodiscard]] CHIPID_API std::string to_json(const std::vector<TrustUpdate>& updates);

}  // namespace chipid
