#include "match_command.hpp"

namespace chipid::tool {

void add_match_command(CLI::App& app, Action& action) {
  auto* group = app.add_subcommand("match", "Compare the holder with the card: by face or by finger");
  group->require_subcommand(1);
  add_match_calibrate(*group, action);
  add_match_face(*group, action);
  add_match_providers(*group, action);
  add_match_finger(*group, action);
}

}  // namespace chipid::tool
