#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

#include "counter_fixture.hpp"
#include "history/card_recorder.hpp"
#include "ui/ledger/approve_page.hpp"
#include "ui/ledger/history_page.hpp"
#include "ui/ledger/people_page.hpp"

namespace chipid::counter::test {

inline const QString number = QStringLiteral("001090000123");
inline const QString passphrase = QStringLiteral("correct horse battery");
inline const QString pin = QStringLiteral("274951");

/// A computer without a keyring, as many counters are.
inline std::unique_ptr<store::Keyring> no_keyring() {
  class None final : public store::Keyring {
    store::Outcome<std::optional<SecretBytes>> find(const store::CounterId&) override {
      return store::trouble(store::TroubleCode::no_keyring);
    }
    store::Outcome<> keep(const store::CounterId&, const SecretBytes&) override {
      return store::trouble(store::TroubleCode::no_keyring);
    }
    store::Outcome<> remove(const store::CounterId&) override { return store::trouble(store::TroubleCode::no_keyring); }
  };
  return std::make_unique<None>();
}

/// A counter with a history and its window, both as the program connects them.
class Ledger {
 public:
  /// `home` outlives it. `place`: where the history lies already; empty: off.
  Ledger(const QString& home, const QString& place)
      : folder_(home.toStdString()),
        supply(new PracticeSupply),
        counter(std::unique_ptr<CardSupply>(supply)),
        recorder_(counter, history),
        window(counter, all_workflows({}).value(), {.language = Language::en, .history_place = place}, supply,
               {folder_ / "trust", folder_, &history}) {
    QObject::connect(&window, &MainWindow::chosen, &window, [this](const Choices& choices) { follow(choices); });
    follow(window.choices());
    counter.start(practice_trust());
    window.resize(1366, 768);
    window.show();
    if (!waits([this] { return counter.lane().state() == State::idle; })) qFatal("the counter does not come up");
  }

 private:
  std::filesystem::path folder_;

 public:
  PracticeSupply* supply;
  Counter counter;
  History history{no_keyring};

 private:
  CardRecorder recorder_;

 public:
  MainWindow window;

  template <typename Condition>
  static bool waits(Condition condition) {
    return QTest::qWaitFor(condition, 30'000);
  }
  bool reaches(HistoryState state) {
    return waits([this, state] { return history.status().state == state; });
  }
  template <typename PageType>
  PageType& open(SideId id) {
    window.open_side(id);
    auto* page = qobject_cast<PageType*>(window.side_page());
    if (page == nullptr) qFatal("another page is open");
    return *page;
  }
  bool shows(const QString& text) const {
    for (const auto* label : window.findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  /// Of what the header says of the history.
  bool header_says(const QString& text) const {
    const auto* pills = window.findChild<QWidget*>(QStringLiteral("history_pills"));
    for (const auto* label : pills->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  /// Whether something is said for a moment over the page.
  bool toast() const {
    for (const auto* label : window.findChildren<QLabel*>()) {
      if (label->isVisible() && label->property("role") == QStringLiteral("toast")) return true;
    }
    return false;
  }
  bool comes(const QString& text) {
    return waits([&] { return shows(text); });
  }
  template <typename Control>
  Control* control(const QString& name) const {
    for (auto* control : window.findChildren<Control*>()) {
      if (control->isVisible() && control->accessibleName() == name) return control;
    }
    return nullptr;
  }
  QPushButton* button(const QString& name) const { return control<QPushButton>(name); }
  bool press(const QString& name) {
    if (!waits([&] { return button(name) != nullptr && button(name)->isEnabled(); })) return false;
    button(name)->click();
    return true;
  }
  bool type(const QString& name, const QString& text, Qt::Key after = Qt::Key_unknown) {
    auto* edit = control<QLineEdit>(name);
    if (edit == nullptr) return false;
    edit->setFocus();
    edit->setText(text);
    if (after != Qt::Key_unknown) QTest::keyClick(edit, after);
    return true;
  }
  bool pick(const QString& name, int index) {
    auto* box = control<QComboBox>(name);
    if (box == nullptr || !box->isEnabled()) return false;
    box->setCurrentIndex(index);
    emit box->activated(index);
    return true;
  }
  /// A card of practice is read and leaves the screen again; then it is recorded.
  bool reads(const std::string& specimen, const QString& key) {
    QSignalSpy recorded(&history, &History::recorded);
    return reads_only(specimen, key) && finishes() && waits([&] { return recorded.count() != 0; });
  }
  bool reads_only(const std::string& specimen, const QString& key) {
    window.give_key(key);
    supply->place(specimen);
    return waits([this] { return counter.lane().state() == State::result; });
  }
  bool finishes() {
    counter.lane().finish();
    supply->remove();
    return waits([this] { return counter.lane().state() == State::idle; });
  }

 private:
  void follow(const Choices& choices) {
    if (choices.history_place == history.setup().place) return history.set_days(choices.history_days);
    history.configure({.place = choices.history_place, .days = choices.history_days, .folder = folder_ / "history"});
  }
};

/// A site whose history was founded, with the first supervisor where `accounts`.
inline bool found_site(Ledger& ledger, const QString& place, bool accounts) {
  auto choices = ledger.window.choices();
  choices.history_place = place;
  emit ledger.window.chosen(choices);
  ledger.window.choose(choices);
  if (!ledger.reaches(HistoryState::not_set_up)) return false;
  std::optional<store::Outcome<>> made;
  ledger.history.found_site(&ledger.window, "Quầy 1",
                            {store::Protection::passphrase, SecretBytes(std::string_view("correct horse battery"))},
                            [&](const auto& outcome) { made = outcome; });
  if (!ledger.waits([&] { return made.has_value(); }) || !*made || !ledger.reaches(HistoryState::ready)) return false;
  if (!accounts) return true;
  std::optional<store::Outcome<store::Actor>> first;
  ledger.history.found_accounts(&ledger.window, "mai", SecretBytes(std::string_view("274951")),
                                [&](const auto& actor) { first = actor; });
  return ledger.waits([&] { return first.has_value(); }) && first->has_value();
}

}  // namespace chipid::counter::test
