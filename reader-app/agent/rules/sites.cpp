#include "rules/sites.hpp"

#include <algorithm>

#include "rules/sites_file.hpp"

namespace chipid::counter::agent {

Outcome<std::unique_ptr<Sites>> Sites::open(std::filesystem::path file) {
  auto loaded = load_sites(file);
  if (!loaded) return tl::unexpected(std::move(loaded).error());
  std::unique_ptr<Sites> sites(new Sites(std::move(file)));
  sites->sites_ = *std::move(loaded);
  sites->publish();
  return sites;
}

const Site* Sites::find(std::string_view client) const {
  const auto found =
      std::find_if(sites_.begin(), sites_.end(), [&](const Site& site) { return site.client == client; });
  return found == sites_.end() ? nullptr : &*found;
}

Outcome<> Sites::add(Site site) {
  if (sites_.size() >= most_sites) return trouble(TroubleCode::too_many_sites);
  auto sites = sites_;
  sites.push_back(std::move(site));
  return replace(std::move(sites));
}

Outcome<> Sites::remove(std::string_view client) {
  auto sites = sites_;
  if (std::erase_if(sites, [&](const Site& site) { return site.client == client; }) == 0)
    return trouble(TroubleCode::no_such_site);
  return replace(std::move(sites));
}

Outcome<> Sites::set_scopes(std::string_view client, Scopes scopes, Scopes without_asking) {
  auto sites = sites_;
  for (auto& site : sites) {
    if (site.client != client) continue;
    site.scopes = scopes;
    site.without_asking = without_asking & scopes & confirmed_each_time();
    return replace(std::move(sites));
  }
  return trouble(TroubleCode::no_such_site);
}

void Sites::count_read(std::string_view client, std::chrono::sys_seconds time) {
  for (auto& site : sites_) {
    if (site.client != client) continue;
    ++site.reads;
    site.last_used = time;
    static_cast<void>(save_sites(file_, sites_));
  }
}

Origins Sites::origins() const {
  const std::lock_guard lock(mutex_);
  return origins_;
}

Outcome<> Sites::replace(std::vector<Site> sites) {
  if (auto saved = save_sites(file_, sites); !saved) return saved;
  sites_ = std::move(sites);
  publish();
  return {};
}

void Sites::publish() {
  auto origins = std::make_shared<OriginSet>();
  for (const auto& site : sites_) {
    if (!site.origin.empty()) origins->insert(site.origin);
  }
  const std::lock_guard lock(mutex_);
  origins_ = std::move(origins);
}

}  // namespace chipid::counter::agent
