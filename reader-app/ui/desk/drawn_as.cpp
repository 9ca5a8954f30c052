#include "ui/desk/drawn_as.hpp"

#include "ui/theme.hpp"

namespace chipid::counter {

QString drawn_as(Language language) {
  return QStringLiteral("%1 %2 %3").arg(static_cast<int>(language)).arg(look().palette->id).arg(look().text_percent);
}

}  // namespace chipid::counter
