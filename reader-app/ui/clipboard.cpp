#include "ui/clipboard.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace chipid::counter {

// The marks that KDE's and others' histories heed, and Windows'.
void put_on_clipboard(const QString& text) {
  auto* data = new QMimeData;
  data->setText(text);
  data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
  data->setData(QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                QByteArray(4, '\0'));
  QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace chipid::counter
