#pragma once

#include <QImage>
#include <QObject>
#include <QPolygonF>
#include <memory>
#include <string>
#include <vector>

namespace chipid::counter {

/// A code of a frame.
struct SeenCode {
  std::string text = {};
  QPolygonF corners = {};  ///< in pixels of the frame
};

/// Looks for QR codes in frames, on a thread of its own. Lives in the thread of the window.
class CodeSeeker : public QObject {
  Q_OBJECT

 public:
  explicit CodeSeeker(QObject* parent);
  ~CodeSeeker() override;

  /// `frame`: QImage::Format_RGB888. One that comes while another is being read is passed over.
  void look(const QImage& frame);
  /// What was looked at before counts for nothing any more.
  void forget();

 signals:
  /// Of each frame that was read; mostly none.
  void seen(const std::vector<chipid::counter::SeenCode>& codes);

 private:
  struct Reading;
  std::shared_ptr<Reading> reading_;
  bool busy_ = false;
};

}  // namespace chipid::counter
