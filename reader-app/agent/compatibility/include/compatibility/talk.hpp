#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compatibility/profile.hpp"
#include "compatibility/socket_io.hpp"

namespace chipid::counter::agent {

/// Translates between one old page and one session of the core (docs/agent.md, "A session"), which its bridge has
/// opened for the page's origin and which begins with `ready`. Texts go in, texts come out.
class CompatibilityTalk {
 public:
  struct Out {
    std::vector<std::string> to_page = {};
    std::vector<std::string> to_core = {};
    bool end = false;
  };
  struct Reply {
    int status = 200;
    std::string body = {};
  };
  using Nonce = std::function<std::string()>;  ///< base64url of 32 new random bytes

  /// Of HTTP or a plain WebSocket.
  CompatibilityTalk(CompatibilityProfile profile, Nonce nonce);
  CompatibilityTalk(CompatibilityProfile profile, Nonce nonce, SocketIo framing);

  /// The page has connected.
  [[nodiscard]] Out start();
  [[nodiscard]] Out from_page(std::string_view text);
  [[nodiscard]] Out from_core(std::string_view text);
  /// HTTP: what to answer, once there is something.
  [[nodiscard]] const std::optional<Reply>& reply() const { return reply_; }

 private:
  enum class State { waiting, reading, resting };
  void ask(Out& out);

  CompatibilityProfile profile_;
  Nonce nonce_;
  std::optional<SocketIo> framing_;
  State state_ = State::waiting;
  bool ready_ = false;
  bool told_reading_ = false;
  unsigned reads_ = 0;
  std::vector<std::string> scopes_ = {};
  std::optional<Reply> reply_ = {};
};

}  // namespace chipid::counter::agent
