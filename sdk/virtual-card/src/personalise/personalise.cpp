#include "personalise/personalise.hpp"

#include "core/bytes.hpp"
#include "personalise/data_groups.hpp"
#include "personalise/ef_sod.hpp"
#include "personalise/mrz.hpp"
#include "personalise/signature_der.hpp"

namespace chipid::virtual_card {
namespace {

constexpr bool open = true;
constexpr bool behind_access = false;

Result<Bytes> make_group(int group, const CardPlan& plan) {
  switch (group) {
    case 1:
      return make_dg1(mrz_lines(plan.document));
    case 2:
      return make_dg2(plan.portrait, plan.document.sex);
    case 11:
      return make_dg11(plan.document);
    case 12:
      return make_dg12(plan.document);
    case 15: {
      CHIPID_TRY(const auto key,
                 crypto::SigningKey::from_label(crypto::Curve::secp256r1, plan.active_authentication_label));
      return make_dg15(p256_public_key_info(key));
    }
    default:
      return fail(ErrorCode::internal, "personalise", "no maker for this data group");
  }
}

Result<> put_groups(FileSystem& files, const CardPlan& plan) {
  for (const int group : plan.groups) {
    CHIPID_TRY(auto content, make_group(group, plan));
    files.put(data_group_kind(group), std::move(content), behind_access);
  }
  return {};
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
                 .atr = default_atr(plan.extended_length.has_value()),
                 .extended_length = plan.extended_length};
  card.files.put(*find_kind("EF_COM"), make_ef_com(plan.groups), behind_access);
  CHIPID_CHECK(put_groups(card.files, plan));
  CHIPID_TRY(auto sod, make_ef_sod(card.files, plan.groups, *plan.pki));
  card.files.put(*find_kind("EF_SOD"), std::move(sod), behind_access);
  if (plan.extended_length) {
    card.files.put(*find_kind("EF_ATR_INFO"), make_ef_atr_info(*plan.extended_length), open);
  }
  const auto& document = plan.document;
  card.mrz_information =
      mrz_information({document.number, mrz_date(document.birth_date), mrz_date(document.expiry_date)});
  return card;
}

}  // namespace chipid::virtual_card
