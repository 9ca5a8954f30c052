#pragma once

#include <QFrame>

#include "views/log_line.hpp"

namespace chipid::counter {

/// One record. Made anew where the look changes.
class LogRow : public QFrame {
  Q_OBJECT

 public:
  LogRow(const LogLine& line, Language language, QWidget* parent);
};

/// A moment by the clock on the wall, as people of that language write it.
[[nodiscard]] QString shown_moment(std::chrono::sys_seconds time, Language language);

}  // namespace chipid::counter
