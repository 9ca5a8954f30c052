// Keeps a verification service busy as cheaply as it can: one thread, epoll, requests that are made beforehand.
//
// bench_serve PORT CLIENTS REQUESTS ADDRESS FILE...   prints {"seconds", "cpu_ms", "p50_ms", "p99_ms"}; fails where an
// answer is not the verdict that is expected
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view good = "\"authentic_unproven_chip\"";

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "bench_serve: %s\n", what.c_str());
  std::exit(1);
}

std::string request_of(const char* address, const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string body((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (body.empty()) die(std::string("cannot read ") + path);
  return std::string("POST ") + address +
         " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
         "application/vnd.chipid.evidence\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// One keep-alive client.
struct Client {
  int socket = -1;
  std::size_t sent = 0;
  const std::string* request = nullptr;
  std::string answer = {};
  std::size_t wanted = 0;  ///< bytes of the answer; 0: not known yet
  Clock::time_point start = {};
};

class Load {
 public:
  Load(std::uint16_t port, std::size_t clients, std::size_t requests, std::vector<std::string> made)
      : left_(requests), total_(requests), made_(std::move(made)), clients_(clients), poll_(epoll_create1(0)) {
    for (auto& client : clients_) open(client, port);
  }

  void run() {
    for (auto& client : clients_) next(client);
    std::array<epoll_event, 64> events{};
    while (times_.size() < total_) {
      const int count = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), 30000);
      if (count <= 0) die("no answer for 30 s");
      for (int i = 0; i < count; ++i)
        take(*static_cast<Client*>(events[static_cast<std::size_t>(i)].data.ptr),
             events[static_cast<std::size_t>(i)].events);
    }
  }

  [[nodiscard]] double percentile(double part) {
    std::sort(times_.begin(), times_.end());
    return times_[static_cast<std::size_t>(part * static_cast<double>(times_.size() - 1))];
  }

 private:
  void open(Client& client, std::uint16_t port) {
    client.socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(client.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(client.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 &&
        errno != EINPROGRESS) {
      die("cannot connect");
    }
    epoll_event event = {};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.ptr = &client;
    epoll_ctl(poll_, EPOLL_CTL_ADD, client.socket, &event);
  }

  void next(Client& client) {
    if (left_ == 0) return;
    client.request = &made_[--left_ % made_.size()];
    client.sent = 0;
    client.wanted = 0;
    client.answer.clear();
    client.start = Clock::now();
    send_more(client);
  }

  void send_more(Client& client) {
    while (client.request != nullptr && client.sent < client.request->size()) {
      const auto count =
          send(client.socket, client.request->data() + client.sent, client.request->size() - client.sent, MSG_NOSIGNAL);
      if (count < 0 && (errno == EAGAIN || errno == ENOTCONN)) return;
      if (count < 0) die(std::string("send: ") + std::strerror(errno));
      client.sent += static_cast<std::size_t>(count);
    }
  }

  void take(Client& client, std::uint32_t events) {
    if ((events & EPOLLOUT) != 0) send_more(client);
    if ((events & EPOLLIN) == 0) return;
    std::array<char, 65536> piece;
    for (;;) {
      const auto count = recv(client.socket, piece.data(), piece.size(), 0);
      if (count < 0 && errno == EAGAIN) return;
      if (count <= 0) die("the service closed a connection");
      client.answer.append(piece.data(), static_cast<std::size_t>(count));
      if (is_whole(client)) finish(client);
    }
  }

  static bool is_whole(Client& client) {
    if (client.wanted == 0) {
      const auto end = client.answer.find("\r\n\r\n");
      if (end == std::string::npos) return false;
      const auto length = client.answer.find("Content-Length: ");
      if (length == std::string::npos || length > end) die("an answer without a length");
      client.wanted = end + 4 + std::strtoul(client.answer.c_str() + length + 16, nullptr, 10);
    }
    return client.answer.size() == client.wanted;
  }

  void finish(Client& client) {
    times_.push_back(std::chrono::duration<double, std::milli>(Clock::now() - client.start).count());
    if (client.answer.compare(0, 12, "HTTP/1.1 200") != 0 || client.answer.find(good) == std::string::npos) {
      die("not the answer expected: " + client.answer.substr(0, 400));
    }
    client.request = nullptr;
    next(client);
  }

  std::size_t left_, total_;
  std::vector<std::string> made_;
  std::vector<Client> clients_;
  int poll_;
  std::vector<double> times_;
};

double cpu_ms() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  const auto ms = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return ms(usage.ru_utime) + ms(usage.ru_stime);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6) die("PORT CLIENTS REQUESTS ADDRESS FILE...");
  std::vector<std::string> requests;
  std::transform(argv + 5, argv + argc, std::back_inserter(requests),
                 [&](const char* path) { return request_of(argv[4], path); });
  Load load(static_cast<std::uint16_t>(std::atoi(argv[1])), std::strtoul(argv[2], nullptr, 10),
            std::strtoul(argv[3], nullptr, 10), std::move(requests));
  const auto cpu_before = cpu_ms();
  const auto start = Clock::now();
  load.run();
  const auto seconds = std::chrono::duration<double>(Clock::now() - start).count();
  std::printf("{\"seconds\": %.6f, \"cpu_ms\": %.3f, \"p50_ms\": %.3f, \"p99_ms\": %.3f}\n", seconds,
              cpu_ms() - cpu_before, load.percentile(0.5), load.percentile(0.99));
}
