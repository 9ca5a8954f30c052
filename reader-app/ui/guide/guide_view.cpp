#include "ui/guide/guide_view.hpp"

#include <QImage>
#include <QScrollBar>

#include "ui/theme.hpp"

namespace chipid::counter {
namespace {

const QString start_of_picture = QStringLiteral("data:image/png;base64,");

// The guide's own sheet is for a browser and for paper.
QString sheet() {
  const auto& palette = *look().palette;
  return QStringLiteral(
             "body { color: %1; } a { color: %2; } p, li { margin-top: 6px; margin-bottom: 6px; }"
             "th, td { padding: 6px; } code, pre { font-family: 'DejaVu Sans Mono', 'Consolas', monospace; }"
             "code, pre, th { background: %3; } .caption, .lead { color: %4; } .part { font-weight: 600; }")
      .arg(palette.text.name(), palette.accent.name(), palette.soft.name(), palette.muted.name());
}

}  // namespace

GuideView::GuideView(QWidget* parent) : QTextBrowser(parent) {
  setObjectName(QStringLiteral("guide"));
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
}

void GuideView::show_chapter(const QString& html) {
  document()->setDefaultStyleSheet(sheet());
  document()->setDocumentMargin(scaled_gap(32));
  setHtml(html);
  verticalScrollBar()->setValue(0);
}

QVariant GuideView::loadResource(int type, const QUrl& name) {
  const auto address = name.toString(QUrl::FullyEncoded);
  if (type != QTextDocument::ImageResource || !address.startsWith(start_of_picture)) {
    // For an invalid answer Qt would look for a file of that name itself.
    return QImage();
  }
  const auto bytes = address.mid(start_of_picture.size()).toLatin1();
  const auto picture = QImage::fromData(QByteArray::fromBase64(bytes), "PNG");
  const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
  return picture.width() > room ? picture.scaledToWidth(qMax(room, 1), Qt::SmoothTransformation) : picture;
}

}  // namespace chipid::counter
