#pragma once

#include <QObject>
#include <QThreadPool>
#include <chipid/trust_import.hpp>
#include <memory>

namespace chipid::counter {

/// What became of something that was asked for.
struct AuditAnswer {
  Result<TrustAudit> audit = {};
};
struct ChangeAnswer {
  Result<TrustChange> change = {};
};

/// The trust list of a counter: looked at, imported into, gone back. One thing after the other on a thread of its own;
/// answers come in the thread of the window, where this lives. At its end it waits for a change that is under way.
class TrustKeeper : public QObject {
  Q_OBJECT

 public:
  explicit TrustKeeper(std::filesystem::path folder, QObject* parent = nullptr);
  ~TrustKeeper() override;

  [[nodiscard]] bool is_working() const { return jobs_ > 0; }

  /// Leads to looked().
  void look();
  /// What importing a file, or the files of a folder, would do. Leads to previewed(). The content of a file is kept, so
  /// that import() takes what was looked at, whatever becomes of the file meanwhile.
  void preview(const std::filesystem::path& file, const TrustImportOptions& options);
  /// What was previewed last. Leads to changed().
  void import();
  /// Goes back to the state before the last change. Leads to changed().
  void undo();
  /// What was previewed is not wanted.
  void drop();

 signals:
  void working(bool now);
  void looked(const chipid::counter::AuditAnswer& answer);
  void previewed(const chipid::counter::ChangeAnswer& answer);
  void changed(const chipid::counter::ChangeAnswer& answer);

 private:
  struct Wanted;
  template <typename Work, typename Then>
  void run(Work work, Then then);
  void begin_job();
  void end_job();

  std::filesystem::path folder_;
  std::shared_ptr<const Wanted> wanted_;
  int jobs_ = 0;
  QThreadPool pool_;  ///< of one thread; ends first
};

}  // namespace chipid::counter
