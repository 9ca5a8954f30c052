#include "desk/doctor.hpp"

#include <QSaveFile>
#include <chipid/match_service.hpp>
#include <fstream>

#include "run_apart.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;

Result<> readable(const fs::path& path) {
  std::error_code trouble;
  if (!fs::is_regular_file(path, trouble) || !std::ifstream(path)) return fail(ErrorCode::usage_file, path.string());
  return {};
}

Result<> sound_profile(const fs::path& path) {
  const auto provider = MatchProvider::load(path);
  if (!provider) return fail(provider.error());
  return {};
}

SiteFiles look_at(const FilesInUse& files) {
  SiteFiles found{.has_records = !files.records.empty(), .has_match_service = !files.match_provider.empty()};
  if (found.has_records) found.records = readable(files.records);
  if (found.has_match_service) found.match_service = sound_profile(files.match_provider);
  return found;
}

Result<> write(const fs::path& path, const std::string& text) {
  QSaveFile file(QString::fromStdString(path.string()));
  const auto size = static_cast<qint64>(text.size());
  if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit()) {
    return fail(ErrorCode::usage_file, path.string());
  }
  return {};
}

}  // namespace

Doctor::Doctor(fs::path trust_folder, QObject* parent) : QObject(parent), trust_folder_(std::move(trust_folder)) {
  pool_.setMaxThreadCount(1);
}

Doctor::~Doctor() = default;

void Doctor::examine(const FilesInUse& files) {
  if (working_) return;
  working_ = true;
  const auto work = [trust = trust_folder_, files] {
    std::error_code trouble;
    const fs::path folders[] = {trust};
    // A list that was never imported is an empty one, no error.
    auto surroundings = look_around(folders);
    if (!fs::exists(trust, trouble)) surroundings.trust = TrustStore();
    auto diagnosis = diagnose(std::move(surroundings));
    for (auto& row : site_rows(look_at(files))) diagnosis.rows.push_back(std::move(row));
    return diagnosis;
  };
  run_apart(pool_, this, work, [this](const Diagnosis& diagnosis) {
    working_ = false;
    emit examined(diagnosis);
  });
}

void Doctor::check(const FilesInUse& files) {
  run_apart(
      pool_, this, [files] { return look_at(files); }, [this](const SiteFiles& found) { emit checked(found); });
}

void Doctor::save(const Diagnosis& diagnosis, const Notes& notes, const fs::path& file) {
  const auto work = [diagnosis, notes, file] { return write(file, diagnosis_bundle(diagnosis, notes)); };
  run_apart(pool_, this, work, [this](const Result<>& outcome) { emit saved({outcome}); });
}

}  // namespace chipid::counter
