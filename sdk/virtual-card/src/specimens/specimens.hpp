#pragma once

#include <chipid/virtual_card.hpp>
#include <functional>
#include <string_view>
#include <vector>

#include "personalise/personalise.hpp"

namespace chipid::virtual_card {

/// A built-in card: its name, what it is for in both languages, and what it holds.
struct Specimen {
  std::string_view name;
  std::string_view purpose_en;
  std::string_view purpose_vi;
  CardPlan (*plan)();
};

[[nodiscard]] const std::vector<Specimen>& specimen_table();

/// One file each: the plans of the table.
[[nodiscard]] CardPlan icao_td3_bac();
[[nodiscard]] CardPlan icao_td1_bac();
[[nodiscard]] CardPlan bench_bac();
[[nodiscard]] CardPlan bench_bac_extended();
[[nodiscard]] CardPlan icao_td3_pace();
[[nodiscard]] CardPlan icao_td3_aa_ecdsa();
[[nodiscard]] CardPlan icao_td3_eac();
[[nodiscard]] CardPlan icao_moc();
[[nodiscard]] CardPlan open_td1();
/// The other variants of PACE are together in one.
[[nodiscard]] CardPlan icao_td3_im();
[[nodiscard]] CardPlan icao_td3_cam();
[[nodiscard]] CardPlan icao_td3_dh();
[[nodiscard]] CardPlan icao_td1_all();
/// What differs in the portrait is together in one.
[[nodiscard]] CardPlan icao_td3_jpeg2000();
[[nodiscard]] CardPlan icao_td3_39794();
/// The citizen cards are together in one.
[[nodiscard]] CardPlan vn_citizen_2021();
[[nodiscard]] CardPlan vn_citizen_extended();
[[nodiscard]] CardPlan vn_citizen_lifetime();
[[nodiscard]] CardPlan vn_citizen_2024();
[[nodiscard]] CardPlan vn_citizen_married();
[[nodiscard]] CardPlan vn_citizen_long();
/// And those with rare content.
[[nodiscard]] CardPlan vn_citizen_one_name();
[[nodiscard]] CardPlan vn_citizen_nfd();
[[nodiscard]] CardPlan vn_citizen_leap_day();
[[nodiscard]] CardPlan vn_citizen_sparse();
[[nodiscard]] CardPlan vn_citizen_more_fields();
[[nodiscard]] CardPlan vn_citizen_child();

/// The card of that name, its plan changed before it is issued, or of `dir:FOLDER`, which is as it is.
/// usage.unknown_specimen, usage.file.
[[nodiscard]] Result<CardImage> make_card(std::string_view name, const std::function<void(CardPlan&)>& change = {});

/// What the specimen of that name is to hold. usage.unknown_specimen.
[[nodiscard]] Result<CardPlan> specimen_plan(std::string_view name);

/// A card from a folder of raw files; everything is readable once access is gained.
[[nodiscard]] Result<CardImage> card_from_folder(const std::filesystem::path& folder, std::string name);
/// What is known about any finished card from its DG1.
[[nodiscard]] SpecimenInfo describe(const CardImage& card);

}  // namespace chipid::virtual_card
