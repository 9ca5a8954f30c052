#pragma once

#include <QProcess>
#include <QString>

namespace chipid::counter::typing::test {

/// A program of the test's, ended with it.
struct Program : QProcess {
  ~Program() override {
    terminate();
    if (!waitForFinished(2000)) kill();
    waitForFinished(2000);
  }
  bool starts(const QString& program, const QStringList& arguments) {
    start(program, arguments);
    return waitForStarted(5000);
  }
  bool says(const QByteArray& word) {
    while (!said_.contains(word)) {
      if (!waitForReadyRead(15'000)) return false;
      said_ += readAllStandardOutput();
    }
    return true;
  }

 private:
  QByteArray said_;
};

/// The screen.
struct Screen : Program {
  Screen() {
    start(QStringLiteral("Xvfb"),
          {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
           QStringLiteral("1024x768x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    if (!waitForStarted(5000) || !waitForReadyRead(10'000)) return;
    qputenv("DISPLAY", ":" + readAllStandardOutput().trimmed());
    up = true;
  }
  bool up = false;
};

}  // namespace chipid::counter::typing::test
