#pragma once

#include <QObject>
#include <QTimer>

#include "outlets/send_queue.hpp"

namespace chipid::counter {

namespace outlets {
class Exchange;
}

/// Sends patients to the site's server, one after the other, again and again until it takes them; outlives the screen
/// that showed the person. What waits is in memory alone and is lost with the program, which asks before it ends. Lives
/// in the window's thread and blocks nobody.
class Outbox : public QObject {
  Q_OBJECT

 public:
  explicit Outbox(QObject* parent = nullptr);
  ~Outbox() override;

  /// Begins to send; the id that delivered() and refused() tell. `profile`: path of the server's profile. Any trouble
  /// of troubles.def that has to do with profiles, cards and servers.
  [[nodiscard]] outlets::Outcome<std::uint64_t> send(const CheckedPerson& person, const std::filesystem::path& profile);
  /// What waits is sent at once, and what was refused once more.
  void try_again();
  /// Gives one up that waits or was refused.
  void remove(std::uint64_t id);
  /// Gives up all of them.
  void clear();

  [[nodiscard]] const outlets::SendQueue& queue() const { return queue_; }

 signals:
  void changed();  ///< what queue() says
  void delivered(std::uint64_t id);
  void refused(std::uint64_t id);

 private:
  void go_on();
  void settle(std::uint64_t id, const outlets::HttpAnswer& answer);

  outlets::SendQueue queue_;
  outlets::Exchange* exchange_ = nullptr;  ///< the one under way
  QTimer next_;
};

}  // namespace chipid::counter
