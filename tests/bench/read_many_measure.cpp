#include <chipid.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "read_many.h"

namespace {

using Clock = std::chrono::steady_clock;
constexpr unsigned warm_up_reads = 50;

struct Arguments {
  std::string trust = {};
  std::string specimen = "vn-citizen-2021";
  unsigned reads = 1000;
  unsigned threads = 0;
  unsigned seconds = 10;
};

/// One card: whether it was authentic.
using Read = std::function<bool()>;

/// What a run found, as JSON without the brace at its end.
struct Outcome {
  std::string json = {};
  bool all_authentic = false;
};

unsigned number(const char* text) {
  return static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

bool take(Arguments& arguments, const std::string& name, const char* value) {
  if (name == "--trust") return !(arguments.trust = value).empty();
  if (name == "--specimen") return !(arguments.specimen = value).empty();
  if (name == "--reads") return (arguments.reads = number(value)) > 0;
  if (name == "--threads") return (arguments.threads = number(value)) > 0;
  return name == "--seconds" && (arguments.seconds = number(value)) > 0;
}

std::optional<Arguments> parse(int count, char** arguments) {
  Arguments parsed;
  for (int at = 1; at + 1 < count; at += 2) {
    if (!take(parsed, arguments[at], arguments[at + 1])) return std::nullopt;
  }
  return count % 2 == 0 || parsed.trust.empty() ? std::nullopt : std::optional(parsed);
}

long resident_kb() {
  long total = 0;
  long resident = 0;
  std::ifstream("/proc/self/statm") >> total >> resident;
  return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

double milliseconds_of(const Read& read, unsigned& failures) {
  const auto begin = Clock::now();
  if (!read()) ++failures;
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

Outcome one_after_the_other(const Arguments& arguments, const Read& read) {
  unsigned failures = 0;
  for (unsigned i = 0; i < warm_up_reads; ++i) milliseconds_of(read, failures);
  std::vector<double> times(arguments.reads);
  const auto start = resident_kb();
  for (auto& time : times) time = milliseconds_of(read, failures);
  const auto end = resident_kb();
  const auto median = times.begin() + arguments.reads / 2;
  std::nth_element(times.begin(), median, times.end());
  return {"{\"reads\": " + std::to_string(arguments.reads) + ", \"median_ms\": " + std::to_string(*median) +
              ", \"rss_start_kb\": " + std::to_string(start) + ", \"rss_end_kb\": " + std::to_string(end),
          failures == 0};
}

Outcome side_by_side(const Arguments& arguments, const Read& read) {
  std::atomic<unsigned> reads = 0;
  std::atomic<unsigned> failures = 0;
  const auto end = Clock::now() + std::chrono::seconds(arguments.seconds);
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < arguments.threads; ++i) {
    threads.emplace_back([&] {
      for (; Clock::now() < end; ++reads) failures += read() ? 0 : 1;
    });
  }
  for (auto& thread : threads) thread.join();
  return {"{\"reads\": " + std::to_string(reads) + ", \"seconds\": " + std::to_string(arguments.seconds) +
              ", \"failures\": " + std::to_string(failures),
          failures == 0};
}

}  // namespace

int read_many(int count, char** arguments, const read_many_language* language) {
  const auto parsed = parse(count, arguments);
  void* prepared = parsed ? language->prepare(parsed->trust.c_str(), parsed->specimen.c_str()) : nullptr;
  if (prepared == nullptr) {
    std::fputs("read_many --trust FOLDER [--specimen NAME] [--reads N] [--threads T --seconds S]\n", stderr);
    return 2;
  }
  const Read read = [&] { return language->read(prepared) == 1; };
  const auto outcome = parsed->threads > 0 ? side_by_side(*parsed, read) : one_after_the_other(*parsed, read);
  language->finish(prepared);
  std::printf("%s, \"owned\": %zu}\n", outcome.json.c_str(), chipid_owned_count());
  return outcome.all_authentic ? 0 : 1;
}
