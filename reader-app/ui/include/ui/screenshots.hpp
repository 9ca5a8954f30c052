#pragma once

#include <QString>

#include "ui/main_window.hpp"

namespace chipid::counter {

/// Leads a window in practice mode through every page and writes each as PNG files "PAGE-LANGUAGE-THEME.png", and
/// once at 200 per cent; with `theme` in that alone, at 100 per cent. Takes about a minute. The names that could not be
/// written or reached; empty where all is well.
[[nodiscard]] QStringList take_screenshots(MainWindow& window, PracticeSupply& supply, const QString& folder,
                                           const QString& theme = {});

}  // namespace chipid::counter
