#include "disk/counter_files.hpp"
#include "history_ask.hpp"
#include "store/log_in.hpp"

namespace chipid::counter {

using namespace store;

namespace {

std::string_view text_of(const SecretBytes& pin) {
  return {reinterpret_cast<const char*>(pin.view().data()), pin.size()};
}

// What is asked on another thread has to be copied; a secret is shared instead.
std::shared_ptr<const SecretBytes> shared(SecretBytes pin) {
  return std::make_shared<const SecretBytes>(std::move(pin));
}

}  // namespace

std::chrono::sys_seconds history_time() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Outcome<Actor> who_asks(Connection& connection, const std::optional<Actor>& actor, Permission permission,
                        Role anybody) {
  if (actor) {
    STORE_CHECK(require(*actor, permission));
    return *actor;
  }
  STORE_TRY(const auto accounts, list_accounts(connection));
  if (!accounts.empty()) return trouble(TroubleCode::not_signed_in);
  if (!may(anybody, permission)) return trouble(TroubleCode::no_supervisor);
  return Actor{{}, anybody};
}

void History::set_actor(std::optional<Actor> actor) {
  const bool same = !actor && !actor_;
  actor_ = std::move(actor);
  if (actor_ && idle_.interval() > 0)
    idle_.start();
  else
    idle_.stop();
  if (!same) emit actor_changed();
}

void History::sign_out() {
  set_actor(std::nullopt);
}

void History::set_idle_time(std::chrono::seconds time) {
  idle_.setInterval(time);
  set_actor(actor_);
}

void History::note_activity() {
  if (idle_.isActive()) idle_.start();
}

void History::note_accounts(bool there_are) {
  keep_whether_accounts(setup_.folder, there_are);
  if (there_are == status_.has_accounts) return;
  change_status([&](HistoryStatus& status) { status.has_accounts = there_are; });
}

void History::sign_in(QObject* context, const std::string& name, SecretBytes pin, Answer<Actor> answer) {
  auto deliver = back<Actor>(context, std::move(answer));
  ask<Actor>(
      *asker_, this,
      [this, deliver, generation = generation_](const auto& actor) {
        if (actor && generation == generation_) set_actor(*actor);
        deliver(actor);
      },
      [name, pin = shared(std::move(pin))](auto& connection, const auto& keys) {
        return log_in(connection, keys.site, name, text_of(*pin), history_time());
      });
}

void History::check_supervisor(QObject* context, const std::string& name, SecretBytes pin, Answer<Actor> answer) {
  ask<Actor>(*asker_, context, std::move(answer),
             [name, pin = shared(std::move(pin))](auto& connection, const auto& keys) -> Outcome<Actor> {
               STORE_TRY(const auto actor, log_in(connection, keys.site, name, text_of(*pin), history_time()));
               STORE_CHECK(require(actor, Permission::approve));
               return actor;
             });
}

void History::accounts(QObject* context, Answer<std::vector<Actor>> answer) {
  ask<std::vector<Actor>>(*asker_, context, std::move(answer),
                          [](auto& connection, const auto&) { return list_accounts(connection); });
}

void History::found_accounts(QObject* context, const std::string& name, SecretBytes pin, Answer<Actor> answer) {
  auto deliver = back<Actor>(context, std::move(answer));
  ask<Actor>(
      *asker_, this,
      [this, deliver, generation = generation_](const auto& actor) {
        if (actor && generation == generation_) {
          note_accounts(true);
          set_actor(*actor);
        }
        deliver(actor);
      },
      [name, pin = shared(std::move(pin))](auto& connection, const auto& keys) {
        return store::found_accounts(connection, keys, name, text_of(*pin), history_time());
      });
}

void History::add_account(QObject* context, const std::string& name, Role role, SecretBytes pin, Answer<> answer) {
  ask_as<void>(*asker_, Permission::manage_accounts, context, std::move(answer),
               [=, pin = shared(std::move(pin))](auto& connection, const auto& keys, const auto& by) {
                 return store::add_account(connection, keys, by, name, role, text_of(*pin), history_time());
               });
}

void History::set_pin(QObject* context, const std::string& name, SecretBytes pin, Answer<> answer) {
  ask_as<void>(*asker_, Permission::manage_accounts, context, std::move(answer),
               [=, pin = shared(std::move(pin))](auto& connection, const auto& keys, const auto& by) {
                 return store::set_pin(connection, keys, by, name, text_of(*pin), history_time());
               });
}

void History::remove_account(QObject* context, const std::string& name, Answer<> answer) {
  ask_as<void>(*asker_, Permission::manage_accounts, context, std::move(answer),
               [=](auto& connection, const auto& keys, const auto& by) {
                 return store::remove_account(connection, keys, by, name, history_time());
               });
}

}  // namespace chipid::counter
