// Writes synthetic photographs of cards as PNG files with `expected.json` beside them, which says what their codes say.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "photograph.hpp"
#include "png_file.hpp"

namespace chipid::photographs {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Arguments {
  fs::path folder;
  std::vector<std::string> names = distortions();
  int steps = 14;
  int pictures_a_step = 1;
  std::uint64_t seed = 1;
  std::size_t width = 640;
  std::size_t height = 480;
  double magnification = 1;
};

double strength_of(int step, int steps) {
  return steps == 1 ? 0 : static_cast<double>(step) / (steps - 1);
}

Result<Json> write_one(const Arguments& arguments, const std::string& distortion, int step, int number) {
  const double strength = strength_of(step, arguments.steps);
  const auto seed = arguments.seed * 1'000'000 + static_cast<std::uint64_t>(step * arguments.pictures_a_step + number);
  CHIPID_TRY(const auto photograph, take_photograph({.distortion = distortion,
                                                     .strength = strength,
                                                     .seed = seed,
                                                     .width = arguments.width,
                                                     .height = arguments.height,
                                                     .magnification = arguments.magnification}));
  const auto several = arguments.pictures_a_step > 1;
  const auto name = several ? fmt::format("{}-{:02}-{:02}.png", distortion, step, number)
                            : fmt::format("{}-{:02}.png", distortion, step);
  CHIPID_CHECK(write_png(arguments.folder / name, photograph.image));
  return Json{{"file", name},
              {"text", photograph.text},
              {"distortion", distortion},
              {"strength", std::round(strength * 1000) / 1000}};
}

Result<> write_all(const Arguments& arguments) {
  auto pictures = Json::array();
  for (const auto& distortion : arguments.names) {
    for (int step = 0; step < arguments.steps; ++step) {
      for (int number = 0; number < arguments.pictures_a_step; ++number) {
        CHIPID_TRY(pictures.emplace_back(), write_one(arguments, distortion, step, number));
      }
    }
  }
  std::ofstream(arguments.folder / "expected.json") << Json{{"pictures", pictures}}.dump(1) << '\n';
  return {};
}

int run(const Arguments& arguments) {
  std::error_code problem;
  fs::create_directories(arguments.folder, problem);
  const auto written = write_all(arguments);
  if (written) return 0;
  std::cerr << written.error().where << ": " << written.error().detail << '\n';
  return 2;
}

}  // namespace
}  // namespace chipid::photographs

int main(int argc, char** argv) {
  chipid::photographs::Arguments arguments;
  CLI::App app("Synthetic photographs of the cards of fictional people. The defaults make test-vectors/qr.");
  app.add_option("FOLDER", arguments.folder, "Where to write")->required();
  app.add_option("--distortion", arguments.names, "What is wrong with them (default: each in turn)")
      ->check(CLI::IsMember(chipid::photographs::distortions()));
  app.add_option("--steps", arguments.steps, "Strengths, from hardly any to hardly readable")->capture_default_str();
  app.add_option("--each", arguments.pictures_a_step, "Pictures of each strength")->capture_default_str();
  app.add_option("--seed", arguments.seed, "Other people, places and accidents")->capture_default_str();
  app.add_option("--width", arguments.width, "Pixels")->capture_default_str();
  app.add_option("--height", arguments.height, "Pixels")->capture_default_str();
  app.add_option("--magnification", arguments.magnification, "Of the code; 6.25 suits 4000 x 3000 pixels")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  return chipid::photographs::run(arguments);
}
