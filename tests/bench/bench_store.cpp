// Searches in a history of N records: bench_store PLACE N RUNS
// Fills an empty history with checks of made-up people whose names are about as common as in Viet Nam, then, for RUNS >
// 0, prints a line a search: what, records found, median and 95th percentile in ms.
#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>

#include "record/tokens.hpp"
#include "store/append.hpp"
#include "store/counters.hpp"
#include "store/find.hpp"

using namespace chipid;
using namespace chipid::counter::store;

namespace {

struct Word {
  const char* text;
  double weight;
};
// Family names after Le Trung Hoa, Ho va ten nguoi Viet Nam (2005); the others in the order in which they are common.
constexpr Word families[] = {
    {"Nguyễn", 38.4}, {"Trần", 11}, {"Lê", 9.5},   {"Phạm", 7.1},  {"Hoàng", 2.6}, {"Huỳnh", 2.5}, {"Phan", 4.5},
    {"Vũ", 2},        {"Võ", 1.9},  {"Đặng", 2.1}, {"Bùi", 2},     {"Đỗ", 1.4},    {"Hồ", 1.3},    {"Ngô", 1.3},
    {"Dương", 1},     {"Lý", 0.5},  {"Đinh", 1},   {"Trịnh", 0.9}, {"Mai", 0.8},   {"Tô", 0.6},    {"Quách", 0.3}};
constexpr Word middles[] = {{"Văn", 24},  {"Thị", 30},  {"Hữu", 4},   {"Đức", 4}, {"Minh", 4}, {"Ngọc", 5},
                            {"Thanh", 4}, {"Quang", 3}, {"Hoàng", 3}, {"Thu", 2}, {"Xuân", 2}, {"Quốc", 2}};
constexpr const char* given[] = {
    "Anh",   "Hương",  "Linh",  "Hùng", "Dũng",  "Hoa",    "Lan",  "Nam",  "Tuấn",  "Hà",   "Thảo", "Trang",
    "Long",  "Bình",   "Hải",   "Mai",  "Thủy",  "Sơn",    "Hằng", "Minh", "Phúc",  "Tâm",  "Huy",  "Khánh",
    "Nga",   "Đạt",    "Cường", "Vân",  "Ngân",  "Yến",    "Quân", "Loan", "Nhung", "Hiếu", "Tùng", "Oanh",
    "Thắng", "Phương", "Giang", "My",   "Trinh", "Khoa",   "Vy",   "Nhi",  "Châu",  "Bảo",  "Kiên", "Diệp",
    "Lâm",   "Quyên",  "An",    "Đào",  "Tú",    "Nguyệt", "Uyên", "Ý"};

std::mt19937 generator(1000003);

unsigned below(unsigned end) {
  return static_cast<unsigned>(generator() % end);
}

template <std::size_t size>
std::string one_of(const Word (&words)[size]) {
  static const auto weights = [&] {
    std::vector<double> all;
    for (const auto& word : words) all.push_back(word.weight);
    return std::discrete_distribution<std::size_t>(all.begin(), all.end());
  }();
  auto drawn = weights;
  return words[drawn(generator)].text;
}

// The k-th is about 1/k as common as the first.
std::string a_given_name() {
  static std::discrete_distribution<std::size_t> zipf = [] {
    std::vector<double> all;
    for (std::size_t k = 0; k < std::size(given); ++k) all.push_back(1.0 / static_cast<double>(k + 3));
    return std::discrete_distribution<std::size_t>(all.begin(), all.end());
  }();
  return given[zipf(generator)];
}

std::string number_of(unsigned person) {
  char text[16];
  std::snprintf(text, sizeof text, "0791%08u", person);
  return text;
}

Entry a_check(const SiteKeys& keys, unsigned index, unsigned people) {
  using namespace std::chrono;
  Entry entry{.time = sys_days(year(2025) / 1 / 1) + seconds(index * 30U), .verdict = "authentic", .by = "lan"};
  const auto id = sha256({reinterpret_cast<const std::uint8_t*>(&index), sizeof index});
  std::copy_n(id.begin(), entry.id.size(), entry.id.begin());
  const auto number = number_of(below(people));
  entry.masked_number = "••• " + number.substr(9);
  entry.purpose = "clinic";
  entry.tokens =
      tokens_of(keys, {.number = number, .name = one_of(families) + " " + one_of(middles) + " " + a_given_name()});
  return entry;
}

[[noreturn]] void give_up(const Trouble& trouble) {
  std::fprintf(stderr, "bench_store: %s %s\n", std::string(trouble_id(trouble.code)).c_str(), trouble.detail.c_str());
  std::exit(2);
}

template <typename T>
T ok(Outcome<T> outcome) {
  if (!outcome) give_up(outcome.error());
  if constexpr (!std::is_void_v<T>) return *std::move(outcome);
}

void fill(Connection& connection, const CounterKeys& keys, unsigned count, unsigned people) {
  constexpr unsigned batch = 20000;
  for (unsigned first = 0; first < count; first += batch) {
    std::vector<Entry> entries;
    for (auto i = first; i < std::min(count, first + batch); ++i) entries.push_back(a_check(keys.site, i, people));
    ok(append(connection, keys, entries));
  }
  ok(connection.run(QStringLiteral("ANALYZE")));
}

void measure(const char* what, int runs, const std::function<Found()>& search) {
  std::vector<double> times;
  std::size_t found = 0;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    found = search().entries.size();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("%s\t%zu\t%.2f\t%.2f\n", what, found, times[times.size() / 2], times[times.size() * 95 / 100]);
  std::fflush(stdout);
}

void measure_all(Connection& connection, const CounterKeys& keys, unsigned people, int runs) {
  measure("number", runs, [&] { return ok(find_by_number(connection, keys.site, number_of(below(people)))); });
  for (const auto* name : {"nguyen van anh", "quach thu y", "nguyen", "van thi", "ngu va an", "quach", "thi nguyet"})
    measure((std::string("name: ") + name).c_str(), runs,
            [&] { return ok(find_by_name(connection, keys.site, name)); });
  unsigned next = 3'000'000'000U + static_cast<unsigned>(std::random_device()() % 1'000'000'000U);
  measure("one record more", runs, [&] {
    const auto entry = a_check(keys.site, next++, people);
    ok(append(connection, keys, {&entry, 1}));
    return Found{};
  });
}

// An empty history gets its counter and its records; one that has them, its keys.
CounterKeys keys_of(Connection& connection, unsigned count, unsigned people) {
  const SlotSecret secret{Protection::passphrase, SecretBytes("correct horse battery")};
  const auto present = ok(all_slots(connection));
  if (!present.empty()) return ok(open_slot(present.front(), secret));
  auto keys = ok(found_site());
  ok(add_counter(connection, keys, ok(make_slot(keys, "bench", secret))));
  fill(connection, keys, count, people);
  return keys;
}

}  // namespace

int main(int argc, char* argv[]) {
  QCoreApplication application(argc, argv);
  const auto words = QCoreApplication::arguments();
  if (words.size() != 4) return 2;
  const auto count = words[2].toUInt();
  const auto people = std::max(1U, count / 3);
  const auto connection = ok(Connection::open(ok(parse_place(words[1]))));
  const auto keys = keys_of(*connection, count, people);
  if (const int runs = words[3].toInt(); runs > 0) measure_all(*connection, keys, people, runs);
  return 0;
}
