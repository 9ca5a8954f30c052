#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace chipid::counter {

/// Threads for what takes long beside the window. The end of the program waits for them.
[[nodiscard]] QThreadPool& background();

/// Runs `work` there. Its result: in_background(...).then(widget, [](auto result) {...}).
template <typename Work, typename Result = std::invoke_result_t<Work>>
[[nodiscard]] QFuture<Result> in_background(Work work) {
  // The pool's functions have to be copyable, a promise is not.
  auto promise = std::make_shared<QPromise<Result>>();
  promise->start();
  background().start([promise, work = std::move(work)] {
    promise->addResult(work());
    promise->finish();
  });
  return promise->future();
}

}  // namespace chipid::counter
