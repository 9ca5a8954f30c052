#include <algorithm>

#include "disk/counter_files.hpp"
#include "history_ask.hpp"
#include "history_writer.hpp"
#include "record/retention.hpp"
#include "store/remove.hpp"

namespace chipid::counter {

using namespace store;

namespace {

Outcome<std::int32_t> first_kept(Connection& connection, int days) {
  const auto today = day_of(history_time());
  STORE_TRY(const auto newest, newest_day(connection));
  return first_kept_day(today, newest.value_or(today), days);
}

std::chrono::sys_seconds start_of(QDate day) {
  return std::chrono::sys_seconds(std::chrono::seconds(day.startOfDay().toSecsSinceEpoch()));
}

}  // namespace

std::optional<std::vector<std::int64_t>> History::tokens_of(const Subject& subject) const {
  if (!key_) return std::nullopt;
  return store::tokens_of(key_->keys.site, subject);
}

void History::keep_draft(Entry entry) {
  if (key_) writer_->keep_draft(std::move(entry));
}

void History::record(Entry entry) {
  if (key_) return writer_->record(std::move(entry));
  if (!setup_.place.isEmpty()) change_status([](HistoryStatus& status) { ++status.missed; });
}

void History::find_by_number(QObject* context, const std::string& number, Answer<Found> answer) {
  ask_as<Found>(*asker_, Permission::search, context, std::move(answer),
                [number](auto& connection, const auto& keys, const auto&) {
                  return store::find_by_number(connection, keys.site, number);
                });
}

void History::find_by_name(QObject* context, const std::string& name, Answer<Found> answer) {
  ask_as<Found>(*asker_, Permission::search, context, std::move(answer),
                [name](auto& connection, const auto& keys, const auto&) {
                  return store::find_by_name(connection, keys.site, name);
                });
}

// Days of the history are those of UTC; those of the clock on the wall overlap them.
void History::read_log(QObject* context, QDate first, QDate last, qlonglong before_row, Answer<LogPage> answer) {
  ask_as<LogPage>(*asker_, Permission::search, context, std::move(answer),
                  [from = start_of(first), until = start_of(last.addDays(1)), before_row](
                      auto& connection, const auto& keys, const auto&) -> Outcome<LogPage> {
                    STORE_TRY(auto page, store::read_log(connection, keys.site, day_of(from), day_of(until),
                                                         default_limit, before_row));
                    std::erase_if(page.found.entries, [&](const StoredEntry& stored) {
                      return stored.entry.time < from || stored.entry.time >= until;
                    });
                    return page;
                  });
}

void History::audit(QObject* context, Answer<AuditReport> answer) {
  ask_as<AuditReport>(
      *auditor_, Permission::audit, context, std::move(answer),
      [folder = setup_.folder](auto& connection, const auto& keys, const auto&) -> Outcome<AuditReport> {
        STORE_TRY(const auto own, public_key(keys.signing));
        std::optional<KnownEnd> known;
        if (const auto witness = kept_witness(folder, keys.counter, own)) known = KnownEnd{keys.counter, *witness};
        return store::audit(connection, keys.site, known);
      });
}

void History::export_person(QObject* context, const std::string& number, const std::string& reason,
                            Answer<std::string> answer) {
  ask_as<std::string>(*asker_, Permission::export_person, context, std::move(answer),
                      [=](auto& connection, const auto& keys, const auto& by) {
                        return store::export_person(connection, keys, by, number, reason, history_time());
                      });
}

void History::erase_person(QObject* context, const std::string& number, const std::string& reason,
                           Answer<std::uint64_t> answer) {
  ask_as<std::uint64_t>(*asker_, Permission::remove_records, context, std::move(answer),
                        [=](auto& connection, const auto& keys, const auto& by) {
                          return store::erase_person(connection, keys, by, number, reason, history_time());
                        });
}

void History::purge(QObject* context, const std::string& reason, Answer<std::uint64_t> answer) {
  ask_as<std::uint64_t>(
      *asker_, Permission::remove_records, context, std::move(answer),
      [reason, days = setup_.days](auto& connection, const auto& keys, const auto& by) -> Outcome<std::uint64_t> {
        STORE_TRY(const auto first, first_kept(connection, days));
        return store::purge(connection, keys, by, reason, first, history_time());
      });
}

// Another counter that did it already leaves nothing to do.
void History::purge_if_due() {
  const auto today = QDate::currentDate();
  if (setup_.days < 1 || purged_ == today) return;
  ask<std::uint64_t>(
      *asker_, this,
      [this, today](const auto& removed) {
        if (removed) purged_ = today;
        change_status([&](HistoryStatus& status) {
          status.not_purged = removed ? std::nullopt : std::optional(removed.error());
        });
      },
      [days = setup_.days](auto& connection, const auto& keys) -> Outcome<std::uint64_t> {
        STORE_TRY(const auto first, first_kept(connection, days));
        return store::purge(connection, keys, first, history_time());
      });
}

}  // namespace chipid::counter
