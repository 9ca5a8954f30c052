#include "personalise/personalise.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "personalise/data_groups.hpp"
#include "personalise/mrz.hpp"
#include "personalise/terminal_pki.hpp"

namespace chipid::virtual_card {
namespace {

constexpr bool open = true;
constexpr bool behind_access = false;

// EF.CardAccess; nothing where there is nothing to announce.
Result<std::vector<Bytes>> card_access_of(const CardPlan& plan) {
  auto infos = plan.other_card_access;
  CHIPID_TRY(const auto pace, pace_infos(plan.pace));
  infos.insert(infos.end(), pace.begin(), pace.end());
  return infos;
}

std::string digits_of(std::string iso_date) {
  iso_date.erase(std::remove(iso_date.begin(), iso_date.end(), '-'), iso_date.end());
  return iso_date;
}

void add_once(std::vector<Bytes>& infos, Bytes info) {
  if (std::find(infos.begin(), infos.end(), info) == infos.end()) infos.push_back(std::move(info));
}

// Signed, it repeats all that EF.CardAccess says (ICAO 9303-11, 4.4.2), so that a change there comes out.
Result<Bytes> make_security_group(const CardPlan& plan) {
  auto infos = plan.other_card_access;
  if (plan.signs_pace_infos) {
    CHIPID_TRY(infos, card_access_of(plan));
  }
  if (const auto& aa = plan.active_authentication; aa && aa->announced) {
    infos.push_back(active_authentication_info(aa->key.digest, *aa->announced));
  }
  for (const auto& key : plan.chip_authentication) {
    CHIPID_TRY(infos.emplace_back(), chip_authentication_public_key_info(key));
    if (key.announced) add_once(infos, chip_authentication_info(key));
  }
  if (plan.terminal_authentication) add_once(infos, terminal_authentication_info());
  return make_dg14(std::move(infos));
}

Result<Bytes> make_key_group(const CardPlan& plan) {
  if (!plan.active_authentication) return fail(ErrorCode::internal, "personalise", "DG15 without a key");
  CHIPID_TRY(const auto key, active_authentication_public_key(*plan.active_authentication));
  return make_dg15(key);
}

Result<Bytes> make_group(int group, const CardPlan& plan) {
  if (const auto replaced = plan.replaced_groups.find(group); replaced != plan.replaced_groups.end()) {
    return replaced->second;
  }
  switch (group) {
    case 1:
      return make_dg1(mrz_lines(plan.document));
    case 2:
      return make_dg2(plan.portrait, plan.document.sex);
    case 3:
      return make_dg3();
    case 11:
      return make_dg11(plan.document);
    case 12:
      return make_dg12(plan.document);
    case 13:
      return make_dg13(plan.citizen.value_or(Citizen{}));
    case 14:
      return make_security_group(plan);
    case 15:
      return make_key_group(plan);
    default:
      return fail(ErrorCode::internal, "personalise", "no maker for this data group");
  }
}

// The offers of chip authentication mapping, one for each set of parameters.
std::vector<pace::Offer> mapping_offers(const CardPlan& plan) {
  std::vector<pace::Offer> offers;
  for (const auto& offer : plan.pace) {
    const auto suite = pace::find_suite(offer);
    if (!suite || suite->mapping != pace::Mapping::chip_authentication) continue;
    const bool known = std::any_of(offers.begin(), offers.end(), [&](const pace::Offer& earlier) {
      return earlier.parameter_id == offer.parameter_id;
    });
    if (!known) offers.push_back(offer);
  }
  return offers;
}

// The static keys of chip authentication mapping, and EF.CardSecurity, which vouches for them.
Result<> put_card_security(CardImage& card, const CardPlan& plan) {
  const auto offers = mapping_offers(plan);
  if (offers.empty()) return {};
  CHIPID_TRY(auto infos, card_access_of(plan));
  for (const auto& offer : offers) {
    const auto label = plan.document.number + " chip authentication mapping " + std::to_string(offer.parameter_id);
    CHIPID_TRY(const auto key, agreement_key(pace::find_suite(offer)->group, label));
    card.mapping_keys.push_back({offer.parameter_id, core::to_bytes(key.private_key.view())});
    CHIPID_TRY(infos.emplace_back(), mapping_key_info(offer, plan.card_security.domain_parameters, key.public_key));
  }
  const auto& more = plan.card_security.more_infos;
  infos.insert(infos.end(), more.begin(), more.end());
  CHIPID_TRY(auto content, make_ef_card_security(std::move(infos), plan.card_security.pki.value_or(plan.pki),
                                                 plan.document.issue_date));
  card.files.put(*find_kind("EF_CardSecurity"), std::move(content), behind_access);
  return {};
}

Result<> put_groups(FileSystem& files, const CardPlan& plan) {
  for (const int group : plan.groups) {
    CHIPID_TRY(auto content, make_group(group, plan));
    files.put(data_group_kind(group), std::move(content), behind_access);
  }
  return {};
}

Result<> put_keys(CardImage& card, const CardPlan& plan) {
  if (plan.active_authentication) {
    CHIPID_TRY(card.active_authentication, make_active_authentication_key(*plan.active_authentication));
  }
  for (const auto& key : plan.chip_authentication) {
    CHIPID_TRY(auto made, make_chip_authentication_key(key));
    card.chip_authentication.push_back(std::move(made));
  }
  return {};
}

// The chip's clock starts with the day of issue.
Result<> protect_biometrics(CardImage& card, const CardPlan& plan) {
  if (!plan.terminal_authentication) return {};
  CHIPID_TRY(const auto pki, terminal_pki_named(*plan.terminal_authentication));
  CHIPID_TRY(card.terminal_authentication, make_trust_point(pki, digits_of(plan.document.issue_date)));
  card.files.put(*find_kind("EF_CVCA"), make_ef_cvca(pki), behind_access);
  if (auto* dg3 = card.files.find("DG3")) dg3->terminal_right = ta::right_to_dg3;
  if (auto* dg4 = card.files.find("DG4")) dg4->terminal_right = ta::right_to_dg4;
  return {};
}

// In their order.
void add_group(CardPlan& plan, int group) {
  auto& groups = plan.groups;
  const auto place = std::lower_bound(groups.begin(), groups.end(), group);
  if (place == groups.end() || *place != group) groups.insert(place, group);
}

Bytes atr_of(const CardPlan& plan) {
  if (!plan.historical_bytes.empty()) return contactless_atr(plan.historical_bytes);
  return default_atr(plan.extended_length.has_value());
}

}  // namespace

Bytes contactless_atr(BytesView historical_bytes) {
  const std::uint8_t start[] = {0x3B, static_cast<std::uint8_t>(0x80U | historical_bytes.size()), 0x80, 0x01};
  auto atr = core::concat({start, historical_bytes});
  // TCK: all bytes from T0 on, xored, give zero (ISO/IEC 7816-3, 8.2.5).
  std::uint8_t check = 0;
  for (std::size_t i = 1; i < atr.size(); ++i) check = static_cast<std::uint8_t>(check ^ atr[i]);
  atr.push_back(check);
  return atr;
}

// ISO/IEC 7816-4, 12.1.1.9: selection by name, identifier and short identifier; extended length, stated in EF.ATR/INFO.
Bytes default_atr(bool extended_length) {
  const std::uint8_t third = extended_length ? 0x60 : 0x00;
  return contactless_atr(Bytes{0x80, 0x73, 0x94, 0x01, third});
}

Result<CardImage> personalise(std::string name, const CardPlan& plan) {
  CardImage card{.name = std::move(name),
                 .atr = atr_of(plan),
                 .can = plan.can,
                 .pin = plan.pin,
                 .puk = plan.puk,
                 .pace = plan.pace,
                 .extended_length = plan.extended_length};
  if (plan.finger) card.match_on_card = make_applet(*plan.finger);
  card.files.put(*find_kind("EF_COM"), make_ef_com(plan.listed_groups.value_or(plan.groups)), behind_access);
  CHIPID_CHECK(put_groups(card.files, plan));
  CHIPID_CHECK(put_keys(card, plan));
  CHIPID_CHECK(protect_biometrics(card, plan));
  CHIPID_TRY(auto sod, make_ef_sod(card.files, plan.groups, plan.pki, plan.document.issue_date, plan.sod));
  card.files.put(*find_kind("EF_SOD"), std::move(sod), behind_access);
  if (plan.extended_length) {
    card.files.put(*find_kind("EF_ATR_INFO"), make_ef_atr_info(*plan.extended_length), open);
  }
  CHIPID_TRY(auto infos, card_access_of(plan));
  if (!infos.empty()) {
    card.files.put(*find_kind("EF_CardAccess"), make_ef_card_access(std::move(infos)), open);
  }
  CHIPID_CHECK(put_card_security(card, plan));
  if (!plan.has_access_control) return card;
  const auto& document = plan.document;
  card.mrz_information =
      mrz_information({document.number, mrz_date(document.birth_date), mrz_date(document.expiry_date)});
  return card;
}

void use_active_authentication(CardPlan& plan, std::string_view name) {
  auto named = active_authentication_named(name, plan.document.number + " active authentication");
  if (!named) return;
  if (named->announced) add_group(plan, 14);
  add_group(plan, 15);
  plan.active_authentication = *std::move(named);
}

void use_chip_authentication(CardPlan& plan, std::string_view name) {
  auto named = chip_authentication_named(name, plan.document.number + " chip authentication");
  if (!named) return;
  add_group(plan, 14);
  // What EF.CardAccess said of the former keys holds no more.
  for (const auto& former : plan.chip_authentication) {
    auto& infos = plan.other_card_access;
    infos.erase(std::remove(infos.begin(), infos.end(), chip_authentication_info(former)), infos.end());
  }
  plan.chip_authentication = *std::move(named);
}

void use_terminal_authentication(CardPlan& plan, std::string_view name) {
  if (!terminal_pki_named(name)) return;
  if (plan.chip_authentication.empty()) use_chip_authentication(plan, "ecdh-aes-128");
  add_group(plan, 3);
  plan.terminal_authentication = std::string(name);
}

}  // namespace chipid::virtual_card
