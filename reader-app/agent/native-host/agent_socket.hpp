#pragma once

#include <string>
#include <string_view>

namespace chipid::counter::agent {

/// A file descriptor of ours alone.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor(const Descriptor&) = delete;
  ~Descriptor();
  [[nodiscard]] int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

/// $XDG_RUNTIME_DIR/chipid/agent.sock, or where systemd makes that folder.
[[nodiscard]] std::string agent_socket_path();
/// None where no agent of this user listens there.
[[nodiscard]] Descriptor connect_to_agent(const std::string& path);
/// All of it, however long the other side takes; false once the other side is gone.
[[nodiscard]] bool write_all(int descriptor, std::string_view bytes);

}  // namespace chipid::counter::agent
