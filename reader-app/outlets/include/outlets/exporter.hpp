#pragma once

#include <QObject>
#include <QThreadPool>

#include "outlets/exports.hpp"

namespace chipid::counter::outlets {

/// Writes files beside the window's thread, one after the other: a folder may be on a slow network.
class Exporter : public QObject {
  Q_OBJECT

 public:
  explicit Exporter(QObject* parent = nullptr);
  ~Exporter() override;

  /// written() follows, in this object's thread.
  void write(const CheckedPerson& person, ExportKind kind, const ExportPlace& place);
  [[nodiscard]] bool works() const { return left_ > 0; }

 signals:
  void written(const chipid::counter::outlets::Outcome<chipid::counter::outlets::Exported>& outcome);

 private:
  QThreadPool pool_;
  int left_ = 0;
};

}  // namespace chipid::counter::outlets
