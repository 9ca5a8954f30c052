#pragma once

#include "ui/theme.hpp"
#include "views/status_view.hpp"

namespace chipid::counter {

/// The shape and colour of how a history stands.
struct LevelLook {
  const char* drawing;
  const char* style;  ///< for style.qss
  QColor Palette::*ink;
};

[[nodiscard]] inline LevelLook look_of(StatusView::Level level) {
  switch (level) {
    case StatusView::Level::good:
      return {"check_passed", "good", &Palette::good};
    case StatusView::Level::quiet:
      return {"check_not_offered", "none", &Palette::muted};
    case StatusView::Level::doubt:
      return {"check_unknown", "doubt", &Palette::doubt};
    case StatusView::Level::bad:
      break;
  }
  return {"check_failed", "bad", &Palette::bad};
}

}  // namespace chipid::counter
