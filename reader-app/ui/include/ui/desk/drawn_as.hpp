#pragma once

#include <QString>
#include <chipid/error.hpp>

namespace chipid::counter {

/// In which language, colours and size something is drawn now: what was made in another has to be made anew.
[[nodiscard]] QString drawn_as(Language language);

}  // namespace chipid::counter
