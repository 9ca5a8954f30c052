#include "desk/trust_keeper.hpp"

#include <QFile>

#include "run_apart.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;

constexpr qint64 largest_file = 256 << 20;  // what the library takes

Result<Bytes> content_of(const fs::path& path) {
  std::error_code trouble;
  QFile file(path);
  if (!fs::is_regular_file(path, trouble) || !file.open(QIODevice::ReadOnly)) {
    return fail(ErrorCode::usage_file, path.string());
  }
  if (file.size() > largest_file) return fail(ErrorCode::data_over_limit, path.string());
  const auto bytes = file.readAll();
  return Bytes(bytes.begin(), bytes.end());
}

}  // namespace

/// What is to be imported: the content of a file, or a folder, which is read again.
struct TrustKeeper::Wanted {
  fs::path path = {};
  TrustImportOptions options = {};
  bool is_folder = false;
  Result<Bytes> content = {};

  Wanted(fs::path from, TrustImportOptions how) : path(std::move(from)), options(std::move(how)) {
    std::error_code trouble;
    is_folder = fs::is_directory(path, trouble);
    if (!is_folder) content = content_of(path);
  }
  [[nodiscard]] Result<TrustChange> preview(const TrustFolder& folder) const {
    if (is_folder) return folder.preview(path, options);
    CHIPID_TRY(const auto& bytes, content);
    return folder.preview(bytes, path.filename().string(), options);
  }
  [[nodiscard]] Result<TrustChange> import_into(TrustFolder folder) const {
    if (is_folder) return folder.import(path, options);
    CHIPID_TRY(const auto& bytes, content);
    return folder.import(bytes, path.filename().string(), options);
  }
};

TrustKeeper::TrustKeeper(fs::path folder, QObject* parent) : QObject(parent), folder_(std::move(folder)) {
  pool_.setMaxThreadCount(1);
}

TrustKeeper::~TrustKeeper() = default;

void TrustKeeper::begin_job() {
  if (++jobs_ == 1) emit working(true);
}

void TrustKeeper::end_job() {
  if (--jobs_ == 0) emit working(false);
}

template <typename Work, typename Then>
void TrustKeeper::run(Work work, Then then) {
  using Outcome = std::invoke_result_t<Work&>;
  begin_job();
  run_apart(pool_, this, std::move(work), [this, then = std::move(then)](const Outcome& outcome) {
    end_job();
    then(outcome);
  });
}

void TrustKeeper::look() {
  run([folder = TrustFolder(folder_)] { return folder.audit(); },
      [this](const Result<TrustAudit>& audit) { emit looked({audit}); });
}

void TrustKeeper::preview(const fs::path& file, const TrustImportOptions& options) {
  struct Previewed {
    std::shared_ptr<const Wanted> wanted;
    Result<TrustChange> change;
  };
  const auto work = [folder = TrustFolder(folder_), file, options] {
    auto wanted = std::make_shared<const Wanted>(file, options);
    auto change = wanted->preview(folder);
    return Previewed{std::move(wanted), std::move(change)};
  };
  run(work, [this](const Previewed& previewed) {
    wanted_ = previewed.change ? previewed.wanted : nullptr;
    emit this->previewed({previewed.change});
  });
}

void TrustKeeper::import() {
  if (!wanted_) return;
  run([folder = TrustFolder(folder_), wanted = std::move(wanted_)] { return wanted->import_into(folder); },
      [this](const Result<TrustChange>& change) { emit changed({change}); });
  wanted_.reset();
}

void TrustKeeper::undo() {
  run([folder = TrustFolder(folder_)]() mutable { return folder.undo(); },
      [this](const Result<TrustChange>& change) { emit changed({change}); });
}

void TrustKeeper::drop() {
  wanted_.reset();
}

}  // namespace chipid::counter
