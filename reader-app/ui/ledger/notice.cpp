#include "ui/ledger/notice.hpp"

#include <QAccessible>

#include "ui/widgets.hpp"
#include "views/status_view.hpp"

namespace chipid::counter {

Notice::Notice(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setProperty("role", QStringLiteral("status"));
  hide();
}

void Notice::tell(Words words) {
  show_words(std::move(words), QStringLiteral("good"));
}

void Notice::show_trouble(const store::Trouble& trouble) {
  show_words([this, trouble] { return QString::fromStdString(trouble_text(trouble, language_)); },
             QStringLiteral("bad"));
}

void Notice::show_words(Words words, const QString& status) {
  words_ = std::move(words);
  set_style_property(this, "status", status);
  draw();
  if (!words_) return;
  bring_into_view(this);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void Notice::draw() {
  const auto words = words_ ? words_() : QString();
  set_text(this, words);
  set_name(this, words);
}

void Notice::refresh(Language language) {
  language_ = language;
  draw();
}

}  // namespace chipid::counter
