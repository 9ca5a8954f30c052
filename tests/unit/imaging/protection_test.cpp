#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <optional>
#include <sstream>

#include "decode_with.hpp"
#include "decoder_pool.hpp"
#include "decoder_protocol.hpp"
#include "imaging/decoder_program.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::imaging;
using test::error_of;
using test::ok;
using Clock = std::chrono::steady_clock;

namespace {

Bytes face() {
  return test::read_bytes(test::own_vector("portraits/face-man-small.jpg"));
}

std::unique_ptr<DecoderProcess> start() {
  return ok(DecoderProcess::start(ok(find_decoder_program())));
}

Result<Image> decode(DecoderProcess& process, bool& may_go_on,
                     std::chrono::milliseconds time = std::chrono::seconds(5)) {
  return decode_with(process, face(), {}, Clock::now() + time, may_go_on);
}

// A field of /proc/PID/status.
std::string status_of(const DecoderProcess& process, const std::string& field) {
  std::ifstream file("/proc/" + std::to_string(process.id()) + "/status");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(field + ":", 0) == 0) return line.substr(field.size() + 2);
  }
  return {};
}

// The soft limit of that name in /proc/PID/limits; nothing where it is not a number.
std::optional<unsigned long> limit_of(const DecoderProcess& process, const std::string& name) {
  std::ifstream file("/proc/" + std::to_string(process.id()) + "/limits");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(name + " ", 0) != 0) continue;
    std::istringstream values(line.substr(name.size()));
    unsigned long soft = 0;
    return values >> soft ? std::optional(soft) : std::nullopt;
  }
  return std::nullopt;
}

/// A program in place of the decoder that does as the shell script says.
class Impostor {
 public:
  explicit Impostor(const std::string& script)
      : path_(std::filesystem::temp_directory_path() / ("chipid-impostor-" + std::to_string(::getpid()))) {
    std::ofstream(path_) << "#!/bin/sh\n" << script << "\n";
    ::chmod(path_.c_str(), 0700);
  }
  Impostor(const Impostor&) = delete;
  Impostor& operator=(const Impostor&) = delete;
  ~Impostor() { std::filesystem::remove(path_); }

  std::string outcome() const {
    const auto process = ok(DecoderProcess::start(path_));
    bool may_go_on = true;
    auto error = error_of(decode(*process, may_go_on, std::chrono::milliseconds(300)));
    CHECK_FALSE(may_go_on);
    return error;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("chipid-decode: several pictures by one process, which has seccomp and no privileges") {
  const auto process = start();
  bool may_go_on = false;
  for (int i = 0; i < 3; ++i) {
    CHECK(decode(*process, may_go_on));
    CHECK(may_go_on);
  }
  CHECK(status_of(*process, "Seccomp") == "2");
  CHECK(status_of(*process, "NoNewPrivs") == "1");
  CHECK_FALSE(decode_with(*process, test::hex("FFD8FF"), {}, Clock::now() + std::chrono::seconds(5), may_go_on));
  CHECK(may_go_on);
  CHECK(decode(*process, may_go_on));
}

TEST_CASE("chipid-decode: memory, processor time and files are limited by the system") {
  const auto process = start();
  bool may_go_on = false;
  CHECK(decode(*process, may_go_on));
  CHECK(limit_of(*process, "Max address space") == 256U << 20U);
  CHECK(limit_of(*process, "Max cpu time") == 60);
  CHECK(limit_of(*process, "Max open files") == 0);
  CHECK(limit_of(*process, "Max core file size") == 0);
}

TEST_CASE("chipid-decode: too many pixels are refused before they are decoded, and it goes on") {
  const auto process = start();
  bool may_go_on = false;
  const auto deadline = Clock::now() + std::chrono::seconds(5);
  CHECK(error_of(decode_with(*process, face(), {.max_pixels = 1'000}, deadline, may_go_on)) == "picture.over_limit");
  CHECK(may_go_on);
  CHECK(decode(*process, may_go_on));
}

TEST_CASE("chipid-decode: none of our files reach it") {
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);  // without close-on-exec
  const auto process = start();
  bool may_go_on = false;
  CHECK(decode(*process, may_go_on));
  ::close(pipe[1]);
  // The end of the pipe comes at once, as nobody holds the other side.
  pollfd watched{.fd = pipe[0], .events = POLLIN, .revents = 0};
  CHECK(::poll(&watched, 1, 1'000) == 1);
  ::close(pipe[0]);
}

TEST_CASE("chipid-decode: a request it does not know ends it") {
  const auto process = start();
  const auto deadline = Clock::now() + std::chrono::seconds(5);
  REQUIRE(process->send(test::hex("00000000 00000000 00000000 00000000"), deadline) == DecoderProcess::Transfer::done);
  std::uint8_t byte = 0;
  CHECK(process->receive({&byte, 1}, deadline) == DecoderProcess::Transfer::broken);
  CHECK(process->await_end().exit_status == protocol::exit_bad_request);
}

TEST_CASE("chipid-decode: killed in the middle, only that picture is lost") {
  const auto process = start();
  ::kill(static_cast<pid_t>(process->id()), SIGKILL);
  bool may_go_on = true;
  CHECK(error_of(decode(*process, may_go_on)) == "picture.unreadable");
  CHECK_FALSE(may_go_on);
  CHECK(decode_picture(face()));
}

TEST_CASE("decoder process: a decoder that says nonsense, nothing, or too little is not believed") {
  CHECK(Impostor("exec head -c 16 /dev/zero").outcome() == "picture.unreadable");
  CHECK(Impostor("exec sleep 5").outcome() == "picture.over_limit");
  CHECK(Impostor("exit 0").outcome() == "picture.unreadable");
  CHECK(Impostor("kill -11 $$").outcome() == "picture.unreadable");
  CHECK(Impostor("kill -24 $$").outcome() == "picture.over_limit");
  CHECK(Impostor("printf 'CIA1\\000\\003\\001\\000\\000\\000\\000\\002\\000\\000\\000\\002abc'; exec sleep 5")
            .outcome() == "picture.over_limit");
  CHECK(Impostor("printf 'CIA1\\000\\003\\001\\000\\000\\000\\377\\377\\000\\000\\377\\377'; exec sleep 5").outcome() ==
        "picture.over_limit");
}

TEST_CASE("decoder process: a system without protection is told, and nothing is decoded") {
  CHECK(Impostor("exit 3").outcome() == "picture.no_decoder");
}

TEST_CASE("decoder process: a program that is not there is told") {
  CHECK(error_of(DecoderProcess::start("/nonexistent/chipid-decode")) == "picture.no_decoder");
}

TEST_CASE("decoder pool: a portrait gets a decoder that nobody used, and nobody uses it again") {
  DecoderPool pool;
  pool.prestart();
  auto first = ok(pool.take(true));
  const auto id = first.process->id();
  first.used = true;
  pool.give_back(std::move(first));
  CHECK(ok(pool.take(true)).process->id() != id);
  CHECK(ok(pool.take(false)).process->id() == id);
}

TEST_CASE("decoder pool: one that somebody ended while it waited spoils no picture") {
  DecoderPool pool;
  pool.prestart();
  auto first = ok(pool.take(false));
  const auto id = first.process->id();
  ::kill(static_cast<pid_t>(id), SIGKILL);
  while (first.process->waits()) ::usleep(1'000);
  pool.give_back(std::move(first));
  const auto next = ok(pool.take(false));
  CHECK(next.process->id() != id);
  CHECK(next.process->waits());
}

TEST_CASE("decoder pool: one that has worked long is let go") {
  DecoderPool pool;
  auto tired = ok(pool.take(false));
  const auto id = static_cast<pid_t>(tired.process->id());
  tired.busy = std::chrono::seconds(21);
  pool.give_back(std::move(tired));
  CHECK(::kill(id, 0) != 0);
}
