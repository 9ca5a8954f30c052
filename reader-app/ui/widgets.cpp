#include "ui/widgets.hpp"

#include <QStyle>
#include <QTimer>
#include <QVariant>

#include "ui/icons.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {

QLabel* make_label(const char* role, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setProperty("role", QString::fromLatin1(role));
  return label;
}

QPushButton* make_button(const char* role, const QString& icon_name, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setProperty("role", QString::fromLatin1(role));
  button->setProperty("icon_name", icon_name);
  button->setCursor(Qt::PointingHandCursor);
  button->setAutoDefault(false);
  refresh_icon(button);
  return button;
}

QFrame* make_frame(const char* name, QWidget* parent) {
  auto* frame = new QFrame(parent);
  frame->setObjectName(QString::fromLatin1(name));
  return frame;
}

QScrollArea* make_scroll(QWidget* content, QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  return scroll;
}

void bring_into_view(QWidget* widget) {
  const auto scroll = [widget] {
    for (auto* around = widget->parentWidget(); around != nullptr; around = around->parentWidget()) {
      if (auto* area = qobject_cast<QScrollArea*>(around)) return area->ensureWidgetVisible(widget, 0, scaled(16));
    }
  };
  QTimer::singleShot(0, widget, scroll);
}

void set_text(QLabel* label, const QString& text) {
  if (label->text() != text) label->setText(text);
  label->setVisible(!text.isEmpty());
}

void set_button(QPushButton* button, const QString& text, const QString& key, const QString& name) {
  const auto shown = key.isEmpty() ? text : text + QStringLiteral("   ") + key;
  if (button->text() != shown) button->setText(shown);
  set_name(button, name.isEmpty() ? text : name);
  refresh_icon(button);
}

void set_name(QWidget* widget, const QString& name, const QString& description) {
  if (widget->accessibleName() != name) widget->setAccessibleName(name);
  if (widget->accessibleDescription() != description) widget->setAccessibleDescription(description);
}

void refresh_icon(QPushButton* button) {
  const auto name = button->property("icon_name").toString();
  if (name.isEmpty()) return;
  const auto& palette = *look().palette;
  const auto role = button->property("role").toString();
  const bool filled = role == QStringLiteral("primary") || (role == QStringLiteral("lane") && button->isChecked());
  const auto ink = filled ? palette.on_accent : role == QStringLiteral("fold") ? palette.accent : palette.text;
  const auto drawn = QStringLiteral("%1 %2 %3").arg(name, ink.name()).arg(look().text_percent);
  if (button->property("drawn_icon") == drawn) return;
  button->setProperty("drawn_icon", drawn);
  button->setIcon(icon(name, ink));
  button->setIconSize({scaled(18), scaled(18)});
}

void remove_all(QLayout* layout) {
  while (auto* item = layout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

void set_style_property(QWidget* widget, const char* name, const QVariant& value) {
  if (widget->property(name) == value) return;
  widget->setProperty(name, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

QString in(Language language, const Sentence& sentence) {
  return QString::fromStdString(language == Language::vi ? sentence.vi : sentence.en);
}

QString text_of(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace chipid::counter
