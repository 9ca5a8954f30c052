#include "doors/agent_conversations.hpp"

namespace chipid::counter::agent {
namespace {

class SocketConversation final : public Conversation {
 public:
  SocketConversation(Agent& agent, std::function<Now()> clock, DoorPeer peer, DoorLink link)
      : agent_(agent), clock_(std::move(clock)) {
    const auto door = peer.door == "native" ? Door::native : Door::unix_socket;
    session_ = agent_.open_session(
        door, std::move(peer.origin), std::move(peer.address), link.send,
        [close = link.close](int /*close_code*/, const std::string& /*reason*/) { close(); }, clock_());
    if (session_) return;
    link.send(refused_message({.code = RefusalCode::too_many_sessions}));
    link.close();
  }
  ~SocketConversation() override {
    if (session_) agent_.on_close(*session_, clock_());
  }
  void say(std::string message) override {
    if (session_) agent_.on_text(*session_, message, clock_());
  }

 private:
  Agent& agent_;
  std::function<Now()> clock_;
  std::optional<std::uint64_t> session_ = {};
};

}  // namespace

OpenConversation conversations_with(Agent& agent, std::function<Now()> clock) {
  return [&agent, clock = std::move(clock)](DoorPeer peer, DoorLink link) -> std::unique_ptr<Conversation> {
    return std::make_unique<SocketConversation>(agent, clock, std::move(peer), std::move(link));
  };
}

}  // namespace chipid::counter::agent
