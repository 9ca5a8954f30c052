#pragma once

#include <QObject>
#include <QThreadPool>
#include <stop_token>

#include "records/site_record.hpp"

namespace chipid::counter {

/// Searches the site's records on a thread of its own. Lives in the thread of the window; blocks nobody but for its
/// end.
class RecordLookup : public QObject {
  Q_OBJECT

 public:
  explicit RecordLookup(QObject* parent = nullptr);
  ~RecordLookup() override;

  /// A search that is going on is stopped and not heard of any more.
  void find(const std::filesystem::path& file, const RecordKeys& keys);
  void cancel();

 signals:
  void found(const chipid::counter::RecordSearch& search);

 private:
  QThreadPool pool_;
  std::stop_source stop_;
  int search_ = 0;  ///< what any other search found counts for nothing
};

}  // namespace chipid::counter
