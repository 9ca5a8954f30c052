#include <fmt/format.h>

#include <chipid/face_calibration.hpp>
#include <cstdio>
#include <memory>

#include "calibration_text.hpp"
#include "match_command.hpp"
#include "save_file.hpp"
#include "stop_on_signal.hpp"

namespace chipid::tool {
namespace {

struct CalibrateArguments {
  std::string folder;
  std::string out;
  std::string models;
  std::string score = "mobilefacenet";
  double false_match_rate = FaceCalibrationOptions().false_match_rate;
  OutputOptions output;
};

FaceScore score_named(std::string_view name) {
  if (name == face_score_name(FaceScore::dlib)) return FaceScore::dlib;
  return name == face_score_name(FaceScore::fused) ? FaceScore::fused : FaceScore::mobilefacenet;
}

void draw(std::size_t done, std::size_t all) {
  std::fprintf(stderr, "\r%zu / %zu%s", done, all, done == all ? "\n" : "");
}

FaceCalibrationOptions options_of(const CalibrateArguments& arguments) {
  const bool drawn = is_interactive() && !arguments.output.json;
  return {.false_match_rate = arguments.false_match_rate,
          .progress = [drawn, stop = stop_on_signal()](std::size_t done, std::size_t all) {
            if (drawn) draw(done, all);
            return !stop.stop_requested();
          }};
}

Result<FaceCalibration> calibration_of(const CalibrateArguments& arguments) {
  const auto options = options_of(arguments);
  CHIPID_TRY(const auto matcher,
             open_face_matcher({.models = arguments.models, .score = score_named(arguments.score)}));
  CHIPID_TRY(auto found, calibrate_faces(*matcher, arguments.folder, options));
  if (!arguments.out.empty()) CHIPID_CHECK(save_file(arguments.out, to_json(found) + "\n"));
  return found;
}

int calibrate(const CalibrateArguments& arguments) {
  const auto found = calibration_of(arguments);
  if (!found) return report_error(found.error(), arguments.output);
  print(arguments.output.json ? to_json(*found) + "\n" : calibration_text(*found, arguments.output.language));
  return exit_done;
}

void add_options(CLI::App& command, CalibrateArguments& arguments) {
  command.add_option("DIR", arguments.folder, "A folder with one folder of pictures a person")->required();
  command.add_option("--out", arguments.out, "Write the calibration file, for --calibration of match face")
      ->type_name("FILE");
  command.add_option("--models", arguments.models, "Folder of the face models (default: this user's)")
      ->type_name("FOLDER");
  command.add_option("--score", arguments.score, "What faces are compared by")
      ->transform(CLI::IsMember({"mobilefacenet", "dlib", "fused"}, CLI::ignore_case))
      ->capture_default_str();
  command
      .add_option("--false-match-rate", arguments.false_match_rate, "The part of strangers that may be taken for one")
      ->capture_default_str();
}

}  // namespace

void add_match_calibrate(CLI::App& group, Action& action) {
  auto arguments = std::make_shared<CalibrateArguments>();
  auto* command = group.add_subcommand(
      "calibrate", "Measure how often the face matcher errs on this site's people, and choose thresholds");
  add_options(*command, *arguments);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return calibrate(*arguments); }; });
}

}  // namespace chipid::tool
