#include "shown_code.hpp"

#include "core/text.hpp"

namespace chipid {

PictureCode shown(const barcode::Code& code) {
  const bool readable = !code.text.empty() || code.raw.empty();
  return {.text = readable ? code.text : std::string(core::as_text(code.raw)), .repaired = code.repaired};
}

}  // namespace chipid
