#pragma once

#include <QGridLayout>
#include <QWidget>

/// Lengths of the design that follow the size of text: each is given once, in pixels of the design, and is put in force
/// again whenever that size changes.
namespace chipid::counter {

/// Margins and spacing.
void set_margins(QLayout* layout, double left, double top, double right, double bottom, double spacing);
/// Different spacing across and down.
void set_gaps(QGridLayout* grid, double across, double down);
/// A width that holds text of a known length.
void set_text_width(QWidget* widget, double width);

/// Puts them all in force for the look of now, in every window.
void follow_text_size();

}  // namespace chipid::counter
