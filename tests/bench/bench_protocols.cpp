// What each protocol costs the reader: CPU without the card's own, commands and bytes, step by step, of cards inside
// the process; and by how much the CPU of a whole read exceeds the bare OpenSSL operations that it needs. Those are the
// ones of a citizen card: PACE, Chip Authentication, Active Authentication by RSA, passive authentication.
//
// bench_protocols RUNS AUTHORITIES CITIZEN_SPECIMEN SPECIMEN...      (prints JSON)
#include <algorithm>
#include <chipid/evidence.hpp>
#include <chipid/virtual_card.hpp>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bare_operations.hpp"
#include "metered_card.hpp"

namespace {

using namespace chipid;

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "bench_protocols: %s\n", what.c_str());
  std::exit(1);
}

template <typename T>
T ok(Result<T> result) {
  if (!result) die(result.error().where + ": " + std::string(error_id(result.error().code)));
  return *std::move(result);
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

struct Cost {
  std::string step = {};
  double cpu_ms = 0;
  std::size_t commands = 0;
  std::size_t sent = 0;
  std::size_t received = 0;
};

/// Divides what a read uses among its steps, as they begin.
class Account {
 public:
  explicit Account(const bench::MeteredCard& card) : card_(card) { begin("connect"); }

  void begin(const std::string& step) {
    close();
    if (costs_.empty() || costs_.back().step != step) costs_.push_back({.step = step});
  }
  std::vector<Cost> finish() {
    close();
    return std::move(costs_);
  }

 private:
  void close() {
    const auto now = bench::cpu_ms(CLOCK_THREAD_CPUTIME_ID);
    if (!costs_.empty()) add(costs_.back(), now);
    since_ = now;
    card_ms_ = card_.card_ms();
  }
  void add(Cost& cost, double now) {
    cost.cpu_ms += now - since_ - (card_.card_ms() - card_ms_);
    for (; counted_ < card_.exchanges().size(); ++counted_) {
      const auto& exchange = card_.exchanges()[counted_];
      ++cost.commands;
      cost.sent += exchange.sent;
      cost.received += exchange.received;
    }
  }

  const bench::MeteredCard& card_;
  std::vector<Cost> costs_;
  double since_ = 0;
  double card_ms_ = 0;
  std::size_t counted_ = 0;
};

struct Measured {
  ReadReport report;
  std::vector<Cost> steps;
  std::vector<bench::Exchange> exchanges;
  double cpu_ms = 0;  // of all threads, without the card's
};

std::vector<AccessKey> keys_of(const std::string& specimen) {
  const auto printed = ok(virtual_card::specimen_info(specimen));
  std::vector<AccessKey> keys;
  if (!printed.can.empty()) keys.push_back(ok(AccessKey::from_can(printed.can)));
  if (!printed.mrz.empty()) keys.push_back(ok(AccessKey::from_mrz(printed.mrz)));
  return keys;
}

Measured measure(const std::string& specimen, const std::vector<AccessKey>& keys, const VerifyOptions& verify) {
  bench::MeteredCard card(ok(virtual_card::open_card(specimen)));
  const auto start = bench::cpu_ms(CLOCK_PROCESS_CPUTIME_ID);
  Account account(card);
  ReadOptions options{.verify = verify};
  options.on_event = [&](const ReadEvent& event) {
    if (event.kind == ReadEvent::Kind::step_started) account.begin(event.step);
  };
  auto report = read_card(card, keys, options);
  const auto cpu = bench::cpu_ms(CLOCK_PROCESS_CPUTIME_ID) - start - card.card_ms();
  if (report.failure) die(specimen + ": " + std::string(error_id(report.failure->code)));
  return {std::move(report), account.finish(), card.exchanges(), cpu};
}

double bare_ms(const bench::BareOperations& bare) {
  const auto start = bench::cpu_ms(CLOCK_THREAD_CPUTIME_ID);
  bare.key_agreements();
  bare.secure_messaging();
  bare.passive_authentication();
  bare.active_authentication();
  return bench::cpu_ms(CLOCK_THREAD_CPUTIME_ID) - start;
}

void print_steps(const std::vector<Measured>& reads) {
  const auto& first = reads.front().steps;
  for (std::size_t at = 0; at < first.size(); ++at) {
    std::vector<double> cpu;
    for (const auto& read : reads) cpu.push_back(read.steps.at(at).cpu_ms);
    const auto& step = first[at];
    std::printf("%s{\"step\": \"%s\", \"cpu_ms\": %.3f, \"commands\": %zu, \"sent\": %zu, \"received\": %zu}",
                at == 0 ? "" : ", ", step.step.c_str(), median(cpu), step.commands, step.sent, step.received);
  }
}

// Once more than asked for: the first finds the caches cold.
std::vector<Measured> measure_runs(const std::string& specimen, int runs, const VerifyOptions& verify) {
  const auto keys = keys_of(specimen);
  measure(specimen, keys, verify);
  std::vector<Measured> reads;
  for (int run = 0; run < runs; ++run) reads.push_back(measure(specimen, keys, verify));
  return reads;
}

void print(const std::string& specimen, const std::vector<Measured>& reads) {
  const auto& report = reads.front().report;
  const auto verdict = report.verification.verdict;
  std::vector<double> cpu;
  for (const auto& read : reads) cpu.push_back(read.cpu_ms);
  std::printf("{\"specimen\": \"%s\", \"protocol\": \"%s\", \"verdict\": \"%s\", \"cpu_ms\": %.3f, \"steps\": [",
              specimen.c_str(), report.access.protocol.c_str(),
              verdict ? std::string(verdict_name(*verdict)).c_str() : "none", median(cpu));
  print_steps(reads);
  std::printf("]}");
}

// Each read beside the bare operations of that very read, so that both meet the same load.
void print_beyond(const std::string& specimen, int runs, const VerifyOptions& verify,
                  const std::filesystem::path& authorities) {
  const auto keys = keys_of(specimen);
  std::vector<double> bare;
  std::vector<double> beyond;
  for (int run = 0; run <= runs; ++run) {
    const auto read = measure(specimen, keys, verify);
    const auto least = bare_ms({read.report, read.exchanges, authorities});
    if (run == 0) continue;
    bare.push_back(least);
    beyond.push_back(read.cpu_ms - least);
  }
  std::printf("{\"specimen\": \"%s\", \"bare_ms\": %.3f, \"beyond_ms\": %.3f}", specimen.c_str(), median(bare),
              median(beyond));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) die("RUNS AUTHORITIES CITIZEN_SPECIMEN SPECIMEN...");
  const int runs = std::max(1, std::atoi(argv[1]));
  const std::filesystem::path authorities[] = {argv[2]};
  const VerifyOptions verify{.trust = ok(TrustStore::load(authorities))};
  std::printf("{\"full\": ");
  print_beyond(argv[3], runs, verify, authorities[0]);
  std::printf(",\n \"cards\": [");
  for (int i = 3; i < argc; ++i) {
    if (i > 3) std::printf(",\n  ");
    print(argv[i], measure_runs(argv[i], runs, verify));
  }
  std::printf("]}\n");
}
