#pragma once

#include <QTemporaryDir>
#include <chipid/access_key.hpp>
#include <chipid/trust.hpp>
#include <chipid/virtual_card.hpp>
#include <map>

#include "outlets/exports.hpp"

namespace chipid::counter::test {

inline Workflow everyone() {
  Workflow workflow{.id = "test", .name = {"Test", "Thử"}, .purpose = {"Test", "Thử"}};
  for (const auto verdict : {Verdict::authentic, Verdict::authentic_unproven_chip, Verdict::review, Verdict::unverified,
                             Verdict::inconclusive}) {
    workflow.admits[verdict] = Admission::admit;
  }
  workflow.admits[Verdict::invalid] = Admission::supervisor;
  workflow.inconclusive_with_failure = Admission::admit;
  return workflow;
}

inline TrustStore trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

inline CheckedPerson read_person(const std::string& specimen) {
  const auto info = virtual_card::specimen_info(specimen.substr(0, specimen.find(','))).value();
  auto card = virtual_card::open_card(specimen).value();
  const AccessKey keys[] = {info.mrz.empty() ? AccessKey::from_can(info.can).value()
                                             : AccessKey::from_mrz(info.mrz).value()};
  ReadOptions options;
  options.verify.trust = trust();
  const auto time = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  return {.report = read_card(*card, keys, options), .workflow = everyone(), .judged_at = time};
}

/// Who holds that virtual card, as a counter has it after the verdict; each is read once.
inline CheckedPerson person(const std::string& specimen = "vn-citizen-2021") {
  static std::map<std::string, CheckedPerson> read;
  const auto known = read.find(specimen);
  return known != read.end() ? known->second : read.emplace(specimen, read_person(specimen)).first->second;
}

}  // namespace chipid::counter::test
