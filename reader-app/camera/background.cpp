#include "camera/background.hpp"

#include <QThreadPool>

namespace chipid::counter {

QThreadPool& background() {
  // A source or two, a reader of codes, a picture file; they wait more than they work.
  constexpr int most = 8;
  static QThreadPool pool;
  pool.setMaxThreadCount(most);
  return pool;
}

}  // namespace chipid::counter
