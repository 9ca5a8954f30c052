#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <chipid/error.hpp>
#include <chipid/report.hpp>

#include "ui/spacing.hpp"

/// The few things of which every page is made.
namespace chipid::counter {

/// Plain text (a card cannot write markup onto the screen), wrapped; `role` is what style.qss calls it.
[[nodiscard]] QLabel* make_label(const char* role, QWidget* parent);
[[nodiscard]] QPushButton* make_button(const char* role, const QString& icon_name, QWidget* parent);
[[nodiscard]] QFrame* make_frame(const char* name, QWidget* parent);
/// Scrolls down only, around `content`.
[[nodiscard]] QScrollArea* make_scroll(QWidget* content, QWidget* parent);

/// Scrolls what is around a widget until it is seen, once its place is known.
void bring_into_view(QWidget* widget);

/// Shows text; hides a label that has none.
void set_text(QLabel* label, const QString& text);
/// A button's words with its key; `name`: what a screen reader calls it, where that is more than the words.
void set_button(QPushButton* button, const QString& text, const QString& key = {}, const QString& name = {});
/// What a screen reader calls a widget and says of it; tells it only of a change.
void set_name(QWidget* widget, const QString& name, const QString& description = {});
/// Draws the icon of a button again in the colours of the look.
void refresh_icon(QPushButton* button);
/// Takes everything out of a layout and deletes it.
void remove_all(QLayout* layout);
/// Changes a property that style.qss looks at.
void set_style_property(QWidget* widget, const char* name, const QVariant& value);

[[nodiscard]] QString in(Language language, const Sentence& sentence);
[[nodiscard]] QString text_of(std::string_view text);

}  // namespace chipid::counter
