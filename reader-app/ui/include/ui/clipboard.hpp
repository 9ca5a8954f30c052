#pragma once

#include <QString>

namespace chipid::counter {

/// Puts personal text on the clipboard so that the histories of clipboards leave it out.
void put_on_clipboard(const QString& text);

}  // namespace chipid::counter
