#pragma once

#include <QTextBrowser>

namespace chipid::counter {

/// Shows a chapter of the guide in the colours and the text size of now. Its pictures stand in the text; nothing else
/// is ever loaded.
class GuideView final : public QTextBrowser {
  Q_OBJECT

 public:
  explicit GuideView(QWidget* parent);
  void show_chapter(const QString& html);

 protected:
  QVariant loadResource(int type, const QUrl& name) override;
};

}  // namespace chipid::counter
