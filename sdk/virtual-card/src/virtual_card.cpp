#include <algorithm>
#include <chipid/virtual_card.hpp>
#include <thread>

#include "card/virtual_reader.hpp"
#include "issue/issue.hpp"
#include "link/vpcd.hpp"
#include "output/output.hpp"
#include "personalise/qr_text.hpp"
#include "personalise/terminal_pki.hpp"
#include "picture/draw.hpp"
#include "specimens/numbered_card.hpp"
#include "specimens/specimens.hpp"
#include "trust/master_list.hpp"
#include "trust/terminal_files.hpp"
#include "trust/trust_folder.hpp"

namespace chipid::virtual_card {
namespace {

namespace fs = std::filesystem;

Result<> write_card(const CardImage& card, const fs::path& folder) {
  CHIPID_CHECK(make_folder(folder));
  for (const auto& file : card.files.files()) {
    CHIPID_CHECK(write_file(folder / (std::string(file.kind->name) + ".bin"), file.content));
  }
  return {};
}

// The time a card takes from the field and back; whether nobody has asked for a stop meanwhile.
bool wait_before_return(const std::stop_token& stop) {
  constexpr std::chrono::milliseconds step{50};
  for (int i = 0; i < 20 && !stop.stop_requested(); ++i) std::this_thread::sleep_for(step);
  return !stop.stop_requested();
}

bool returns_with_reset(Interruption interruption) {
  return interruption == Interruption::removed_until_reset || interruption == Interruption::mute;
}

template <typename Table>
std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.name);
  return names;
}

}  // namespace

std::vector<SpecimenInfo> specimens() {
  std::vector<SpecimenInfo> all;
  for (const auto& row : specimen_table()) {
    if (auto info = specimen_info(row.name)) all.push_back(*std::move(info));
  }
  return all;
}

Result<SpecimenInfo> specimen_info(std::string_view name) {
  CHIPID_TRY(const auto card, make_card(name));
  auto info = describe(card);
  for (const auto& row : specimen_table()) {
    if (row.name != name) continue;
    info.purpose_en = row.purpose_en;
    info.purpose_vi = row.purpose_vi;
    if (const auto citizen = row.plan().citizen) info.qr = qr_text(*citizen);
  }
  return info;
}

Result<std::unique_ptr<CardConnection>> open_card(std::string_view specimen, CardOptions options) {
  CHIPID_TRY(auto card, prepare_card(specimen, std::move(options)));
  return connect(std::move(card));
}

Result<> run_behind_vpcd(std::string_view specimen, const std::string& host, std::uint16_t port, CardOptions options,
                         std::stop_token stop) {
  CHIPID_TRY(auto card, prepare_card(specimen, std::move(options)));
  while (true) {
    {
      CHIPID_TRY(auto socket, Socket::connect(host, port));
      CHIPID_CHECK(serve_vpcd(card, socket, stop));
    }
    if (!returns_with_reset(card.chip.interruption()) || !wait_before_return(stop)) return {};
    card.chip.reset();
  }
}

Result<> dump_card(std::string_view specimen, const fs::path& folder) {
  CHIPID_TRY(const auto card, prepare_card(specimen, {}));
  return write_card(card.chip.card(), folder);
}

Result<> draw_card(std::string_view specimen, const fs::path& file, CardSide side) {
  CHIPID_TRY(const auto faces, card_faces(specimen, side));
  CHIPID_TRY(const auto png, draw_png(faces));
  return write_file(file, png);
}

Result<> issue_card(const fs::path& folder, const IssueOptions& options) {
  CHIPID_TRY(const auto plan, plan_new_card(options));
  CHIPID_TRY(const auto card, personalise("issued", plan));
  return write_card(card, folder);
}

Result<> write_trust(const fs::path& folder, std::string_view set) {
  for (const auto& row : trust_set_table()) {
    if (row.name == set) return row.write(folder);
  }
  return fail(ErrorCode::usage_bad_value, "--set",
              "no trust folder is called '" + std::string(set) + "'; see chipid card trust --help");
}

std::vector<std::string> trust_sets() {
  return names_of(trust_set_table());
}

Result<> write_master_list(const fs::path& file, std::string_view kind) {
  for (const auto& row : master_list_table()) {
    if (row.name != kind) continue;
    CHIPID_TRY(const auto list, row.make());
    return write_file(file, list);
  }
  return fail(ErrorCode::usage_bad_value, "kind", "no master list of that name");
}

std::vector<std::string> master_lists() {
  return names_of(master_list_table());
}

Result<> write_terminal_keys(const fs::path& folder, std::string_view name) {
  CHIPID_TRY(const auto pki, terminal_pki_named(name));
  return write_terminal_files(folder, pki);
}

Result<> write_finger(std::string_view specimen, const fs::path& file, Finger finger) {
  CHIPID_TRY(const auto card, make_card(specimen));
  if (!card.match_on_card) {
    return fail(ErrorCode::usage_bad_value, "specimen", "this card compares no fingers; icao-moc does");
  }
  constexpr unsigned somebody = 2;
  constexpr unsigned capture = 1;
  const auto whose = finger == Finger::own ? card.match_on_card->enrolled : synthetic_finger(somebody);
  return write_file(file, make_minutiae_record(capture_again(whose, capture)));
}

std::vector<std::string> pkis() {
  return pki_families();
}

std::vector<std::string> pace_variants() {
  return pace::offer_names();
}

std::vector<std::string> active_authentications() {
  return active_authentication_names();
}

std::vector<std::string> chip_authentications() {
  return chip_authentication_names();
}

std::vector<std::string> terminal_authentications() {
  return terminal_pki_names();
}

Result<std::map<std::string, Bytes>> numbered_card_files(unsigned holder, unsigned signer, std::string_view pki) {
  CHIPID_TRY(const auto plan, numbered_card(holder, signer, pki));
  CHIPID_TRY(const auto card, personalise("numbered", plan));
  std::map<std::string, Bytes> files;
  for (const auto& file : card.files.files()) files.emplace(file.kind->name, file.content);
  return files;
}

std::vector<std::string> faults() {
  return names_of(fault_table());
}

std::vector<std::string> timings() {
  return names_of(timing_table());
}

}  // namespace chipid::virtual_card
