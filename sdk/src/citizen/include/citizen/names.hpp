#pragma once

#include <string_view>

namespace chipid::citizen {

/// Whether two names are of one person but for accents, case, spacing and order of the words. `one_may_be_cut`: the
/// first fills the MRZ's line and may lack its end, or words of it.
[[nodiscard]] bool names_agree(std::string_view one, std::string_view other, bool one_may_be_cut = false);

/// Whether `scanned` is what a scanner that types can make of `text`: letters beyond ASCII lost or replaced by question
/// marks, the keys of an input method (Telex, VNI) in place of the letters they make, or plain letters taken for such
/// keys.
[[nodiscard]] bool explained_by_scanner(std::string_view scanned, std::string_view text);

}  // namespace chipid::citizen
