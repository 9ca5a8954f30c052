#pragma once

#include <optional>

#include "typing/profile.hpp"
#include "ui/desk/path_row.hpp"
#include "ui/desk/settings_part.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// Which typing profile is used, on the page of typing and among the settings.
class ProfileRow : public SettingsPart {
  Q_OBJECT

 public:
  ProfileRow(const Services& services, QWidget* parent);

  void refresh(Language language) override;
  /// As the file is now; nothing where none is chosen.
  [[nodiscard]] const std::optional<Result<typing::Profile>>& profile() const { return profile_; }
  void use(const QString& path);

 private:
  Services services_;
  QLabel* label_;
  PathRow* row_;
  std::optional<Result<typing::Profile>> profile_;
};

}  // namespace chipid::counter
