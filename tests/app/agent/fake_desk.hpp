#pragma once

#include "talk/desk.hpp"

namespace chipid::counter::agent::test {

/// A counter that does as it is told.
class FakeDesk final : public Desk {
 public:
  [[nodiscard]] DeskState state() const override { return DeskState::ready; }
  [[nodiscard]] std::vector<ReaderSeen> readers() const override { return {{"Reader 1", true}}; }
  std::string start(const ReadRequest& request, std::function<void(DeskEvent)> tell) override {
    requests.push_back(request);
    tells.push_back(std::move(tell));
    return "Reader 1";
  }
  void start_face(const std::string& read_id) override { faces.push_back(read_id); }
  void cancel(const std::string& read_id) override { cancelled.push_back(read_id); }
  void clear(const std::string& read_id) override { cleared.push_back(read_id); }
  void watch(std::function<void(std::string, std::string)> tell) override { device = std::move(tell); }

  /// To whoever asked last.
  void say(DeskEvent event) const { tells.back()(std::move(event)); }
  [[nodiscard]] const ReadRequest& last() const { return requests.back(); }

  std::vector<ReadRequest> requests = {};
  std::vector<std::function<void(DeskEvent)>> tells = {};
  std::vector<std::string> faces = {}, cancelled = {}, cleared = {};
  std::function<void(std::string, std::string)> device = {};
};

}  // namespace chipid::counter::agent::test
