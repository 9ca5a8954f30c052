#include <chipid/binding.hpp>
#include <chipid/trust.hpp>

#include "core/user_folders.hpp"
#include "folder_files.hpp"
#include "open_paths.hpp"
#include "report/reasons.hpp"
#include "trust/admission.hpp"

namespace chipid {
namespace {

namespace fs = std::filesystem;
using report::Reason;
using trust::LoadedStore;

pki::Time now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Note skipped(const std::string& name, Sentence why) {
  return report::note(Reason::trust_skipped, {name, std::move(why)});
}

// Adverse row 106: what lies in an imported folder without an entry has no origin and does not count.
Result<> add_folder(const fs::path& folder, LoadedStore& store) {
  CHIPID_TRY(const auto index, trust::read_index(folder));
  store.add(index, folder);
  for (const auto& name : trust::stray_files(folder, index)) {
    store.add_problem(report::note(Reason::trust_not_imported, {name}));
  }
  return {};
}

// What is named counts, signed or not; a signature that can be checked is, and one that is wrong spoils its list.
void add_files(const std::vector<fs::path>& files, LoadedStore& store) {
  if (files.empty()) return;
  const auto opened = trust::open_files(files);
  const auto name = files.size() == 1 ? files.front().filename().string() : files.front().parent_path().string();
  const auto admitted = trust::admit(opened.contents, name, {}, store,
                                     {.list = {.now = now()}, .unsigned_allowed = true, .unknown_lists_allowed = true});
  for (const auto& entry : admitted.skipped) {
    const auto& file = opened.names.at(entry.place == 0 ? 0 : std::min(entry.place, opened.names.size()) - 1);
    store.add_problem(skipped(entry.subject.empty() ? file : entry.subject, trust::skip_phrase(entry.reason)));
  }
  if (admitted.unknown_lists > 0) store.add_problem(report::note(Reason::trust_unknown_list, {name}));
}

Result<> add_path(const fs::path& path, LoadedStore& store, std::vector<fs::path>& files) {
  std::error_code trouble;
  if (!fs::is_directory(path, trouble)) {
    if (!fs::exists(path, trouble)) return fail(ErrorCode::usage_file, path.string());
    files.push_back(path);
    return {};
  }
  if (trust::is_trust_folder(path)) return add_folder(path, store);
  CHIPID_TRY(const auto below, trust::files_below(path));
  files.insert(files.end(), below.begin(), below.end());
  return {};
}

}  // namespace

TrustStore::TrustStore() : store_(std::make_shared<const LoadedStore>()) {}

TrustStore::TrustStore(std::shared_ptr<const trust::Store> store) : store_(std::move(store)) {}

Result<TrustStore> TrustStore::load(std::span<const fs::path> paths) {
  auto store = std::make_shared<LoadedStore>();
  std::vector<fs::path> files;
  for (const auto& path : paths) CHIPID_CHECK(add_path(path, *store, files));
  add_files(files, *store);
  return TrustStore(std::shared_ptr<const trust::Store>(std::move(store)));
}

Result<TrustStore> TrustStore::load_default() {
  const auto path = default_path();
  std::error_code trouble;
  if (!fs::is_directory(path, trouble)) return TrustStore();
  // Only what was imported counts here, index or not.
  auto store = std::make_shared<LoadedStore>();
  CHIPID_CHECK(add_folder(path, *store));
  return TrustStore(std::shared_ptr<const trust::Store>(std::move(store)));
}

fs::path TrustStore::default_path() {
  if (const auto home = core::environment("CHIPID_HOME")) return fs::path(*home) / "trust";
  return core::user_data_folder() / "trust";
}

std::string trust_list_id(const TrustStore& trust) {
  return trust.store().id();
}

TrustSummary TrustStore::summary() const {
  return store_->summary();
}

const std::vector<Note>& TrustStore::problems() const {
  return store_->problems();
}

}  // namespace chipid
