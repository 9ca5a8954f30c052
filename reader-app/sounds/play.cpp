#include "camera/background.hpp"
#include "camera/media_plugin.hpp"
#include "sounds/counter_sounds.hpp"

// The macro wants a function outside every namespace.
static void load_resources() {
  Q_INIT_RESOURCE(sounds);
}

namespace chipid::counter {

void play(Sound sound) {
  load_resources();
  const auto name = sound_name(sound);
  const auto url = QStringLiteral("qrc:/sounds/%1.wav").arg(QLatin1String(name.data(), qsizetype(name.size())));
  background().start([url] {
    if (auto* plugin = media_plugin()) plugin->play(url);
  });
}

}  // namespace chipid::counter
