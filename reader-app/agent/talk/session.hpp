#pragma once

#include "answer.hpp"
#include "credentials.hpp"
#include "rules/messages.hpp"
#include "surroundings.hpp"

namespace chipid::counter::agent {

/// One conversation, whatever the door: hello, proof, auth, ready, then reads, one at a time. Holds nothing of a
/// person: what was read goes from the desk to the other side in one call.
class Session {
 public:
  static constexpr std::chrono::seconds to_introduce{10};  ///< each, for hello and for auth
  static constexpr std::chrono::seconds answer_lives{120};

  Session(SessionView who, std::string address, Surroundings& around, Agent::Send send, Agent::End end);

  void on_message(std::string_view text);
  void on_tick();
  void on_desk(const std::string& read_id, const DeskEvent& event);
  void on_device(const std::string& event, const std::string& reader);
  /// The other side has gone, or the agent does.
  void leave();
  /// The operator took its site off the list.
  void revoke() { refuse({RefusalCode::site_removed}, "revoked"); }
  void shut_down() { refuse({RefusalCode::unavailable}, "end"); }
  /// The operator ends a read, or takes its answer away.
  void release();

  [[nodiscard]] const SessionView& who() const { return who_; }
  [[nodiscard]] bool ended() const { return stage_ == Stage::ended; }

 private:
  enum class Stage { opened, proven, ready, ended };
  /// The read under way, or the answer that lives.
  struct Read {
    AnswerContext context;
    bool answered = false;
    std::string match_id = {};  ///< of a comparison under way
    Instant until = {};         ///< the answer's end
  };

  // session.cpp
  void refuse(const Refusal& refusal, std::string_view what);
  void fail(std::string_view type, const std::string& id, RefusalCode code, std::string_view what);
  [[nodiscard]] const Site* site() const { return around_.sites->find(who_.client); }

  // session_hello.cpp
  void on(PairRequest& request);
  void on(Hello& hello);
  void on(Auth& auth);
  void become_ready();

  // session_read.cpp
  void on(ReadStart& start);
  void on(MatchStart& start);
  void on(Cancel& cancel);
  void on(Clear& clear);
  [[nodiscard]] std::optional<RefusalCode> refusal_of(const ReadStart& start, const Site& site);
  void begin(ReadStart& start, const Site& site);

  // session_desk.cpp
  void tell(std::string_view type, Json more = Json::object());
  void told(const CardWanted& event);
  void told(const KeyWanted& event);
  void told(const OperatorAsked& event);
  void told(const ReadProgress& event);
  void told(const ReadDone& event);
  void told(const ReadFailed& event);
  void told(const MatchAsked& event);
  void told(const MatchProgress& event);
  void told(const MatchDone& event);
  void told(const MatchFailed& event);
  void told(const Forgotten& event);
  /// The answer is gone; `why` for the other side.
  void forget(std::string_view why);
  void end_read();

  SessionView who_;
  std::string address_;
  Surroundings& around_;
  Agent::Send send_;
  Agent::End end_;
  std::shared_ptr<Session*> self_ = std::make_shared<Session*>(this);
  Stage stage_ = Stage::opened;
  Instant stage_until_ = {};
  ProofText proof_;
  std::string session_id_;
  std::optional<Read> read_;
};

}  // namespace chipid::counter::agent
