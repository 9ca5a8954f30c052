#pragma once

#include <QPointer>
#include <QThreadPool>
#include <memory>

namespace chipid::counter {

/// Threads for what takes long beside the window. The end of the program waits for them.
[[nodiscard]] QThreadPool& background();

/// Runs `work` there, then, in the caller's thread, `then` with its result; not if `context`, of the same thread, is
/// gone by then. (QFuture::then() of Qt 6.4 crashes in that case.) Both have to be copyable.
template <typename Work, typename Then>
void in_background(Work work, QObject* context, Then then) {
  auto* messenger = new QObject;  // in this thread, whatever becomes of `context`
  background().start([messenger, context = QPointer(context), work = std::move(work), then = std::move(then)] {
    const auto result = std::make_shared<std::invoke_result_t<Work>>(work());
    const auto deliver = [messenger, context, then, result] {
      if (context) then(*result);
      messenger->deleteLater();
    };
    QMetaObject::invokeMethod(messenger, deliver, Qt::QueuedConnection);
  });
}

}  // namespace chipid::counter
