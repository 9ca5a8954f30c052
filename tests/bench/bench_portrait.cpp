/// How long after its last byte a portrait of about 20 kB is there as pixels: by a decoder that has to be started, and
/// by one that stands ready. bench_portrait RUNS; one line a specimen and way: NAME WAY BYTES MEDIAN 95TH,
/// milliseconds.
#include <algorithm>
#include <chipid/portrait.hpp>
#include <chipid/virtual_card.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace chipid;
using Clock = std::chrono::steady_clock;

[[noreturn]] void give_up(const Error& error) {
  std::fprintf(stderr, "bench_portrait: %s %s\n", std::string(error_id(error.code)).c_str(), error.detail.c_str());
  std::exit(1);
}

template <typename T>
T value_of(Result<T> result) {
  if (!result) give_up(result.error());
  return *std::move(result);
}

ReadReport read(const std::string& specimen) {
  const auto card = value_of(virtual_card::open_card(specimen));
  const auto key = value_of(AccessKey::from_mrz(value_of(virtual_card::specimen_info(specimen)).mrz));
  return read_card(*card, {&key, 1}, {.files = {File::dg2}});
}

double decode_once(const ReadReport& report, bool warm) {
  if (warm) {
    prestart_portrait_decoder();
    // As long as a chip takes for its files, and less.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  const auto started = Clock::now();
  const auto portrait = value_of(decode_portrait(report));
  const std::chrono::duration<double, std::milli> took = Clock::now() - started;
  return portrait.pixels.empty() ? 0 : took.count();
}

void measure(const std::string& specimen, bool warm, int runs) {
  const auto report = read(specimen);
  const auto size = value_of(decode_portrait(report)).encoded.size();
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) times.push_back(decode_once(report, warm));
  std::sort(times.begin(), times.end());
  std::printf("%s %s %zu %.2f %.2f\n", specimen.c_str(), warm ? "warm" : "cold", size, times[times.size() / 2],
              times[times.size() * 95 / 100]);
}

}  // namespace

int main(int argc, char** argv) {
  const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 21;
  for (const auto* specimen : {"bench-bac", "icao-td3-jpeg2000", "icao-td3-39794"}) {
    for (const bool warm : {false, true}) measure(specimen, warm, runs);
  }
  return 0;
}
