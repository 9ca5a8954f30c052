#include <algorithm>
#include <chipid/trust_import.hpp>
#include <set>

#include "core/hex.hpp"
#include "core/text.hpp"
#include "folder_files.hpp"
#include "folder_items.hpp"
#include "import_merge.hpp"
#include "open_paths.hpp"
#include "trust/authority.hpp"

namespace chipid {
namespace {

namespace fs = std::filesystem;
using trust::Admitted;
using trust::CertificatePtr;
using trust::FolderChange;
using trust::LoadedStore;
using trust::NamedContents;
using trust::SkipReason;

constexpr std::size_t shortest_id = 8;

pki::Time time_or_now(const std::optional<std::chrono::sys_seconds>& time) {
  return time.value_or(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::optional<int> days_since(const std::optional<pki::Time>& time, pki::Time now) {
  if (!time) return std::nullopt;
  return static_cast<int>(std::chrono::floor<std::chrono::days>(now - *time).count());
}

trust::Scope scope_of(TrustKind kind) {
  return {.passports = kind == TrustKind::passport, .citizen_cards = kind == TrustKind::citizen};
}

// ---- roots of lists

Result<std::vector<CertificatePtr>> read_roots(const std::vector<fs::path>& paths) {
  std::vector<CertificatePtr> roots;
  for (const auto& path : paths) {
    CHIPID_TRY(const auto bytes, core::read_file(path, trust::largest_file));
    CHIPID_TRY(const auto contents, trust::parse_file(bytes));
    for (const auto& item : contents.items) {
      if (item.kind != trust::Item::Kind::certificate) continue;
      CHIPID_TRY(auto certificate, pki::parse_certificate(item.der));
      roots.push_back(std::make_shared<const pki::Certificate>(std::move(certificate)));
    }
  }
  return roots;
}

// Those of earlier imports; one that is damaged vouches for nothing.
void add_known_roots(const trust::Index& index, const fs::path& folder, std::vector<CertificatePtr>& roots) {
  for (const auto& entry : index.roots) {
    const auto bytes = core::read_file(folder / trust::certificate_file_name(entry.sha256), trust::largest_file);
    if (!bytes || trust::digest_of(*bytes) != entry.sha256) continue;
    if (auto root = pki::parse_certificate(*bytes)) {
      roots.push_back(std::make_shared<const pki::Certificate>(*std::move(root)));
    }
  }
}

void keep_roots(const std::vector<CertificatePtr>& roots, FolderChange& change) {
  for (const auto& root : roots) {
    auto& known = change.index.roots;
    if (std::any_of(known.begin(), known.end(), [&](const auto& entry) { return entry.sha256 == root->sha256; })) {
      continue;
    }
    known.push_back(trust::index_entry(*root));
    change.files.push_back({.name = trust::certificate_file_name(root->sha256), .content = root->der});
  }
}

// ---- one import

bool took_something(const Admitted& admitted) {
  return !admitted.taken.empty() || !admitted.signers.empty() || !admitted.crls.empty();
}

// Why a file gave nothing at all; nothing where it gave something.
std::optional<Error> why_nothing(const Admitted& admitted) {
  if (took_something(admitted)) return std::nullopt;
  if (admitted.list_error) return admitted.list_error;
  const auto lacks_voucher = [](const auto& entry) { return entry.reason == SkipReason::not_vouched; };
  if (std::any_of(admitted.skipped.begin(), admitted.skipped.end(), lacks_voucher)) {
    return Error{.code = ErrorCode::trust_unsigned};
  }
  const auto& skipped = admitted.skipped;
  return Error{.code = ErrorCode::trust_nothing,
               .detail = skipped.empty() ? std::string() : trust::skip_phrase(skipped.front().reason).en};
}

std::vector<TrustSkipped> told(const Admitted& admitted, const NamedContents& opened) {
  std::vector<TrustSkipped> all;
  for (const auto& entry : admitted.skipped) {
    auto subject = entry.subject;
    if (subject.empty() && entry.place > 0 && entry.place <= opened.names.size())
      subject = opened.names[entry.place - 1];
    all.push_back({.place = entry.member != 0 ? entry.member : entry.place,
                   .subject = std::move(subject),
                   .reason_id = std::string(trust::skip_reason_id(entry.reason)),
                   .reason = trust::skip_phrase(entry.reason)});
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
  return all;
}

class Import {
 public:
  Import(const fs::path& folder, const NamedContents& opened, std::string name, const TrustImportOptions& options)
      : folder_(folder), opened_(opened), name_(std::move(name)), options_(options) {}

  Result<TrustChange> run(const pki::Sha256& sha256) const {
    CHIPID_TRY(auto change, FolderChange::begin(folder_));
    CHIPID_TRY(auto outcome, apply(change, sha256));
    if (outcome.worth_keeping) CHIPID_CHECK(change.commit());
    return std::move(outcome.report);
  }

  Result<TrustChange> preview(const pki::Sha256& sha256) const {
    CHIPID_TRY(auto change, FolderChange::imagine(folder_));
    CHIPID_TRY(auto outcome, apply(change, sha256));
    outcome.report.preview = true;
    return std::move(outcome.report);
  }

 private:
  struct Outcome {
    TrustChange report = {};
    bool worth_keeping = false;
  };

  Result<Outcome> apply(FolderChange& change, const pki::Sha256& sha256) const {
    const auto before = change.index;
    CHIPID_TRY(const auto given_roots, read_roots(options_.roots));
    const auto admitted = judge(change.index, given_roots, sha256);
    if (auto error = why_nothing(admitted)) return fail(*std::move(error));
    trust::merge(admitted, change);
    keep_roots(given_roots, change);
    auto report = trust::difference(before, change.index);
    const auto counts = [](const TrustItem& item) { return item.kind != TrustItem::Kind::root; };
    const auto added = std::count_if(report.added.begin(), report.added.end(), counts);
    report.already_there = count(admitted) - std::min(count(admitted), static_cast<std::size_t>(added));
    const bool worth_keeping = !report.added.empty() || !report.dropped.empty() || !before_has(before, admitted);
    tell(admitted, change.index, report);
    return Outcome{std::move(report), worth_keeping};
  }

  Admitted judge(const trust::Index& index, std::vector<CertificatePtr> roots, const pki::Sha256& sha256) const {
    LoadedStore store;
    store.add(index, folder_);
    add_known_roots(index, folder_, roots);
    std::vector<trust::Source> accepted;
    const auto accept = [&](const trust::Source& list) -> Result<> {
      if (!options_.allow_older) CHIPID_CHECK(trust::check_age(list, index.sources));
      CHIPID_CHECK(trust::check_age(list, accepted));
      accepted.push_back(list);
      return {};
    };
    return trust::admit(opened_.contents, name_, sha256, store,
                        {.list = {.roots = roots,
                                  .digest_info_without_null = options_.policy.digest_info_without_null,
                                  .now = time_or_now(options_.now)},
                         .scope = scope_of(options_.kind),
                         .unsigned_allowed = options_.allow_unsigned && !options_.signed_only,
                         .single_allowed = !options_.signed_only,
                         .policy_reason = options_.policy.digest_info_reason,
                         .accept_list = accept});
  }

  static std::size_t count(const Admitted& admitted) {
    auto sum = admitted.signers.size() + admitted.crls.size();
    for (const auto& taken : admitted.taken) sum += taken.anchors.size();
    return sum;
  }

  // The same lists and files once more change nothing; a new list of the same authorities is worth its date.
  static bool before_has(const trust::Index& before, const Admitted& admitted) {
    return std::all_of(admitted.taken.begin(), admitted.taken.end(), [&](const auto& taken) {
      return std::any_of(before.sources.begin(), before.sources.end(), [&](const auto& source) {
        return source.sha256 == taken.source.sha256 && source.kind == taken.source.kind &&
               source.scope.passports == taken.source.scope.passports &&
               source.scope.citizen_cards == taken.source.scope.citizen_cards;
      });
    });
  }

  void tell(const Admitted& admitted, const trust::Index& index, TrustChange& report) const {
    report.name = name_;
    report.form = opened_.names.empty() ? trust::form_name(opened_.contents.form) : "folder";
    report.skipped = told(admitted, opened_);
    report.lists.clear();  // those of the file, also where they were there before
    for (const auto& taken : admitted.taken) {
      if (taken.source.kind != trust::Source::Kind::master_list) continue;
      auto list = trust::source_of(taken.source, index);
      list.anchors = taken.anchors.size();
      list.age_days = days_since(taken.source.signed_at, time_or_now(options_.now));
      report.lists.push_back(std::move(list));
    }
  }

  const fs::path& folder_;
  const NamedContents& opened_;
  std::string name_;
  const TrustImportOptions& options_;
};

template <typename Entries>
void erase_ids(Entries& entries, const std::string& id) {
  entries.erase(std::remove_if(entries.begin(), entries.end(),
                               [&](const auto& entry) { return core::to_hex(entry.sha256) == id; }),
                entries.end());
}

Result<std::string> whole_id(std::string_view start, const trust::Index& index) {
  std::set<std::string> found;
  for (const auto& item : trust::contents_of(index).items) {
    if (item.id.starts_with(start)) found.insert(item.id);
  }
  if (start.size() < shortest_id || found.size() != 1) return fail(ErrorCode::trust_not_found, std::string(start));
  return *found.begin();
}

// What `run` makes of a file in memory.
template <typename Run>
Result<TrustChange> with_file(const fs::path& folder, BytesView file, const std::string& name,
                              const TrustImportOptions& options, const Run& run) {
  CHIPID_TRY(auto contents, trust::parse_file(file));
  const NamedContents opened{.contents = std::move(contents)};
  return (Import(folder, opened, name, options).*run)(trust::digest_of(file));
}

// The same of a file or of all files of a folder.
template <typename Run>
Result<TrustChange> with_path(const fs::path& folder, const fs::path& file, const TrustImportOptions& options,
                              const Run& run) {
  std::error_code trouble;
  const auto name = file.filename().string();
  if (fs::is_directory(file, trouble)) {
    CHIPID_TRY(const auto files, trust::files_below(file));
    const auto opened = trust::open_files(files);
    return (Import(folder, opened, name, options).*run)({});
  }
  CHIPID_TRY(const auto bytes, core::read_file(file, trust::largest_file));
  return with_file(folder, bytes, name, options, run);
}

}  // namespace

Result<TrustChange> TrustFolder::import(BytesView file, const std::string& name, const TrustImportOptions& options) {
  return with_file(path_, file, name, options, &Import::run);
}

Result<TrustChange> TrustFolder::import(const fs::path& file, const TrustImportOptions& options) {
  return with_path(path_, file, options, &Import::run);
}

Result<TrustChange> TrustFolder::preview(BytesView file, const std::string& name,
                                         const TrustImportOptions& options) const {
  return with_file(path_, file, name, options, &Import::preview);
}

Result<TrustChange> TrustFolder::preview(const fs::path& file, const TrustImportOptions& options) const {
  return with_path(path_, file, options, &Import::preview);
}

Result<TrustChange> TrustFolder::remove(std::string_view id) {
  CHIPID_TRY(auto change, FolderChange::begin(path_));
  const auto before = change.index;
  CHIPID_TRY(const auto whole, whole_id(id, before));
  auto& index = change.index;
  for (auto* entries : {&index.anchors, &index.roots, &index.signers}) erase_ids(*entries, whole);
  erase_ids(index.crls, whole);
  trust::prune(index);
  CHIPID_CHECK(change.commit());
  return trust::difference(before, index);
}

Result<TrustChange> TrustFolder::undo() {
  const auto before = trust::read_index(path_).value_or(trust::Index{});
  CHIPID_CHECK(trust::swap_index(path_));
  CHIPID_TRY(const auto after, trust::read_index(path_));
  return trust::difference(before, after);
}

Result<TrustContents> TrustFolder::contents() const {
  CHIPID_TRY(const auto index, trust::read_index(path_));
  return trust::contents_of(index);
}

Result<std::vector<std::string>> TrustFolder::sources() const {
  const auto file = path_ / trust::sources_name;
  std::error_code trouble;
  if (!fs::exists(file, trouble)) return std::vector<std::string>();
  CHIPID_TRY(const auto bytes, core::read_file(file, trust::largest_file));
  auto text = core::as_text(bytes);
  std::vector<std::string> sources;
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    const auto line = text.substr(0, end);
    if (!line.empty() && line.front() != '#') sources.emplace_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return sources;
}

Result<> TrustFolder::set_sources(const std::vector<std::string>& sources) {
  std::error_code trouble;
  fs::create_directories(path_, trouble);
  std::string text;
  for (const auto& source : sources) text += source + "\n";
  return core::replace_file(path_ / trust::sources_name, core::as_bytes(text));
}

std::vector<TrustUpdate> TrustFolder::update(const std::vector<std::string>& sources, const TrustFetch& fetch,
                                             const TrustImportOptions& options) {
  const auto is_address = [](const std::string& source) {
    return source.starts_with("http://") || source.starts_with("https://");
  };
  auto from_network = options;
  from_network.signed_only = true;
  const auto import_address = [&](const std::string& address) -> Result<TrustChange> {
    CHIPID_TRY(const auto bytes, fetch(address));
    return import(bytes, address, from_network);
  };
  std::vector<TrustUpdate> updates;
  for (const auto& source : sources) {
    auto change = is_address(source) ? import_address(source) : import(fs::path(source), options);
    auto& update = updates.emplace_back(TrustUpdate{.source = source});
    if (change) {
      update.change = *std::move(change);
    } else {
      update.error = std::move(change).error();
    }
  }
  return updates;
}

}  // namespace chipid
