#pragma once

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <chipid/virtual_card.hpp>

#include "engine/practice_supply.hpp"
#include "ui/main_window.hpp"
#include "ui/shown_workflows.hpp"

namespace chipid::counter::test {

inline TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

/// The platform without windows complains at each of them, which would bury what a failed test says.
inline void keep_platform_quiet() {
  static QtMessageHandler before = nullptr;
  if (before != nullptr) return;
  before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (!text.startsWith(QStringLiteral("This plugin does not support"))) before(type, context, text);
  });
}

/// A whole counter with a practice reader and its window.
struct Desk {
  PracticeSupply* supply;
  Counter counter;
  MainWindow window;

  explicit Desk(std::size_t readers = 1, std::vector<Workflow> workflows = all_workflows({}).value(),
                const counter::Site& site = {})
      : supply(new PracticeSupply(readers)),
        counter(std::unique_ptr<CardSupply>(supply)),
        window(counter, std::move(workflows), {.language = Language::vi}, supply, site) {
    keep_platform_quiet();
    counter.start(practice_trust());
    window.resize(1366, 768);
    window.show();
    if (!reaches(State::idle) || !QTest::qWaitFor([&] { return counter.lanes().size() == readers; }))
      qFatal("the counter does not come up");
  }

  Lane& lane() { return counter.lane(); }
  bool reaches(State state, int milliseconds = 20'000) {
    return QTest::qWaitFor([&] { return lane().state() == state; }, milliseconds);
  }
  bool shows_result(const std::string& specimen, const QString& key) {
    window.give_key(key);
    supply->place(specimen);
    return reaches(State::result);
  }
  /// Whether a label that can be seen holds that text.
  bool shows(const QString& text) const {
    for (const auto* label : window.findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  /// Whether any widget, seen or not, still knows that text.
  bool knows(const QString& text) const {
    for (const auto* widget : window.findChildren<QWidget*>()) {
      if (widget->accessibleName().contains(text) || widget->accessibleDescription().contains(text)) return true;
      if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->text().contains(text)) return true;
      if (const auto* edit = qobject_cast<const QLineEdit*>(widget); edit && edit->text().contains(text)) return true;
    }
    return false;
  }
};

}  // namespace chipid::counter::test
