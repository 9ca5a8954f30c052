#pragma once

#include <QString>
#include <chrono>

namespace chipid::counter {

/// Long enough to be pasted, also after the person has left the screen.
inline constexpr std::chrono::seconds clipboard_time{60};

/// Puts personal text on the clipboard so that the histories of clipboards leave it out, and takes it away again after
/// that time.
void put_on_clipboard(const QString& text, std::chrono::milliseconds time = clipboard_time);

}  // namespace chipid::counter
