#include "credentials.hpp"

namespace chipid::counter::agent {
namespace {

RefusalCode refusal_of_wrong(Surroundings& around) {
  if (around.wrong_tokens.spent(around.now.steady)) return RefusalCode::tokens_spent;
  around.wrong_tokens.spend(around.now.steady);
  return RefusalCode::token_wrong;
}

}  // namespace

const Site* site_of(const Sites& sites, std::string_view client, Door door, std::string_view origin) {
  const auto* site = sites.find(client);
  const auto expected = door == Door::http ? origin : std::string_view();
  return site != nullptr && site->origin == expected ? site : nullptr;
}

tl::expected<const Site*, RefusalCode> check_token(Surroundings& around, std::string_view token,
                                                   std::string_view origin) {
  const auto client = client_of_token(token);
  const auto* site = client ? site_of(*around.sites, *client, Door::http, origin) : nullptr;
  // A right one is never kept out by what others try.
  if (site != nullptr && is_token_of(*site, token)) return site;
  return tl::unexpected(refusal_of_wrong(around));
}

std::optional<RefusalCode> check_auth(Surroundings& around, const Site& site, const ProofText& text, const Auth& auth) {
  const bool names_itself = client_of_token(auth.token) == site.client;
  if (names_itself ? is_token_of(site, auth.token) : is_signature_of(site, text, auth.signature)) return std::nullopt;
  return refusal_of_wrong(around);
}

}  // namespace chipid::counter::agent
