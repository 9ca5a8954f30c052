#include "ui/resources.hpp"

#include <QtGlobal>

// The macro wants a function outside every namespace.
static void load() {
  Q_INIT_RESOURCE(ui);
  Q_INIT_RESOURCE(translations);
}

namespace chipid::counter {

void load_resources() {
  load();
}

}  // namespace chipid::counter
