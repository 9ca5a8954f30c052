#pragma once

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>

/// What is wrong with how a window is laid out: walks every widget that can be seen.
namespace chipid::counter::test {

/// Pixels that fonts may be off by.
inline constexpr int tolerance = 1;

inline QString described(const QWidget& widget) {
  QString text = widget.accessibleName();
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) text = label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) text = button->text();
  return QStringLiteral("%1 '%2'").arg(QLatin1String(widget.metaObject()->className()), text.left(60));
}

inline bool lacks(QSize has, QSize wants) {
  return has.width() < wants.width() - tolerance || has.height() < wants.height() - tolerance;
}

/// Words that are cut off by the edges of their own widget.
inline bool cuts(const QLabel& label) {
  if (label.text().isEmpty()) return false;
  if (!label.wordWrap()) return lacks(label.size(), label.sizeHint());
  // A word that is wider than the label is cut, too, which heightForWidth() does not tell.
  return lacks(label.size(), {0, label.heightForWidth(label.width())}) ||
         label.minimumSizeHint().width() > label.width() + tolerance;
}

inline bool cuts(const QComboBox& box) {
  QStyleOptionComboBox option;
  option.initFrom(&box);
  option.editable = false;
  const auto field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
  return lacks(field.size(), {box.fontMetrics().horizontalAdvance(box.currentText()), box.fontMetrics().height()});
}

inline bool cuts(const QLineEdit& edit) {
  QStyleOptionFrame option;
  option.initFrom(&edit);
  option.lineWidth = edit.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &edit);
  const auto field = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit);
  constexpr int around = 4;  // that QLineEdit leaves beside the words
  const auto width = edit.fontMetrics().horizontalAdvance(edit.placeholderText()) + around;
  return lacks(field.size(), {width, edit.fontMetrics().height()});
}

inline bool cuts(const QWidget& widget) {
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) return cuts(*label);
  if (const auto* box = qobject_cast<const QComboBox*>(&widget)) return cuts(*box);
  if (const auto* edit = qobject_cast<const QLineEdit*>(&widget)) return cuts(*edit);
  if (const auto* tick = qobject_cast<const QCheckBox*>(&widget)) return lacks(tick->size(), tick->sizeHint());
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
    return lacks(button->size(), button->minimumSizeHint());
  }
  return false;
}

/// The page within a scroll area may be longer than what is seen of it, never wider.
inline bool leaves_parent(const QWidget& widget) {
  const auto* parent = widget.parentWidget();
  if (parent == nullptr || widget.isWindow()) return false;
  const auto place = widget.geometry();
  const bool scrolled = qobject_cast<const QScrollArea*>(parent->parentWidget()) != nullptr;
  if (scrolled) return place.width() > parent->width() + tolerance;
  return place.left() < -tolerance || place.top() < -tolerance || place.right() > parent->width() + tolerance ||
         place.bottom() > parent->height() + tolerance;
}

/// The short message over a page lies there on purpose.
inline bool floats(const QWidget& widget) {
  return widget.property("role") == QStringLiteral("toast");
}

inline QStringList overlaps_of(const QWidget& widget) {
  QStringList bad;
  const auto children = widget.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
  for (int i = 0; i < children.size(); ++i) {
    for (int j = i + 1; j < children.size(); ++j) {
      const auto& one = *children[i];
      const auto& other = *children[j];
      if (!one.isVisible() || !other.isVisible() || floats(one) || floats(other)) continue;
      if (one.isWindow() || other.isWindow()) continue;
      const auto common = one.geometry().intersected(other.geometry());
      if (common.width() > tolerance && common.height() > tolerance) {
        bad << QStringLiteral("%1 over %2").arg(described(one), described(other));
      }
    }
  }
  return bad;
}

/// Everything amiss in a window; empty where all is well. The insides of Qt's own composed widgets are theirs.
inline QStringList layout_faults(const QWidget& window) {
  QStringList bad = overlaps_of(window);
  for (const auto* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->window() != &window) continue;
    const auto* parent = widget->parentWidget();
    const bool inner = qobject_cast<const QComboBox*>(parent) || qobject_cast<const QLineEdit*>(parent) ||
                       qobject_cast<const QScrollBar*>(widget) ||
                       parent->inherits("QAbstractScrollAreaScrollBarContainer");
    if (inner) continue;
    if (cuts(*widget))
      bad << QStringLiteral("cut: %1 %2x%3").arg(described(*widget)).arg(widget->width()).arg(widget->height());
    if (leaves_parent(*widget)) bad << QStringLiteral("outside: %1").arg(described(*widget));
    if (!qobject_cast<const QComboBox*>(widget) && !widget->inherits("QAbstractScrollArea"))
      bad += overlaps_of(*widget);
  }
  return bad;
}

/// Whether a widget is wholly in sight, not scrolled away.
inline bool in_sight(const QWidget& widget) {
  return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
}

}  // namespace chipid::counter::test
