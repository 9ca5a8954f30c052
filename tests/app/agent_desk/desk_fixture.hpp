#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <chipid/virtual_card.hpp>

#include "agent_desk/counter_desk.hpp"
#include "engine/practice_supply.hpp"

namespace chipid::counter::agent::test {

inline const std::string number = "001090000123";
inline const std::string good_card = "vn-citizen-2021";

inline TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

inline Scopes scopes(std::initializer_list<Scope> members) {
  Scopes all;
  for (const auto scope : members) all.set(index_of(scope));
  return all;
}

inline Workflow workflow() {
  using V = Verdict;
  Workflow clinic{.id = "clinic", .clear_after = std::chrono::seconds(20)};
  for (const auto verdict : {V::authentic, V::authentic_unproven_chip, V::review, V::unverified, V::inconclusive})
    clinic.admits[verdict] = Admission::admit;
  clinic.admits[V::invalid] = Admission::stop;
  return clinic;
}

/// A counter without a window, and what a page was told.
struct Page {
  PracticeSupply* supply;
  Counter counter;
  CounterDesk desk;
  std::vector<DeskEvent> told = {};
  bool within_start = false;

  explicit Page(std::size_t readers = 1)
      : supply(new PracticeSupply(readers)), counter(std::unique_ptr<CardSupply>(supply)), desk(counter) {
    counter.set_workflow(workflow());
    counter.start(practice_trust());
    if (!QTest::qWaitFor([&] { return counter.lanes().size() == readers && desk.state() == DeskState::ready; }))
      qFatal("the counter does not come up");
  }

  Lane& lane() { return counter.lane(); }
  ReadRequest request(std::uint8_t mark, Scopes wanted, Scopes to_confirm = {}) const {
    return {.read_id = "read-" + std::to_string(mark),
            .origin = "https://clinic.example",
            .site = "Clinic",
            .purpose = "admission",
            .scopes = wanted,
            .to_confirm = to_confirm,
            .key = number,
            .challenge = {mark, 1, 2, 3, 4, 5, 6, 7}};
  }
  std::string start(const ReadRequest& asked) {
    within_start = true;
    auto reader = desk.start(asked, [this](DeskEvent event) {
      if (within_start) qFatal("told from within start()");
      told.push_back(std::move(event));
    });
    within_start = false;
    return reader;
  }
  template <typename Event>
  const Event* last() const {
    for (auto event = told.rbegin(); event != told.rend(); ++event) {
      if (const auto* found = std::get_if<Event>(&*event)) return found;
    }
    return nullptr;
  }
  template <typename Event>
  bool hears(int milliseconds = 20'000) {
    return QTest::qWaitFor([&] { return last<Event>() != nullptr; }, milliseconds);
  }
  template <typename Event>
  std::ptrdiff_t count() const {
    return std::count_if(told.begin(), told.end(),
                         [](const auto& event) { return std::holds_alternative<Event>(event); });
  }
  bool reaches(State state) {
    return QTest::qWaitFor([&] { return lane().state() == state; }, 20'000);
  }
  /// Long enough for whatever might wrongly be told.
  static void rest() { QTest::qWait(300); }
  /// A card that lies there and whose verdict is on the screen, read for nobody.
  bool shows_result(const std::string& specimen = good_card) {
    if (!counter.give_key(QString::fromStdString(number))) return false;
    supply->place(specimen);
    return reaches(State::result);
  }
};

inline bool signed_for(const ReadAnswer& answer, const ReadRequest& asked) {
  const auto& record = answer.report->active_authentication;
  return record && record->bound_to_verifier &&
         std::equal(record->challenge.begin(), record->challenge.end(), asked.challenge.begin(), asked.challenge.end());
}

}  // namespace chipid::counter::agent::test
