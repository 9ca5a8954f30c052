#pragma once

#include <QDate>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>

#include "history/history_status.hpp"
#include "history/new_secret.hpp"
#include "keys/keyring.hpp"
#include "record/accounts.hpp"
#include "record/tokens.hpp"
#include "store/audit.hpp"
#include "store/find.hpp"

namespace chipid::counter {

class HistoryAsker;
class HistoryWriter;
struct OpenKey;
struct WriterStatus;

/// Where a site keeps its history and for how long.
struct HistorySetup {
  QString place = {};                 ///< as store::parse_place() has it; empty: off
  int days = 0;                       ///< days that records are kept, today included; 0: for ever
  std::filesystem::path folder = {};  ///< of this counter: its key, what waits, where its chain stood
};

/// Where the history lies that a site keeps on this computer. `config`: folder of the settings.
[[nodiscard]] std::filesystem::path own_history_file(const std::filesystem::path& config);

/// The history of one counter, for the window: it lives in the window's thread and never blocks it. What is recorded
/// goes through a thread of its own, what is asked through another, so that neither waits for the other.
///
/// Every question takes a `context` and an answer: the answer is called once, later, in the window's thread, unless
/// the context is gone by then. `locked` where the key is not open, `turned_off` where none is kept. Where accounts
/// exist, the signed-in actor is who asks: without one `not_signed_in`, with one who may not `not_allowed`. Where none
/// exist, anybody searches and audits; what wants a supervisor answers `no_supervisor`: the first one is to be made
/// before (found_accounts()).
class History : public QObject {
  Q_OBJECT

 public:
  template <typename T = void>
  using Answer = std::function<void(store::Outcome<T>)>;

  /// `keyring`: makes what opens the keyring of this desktop, on other threads.
  explicit History(std::function<std::unique_ptr<store::Keyring>()> keyring = store::desktop_keyring,
                   QObject* parent = nullptr);
  /// Waits until everything recorded is on a disk.
  ~History() override;

  // --- Place and key -------------------------------------------------------------------------------------------

  /// Opens that place, by the keyring where the counter's key is kept there. Called again, another one; what waits on
  /// the disk stays. status_changed() follows.
  void configure(HistorySetup setup);
  /// Keeps records that many days from now on; removes older ones soon.
  void set_days(int days);
  [[nodiscard]] const HistorySetup& setup() const { return setup_; }
  [[nodiscard]] const HistoryStatus& status() const { return status_; }

  /// Makes the first key of a site in an empty place. not_allowed where it holds a site already: join() is for that.
  void found_site(QObject* context, const std::string& counter_name, NewSecret secret, Answer<> answer);
  /// Takes over the key that admit_counter() of another counter made. `code`: what that one showed; spaces, hyphens
  /// and case do not matter. wrong_secret where no key waits for it.
  void join(QObject* context, const QString& code, NewSecret secret, Answer<> answer);
  /// By the passphrase; empty: tries the keyring again. wrong_secret, no_keyring.
  void unlock(QObject* context, SecretBytes passphrase, Answer<> answer);
  /// Makes a key for a further counter; the answer is the code to be typed there. For a supervisor, recorded.
  void admit_counter(QObject* context, const std::string& counter_name, Answer<QString> answer);
  /// Another passphrase, or the keyring, from now on.
  void change_secret(QObject* context, NewSecret secret, Answer<> answer);

  // --- People --------------------------------------------------------------------------------------------------

  /// Nobody where nobody signed in, or the time without a key or a click is over.
  [[nodiscard]] const std::optional<store::Actor>& actor() const { return actor_; }
  /// Who is written into records: the account signed in, else empty.
  [[nodiscard]] std::string operator_name() const { return actor_ ? actor_->name : std::string(); }
  void sign_in(QObject* context, const std::string& name, SecretBytes pin, Answer<store::Actor> answer);
  void sign_out();
  /// Signs out after that time without note_activity(); zero: never. 10 minutes from the start on.
  void set_idle_time(std::chrono::seconds time);
  /// Somebody is at the keyboard.
  void note_activity();
  /// Whether that PIN is that supervisor's (Permission::approve), without signing anybody in or out.
  void check_supervisor(QObject* context, const std::string& name, SecretBytes pin, Answer<store::Actor> answer);

  /// Names and roles, by name.
  void accounts(QObject* context, Answer<std::vector<store::Actor>> answer);
  /// The first supervisor, who is signed in then. not_allowed where there are accounts.
  void found_accounts(QObject* context, const std::string& name, SecretBytes pin, Answer<store::Actor> answer);
  void add_account(QObject* context, const std::string& name, store::Role role, SecretBytes pin, Answer<> answer);
  void set_pin(QObject* context, const std::string& name, SecretBytes pin, Answer<> answer);
  void remove_account(QObject* context, const std::string& name, Answer<> answer);

  // --- Records -------------------------------------------------------------------------------------------------

  /// By which a person is found; nothing while the key is not open.
  [[nodiscard]] std::optional<std::vector<std::int64_t>> tokens_of(const store::Subject& subject) const;
  /// Keeps on this computer, encrypted, what is going to be recorded, so that a crash before that loses nothing; takes
  /// the place of an earlier one of the same identifier.
  void keep_draft(store::Entry entry);
  /// Records; on a disk soon, recorded() follows. Where the key is not open it is kept nowhere, which status() tells.
  void record(store::Entry entry);

  /// Tries again now what waits or could not be kept; by itself it does so every 10 seconds.
  void try_again();

  /// A whole number of 12 or 9 digits, or of a document.
  void find_by_number(QObject* context, const std::string& number, Answer<store::Found> answer);
  /// Words of a name or their beginnings; accents and case do not matter.
  void find_by_name(QObject* context, const std::string& name, Answer<store::Found> answer);
  /// What was done on these days of this computer's time zone, both included, the latest first. `before_row`: the
  /// last_row of the page before.
  void read_log(QObject* context, QDate first, QDate last, qlonglong before_row, Answer<store::LogPage> answer);
  void audit(QObject* context, Answer<store::AuditReport> answer);

  /// What is kept of one person, as JSON; recorded with the reason. For a supervisor.
  void export_person(QObject* context, const std::string& number, const std::string& reason,
                     Answer<std::string> answer);
  /// Removes it; how many records went. For a supervisor.
  void erase_person(QObject* context, const std::string& number, const std::string& reason,
                    Answer<std::uint64_t> answer);
  /// Removes now what is older than the days that the site keeps; how many records went. For a supervisor. By itself it
  /// is done once a day. doubtful_clock; bad_value where the site keeps them for ever.
  void purge(QObject* context, const std::string& reason, Answer<std::uint64_t> answer);

 signals:
  void status_changed();
  void actor_changed();
  /// A record is on a disk: in the history, or waiting.
  void recorded();

 private:
  using SharedKey = std::shared_ptr<const OpenKey>;
  template <typename T>
  using Work = std::function<store::Outcome<T>(store::Connection&, const store::CounterKeys&)>;
  template <typename T>
  using WorkOf = std::function<store::Outcome<T>(store::Connection&, const store::CounterKeys&, const store::Actor&)>;

  template <typename T>
  [[nodiscard]] Answer<T> back(QObject* context, Answer<T> answer);
  template <typename T>
  void ask(HistoryAsker& asker, QObject* context, Answer<T> answer, Work<T> work);
  template <typename T>
  void ask_as(HistoryAsker& asker, store::Permission permission, QObject* context, Answer<T> answer, WorkOf<T> work);
  [[nodiscard]] Answer<SharedKey> to_use(QObject* context, Answer<> answer);
  void begin(const std::optional<store::KeySlot>& slot, store::Outcome<SharedKey> key);
  void use(SharedKey key);
  void settle();
  void on_writer(unsigned generation, const WriterStatus& writer, bool recorded);
  void change_status(const std::function<void(HistoryStatus&)>& change);
  void set_actor(std::optional<store::Actor> actor);
  void note_accounts(bool there_are);
  void purge_if_due();

  std::function<std::unique_ptr<store::Keyring>()> keyring_;
  HistorySetup setup_;
  HistoryStatus status_;
  std::optional<store::Actor> actor_;
  SharedKey key_;
  unsigned generation_ = 0;  ///< what an earlier configure() gave counts for nothing
  std::unique_ptr<HistoryWriter> writer_;
  std::unique_ptr<HistoryAsker> asker_;
  std::unique_ptr<HistoryAsker> auditor_;  ///< an audit takes long, nobody waits for it
  QTimer retry_, idle_, daily_;
  QDate purged_;
};

}  // namespace chipid::counter
