#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <chrono>

#include "papers/sheet.hpp"

namespace chipid::counter::papers {

struct PrintJob {
  QString printer = {};
  QString title = {};  ///< as the queue shows it; tells no person
  PageSize page = PageSize::a5;
  QSizeF millimetres = {};  ///< of its pages
  QByteArray pdf = {};
};

/// The printers of this computer, by CUPS's own programs lp and lpstat: the PDF goes through a pipe, so that no file of
/// it is ever on this disk on our side, and a print service that is away holds up nobody. Lives in the thread of the
/// window; answers come by signals there.
class PrintService : public QObject {
  Q_OBJECT

 public:
  explicit PrintService(QObject* parent = nullptr) : QObject(parent) {}
  ~PrintService() override;

  /// Asks for the names of all printers. listed() follows, empty where there is none.
  void list();
  /// Hands a job over. printed() or failed() follows.
  void print(const PrintJob& job);
  [[nodiscard]] bool is_printing() const { return !jobs_.isEmpty(); }
  void set_patience(std::chrono::milliseconds patience) { patience_ = patience; }

 signals:
  void listed(const QStringList& printers);
  void printed(const QString& printer);
  void failed(const chipid::counter::papers::Trouble& trouble);

 private:
  QProcess* start(const QString& program, const QStringList& arguments);
  void end_job(QProcess* process, const QString& printer);

  std::chrono::milliseconds patience_ = std::chrono::seconds(30);
  QList<QProcess*> jobs_;
};

}  // namespace chipid::counter::papers
