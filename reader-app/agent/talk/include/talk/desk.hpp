#pragma once

#include <chipid/match.hpp>
#include <chipid/read.hpp>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "rules/scopes.hpp"

/// What the agent asks of the counter: the only way from a page to a reader. Everything here happens in the window's
/// thread.
namespace chipid::counter::agent {

/// What a page asked for, past every gate that needs no operator.
struct ReadRequest {
  std::string read_id = {};  ///< ours, unique
  std::string origin = {};   ///< empty: a program
  std::string site = {};     ///< its name, as it was paired
  std::string purpose = {};
  bool always_ask = false;  ///< an old page: even a fresh card waits until the operator presses Send
  Scopes scopes = {};
  Scopes to_confirm = {};               ///< those of them that the operator has to agree to this time
  std::optional<std::string> key = {};  ///< as typed or scanned
  ActiveAuthenticationChallenge challenge = {};
};

/// What was read for a request. The desk keeps it until clear() or until the lane forgets the person.
struct ReadAnswer {
  std::shared_ptr<const ReadReport> report = {};
  Scopes granted = {};      ///< the operator may have taken some away
  bool accepted = false;    ///< by the workflow and the policy
  bool may_leave = false;   ///< the one rule of logic/outgoing.hpp for Outlet::send; false: verdict and checks alone
  std::string policy = {};  ///< its name
  std::string trust_list = {};  ///< trust_list_id() of what it was judged by (chipid/binding.hpp)
  Bytes portrait = {};          ///< JPEG or PNG, decoded and encoded anew; empty unless granted and there
  bool portrait_checked = false;
  Bytes evidence = {};  ///< the file, always: its digest is in the receipt; given away only with `raw`
  std::string evidence_digest = {};
  std::chrono::sys_seconds read_at = {};
};

struct CardWanted {};
struct KeyWanted {};
/// The operator is asked: `card_lies_there` or for these scopes.
struct OperatorAsked {
  bool card_lies_there = false;
  Scopes scopes = {};
};
struct ReadProgress {
  std::string step = {};
  int percent = 0;
};
struct ReadDone {
  ReadAnswer answer = {};
};
/// Nothing was read, or the operator said no (`operator_refused`), or it was cancelled.
struct ReadFailed {
  std::string code = {};  ///< of chipid/errors.def, or "operator_refused", "cancelled", "reader_gone"
  Sentence message = {};
  Sentence hint = {};
  bool retryable = true;
};
struct MatchAsked {};
struct MatchProgress {
  std::string state = {};  ///< "searching", "closer", ...
};
/// The report of the answer has the comparison in it.
struct MatchDone {
  ReadAnswer answer = {};
};
struct MatchFailed {
  ReadFailed why = {};
};
/// The counter forgot the person.
struct Forgotten {
  bool by_operator = false;
};

using DeskEvent = std::variant<CardWanted, KeyWanted, OperatorAsked, ReadProgress, ReadDone, ReadFailed, MatchAsked,
                               MatchProgress, MatchDone, MatchFailed, Forgotten>;

struct ReaderSeen {
  std::string name = {};
  bool card = false;
};
enum class DeskState { ready, no_reader, no_service, busy };

class Desk {
 public:
  virtual ~Desk() = default;
  [[nodiscard]] virtual DeskState state() const = 0;
  [[nodiscard]] virtual std::vector<ReaderSeen> readers() const = 0;
  /// One request at a time; events come later, never from within this call, until ReadDone or ReadFailed, and Forgotten
  /// after ReadDone. The name of the reader that will be used, empty while there is none.
  virtual std::string start(const ReadRequest& request, std::function<void(DeskEvent)> tell) = 0;
  virtual void start_face(const std::string& read_id) = 0;
  /// ReadFailed "cancelled" follows where something was under way.
  virtual void cancel(const std::string& read_id) = 0;
  /// The screen may go on showing the person; nothing of the answer is kept for the page. No event follows.
  virtual void clear(const std::string& read_id) = 0;
  /// Calls back at every reader or card that comes or goes: "reader.added" and the like, and the reader's name.
  virtual void watch(std::function<void(std::string event, std::string reader)> tell) = 0;
};

}  // namespace chipid::counter::agent
