#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "decoder_process.hpp"

namespace chipid::imaging {
namespace {

using Clock = std::chrono::steady_clock;

/// One end of the line.
class Socket {
 public:
  explicit Socket(int number = -1) : number_(number) {}
  Socket(Socket&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Socket& operator=(Socket&&) = delete;
  ~Socket() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const noexcept { return number_; }

 private:
  int number_;
};

int milliseconds_until(DecoderProcess::Deadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<long long>(left, 0, 60'000));
}

DecoderProcess::Transfer wait_for(int socket, short event, DecoderProcess::Deadline deadline) {
  while (true) {
    pollfd watched{.fd = socket, .events = event, .revents = 0};
    const auto ready = ::poll(&watched, 1, milliseconds_until(deadline));
    if (ready > 0) return DecoderProcess::Transfer::done;
    if (ready == 0 && Clock::now() >= deadline) return DecoderProcess::Transfer::late;
    if (ready < 0 && errno != EINTR) return DecoderProcess::Transfer::broken;
  }
}

bool should_wait() {
  if (errno == EAGAIN || errno == EINTR) return true;
  return errno == EWOULDBLOCK;
}

// `move` is send() or recv() without waiting; this waits where they would.
template <typename Move>
DecoderProcess::Transfer transfer(int socket, short event, std::size_t size, DecoderProcess::Deadline deadline,
                                  Move move) {
  for (std::size_t done = 0; done < size;) {
    const auto moved = move(done);
    if (moved > 0) {
      done += static_cast<std::size_t>(moved);
    } else if (moved == 0 || !should_wait()) {
      return DecoderProcess::Transfer::broken;
    } else if (const auto waited = wait_for(socket, event, deadline); waited != DecoderProcess::Transfer::done) {
      return waited;
    }
  }
  return DecoderProcess::Transfer::done;
}

class PosixProcess final : public DecoderProcess {
 public:
  PosixProcess(pid_t pid, Socket line) : pid_(pid), line_(std::move(line)) {}
  PosixProcess(const PosixProcess&) = delete;
  PosixProcess& operator=(const PosixProcess&) = delete;
  ~PosixProcess() override { PosixProcess::end(); }

  Transfer send(BytesView bytes, Deadline deadline) override {
    return transfer(line_.number(), POLLOUT, bytes.size(), deadline, [&](std::size_t done) {
      return ::send(line_.number(), bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL | MSG_DONTWAIT);
    });
  }

  Transfer receive(std::span<std::uint8_t> bytes, Deadline deadline) override {
    return transfer(line_.number(), POLLIN, bytes.size(), deadline, [&](std::size_t done) {
      return ::recv(line_.number(), bytes.data() + done, bytes.size() - done, MSG_DONTWAIT);
    });
  }

  bool waits() const noexcept override {
    pollfd watched{.fd = line_.number(), .events = POLLIN, .revents = 0};
    return ::poll(&watched, 1, 0) == 0;
  }

  Ending end() noexcept override {
    if (!ending_) ::kill(pid_, SIGKILL);
    return reap();
  }

  Ending await_end() noexcept override {
    ::shutdown(line_.number(), SHUT_RDWR);
    for (int tries = 0; !ending_ && tries < 100; ++tries) {
      reap(WNOHANG);
      if (!ending_) ::poll(nullptr, 0, 1);
    }
    return end();
  }

  long id() const noexcept override { return pid_; }

 private:
  // Of a process that somebody else has reaped nothing is known.
  Ending reap(int options = 0) noexcept {
    if (ending_) return *ending_;
    int status = 0;
    rusage usage{};
    pid_t reaped = 0;
    do {
      reaped = ::wait4(pid_, &status, options, &usage);
    } while (reaped < 0 && errno == EINTR);
    if (reaped == 0) return {};
    ending_.emplace();
    if (reaped > 0) describe(status, usage);
    return *ending_;
  }

  void describe(int status, const rusage& usage) noexcept {
    if (WIFEXITED(status)) ending_->exit_status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ending_->signal = WTERMSIG(status);
    ending_->ran_out_of_time = ending_->signal == SIGXCPU;
    ending_->peak_kib = static_cast<std::size_t>(usage.ru_maxrss);
  }

  pid_t pid_;
  Socket line_;
  std::optional<Ending> ending_;
};

/// What the new process starts with: the line as its input and output, nothing else of ours, no blocked signals.
class SpawnPlan {
 public:
  explicit SpawnPlan(int line) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawn_file_actions_adddup2(&files_, line, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files_, line, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawnattr_init(&attributes_);
    sigset_t signals;
    ::sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes_, &signals);
    ::sigfillset(&signals);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }

  [[nodiscard]] std::optional<pid_t> spawn(const std::string& program) const {
    std::string name = program;
    const std::array<char*, 2> arguments{name.data(), nullptr};
    const std::array<char*, 1> environment{nullptr};
    pid_t pid = 0;
    if (::posix_spawn(&pid, program.c_str(), &files_, &attributes_, arguments.data(), environment.data()) != 0)
      return {};
    return pid;
  }

 private:
  posix_spawn_file_actions_t files_;
  posix_spawnattr_t attributes_;
};

}  // namespace

Result<std::unique_ptr<DecoderProcess>> DecoderProcess::start(const std::filesystem::path& program) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return fail(ErrorCode::picture_no_decoder, {}, "no socket");
  }
  Socket ours(ends[0]);
  const Socket theirs(ends[1]);
  const auto pid = SpawnPlan(theirs.number()).spawn(program.string());
  if (!pid) return fail(ErrorCode::picture_no_decoder, {}, "cannot start " + program.filename().string());
  return std::make_unique<PosixProcess>(*pid, std::move(ours));
}

}  // namespace chipid::imaging
