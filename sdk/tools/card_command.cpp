#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chipid/qr_picture.hpp>
#include <chipid/virtual_card.hpp>
#include <memory>
#include <sstream>

#include "card_picture.hpp"
#include "command.hpp"
#include "json.hpp"
#include "stop_on_signal.hpp"
#include "verify_inputs.hpp"

namespace chipid::tool {
namespace {

using virtual_card::SpecimenInfo;

Json specimen_json(const SpecimenInfo& info) {
  return {{"name", info.name},
          {"number", text_or_null(info.number)},
          {"can", text_or_null(info.can)},
          {"pin", text_or_null(info.pin)},
          {"puk", text_or_null(info.puk)},
          {"mrz", text_or_null(info.mrz)},
          {"document_number", text_or_null(info.document_number)},
          {"qr", text_or_null(info.qr)},
          {"birth_date", text_or_null(info.birth_date)},
          {"expiry_date", text_or_null(info.expiry_date)},
          {"purpose", {{"en", info.purpose_en}, {"vi", info.purpose_vi}}}};
}

std::string specimen_text(const SpecimenInfo& info, Language language) {
  auto text = fmt::format("{}\n  {}\n", info.name, in(language, info.purpose_en, info.purpose_vi));
  if (!info.number.empty()) text += fmt::format("  {} {}\n", in(language, "number", "số định danh"), info.number);
  for (const auto& [name, value] :
       {std::pair("CAN", info.can), std::pair("PIN", info.pin), std::pair("PUK", info.puk)}) {
    if (!value.empty()) text += fmt::format("  {} {}\n", name, value);
  }
  if (!info.qr.empty()) text += fmt::format("  QR {}\n", info.qr);
  std::istringstream lines(info.mrz);
  for (std::string line; std::getline(lines, line);) text += fmt::format("  {}\n", line);
  return text;
}

Result<std::vector<SpecimenInfo>> chosen(const std::vector<std::string>& names) {
  if (names.empty()) return virtual_card::specimens();
  std::vector<SpecimenInfo> infos;
  for (const auto& name : names) {
    CHIPID_TRY(infos.emplace_back(), virtual_card::specimen_info(name));
  }
  return infos;
}

int list(const std::vector<std::string>& names, const OutputOptions& output) {
  const auto infos = chosen(names);
  if (!infos) return report_error(infos.error(), output);
  auto specimens = Json::array();
  for (const auto& info : *infos) {
    specimens.push_back(specimen_json(info));
    if (!output.json) {
      print(specimen_text(info, output.language));
    }
  }
  if (output.json) print(document(Json{{"specimens", specimens}}));
  return exit_done;
}

int finish(const Result<>& outcome, const OutputOptions& output) {
  return outcome ? exit_done : report_error(outcome.error(), output);
}

// Where the files went, so that the next command can be typed.
int finish_folder(const Result<>& outcome, const std::string& folder, const OutputOptions& output) {
  if (!outcome) return report_error(outcome.error(), output);
  print(output.json ? document(Json{{"folder", folder}})
                    : fmt::format("{}: {}\n", in(output.language, "Written to", "Đã ghi vào"), folder));
  return exit_done;
}

struct RunArguments {
  std::string specimen;
  std::string vpcd = "127.0.0.1:35963";
  virtual_card::CardOptions card;
  OutputOptions output;
};

Result<std::pair<std::string, std::uint16_t>> parse_address(const std::string& address) {
  const auto colon = address.rfind(':');
  const auto digits = colon == std::string::npos ? std::string() : address.substr(colon + 1);
  std::uint16_t port = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size() || port == 0) {
    return fail(ErrorCode::usage_bad_value, "--vpcd", "an address is HOST:PORT");
  }
  return std::pair(address.substr(0, colon), port);
}

Result<> run(const RunArguments& arguments) {
  CHIPID_TRY(const auto address, parse_address(arguments.vpcd));
  return virtual_card::run_behind_vpcd(arguments.specimen, address.first, address.second, arguments.card,
                                       stop_on_signal());
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

void add_list(CLI::App& card, Action& action) {
  auto output = std::make_shared<OutputOptions>();
  auto names = std::make_shared<std::vector<std::string>>();
  auto* command = card.add_subcommand("list", "The specimens, with what is printed on each");
  command->add_option("SPECIMEN", *names, "Only these (a name or dir:FOLDER)");
  add_output_options(*command, *output);
  command->callback([=, &action] { action = [=] { return list(*names, *output); }; });
}

void add_run(CLI::App& card, Action& action) {
  auto arguments = std::make_shared<RunArguments>();
  auto* command = card.add_subcommand("run", "Put a virtual card into the reader of a vpcd, until it is ended");
  command->add_option("SPECIMEN", arguments->specimen, "A name of `card list`, or dir:FOLDER")->required();
  command->add_option("--vpcd", arguments->vpcd, "Where vpcd listens, HOST:PORT")
      ->capture_default_str()
      ->type_name("HOST:PORT");
  command->add_option("--fault", arguments->card.fault, "One of: " + joined(virtual_card::faults()))
      ->type_name("FAULT");
  command->add_option("--timing", arguments->card.timing, "One of: " + joined(virtual_card::timings()))
      ->type_name("TIMING");
  command->add_option("--pki", arguments->card.pki, "Signed by one of: " + joined(virtual_card::pkis()))
      ->type_name("PKI");
  command->add_option("--pace", arguments->card.pace,
                      "Offers these variants of PACE: as in ECDH-IM-AES-256/13, several joined by +");
  command->add_option("--aa", arguments->card.active_authentication,
                      "Its Active Authentication: rsa-2048-sha256, ecdsa-brainpoolP256r1-sha256-der ...");
  command->add_option("--ca", arguments->card.chip_authentication,
                      "Its Chip Authentication: ecdh-aes-256/secp384r1, dh-tdes-kat, dh-aes-128/2048-224/x942 ...");
  command
      ->add_option("--ta", arguments->card.terminal_authentication,
                   "Whose terminals may read its fingers, one of: " + joined(virtual_card::terminal_authentications()))
      ->type_name("TERMINAL");
  command->add_option("--tries", arguments->card.finger_tries,
                      "How many tries are left of the finger that it compares, 0 to 15 (default: 3)");
  add_output_options(*command, arguments->output);
  command->callback([=, &action] { action = [=] { return finish(run(*arguments), arguments->output); }; });
}

struct FolderArguments {
  std::string specimen;
  std::string folder;
  std::string set;
  std::string portrait;
  bool other = false;
  virtual_card::IssueOptions person;
  OutputOptions output;
};

Result<> issue(FolderArguments given) {
  if (!given.portrait.empty()) {
    CHIPID_TRY(given.person.portrait, read_whole_file(given.portrait, max_picture_size));
  }
  return virtual_card::issue_card(given.folder, given.person);
}

CLI::App* add_folder_command(CLI::App& card, Action& action, const std::string& name, const std::string& help,
                             const std::shared_ptr<FolderArguments>& arguments,
                             std::function<Result<>(const FolderArguments&)> write) {
  auto* command = card.add_subcommand(name, help);
  command->add_option("--out", arguments->folder, "The folder to write to")->required()->type_name("FOLDER");
  add_output_options(*command, arguments->output);
  command->callback([=, &action] {
    action = [=] { return finish_folder(write(*arguments), arguments->folder, arguments->output); };
  });
  return command;
}

void add_issue(CLI::App& card, Action& action) {
  auto arguments = std::make_shared<FolderArguments>();
  auto* command =
      add_folder_command(card, action, "issue",
                         "Write the files of a new card (read it with --reader virtual:dir:FOLDER)", arguments, issue);
  auto& person = arguments->person;
  command->add_option("--name", person.name, "Given names, then surname (default: a fictional person)");
  command->add_option("--document-number", person.number, "Document number, up to 9 letters and digits");
  command->add_option("--birth", person.birth_date, "Birth date, YYYY-MM-DD");
  command->add_option("--expiry", person.expiry_date, "Expiry date, YYYY-MM-DD");
  command->add_option("--sex", person.sex, "male or female");
  command->add_option("--portrait", arguments->portrait, "A JPEG picture of the holder (default: a drawn face)")
      ->type_name("FILE.jpg");
}

void add_dump(CLI::App& card, Action& action) {
  auto arguments = std::make_shared<FolderArguments>();
  auto* command = add_folder_command(
      card, action, "dump", "Write the files of a specimen", arguments,
      [](const FolderArguments& given) { return virtual_card::dump_card(given.specimen, given.folder); });
  command->add_option("SPECIMEN", arguments->specimen, "A name of `card list`, or dir:FOLDER")->required();
}

// The usual one has no name.
std::vector<std::string> special_trust_sets() {
  auto sets = virtual_card::trust_sets();
  sets.erase(std::remove(sets.begin(), sets.end(), std::string()), sets.end());
  return sets;
}

void add_trust(CLI::App& card, Action& action) {
  auto arguments = std::make_shared<FolderArguments>();
  auto* command = add_folder_command(
      card, action, "trust", "Write the certificates and revocation lists of the test authorities", arguments,
      [](const FolderArguments& given) { return virtual_card::write_trust(given.folder, given.set); });
  command->add_option("--set", arguments->set, "Another content than the usual: " + joined(special_trust_sets()))
      ->type_name("TRUST_SET");
}

void add_terminal(CLI::App& card, Action& action) {
  auto arguments = std::make_shared<FolderArguments>();
  auto* command = add_folder_command(
      card, action, "terminal", "Write the certificates and the key of a terminal that may read the specimens' fingers",
      arguments,
      [](const FolderArguments& given) { return virtual_card::write_terminal_keys(given.folder, given.set); });
  command
      ->add_option("--ta", arguments->set, "Its algorithm, one of: " + joined(virtual_card::terminal_authentications()))
      ->type_name("TERMINAL");
}

void add_finger(CLI::App& card, Action& action) {
  auto arguments = std::make_shared<FolderArguments>();
  auto* command = card.add_subcommand("finger", "Write a finger as a scanner captures it, for chipid match finger");
  command->add_option("SPECIMEN", arguments->specimen, "A card that compares fingers: icao-moc")->required();
  command->add_option("--out", arguments->folder, "The file to write")->type_name("FILE")->required();
  command->add_flag("--other", arguments->other, "Another finger than the one that the card holds");
  add_output_options(*command, arguments->output);
  command->callback([=, &action] {
    action = [=] {
      const auto finger = arguments->other ? virtual_card::Finger::other : virtual_card::Finger::own;
      const auto written = virtual_card::write_finger(arguments->specimen, arguments->folder, finger);
      return finish_folder(written, arguments->folder, arguments->output);
    };
  });
}

}  // namespace

void add_card_command(CLI::App& app, Action& action) {
  auto* card = app.add_subcommand("card", "Virtual cards of fictional people, for tests and demonstrations");
  card->require_subcommand(1);
  add_list(*card, action);
  add_run(*card, action);
  add_issue(*card, action);
  add_dump(*card, action);
  add_card_picture(*card, action);
  add_trust(*card, action);
  add_terminal(*card, action);
  add_finger(*card, action);
}

}  // namespace chipid::tool
