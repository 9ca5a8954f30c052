#pragma once

#include <variant>

#include "rules/messages.hpp"
#include "rules/token.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// Pairing from the request to the entry in the list of sites, with the operator in between.
class PairingTalk {
 public:
  struct Paired {
    Site site = {};
    std::string token = {};  ///< empty where it has a key
  };
  PairingTalk() = default;
  PairingTalk(const PairingTalk&) = delete;
  PairingTalk& operator=(const PairingTalk&) = delete;

  using Reply = std::function<void(std::variant<Refusal, Paired>)>;
  /// What is asked of the operator once the code was right.
  struct Question {
    PairRequest request = {};
    std::string origin = {};        ///< that it is bound to; empty: a program
    std::string shown_origin = {};  ///< an extension has one, too
    /// Whether whoever asked is still connected; empty: not known.
    std::function<bool()> is_there = {};
  };

  /// Replies once; at once where it is refused.
  void ask(Question question, Sites& sites, const AgentEvents& events, Now now, Reply reply);
  [[nodiscard]] Outcome<std::string> open(Now now);
  void close();
  void tick(Now now);
  [[nodiscard]] const Pairing& state() const { return pairing_; }
  void on_gone(std::function<void()> gone) { gone_ = std::move(gone); }

 private:
  struct Pending {
    Question question;
    Reply reply;
    Sites& sites;
  };
  void decide(unsigned number, std::optional<Scopes> granted, Now now);
  void give_up(RefusalCode code);
  [[nodiscard]] bool asker_left() const {
    return pending_ && pending_->question.is_there && !pending_->question.is_there();
  }

  Pairing pairing_;
  std::optional<Pending> pending_;
  unsigned number_ = 0;  ///< of the question, so that an answer to an earlier one counts for nothing
  std::function<void()> gone_;
  std::shared_ptr<PairingTalk*> self_ = std::make_shared<PairingTalk*>(this);
};

}  // namespace chipid::counter::agent
