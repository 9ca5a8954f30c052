#include "screen.hpp"

#include <QtGlobal>
#include <algorithm>
#include <array>

namespace chipid::counter {
namespace {

constexpr auto english =
    "chipid-counter: there is no screen here (over SSH, or before anybody logged in). Start it in the desktop session, "
    "from the menu of programs or a terminal there; without a window: chipid-counter --agent\n";
constexpr auto vietnamese =
    "chipid-counter: ở đây không có màn hình (qua SSH, hoặc chưa ai đăng nhập). Hãy mở trong phiên làm việc của màn "
    "hình, từ danh sách ứng dụng hoặc terminal ở đó; không cần cửa sổ: chipid-counter --agent\n";

}  // namespace

// Qt would say so in English alone, advise to install the program again, and abort.
bool has_screen() {
#ifdef Q_OS_LINUX
  constexpr std::array named{"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"};
  return std::any_of(named.begin(), named.end(), [](auto name) { return !qEnvironmentVariableIsEmpty(name); });
#else
  return true;
#endif
}

QString no_screen_text(Language language) {
  return QString::fromUtf8(language == Language::vi ? vietnamese : english);
}

}  // namespace chipid::counter
