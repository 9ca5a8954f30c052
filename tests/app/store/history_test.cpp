#include <thread>

#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/append.hpp"
#include "store/audit.hpp"
#include "store/find.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

std::vector<Entry> some_checks(const SiteKeys& keys) {
  return {check_of(keys, 1, 1, "Nguyễn Văn An"), check_of(keys, 2, 2, "Nguyễn Thị Anh", monday + 1min),
          check_of(keys, 3, 3, "Trần Văn Bảo", monday + 2min), check_of(keys, 4, 1, "Nguyễn Văn An", monday + 24h)};
}

std::vector<int> minutes_of(const Found& found) {
  std::vector<int> minutes;
  for (const auto& stored : found.entries)
    minutes.push_back(static_cast<int>((stored.entry.time - monday) / std::chrono::minutes(1)));
  return minutes;
}

using Minutes = std::vector<int>;

}  // namespace

TEST_CASE("What was recorded is found by number and by name, the newest first") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  const auto entries = some_checks(site.keys.site);
  CHECK(ok(append(*site.connection, site.keys, entries)).stored == 4);
  const auto by_number = [&](std::string_view number) {
    return ok(find_by_number(*site.connection, site.keys.site, number));
  };
  const auto by_name = [&](std::string_view name, int limit = 10) {
    return minutes_of(ok(find_by_name(*site.connection, site.keys.site, name, limit)));
  };
  CHECK(minutes_of(by_number(number_of_person(1))) == Minutes{24 * 60, 0});
  CHECK(by_number(number_of_person(1)).entries[1].entry == entries[0]);
  CHECK(by_number(number_of_person(9)).entries.empty());
  CHECK(by_name("nguyen") == Minutes{24 * 60, 1, 0});
  CHECK(by_name("nguyen van an") == Minutes{24 * 60, 0});
  CHECK(by_name("van") == Minutes{24 * 60, 2, 0});
  CHECK(by_name("an ng") == Minutes{24 * 60, 1, 0});
  CHECK(by_name("nguyen", 2) == Minutes{24 * 60, 1});
  CHECK(by_name("le").empty());
}

TEST_CASE("A record sent again is stored once") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  auto entries = some_checks(site.keys.site);
  ok(append(*site.connection, site.keys, std::span(entries).first(2)));
  entries.push_back(entries.back());
  CHECK(ok(append(*site.connection, site.keys, entries)).stored == 2);
  CHECK(ok(append(*site.connection, site.keys, entries)).stored == 0);
  const auto report = ok(audit(*site.connection, site.keys.site));
  CHECK(report.broken.empty());
  CHECK(report.entries == 4);
}

TEST_CASE("The log of processing is read in pages") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  ok(append(*site.connection, site.keys, some_checks(site.keys.site)));
  const auto day = day_of(monday);
  const auto page = ok(read_log(*site.connection, site.keys.site, day, day, 2));
  CHECK(minutes_of(page.found) == Minutes{2, 1});
  const auto next = ok(read_log(*site.connection, site.keys.site, day, day, 2, page.last_row));
  CHECK(minutes_of(next.found) == Minutes{0});
  CHECK(next.last_row == 0);
}

TEST_CASE("Nothing of a person stands in the clear") {
  const NewPlace place(Server::sqlite);
  {
    const Site site(*place.place());
    ok(append(*site.connection, site.keys, some_checks(site.keys.site)));
  }
  QFile file(place.text());
  REQUIRE(file.open(QFile::ReadOnly));
  const auto content = file.readAll();
  CHECK(content.size() > 4096);
  for (const auto* text : {"079190", "001", "authentic", "clinic", "lan", "nguyen", "Nguy"})
    CHECK((std::string_view(text) == "001" || !content.contains(text)));
}

TEST_CASE("Counters of a site write into one history at once, each into its chain") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site first(*place.place());
  constexpr int counters = 3;
  constexpr std::uint32_t each = 40;
  std::vector<std::string> wrong(counters);
  std::vector<std::thread> threads;
  for (int counter = 0; counter < counters; ++counter)
    threads.emplace_back([&, counter] {
      auto keys = further_counter(first.keys);
      auto connection = Connection::open(*place.place());
      if (!connection || !keys) return void(wrong[static_cast<std::size_t>(counter)] = "not open");
      const auto slot = make_slot(*keys, "Quầy", test_secret(), {4});
      auto done = add_counter(**connection, *keys, *slot);
      for (std::uint32_t i = 0; done && i < each; ++i) {
        const auto entry = check_of(keys->site, static_cast<std::uint32_t>(counter) * 1000 + i, i, "Lê Thị Hoa");
        if (auto stored = append(**connection, *keys, {&entry, 1}); !stored) done = trouble(stored.error().code);
      }
      wrong[static_cast<std::size_t>(counter)] = trouble_in(done);
    });
  for (auto& thread : threads) thread.join();
  CHECK(wrong == std::vector<std::string>(counters));
  const auto report = ok(audit(*first.connection, first.keys.site));
  CHECK(report.broken.empty());
  CHECK(report.counters == counters + 1);
  CHECK(report.entries == counters * each);
}

TEST_CASE("A slot is found, opened and replaced, and a stranger adds none") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  const auto opened = ok(open_slot(ok(find_slot(*site.connection, site.keys.counter)), test_secret()));
  CHECK(equal(opened.data_key.view(), site.keys.data_key.view()));
  const SlotSecret other{Protection::passphrase, chipid::SecretBytes("another passphrase")};
  ok(replace_slot(*site.connection, site.keys, ok(make_slot(site.keys, "Quầy 1", other, {4}))));
  CHECK(trouble_in(open_slot(ok(find_slot(*site.connection, site.keys.counter)), test_secret())) ==
        "store.wrong_secret");
  const auto before = ok(find_slot(*site.connection, site.keys.counter));
  const auto mine = ok(make_slot(site.keys, "Quầy 1", test_secret(), {4}));
  ok(take_over_slot(*site.connection, site.keys, before, mine));
  CHECK(trouble_in(take_over_slot(*site.connection, site.keys, before, mine)) == "store.unknown_counter");
  const auto stranger = ok(found_site());
  CHECK(trouble_in(add_counter(*site.connection, stranger, ok(make_slot(stranger, "?", test_secret(), {4})))) ==
        "store.not_allowed");
  CHECK(trouble_in(find_slot(*site.connection, stranger.counter)) == "store.unknown_counter");
  CHECK(trouble_in(append(*site.connection, stranger, some_checks(stranger.site))) == "store.unknown_counter");
}
