#include "ui/scanner_filter.hpp"

#include <QGuiApplication>
#include <QLineEdit>
#include <utility>

namespace chipid::counter {
namespace {

// A line end for Enter and Tab, which scanners send at the end; nothing for keys that write nothing.
std::string text_of_key(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return {};
  if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Tab) return "\n";
  const auto text = event.text();
  if (text.isEmpty() || !text.at(0).isPrint()) return {};
  return text.toStdString();
}

// After a pause, keys that came while this program was busy get a last chance to be delivered.
constexpr std::chrono::milliseconds second_look{15};

bool is_modifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_CapsLock || key == Qt::Key_AltGr || key == Qt::Key_Control ||
         key == Qt::Key_Alt || key == Qt::Key_Meta;
}

// A passphrase typed fast is no code; nor is the name of a file in a dialog.
bool is_secret_field(const QObject* focused) {
  const auto* field = qobject_cast<const QLineEdit*>(focused);
  return field != nullptr && field->echoMode() != QLineEdit::Normal;
}

bool is_dialog(const QWindow& window) {
  return window.modality() != Qt::NonModal || window.type() == Qt::Dialog;
}

}  // namespace

ScannerFilter::ScannerFilter(QObject* parent) : QObject(parent) {
  clock_.start();
  pause_.setSingleShot(true);
  pause_.setTimerType(Qt::PreciseTimer);
  connect(&pause_, &QTimer::timeout, this, [this] {
    if (!std::exchange(looked_again_, true)) return pause_.start(second_look);
    follow(input_.pause());
  });
  QCoreApplication::instance()->installEventFilter(this);
}

ScannerFilter::~ScannerFilter() {
  QCoreApplication::instance()->removeEventFilter(this);
}

// At the window, where each key comes by once; a widget's parents would see it again.
bool ScannerFilter::eventFilter(QObject* watched, QEvent* event) {
  if (passing_on_ || !watched->isWindowType()) return false;
  if (event->type() == QEvent::KeyPress) {
    return on_press(static_cast<QWindow*>(watched), *static_cast<QKeyEvent*>(event));
  }
  if (event->type() == QEvent::KeyRelease) return on_release(*static_cast<QKeyEvent*>(event));
  return false;
}

bool ScannerFilter::on_press(QWindow* window, QKeyEvent& event) {
  // A scanner presses Shift between its keys.
  if (is_modifier(event.key())) return false;
  if (is_secret_field(QGuiApplication::focusObject()) || is_dialog(*window)) return follow(input_.other_key()), false;
  // When it was pressed, not when it was delivered: a scan must not fall in two because the computer is busy.
  const ScannerInput::Time pressed(event.timestamp() != 0 ? static_cast<qint64>(event.timestamp()) : clock_.elapsed());
  const auto text = text_of_key(event);
  // X11 takes two presses of one key in the same millisecond for a key held down.
  const bool held_down = event.isAutoRepeat() && !input_.follows_at_once(pressed);
  if (text.empty() || held_down) {
    follow(input_.other_key());
    return false;
  }
  follow(input_.key(text, pressed));
  held_.push_back({window, std::unique_ptr<QKeyEvent>(event.clone()), false});
  looked_again_ = false;
  pause_.start(ScannerInput::pause_after);
  return true;
}

bool ScannerFilter::on_release(const QKeyEvent& event) {
  for (auto& key : held_) {
    if (key.press->key() != event.key() || key.released) continue;
    key.released = true;
    return true;
  }
  return false;
}

void ScannerFilter::follow(const KeyRuling& ruling) {
  if (ruling.scanned) {
    held_.clear();
    emit scanned(QString::fromStdString(*ruling.scanned));
  } else {
    pass_on(ruling.release);
  }
}

void ScannerFilter::pass_on(std::size_t count) {
  passing_on_ = true;
  for (std::size_t i = 0; i < count && !held_.empty(); ++i) {
    const auto key = std::move(held_.front());
    held_.erase(held_.begin());
    if (!key.window) continue;
    QCoreApplication::sendEvent(key.window, key.press.get());
    if (!key.released || !key.window) continue;
    QKeyEvent release(QEvent::KeyRelease, key.press->key(), key.press->modifiers(), key.press->text());
    QCoreApplication::sendEvent(key.window, &release);
  }
  passing_on_ = false;
}

}  // namespace chipid::counter
