#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "rules/origin.hpp"
#include "rules/site.hpp"
#include "rules/trouble.hpp"

namespace chipid::counter::agent {

/// Who was paired, kept in agent/sites.json. One thread, but for origins().
class Sites {
 public:
  /// Reads the file; none is there before the first pairing.
  [[nodiscard]] static Outcome<std::unique_ptr<Sites>> open(std::filesystem::path file);

  [[nodiscard]] const std::vector<Site>& all() const { return sites_; }
  /// nullptr where there is none.
  [[nodiscard]] const Site* find(std::string_view client) const;
  /// Changes are on the disk before they count.
  [[nodiscard]] Outcome<> add(Site site);
  [[nodiscard]] Outcome<> remove(std::string_view client);
  [[nodiscard]] Outcome<> set_scopes(std::string_view client, Scopes scopes, Scopes without_asking);
  /// One more read at that time; what cannot be written is tried again with the next change.
  void count_read(std::string_view client, std::chrono::sys_seconds time);
  /// The origins of all, as they are now; any thread.
  [[nodiscard]] Origins origins() const;

 private:
  explicit Sites(std::filesystem::path file) : file_(std::move(file)) {}
  [[nodiscard]] Outcome<> replace(std::vector<Site> sites);
  void publish();

  std::filesystem::path file_;
  std::vector<Site> sites_;
  mutable std::mutex mutex_;
  Origins origins_ = std::make_shared<OriginSet>();
};

}  // namespace chipid::counter::agent
