#pragma once

#include <QSettings>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "ui/main_window.hpp"

namespace chipid::counter {

/// What the app remembers. Never anything of a person.
class Settings {
 public:
  Settings();

  [[nodiscard]] Choices choices() const;
  /// Names of the shapes of other bridges (docs/compatibility.md) that the site turned on: `agent/compatibility`.
  [[nodiscard]] std::vector<std::string> old_pages() const;
  void keep(const Choices& choices);
  void restore(MainWindow& window) const;
  void keep(const MainWindow& window);
  /// Of this program: CHIPID_HOME, else where this user's settings lie.
  [[nodiscard]] static std::filesystem::path folder();
  /// False where the system names no home: folder() would be one that is not this user's.
  [[nodiscard]] static bool has_folder();
  /// Whether a file of that name in the folder is the settings or what is left of writing them.
  [[nodiscard]] static bool is_settings_file(std::string_view name);
  /// Where a site puts its own workflows.
  [[nodiscard]] static std::filesystem::path workflow_folder();

 private:
  std::unique_ptr<QSettings> store_;
};

}  // namespace chipid::counter
