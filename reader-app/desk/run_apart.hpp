#pragma once

#include <QMetaObject>
#include <QThreadPool>
#include <memory>

namespace chipid::counter {

/// Works on a thread of the pool, then hands the outcome to `then` in the thread of `owner`, in the order in which a
/// pool of one thread worked. The pool is a member of `owner`: at its end it waits, and nothing is handed over any
/// more. (QFuture::then() of Qt 6.4 was seen to hand over an earlier outcome after a later one.)
template <typename Work, typename Then>
void run_apart(QThreadPool& pool, QObject* owner, Work work, Then then) {
  pool.start([owner, work = std::move(work), then = std::move(then)]() mutable {
    const auto outcome = std::make_shared<const std::invoke_result_t<Work&>>(work());
    QMetaObject::invokeMethod(
        owner, [outcome, then] { then(*outcome); }, Qt::QueuedConnection);
  });
}

}  // namespace chipid::counter
