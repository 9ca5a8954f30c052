#pragma once

#include <functional>
#include <memory>
#include <string>

namespace chipid::counter::agent {

/// Who came through a door, as far as the door can tell (docs/agent.md, "Three doors, one core").
struct DoorPeer {
  std::string door = {};     ///< "socket", "native"
  std::string address = {};  ///< "unix", "native": what the proofs are over
  std::string origin = {};   ///< of an extension, as the native host claims it; empty for a program
};

/// The door's end of a conversation; may be used until the conversation was destroyed, and after that does nothing.
struct DoorLink {
  std::function<void(std::string message)> send = {};
  std::function<void()> close = {};  ///< after what was sent before
};

/// One client's conversation with the core. Destroyed when the client goes, never from within say().
class Conversation {
 public:
  virtual ~Conversation() = default;
  /// One message, as text: of the size that the contract allows, without NUL and line feed; perhaps no JSON.
  virtual void say(std::string message) = 0;
};

using OpenConversation = std::function<std::unique_ptr<Conversation>(DoorPeer, DoorLink)>;

}  // namespace chipid::counter::agent
