#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "engine/counter.hpp"
#include "ui/choices.hpp"

namespace chipid::counter {

class History;

/// The history as this program has it: of the place that the settings name, or that an option does; whoever practises
/// gets one of their own, which is gone with the program, so that fictional people are never among the real ones.
class AppHistory {
 public:
  /// The counter outlives it. `config`: folder of the settings. `place`: of the option, in the place of the setting.
  AppHistory(Counter& counter, std::filesystem::path config, bool practice, std::optional<QString> place);
  ~AppHistory();
  AppHistory(const AppHistory&) = delete;
  AppHistory& operator=(const AppHistory&) = delete;

  /// Of this counter: its key, what waits. `config`: folder of the settings.
  [[nodiscard]] static std::filesystem::path folder(const std::filesystem::path& config, bool practice);
  /// nullptr where this program was built without Qt's Sql.
  [[nodiscard]] History* history();
  /// Opens what the settings name, where they changed.
  void follow(const Choices& choices);

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace chipid::counter
