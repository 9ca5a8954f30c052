#pragma once

#include <chipid/monitor.hpp>
#include <chipid/readers.hpp>
#include <memory>
#include <string>

namespace chipid::counter {

/// Where cards come from: the readers of this computer, or virtual citizens for practice.
class CardSupply {
 public:
  virtual ~CardSupply() = default;

  /// Begins to watch. `on_event` is called on a thread of the supply's, one call at a time; first for what is there
  /// already.
  virtual void watch(ReaderMonitor::OnEvent on_event) = 0;
  /// No event comes after it returns.
  virtual void stop() = 0;
  /// The card in that reader; the errors of connect_reader(). Any thread.
  [[nodiscard]] virtual Result<std::unique_ptr<CardConnection>> connect(const std::string& reader) = 0;
};

/// The PC/SC readers of this computer.
class ReaderSupply final : public CardSupply {
 public:
  void watch(ReaderMonitor::OnEvent on_event) override;
  void stop() override;
  [[nodiscard]] Result<std::unique_ptr<CardConnection>> connect(const std::string& reader) override;

 private:
  std::unique_ptr<ReaderMonitor> monitor_;
};

}  // namespace chipid::counter
