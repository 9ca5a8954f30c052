#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <chipid/consent.hpp>
#include <chipid/read.hpp>
#include <memory>
#include <optional>
#include <set>
#include <thread>

#include "engine/card_supply.hpp"
#include "logic/approval.hpp"
#include "logic/counter_state.hpp"
#include "logic/key_input.hpp"
#include "logic/listing.hpp"
#include "logic/workflow.hpp"

namespace chipid::counter {

/// What a lane knows of the person before it. Leaves memory with the state that showed it.
struct LaneData {
  std::optional<KeyInput> key = {};             ///< of this card
  std::optional<citizen::QrPayload> code = {};  ///< what was scanned, shown until the chip says more
  Document document = {};                       ///< as far as it has been read
  QImage portrait = {};                         ///< null until it is decoded
  bool portrait_checked = false;                ///< it is the one that was signed
  std::optional<ReadReport> report = {};        ///< once it is judged
  std::vector<Consent> consents = {};           ///< to each comparison with the holder, in their order
  /// Of this person at this counter, no other's while the program runs; 0 before the verdict.
  std::uint64_t visit = 0;
  std::chrono::sys_seconds judged_at = {};  ///< by the clock of this computer
  std::optional<Approval> approval = {};    ///< a supervisor let the person through
  std::optional<Listing> listing = {};      ///< what the workflow's list says, once it was searched
  std::set<std::string> steps_done = {};    ///< of the workflow's `then`
  std::set<std::string> steps_tried = {};   ///< begun, be they done or not
  /// What this card signs for somebody who verifies; nothing: a random number.
  std::optional<ActiveAuthenticationChallenge> challenge = {};
  std::string trust_list = {};        ///< trust_list_id() of the list that it is judged by; empty without a chip
  std::optional<Error> trouble = {};  ///< what the help screen speaks of
  QString step = {};                  ///< of the read: "read DG2"
  int done = 0;                       ///< of a hundred, of that step
  qint64 shown_after_ms = -1;         ///< from the card's arrival to the verdict
};

/// One reader and what happens at it: runs the table of states, reads cards on a thread of its own, keeps the data and
/// the countdowns. Lives in the thread of the window; blocks nobody.
class Lane : public QObject {
  Q_OBJECT

 public:
  /// The supply outlives the lane.
  explicit Lane(CardSupply& supply, QString reader, QObject* parent = nullptr);
  ~Lane() override;

  [[nodiscard]] const Situation& situation() const { return situation_; }
  [[nodiscard]] State state() const { return situation_.state; }
  [[nodiscard]] const LaneData& data() const { return data_; }
  [[nodiscard]] const QString& reader() const { return reader_; }
  [[nodiscard]] bool blurred() const { return blurred_; }
  /// Seconds until the screen clears or a slipped card is given up; -1 where nothing is counted down.
  [[nodiscard]] int seconds_left() const;
  [[nodiscard]] int tries() const { return tries_; }

  /// While no card lies on it.
  void set_reader(const QString& reader) { reader_ = reader; }
  void set_workflow(const Workflow& workflow) { workflow_ = workflow; }
  void set_verify(VerifyOptions verify);

  /// What was typed or scanned. usage errors of key_from_input() come back; nothing changes then.
  [[nodiscard]] Result<> give_key(const QString& text);
  void give_key(KeyInput key);
  void drop_key();
  /// The key that no card was opened with yet, which this lane no longer has then.
  [[nodiscard]] std::optional<KeyInput> take_key();
  /// What the next card that is laid down signs; nothing: none of anybody's choice. It lives for the read of that card
  /// (with its slips and its wrong keys) and is gone with its data. One at work is left alone.
  void expect(const std::optional<ActiveAuthenticationChallenge>& challenge) { next_challenge_ = challenge; }
  /// A read that begins anew on the card that is there has no challenge of anybody's choice any more.
  void forget_challenge() { data_.challenge.reset(); }
  /// The card that lies there is read, or read once more, as if it were laid down now, and signs that. One whose
  /// verdict is shown is opened with the key it was opened with. False: no card, or one is being read.
  bool read_lying_card(const ActiveAuthenticationChallenge& challenge);
  /// While changed() tells of it: the data went because the clerk was done with them.
  [[nodiscard]] bool is_finishing() const { return finishing_; }
  /// Goes on with the code that was scanned, without the chip. False where there is no code, or a card is at work.
  bool go_without_chip();
  /// Takes a comparison with the holder, and what the holder agreed to, into the report, which is judged anew. Nothing
  /// where there is none.
  void add_match(MatchResult match, const Consent& consent);
  /// A supervisor lets the person through whose verdict is shown; nothing where there is none. A comparison or a list
  /// that comes later wants another approval.
  void approve(Approval approval);
  /// What the workflow's list says of the person whose verdict is shown.
  void set_listing(Listing listing);
  /// A step of the workflow was done for the person whose verdict is shown: "print".
  void note_step(const std::string& step);
  /// It was begun.
  void note_try(const std::string& step);
  /// Opens the card that was judged and lies there still once more, so that it compares a finger, which goes into the
  /// report, or without a record tells the tries left, which does not. finger_answered() follows, unless the data are
  /// cleared before. False: no such card, or it is being asked already.
  bool ask_finger(FingerMatchRequest request, const Consent& consent = {});
  [[nodiscard]] bool asks_finger() const;
  /// What the monitor says of this reader.
  void on_reader(const ReaderEvent& event);

 public slots:
  void cancel();
  void finish();
  void try_again();
  void toggle_hold();

 signals:
  void changed();            ///< state or data
  void judged();             ///< a verdict is there
  void countdown(int left);  ///< once a second
  void finger_answered(const chipid::MatchResult& answer);

 private:
  struct Read;
  void handle(Event event);
  void act(Action action);
  void start_reading(bool resume);
  void stop_reading();
  void join_ended();
  void clear_data();
  void on_step(int session, const QString& step, int done);
  void on_text(int session, const Document& document);
  void launch(const std::shared_ptr<Read>& read);
  void begin_visit();
  void forget_approval();
  void on_end(int session, const Read& read, ReadReport report);
  void on_finger(const Read& read, ReadReport report);
  void replace_report(ReadReport report);
  void record_consents();
  [[nodiscard]] Event event_of(const Error& failure) const;
  void start_countdown(std::chrono::seconds time, Event at_end);
  void tick();

  CardSupply& supply_;
  QString reader_;
  Situation situation_;
  LaneData data_;
  std::optional<KeyInput> next_key_;  ///< of a card that has yet to come
  std::optional<ActiveAuthenticationChallenge> next_challenge_;
  bool finishing_ = false;
  Workflow workflow_;
  VerifyOptions verify_;
  std::string trust_list_;  ///< trust_list_id() of it
  std::shared_ptr<Read> read_;
  std::optional<ReadReport> interrupted_;  ///< what a card that slipped had given
  std::vector<std::pair<std::shared_ptr<Read>, std::thread>> threads_;
  int session_ = 0;  ///< signals of any other read count for nothing
  int tries_ = 0;    ///< keys that this card refused
  bool blurred_ = false;
  QTimer timer_;
  std::chrono::seconds left_{0};
  Event at_end_ = Event::clear_time_over;
  QElapsedTimer since_placed_;
};

}  // namespace chipid::counter
