#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <chipid/virtual_card.hpp>

#include "engine/checked_person.hpp"
#include "engine/counter.hpp"
#include "engine/practice_supply.hpp"

namespace chipid::counter::test {

inline TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

inline CheckedPerson read_person(const std::string& specimen, const std::string& workflow_id) {
  QFile file(QStringLiteral(CHIPID_WORKFLOWS "/%1.json").arg(QString::fromStdString(workflow_id)));
  if (!file.open(QIODevice::ReadOnly)) qFatal("no workflow");
  const auto workflow = parse_workflow(file.readAll().toStdString()).value();
  auto* supply = new PracticeSupply(1);
  Counter counter{std::unique_ptr<CardSupply>(supply)};
  counter.set_workflow(workflow);
  counter.start(practice_trust());
  const auto reaches = [&](State state) {
    return QTest::qWaitFor([&] { return counter.lane().state() == state; }, 20'000);
  };
  if (!reaches(State::idle) || !counter.give_key(QStringLiteral("001090000123"))) qFatal("the counter is not up");
  supply->place(specimen);
  if (!reaches(State::result)) qFatal("no result");
  return checked_person(counter.lane(), workflow, "lan").value();
}

/// A person whose card was read at a counter, with one of the workflows that are shipped; read once for all tests.
inline CheckedPerson person(const std::string& specimen = "vn-citizen-2021",
                            const std::string& workflow_id = "clinic") {
  static std::map<std::pair<std::string, std::string>, CheckedPerson> known;
  const auto key = std::pair(specimen, workflow_id);
  if (known.count(key) == 0) known[key] = read_person(specimen, workflow_id);
  return known[key];
}

/// What a program writes; its status has to be 0.
inline QByteArray output(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
    qWarning() << program << arguments << process.exitCode() << process.readAllStandardError();
    return "failed";
  }
  return process.readAllStandardOutput();
}

}  // namespace chipid::counter::test
