#include "disk/counter_files.hpp"
#include "history_ask.hpp"
#include "store/append.hpp"

namespace chipid::counter {

using namespace store;

namespace {

// What is asked on another thread has to be copied; a secret is shared instead.
template <typename Secret>
std::shared_ptr<Secret> shared(Secret secret) {
  return std::make_shared<Secret>(std::move(secret));
}

Outcome<> record_admission(Connection& connection, const CounterKeys& keys, const Actor& by, const std::string& name) {
  Entry log{.kind = EntryKind::accounts, .time = history_time(), .by = by.name, .reason = "admitted counter " + name};
  log.pin_checked = true;
  STORE_TRY(log.id, new_entry_id());
  STORE_CHECK(append(connection, keys, {&log, 1}));
  return {};
}

}  // namespace

// A key that was opened is used, whoever waits for the answer.
History::Answer<History::SharedKey> History::to_use(QObject* context, Answer<> answer) {
  auto deliver = back<void>(context, std::move(answer));
  return back<SharedKey>(this, [this, deliver, generation = generation_](const Outcome<SharedKey>& key) {
    if (key && generation == generation_) use(*key);
    deliver(key ? Outcome<>() : tl::unexpected<Trouble>(key.error()));
  });
}

void History::found_site(QObject* context, const std::string& counter_name, NewSecret secret, Answer<> answer) {
  asker_->run([&asker = *asker_, folder = setup_.folder, counter_name, secret = shared(std::move(secret)),
               make_keyring = keyring_, deliver = to_use(context, std::move(answer))] {
    auto connection = asker.connection();
    if (!connection) return deliver(tl::unexpected<Trouble>(connection.error()));
    deliver(found_counter_key(**connection, folder, counter_name, make_keyring().get(), *secret));
  });
}

void History::join(QObject* context, const QString& code, NewSecret secret, Answer<> answer) {
  asker_->run([&asker = *asker_, folder = setup_.folder, code = code.toStdString(), secret = shared(std::move(secret)),
               make_keyring = keyring_, deliver = to_use(context, std::move(answer))] {
    auto connection = asker.connection();
    if (!connection) return deliver(tl::unexpected<Trouble>(connection.error()));
    deliver(join_counter_key(**connection, folder, code, make_keyring().get(), *secret));
  });
}

void History::unlock(QObject* context, SecretBytes passphrase, Answer<> answer) {
  auto deliver = back<void>(context, std::move(answer));
  auto done = [this, deliver, generation = generation_](const std::optional<KeySlot>& slot, Outcome<SharedKey> key) {
    QMetaObject::invokeMethod(
        this,
        [=, this] {
          if (generation == generation_) begin(slot, key);
          deliver(key ? Outcome<>() : tl::unexpected<Trouble>(key.error()));
        },
        Qt::QueuedConnection);
  };
  asker_->run([folder = setup_.folder, passphrase = shared(std::move(passphrase)), make_keyring = keyring_, done] {
    const auto slot = kept_slot(folder);
    if (!slot) return done(KeySlot{}, tl::unexpected<Trouble>(slot.error()));
    if (!*slot) return done(std::nullopt, trouble(TroubleCode::unknown_counter));
    const bool typed = (*slot)->protection == Protection::passphrase;
    if (typed && passphrase->empty()) return done(*slot, trouble(TroubleCode::locked));
    done(*slot, open_counter_key(**slot, typed ? nullptr : make_keyring().get(), *passphrase));
  });
}

void History::admit_counter(QObject* context, const std::string& counter_name, Answer<QString> answer) {
  ask_as<QString>(*asker_, Permission::admit_counters, context, std::move(answer),
                  [counter_name](auto& connection, const auto& keys, const auto& by) -> Outcome<QString> {
                    STORE_TRY(const auto code, admit_counter_key(connection, keys, counter_name));
                    STORE_CHECK(record_admission(connection, keys, by, counter_name));
                    return QString::fromStdString(code);
                  });
}

void History::change_secret(QObject* context, NewSecret secret, Answer<> answer) {
  auto deliver = to_use(context, std::move(answer));
  ask<SharedKey>(*asker_, this, deliver,
                 [folder = setup_.folder, key = key_, secret = shared(std::move(secret)), make_keyring = keyring_,
                  actor = actor_](auto& connection, const auto&) -> Outcome<SharedKey> {
                   STORE_CHECK(who_asks(connection, actor, Permission::admit_counters, Role::supervisor));
                   return change_counter_key(connection, folder, *key, make_keyring().get(), *secret);
                 });
}

}  // namespace chipid::counter
