#pragma once

#include <QObject>
#include <QThreadPool>
#include <map>
#include <set>

#include "agent_desk/desk_view.hpp"
#include "engine/counter.hpp"
#include "talk/desk.hpp"

namespace chipid::counter::agent {

/// A page's request at the counter: the next card that is laid down signs the page's challenge; one that lies there, or
/// a result on the screen, is taken when the operator says so. Lives in the thread of the counter; what takes long is
/// done beside it.
class CounterDesk final : public QObject, public Desk {
  Q_OBJECT

 public:
  /// The counter outlives it.
  explicit CounterDesk(Counter& counter, QObject* parent = nullptr);
  ~CounterDesk() override;

  [[nodiscard]] DeskState state() const override;
  [[nodiscard]] std::vector<ReaderSeen> readers() const override;
  std::string start(const ReadRequest& request, std::function<void(DeskEvent)> tell) override;
  void start_face(const std::string& read_id) override;
  void cancel(const std::string& read_id) override;
  void clear(const std::string& read_id) override;
  void watch(std::function<void(std::string event, std::string reader)> tell) override;

  [[nodiscard]] DeskView view() const;
  /// Account of who is signed in, asked when an answer is made.
  void set_operator_name(std::function<std::string()> name) { operator_name_ = std::move(name); }

  /// The operator agrees to these of the scopes that are to be confirmed, and to the card that lies there. Nothing left
  /// to give is a refusal. Nothing happens where another request has taken that one's place, here and below.
  void send(const std::string& read_id, const Scopes& confirmed);
  void refuse(const std::string& read_id);
  /// The operator takes back what the page was given, or refuses where it was not given yet.
  void end(const std::string& read_id);
  /// How far a comparison at the camera has come: "consent", "searching", "comparing".
  void note_face(const std::string& state);
  /// The page of faces was closed.
  void note_face_closed();

 signals:
  void changed();      ///< view()
  void face_wanted();  ///< the person of the answer is to be compared at the camera

 private:
  struct Task;
  using SharedTask = std::shared_ptr<Task>;

  [[nodiscard]] bool wants_key() const;
  [[nodiscard]] bool is_current(const std::string& read_id) const;
  void refuse_task();
  void on_lanes();
  void watch_readers();
  void arm();
  void disarm();
  void look();
  void follow(Lane& lane);
  void wait_on();
  void on_wrong_key(Lane& lane);
  void on_key_needed(Lane& lane);
  void on_verdict(Lane& lane);
  void on_matched();
  void take(Lane& lane);
  void hand_over(Lane& lane);
  void deliver(const SharedTask& task, const Result<ReadAnswer>& answer);
  void check_person();
  void fail_with(ReadFailed failure);
  void fail_match(ReadFailed failure);
  void tell(DeskEvent event);
  void tell_once(DeskEvent event);
  void tell_progress(const Lane& lane);
  [[nodiscard]] Lane* lane_of_task() const;
  [[nodiscard]] Lane* lane_to_send() const;
  [[nodiscard]] bool waits_for_send() const;
  [[nodiscard]] std::vector<Lane*> shown_first() const;

  Counter& counter_;
  SharedTask task_;
  std::set<Lane*> lying_;  ///< lanes whose card lay there before the request
  std::map<std::string, bool> seen_;
  std::function<void(std::string, std::string)> on_reader_;
  std::function<std::string()> operator_name_;
  bool look_posted_ = false;
  QThreadPool pool_;
};

}  // namespace chipid::counter::agent
