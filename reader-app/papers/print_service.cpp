#include "papers/print_service.hpp"

#include <QTimer>

namespace chipid::counter::papers {
namespace {

constexpr int longest_remark = 200;

// As lp calls them (IPP, PWG 5101.1).
QString medium_of(const PrintJob& job) {
  switch (job.page) {
    case PageSize::a4:
      return QStringLiteral("A4");
    case PageSize::a5:
      return QStringLiteral("A5");
    case PageSize::roll80:
      break;
  }
  return QStringLiteral("Custom.%1x%2mm").arg(qRound(job.millimetres.width())).arg(qRound(job.millimetres.height()));
}

std::string remark_of(QProcess& process) {
  return QString::fromLocal8Bit(process.readAllStandardError()).simplified().left(longest_remark).toStdString();
}

}  // namespace

PrintService::~PrintService() {
  for (auto* process : findChildren<QProcess*>()) {
    process->disconnect(this);
    process->kill();
    process->waitForFinished(1000);
  }
}

// Ended by force when it does not answer in time.
QProcess* PrintService::start(const QString& program, const QStringList& arguments) {
  auto* process = new QProcess(this);
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
  process->setProcessEnvironment(environment);
  QTimer::singleShot(patience_, process, [process] {
    process->setProperty("late", true);
    process->kill();
  });
  process->start(program, arguments);
  return process;
}

void PrintService::list() {
  auto* process = start(QStringLiteral("lpstat"), {QStringLiteral("-e")});
  const auto end = [this, process] {
    const auto names = QString::fromLocal8Bit(process->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    process->deleteLater();
    emit listed(names);
  };
  connect(process, &QProcess::finished, this, end);
  connect(process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) end();
  });
}

void PrintService::print(const PrintJob& job) {
  auto* process = start(QStringLiteral("lp"), {QStringLiteral("-d"), job.printer, QStringLiteral("-t"), job.title,
                                               QStringLiteral("-o"), QStringLiteral("media=") + medium_of(job),
                                               QStringLiteral("-o"), QStringLiteral("print-scaling=none")});
  jobs_ << process;
  connect(process, &QProcess::finished, this, [this, process, printer = job.printer] { end_job(process, printer); });
  connect(process, &QProcess::errorOccurred, this,
          [this, process, printer = job.printer](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) end_job(process, printer);
          });
  process->write(job.pdf);
  process->closeWriteChannel();
}

void PrintService::end_job(QProcess* process, const QString& printer) {
  jobs_.removeAll(process);
  process->deleteLater();
  if (process->error() == QProcess::FailedToStart) return emit failed({TroubleCode::no_print_service, {}});
  if (process->property("late").toBool()) return emit failed({TroubleCode::printer_silent, printer.toStdString()});
  const bool good = process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
  if (!good) return emit failed({TroubleCode::printer_refused, remark_of(*process)});
  emit printed(printer);
}

}  // namespace chipid::counter::papers
