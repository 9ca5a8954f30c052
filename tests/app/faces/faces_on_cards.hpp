#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <chipid/read.hpp>
#include <chipid/virtual_card.hpp>

/// Cards whose chips hold the portrait of a real face, judged.
namespace chipid::counter::test {

inline const QString faces = QStringLiteral(CHIPID_FACES "/");

inline Bytes read_all(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no file");
  const auto content = file.readAll();
  return {content.begin(), content.end()};
}

inline VerifyOptions test_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return {.trust = TrustStore::load(paths).value()};
}

inline ReadReport read(const std::string& card, const VerifyOptions& verify) {
  const auto info = virtual_card::specimen_info(card.substr(0, card.find(','))).value();
  std::vector<AccessKey> keys;
  keys.push_back(AccessKey::from_mrz(info.mrz).value());
  const auto connection = virtual_card::open_card(card).value();
  return read_card(*connection, keys, {.verify = verify});
}

/// The card of somebody with a real face, judged.
inline const ReadReport& genuine() {
  static const auto report = [] {
    const QTemporaryDir folder;
    const auto path = folder.path().toStdString();
    if (!virtual_card::issue_card(path, {.portrait = read_all(faces + QStringLiteral("portrait.jpg"))})) {
      qFatal("no card");
    }
    return read("dir:" + path, test_trust());
  }();
  return report;
}

}  // namespace chipid::counter::test
