#pragma once

#include "transport.hpp"

namespace chipid::http {

/// One address that is listened on. Lives as long as its accept is under way.
class Listener : public std::enable_shared_from_this<Listener> {
 public:
  /// For every connection that is let in.
  using Take = std::function<void(Admission, Socket)>;

  Listener(std::shared_ptr<Core> core, Take take);
  [[nodiscard]] std::optional<StartFailure> open(const std::string& address, std::uint16_t port);
  [[nodiscard]] std::string address() const;
  void start();
  void stop();

 private:
  void accept();
  void on_accept(Failure failure, Socket socket);
  void let_in(Socket socket);
  void wait();

  std::shared_ptr<Core> core_;
  Strand strand_;
  Acceptor acceptor_;
  Timer pause_;
  Take take_;
};

}  // namespace chipid::http
