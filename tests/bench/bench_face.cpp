/// What the face matcher costs and how often it errs.
///   bench_face time REFERENCE PROBE RUNS   milliseconds: WHAT MEDIAN 95TH, a line each
///   bench_face errors FOLDER               a line a score; FOLDER holds one folder of pictures a person
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "biometrics/face/calibration.hpp"
#include "biometrics/face/embed_face.hpp"
#include "core/durable_file.hpp"

namespace {

using namespace chipid;
using namespace chipid::biometrics;
using Clock = std::chrono::steady_clock;

template <typename T>
T value_of(Result<T> result) {
  if (result) return *std::move(result);
  const auto& error = result.error();
  fmt::print(stderr, "bench_face: {} {} {}\n", error_id(error.code), error.where, error.detail);
  std::exit(1);
}

Bytes read(const char* path) {
  return value_of(core::read_file(path, 64U << 20U));
}

template <typename Action>
void measure(const char* what, int runs, Action&& action) {
  std::vector<double> times;
  for (int i = 0; i <= runs; ++i) {
    const auto start = Clock::now();
    action();
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  times.erase(times.begin());  // the first one warms
  std::sort(times.begin(), times.end());
  fmt::print("{} {:.1f} {:.1f}\n", what, times[times.size() / 2], times[times.size() * 95 / 100]);
}

void expect_comparison(const MatchResult& result) {
  if (!result.trouble) return;
  fmt::print(stderr, "bench_face: {} {}\n", error_id(result.trouble->code), result.trouble->where);
  std::exit(1);
}

int time(const char* reference_file, const char* probe_file, int runs) {
  const auto reference = read(reference_file);
  const auto probe = read(probe_file);
  measure("load", runs, [] { value_of(open_face_matcher()); });
  const auto matcher = value_of(open_face_matcher());
  measure("both", runs, [&] { expect_comparison(match_faces(*matcher, reference, probe)); });
  const auto face = value_of(matcher->enrol(reference, FaceRole::reference));
  measure("cached", runs, [&] { expect_comparison(match_faces(*matcher, face, probe)); });
  const auto file = value_of(matcher->enrol(probe, FaceRole::probe));
  measure("compare", runs, [&] { expect_comparison(matcher->compare(face, file)); });
  return 0;
}

// No error seen is not a rate of nothing.
std::string shown(const FaceErrorRate& rate) {
  if (rate.rate <= 0) return fmt::format("none seen (at most {:.2f})", rate.high * 100);
  return fmt::format("{:.2f} ({:.2f} - {:.2f})", rate.rate * 100, rate.low * 100, rate.high * 100);
}

std::string shown(const FaceGoal& goal, std::size_t people_pairs) {
  if (goal.point) return fmt::format("{} from {:.3f}", shown(goal.point->false_non_match), goal.point->threshold);
  return fmt::format("not supported by {} pairs of people: at least {} people needed", people_pairs,
                     goal.people_needed);
}

// The tightest rate of false matches that so many pairs of people can speak of.
double tightest(const PairStatistics& statistics) {
  return std::min(1.0, 3.0 / static_cast<double>(std::max<std::size_t>(statistics.people_pairs(), 1)));
}

void show(std::string_view name, const PairStatistics& statistics) {
  const auto pairs = statistics.people_pairs();
  const double rate = tightest(statistics);
  fmt::print("{}\n", name);
  fmt::print("  EER  {}\n", shown(statistics.equal_error()));
  fmt::print("  FNMR at FMR 1e-2: {}\n", shown(statistics.goal(1e-2), pairs));
  fmt::print("  FNMR at FMR 1e-3: {}\n", shown(statistics.goal(1e-3), pairs));
  fmt::print("  FNMR at FMR {:.1e}, the tightest supported: {}\n", rate, shown(statistics.goal(rate), pairs));
}

using Numbers = std::vector<std::vector<float>>;

// The part of a fused template that a score is made of.
std::span<const float> part(const std::vector<float>& all, FaceScore score) {
  const std::span whole(all);
  if (score == FaceScore::fused) return whole;
  return score == FaceScore::dlib ? whole.subspan(mobilefacenet_size) : whole.first(mobilefacenet_size);
}

PairStatistics compared(const std::vector<std::uint32_t>& people, const Numbers& numbers, FaceScore score) {
  auto all = compare_all(people, FaceCalibrationOptions().max_impostor_pairs, [&](std::size_t a, std::size_t b) {
    return std::optional(score_of(score, part(numbers[a], score), part(numbers[b], score)));
  });
  return {std::move(all.pairs), people.back() + std::size_t{1}};
}

int errors(const char* folder) {
  const auto matcher = value_of(open_face_matcher({.score = FaceScore::fused}));
  const auto pictures = value_of(labelled_pictures(folder));
  const auto faces = value_of(enrol_all(*matcher, pictures, {}));
  if (faces.empty()) return 1;
  std::vector<std::uint32_t> people;
  Numbers numbers;
  for (const auto& face : faces) {
    people.push_back(face.person);
    numbers.push_back(floats_of(face.face.numbers()));
  }
  const auto first = compared(people, numbers, FaceScore::mobilefacenet);
  fmt::print("{} pictures, {} of them usable; {} genuine pairs of {} people, {} impostor pairs of {} pairs of people\n",
             pictures.size(), faces.size(), first.genuine_pairs(), first.genuine_people(), first.impostor_pairs(),
             first.people_pairs());
  fmt::print("per cent, with the bounds of 95 % confidence, over people\n");
  for (const auto score : {FaceScore::mobilefacenet, FaceScore::dlib, FaceScore::fused}) {
    show(face_score_name(score), compared(people, numbers, score));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "time" && argc == 5) return time(argv[2], argv[3], std::max(1, std::atoi(argv[4])));
  if (what == "errors" && argc == 3) return errors(argv[2]);
  fmt::print(stderr, "bench_face time REFERENCE PROBE RUNS | errors FOLDER\n");
  return 2;
}
