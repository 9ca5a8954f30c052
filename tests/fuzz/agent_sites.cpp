#include "core/text.hpp"
#include "fuzz.hpp"
#include "rules/origin.hpp"
#include "rules/sites_file.hpp"

// Sites are written as they are read, and nobody is on the list whom a pairing would not have put there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::agent;
  const auto sites = parse_sites(chipid::core::as_text({data, size}));
  if (!sites) return 0;
  require(sites->size() <= most_sites);
  for (const auto& site : *sites) {
    require(is_client_id(site.client) && is_site_name(site.name));
    require(site.origin.empty() ? site.key.has_value() : may_be_paired(site.origin));
    require((site.without_asking & ~confirmed_each_time()).none());
  }
  const auto again = parse_sites(sites_json(*sites));
  require(again.has_value() && *again == *sites);
  return 0;
}
