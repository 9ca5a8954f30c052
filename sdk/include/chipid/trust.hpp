#pragma once

#include <chipid/export.hpp>
#include <chipid/report.hpp>
#include <chipid/result.hpp>
#include <filesystem>
#include <memory>
#include <span>

namespace chipid {

namespace trust {
class Store;
}

/// Certificates of country signing authorities (CSCA), revocation lists and document signers that a site trusts.
/// Cheap to copy; the copies share one store, which does not change once loaded and may be used by several threads.
class CHIPID_API TrustStore {
 public:
  /// An empty store: every card is inconclusive.
  TrustStore();
  /// For the library itself.
  explicit TrustStore(std::shared_ptr<const trust::Store> store);

  /// All that these folders and files hold: a folder that `trust import` made, or any certificates, lists and CRLs in
  /// the forms that import takes. What cannot be used is skipped and told by problems().
  [[nodiscard]] static Result<TrustStore> load(std::span<const std::filesystem::path> paths);
  /// The store of this user: $CHIPID_HOME/trust, else $XDG_DATA_HOME/chipid/trust. Empty where there is none.
  [[nodiscard]] static Result<TrustStore> load_default();
  /// Where load_default() looks.
  [[nodiscard]] static std::filesystem::path default_path();

  /// How much it holds, and how new that is.
  [[nodiscard]] TrustSummary summary() const;
  /// What was skipped at loading, and why.
  [[nodiscard]] const std::vector<Note>& problems() const;
  /// For the library itself.
  [[nodiscard]] const trust::Store& store() const { return *store_; }

 private:
  std::shared_ptr<const trust::Store> store_;
};

}  // namespace chipid
