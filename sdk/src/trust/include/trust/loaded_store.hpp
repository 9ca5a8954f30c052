#pragma once

#include <filesystem>
#include <mutex>
#include <unordered_map>

#include "trust/index.hpp"
#include "trust/store.hpp"

namespace chipid::trust {

/// A certificate or list that is read from its file when it is first asked for, its digest checked then. Any thread.
template <typename T>
class Lazy {
 public:
  using Reader = std::shared_ptr<const T> (*)(const std::filesystem::path&, const pki::Sha256&);
  explicit Lazy(std::shared_ptr<const T> value) : value_(std::move(value)) {}
  Lazy(std::filesystem::path file, const pki::Sha256& sha256, Reader read)
      : file_(std::move(file)), sha256_(sha256), read_(read) {}

  /// nullptr where the file is missing or is not the one that was imported.
  [[nodiscard]] const std::shared_ptr<const T>& get() const {
    std::call_once(once_, [this] {
      if (!value_ && read_ != nullptr) value_ = read_(file_, sha256_);
    });
    return value_;
  }

 private:
  std::filesystem::path file_ = {};
  pki::Sha256 sha256_ = {};
  Reader read_ = nullptr;
  mutable std::once_flag once_ = {};
  mutable std::shared_ptr<const T> value_ = {};
};

/// The store that checks use: entries of any number of imported folders and of files that were named. Filled first,
/// then shared and not changed any more.
class LoadedStore final : public Store {
 public:
  /// An imported folder's entries: nothing is read yet.
  void add(const Index& index, const std::filesystem::path& folder);
  /// An anchor known already gets the wider of both scopes.
  void add(const Anchor& anchor);
  void add_signer(CertificatePtr certificate);
  void add_crl(CrlPtr crl);
  void add_list(pki::Time signed_at);
  void add_problem(Note problem) { problems_.push_back(std::move(problem)); }

  [[nodiscard]] bool has_anchor(const pki::Sha256& sha256) const { return anchors_.contains(key_of(sha256)); }
  [[nodiscard]] bool has_signer(const pki::Sha256& sha256) const { return signers_.contains(key_of(sha256)); }

  [[nodiscard]] std::vector<AnchorPtr> anchors_named(BytesView canonical_name) const override;
  [[nodiscard]] std::vector<AnchorPtr> anchors_with_key(BytesView key_identifier) const override;
  [[nodiscard]] std::vector<CrlPtr> crls_of(BytesView canonical_name) const override;
  [[nodiscard]] bool is_signed(const CrlPtr& list) const override;
  [[nodiscard]] CertificatePtr signer(BytesView canonical_issuer, BytesView serial_number) const override;
  [[nodiscard]] CertificatePtr signer_with_key(BytesView key_identifier) const override;
  [[nodiscard]] TrustSummary summary() const override;
  [[nodiscard]] std::string id() const override;
  [[nodiscard]] std::optional<pki::Time> newest_list() const override { return newest_list_; }
  [[nodiscard]] std::optional<pki::Time> last_expiry() const override { return last_expiry_; }
  [[nodiscard]] const std::vector<Note>& problems() const override { return problems_; }

 private:
  // Names, keys and digests as text, for a hash table.
  using Key = std::string;
  template <typename T>
  using Table = std::unordered_multimap<Key, std::shared_ptr<T>>;
  template <typename Container>
  [[nodiscard]] static Key key_of(const Container& bytes) {
    return {bytes.begin(), bytes.end()};
  }

  class AnchorEntry {
   public:
    AnchorEntry(std::shared_ptr<const Lazy<pki::Certificate>> certificate, Scope scope, std::string origin)
        : certificate_(std::move(certificate)), scope_(scope), origin_(std::move(origin)) {}
    [[nodiscard]] AnchorPtr get() const;
    void widen(const AnchorEntry& other);

   private:
    std::shared_ptr<const Lazy<pki::Certificate>> certificate_;
    Scope scope_;
    std::string origin_;
    mutable std::mutex mutex_;
    mutable AnchorPtr made_;
  };
  struct CrlEntry {
    std::shared_ptr<const Lazy<pki::Crl>> crl;
    pki::Time this_update;
  };

  void enter(const IndexedCertificate& entry, const std::shared_ptr<AnchorEntry>& anchor);
  void enter_signer(const IndexedCertificate& entry, std::shared_ptr<const Lazy<pki::Certificate>> certificate);

  std::unordered_map<Key, std::shared_ptr<AnchorEntry>> anchors_;
  Table<AnchorEntry> anchors_by_name_;
  Table<AnchorEntry> anchors_by_key_;
  std::unordered_map<Key, std::shared_ptr<const Lazy<pki::Certificate>>> signers_;
  Table<const Lazy<pki::Certificate>> signers_by_issuer_;
  Table<const Lazy<pki::Certificate>> signers_by_key_;
  Table<CrlEntry> crls_;
  mutable std::mutex judged_mutex_;
  /// What `is_signed` found out, for lists of `crls_`, which live as long as this.
  mutable std::unordered_map<const pki::Crl*, bool> judged_;
  std::optional<pki::Time> newest_list_;
  std::optional<pki::Time> last_expiry_;
  std::vector<Note> problems_;
};

/// Names of the files beside the index.
[[nodiscard]] std::string certificate_file_name(const pki::Sha256& sha256);
[[nodiscard]] std::string crl_file_name(const pki::Sha256& sha256);

/// "German master list of 2026-05-28", a file's name; fit to be shown.
[[nodiscard]] std::string origin_text(const Source& source);

}  // namespace chipid::trust
