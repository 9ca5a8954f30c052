#include "ui/clipboard.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

namespace chipid::counter {

// The marks that KDE's and others' histories heed, and Windows'.
void put_on_clipboard(const QString& text, std::chrono::milliseconds time) {
  auto* data = new QMimeData;
  data->setText(text);
  data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
  data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                QByteArray(4, '\0'));
  auto* clipboard = QGuiApplication::clipboard();
  clipboard->setMimeData(data);
  // It is gone as soon as anything else was copied, by whichever program.
  QTimer::singleShot(time, clipboard, [clipboard, ours = QPointer<QMimeData>(data)] {
    if (ours) clipboard->clear();
  });
}

}  // namespace chipid::counter
