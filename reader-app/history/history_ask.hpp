#pragma once

#include "counter_key.hpp"
#include "history/history.hpp"
#include "history_asker.hpp"

/// How History asks on another thread and hears the answer in the window's.
namespace chipid::counter {

/// Who asks: the one who is signed in; where nobody is and the site has no accounts, anybody, with that role.
/// not_signed_in, not_allowed, no_supervisor.
[[nodiscard]] store::Outcome<store::Actor> who_asks(store::Connection& connection,
                                                    const std::optional<store::Actor>& actor,
                                                    store::Permission permission,
                                                    store::Role anybody = store::Role::auditor);

/// By the clock of this computer.
[[nodiscard]] std::chrono::sys_seconds history_time();

// May be called on any thread; what it is given outlives History in no case, as its threads end with it.
template <typename T>
History::Answer<T> History::back(QObject* context, Answer<T> answer) {
  return [this, guard = QPointer<QObject>(context), answer = std::move(answer)](store::Outcome<T> outcome) {
    QMetaObject::invokeMethod(
        this,
        [guard, answer, outcome = std::move(outcome)] {
          if (guard) answer(outcome);
        },
        Qt::QueuedConnection);
  };
}

template <typename T>
void History::ask(HistoryAsker& asker, QObject* context, Answer<T> answer, Work<T> work) {
  auto deliver = back<T>(context, std::move(answer));
  if (setup_.place.isEmpty()) return deliver(store::trouble(store::TroubleCode::turned_off));
  if (!key_) return deliver(store::trouble(store::TroubleCode::locked));
  asker.run([&asker, key = key_, deliver = std::move(deliver), work = std::move(work)] {
    auto connection = asker.connection();
    if (!connection) return deliver(tl::unexpected<store::Trouble>(connection.error()));
    deliver(work(**connection, key->keys));
  });
}

template <typename T>
void History::ask_as(HistoryAsker& asker, store::Permission permission, QObject* context, Answer<T> answer,
                     WorkOf<T> work) {
  ask<T>(asker, context, std::move(answer),
         [permission, actor = actor_, work = std::move(work)](auto& connection, const auto& keys) -> store::Outcome<T> {
           STORE_TRY(const auto who, who_asks(connection, actor, permission));
           return work(connection, keys, who);
         });
}

}  // namespace chipid::counter
