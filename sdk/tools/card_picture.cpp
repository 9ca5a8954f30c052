#include "card_picture.hpp"

#include <fmt/format.h>

#include <chipid/virtual_card.hpp>
#include <map>
#include <memory>

#include "json.hpp"

namespace chipid::tool {
namespace {

struct PictureArguments {
  std::string specimen;
  std::string file;
  virtual_card::CardSide side = virtual_card::CardSide::both;
  OutputOptions output;
};

int picture(const PictureArguments& arguments) {
  const auto drawn = virtual_card::draw_card(arguments.specimen, arguments.file, arguments.side);
  if (!drawn) return report_error(drawn.error(), arguments.output);
  const auto& output = arguments.output;
  print(output.json ? document(Json{{"file", arguments.file}})
                    : fmt::format("{}: {}\n", in(output.language, "Drawn to", "Đã vẽ vào"), arguments.file));
  return exit_done;
}

}  // namespace

void add_card_picture(CLI::App& card, Action& action) {
  using virtual_card::CardSide;
  static const std::map<std::string, CardSide> sides{
      {"both", CardSide::both}, {"front", CardSide::front}, {"back", CardSide::back}};
  auto arguments = std::make_shared<PictureArguments>();
  auto* command = card.add_subcommand("picture", "Draw the card's sides with its QR code, 600 dots an inch");
  command->add_option("SPECIMEN", arguments->specimen, "A name of `card list`, or dir:FOLDER")->required();
  command->add_option("--out", arguments->file, "The PNG file to write")->required()->type_name("FILE.png");
  command->add_option("--side", arguments->side, "front, back or both (the default)")
      ->transform(CLI::CheckedTransformer(sides));
  add_output_options(*command, arguments->output);
  command->callback([=, &action] { action = [=] { return picture(*arguments); }; });
}

}  // namespace chipid::tool
