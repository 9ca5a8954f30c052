#pragma once

#include <QString>
#include <chipid/error.hpp>

namespace chipid::counter {

/// Whether a window can be shown, by what the environment says.
[[nodiscard]] bool has_screen();
/// For who started the program where there is none.
[[nodiscard]] QString no_screen_text(Language language);

}  // namespace chipid::counter
