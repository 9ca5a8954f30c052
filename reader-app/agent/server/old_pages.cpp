#include "old_pages.hpp"

#include <QTimer>
#include <atomic>

#include "doors/old_page.hpp"
#include "http_door.hpp"
#include "rules/token.hpp"
#include "socket_bridge.hpp"

namespace chipid::counter::agent {
namespace {

// Whoever asked by HTTP and went away is not heard of again.
constexpr std::chrono::seconds longest_wait{180};
constexpr std::size_t id_size = 15;
constexpr std::size_t nonce_size = 32;

std::string new_nonce() {
  return random_text(nonce_size).value_or(std::string());
}

std::string_view query_of(const http::Head& head) {
  const auto mark = head.target.find('?');
  return mark == std::string::npos ? std::string_view() : std::string_view(head.target).substr(mark + 1);
}

std::optional<CompatibilityTalk> talk_of(const CompatibilityProfile& profile, const http::Head& head) {
  if (profile.door() != OldDoor::socket_io) return CompatibilityTalk(profile, new_nonce);
  auto framing = SocketIo::from_query(query_of(head), random_text(id_size).value_or(std::string()));
  if (!framing) return std::nullopt;
  return CompatibilityTalk(profile, new_nonce, *std::move(framing));
}

/// A page in the agent's thread, until it is let go there.
struct Held {
  std::unique_ptr<OldPage> page = {};
  std::atomic<int> waiting{0};  ///< messages that the agent has not looked at yet
};
using HeldPtr = std::shared_ptr<Held>;

OldPage::Ends ends_in(QObject& home) {
  return {.to_page = {},
          .reply = [](const CompatibilityTalk::Reply&) {},
          .end = [] {},
          .later =
              [&home](std::function<void()> step) {
                QMetaObject::invokeMethod(&home, std::move(step), Qt::QueuedConnection);
              },
          .clock = clock_now};
}

// The page ends from within its own call.
void let_go(QObject& home, const HeldPtr& held) {
  QMetaObject::invokeMethod(
      &home, [held] { held->page.reset(); }, Qt::QueuedConnection);
}

// Until it has its answer, or waited too long. A child of home: the page goes while the agent is there.
void hold(QObject& home, const HeldPtr& held) {
  auto* until = new QTimer(&home);
  until->setSingleShot(true);
  QObject::connect(until, &QTimer::timeout, until, [held, until] {
    held->page.reset();
    until->deleteLater();
  });
  until->start(longest_wait);
}

class OldSocket final : public http::SocketHandler {
 public:
  OldSocket(Agent& agent, QObject& home, CompatibilityTalk talk, std::string origin, std::string address)
      : agent_(agent), home_(home), talk_(std::move(talk)), origin_(std::move(origin)), address_(std::move(address)) {}

  void on_open(http::SocketLink link) override {
    link_ = link;
    auto ends = ends_in(home_);
    ends.to_page = [link](std::string text) mutable { link.send(std::move(text)); };
    ends.end = [link]() mutable { link.close(1000, {}); };
    const auto open = [held = held_, &agent = agent_, talk = std::move(talk_), origin = origin_, address = address_,
                       ends, link]() mutable {
      held->page = OldPage::open(agent, std::move(talk), origin, address, ends);
      if (!held->page) link.close(refusal_row(RefusalCode::origin_unknown).close_code, "origin_not_paired");
    };
    QMetaObject::invokeMethod(&home_, open, Qt::QueuedConnection);
  }
  void on_text(std::string text) override {
    if (++held_->waiting > most_waiting)
      return link_->close(refusal_row(RefusalCode::rate).close_code, "too_many_requests");
    const auto hear = [held = held_, text = std::move(text)] {
      --held->waiting;
      if (held->page) held->page->hear(text);
    };
    QMetaObject::invokeMethod(&home_, hear, Qt::QueuedConnection);
  }
  void on_close() override { let_go(home_, held_); }

 private:
  Agent& agent_;
  QObject& home_;
  CompatibilityTalk talk_;
  std::string origin_;
  std::string address_;
  HeldPtr held_ = std::make_shared<Held>();
  std::optional<http::SocketLink> link_ = {};
};

}  // namespace

bool OldPages::owns(const http::Head& head) const {
  return profiles_.at(head.method, head.path, head.wants_socket) != nullptr;
}

void OldPages::answer(const http::Head& head, std::string origin, Fields fields, http::Responder respond) {
  const auto held = std::make_shared<Held>();
  auto ends = ends_in(home_);
  ends.reply = [respond, fields](const CompatibilityTalk::Reply& reply) mutable {
    respond(json_response(reply.status, reply.body, fields));
  };
  // Weak: the page holds this, and must not keep itself.
  ends.end = [weak = std::weak_ptr(held), &home = home_] {
    if (const auto still = weak.lock()) let_go(home, still);
  };
  const auto open = [held, &agent = agent_, &home = home_, origin = std::move(origin), address = head.local, ends,
                     talk = *talk_of(*profiles_.at(head.method, head.path, false), head), respond, fields,
                     &all = give_up_]() mutable {
    auto& give_up = all[origin];
    if (give_up) give_up();
    give_up = [weak = std::weak_ptr(held)] {
      if (const auto before = weak.lock()) before->page.reset();
    };
    held->page = OldPage::open(agent, std::move(talk), origin, address, ends);
    const Refusal refusal{.code = RefusalCode::origin_unknown};
    if (!held->page) return respond(json_response(refusal_row(refusal.code).status, refusal_body(refusal), fields));
    hold(home, held);
  };
  QMetaObject::invokeMethod(&home_, open, Qt::QueuedConnection);
}

std::unique_ptr<http::SocketHandler> OldPages::socket(const http::Head& head, std::string origin) {
  auto talk = talk_of(*profiles_.at(head.method, head.path, true), head);
  if (!talk) return nullptr;
  return std::make_unique<OldSocket>(agent_, home_, *std::move(talk), std::move(origin), head.local);
}

}  // namespace chipid::counter::agent
