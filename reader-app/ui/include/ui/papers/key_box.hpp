#pragma once

#include <QLabel>
#include <QPushButton>
#include <filesystem>

namespace chipid::counter {

/// The site's key: whether there is one, what it is for, and a button that makes it.
class KeyBox final : public QWidget {
  Q_OBJECT

 public:
  /// `config`: folder of the app's settings.
  KeyBox(std::filesystem::path config, QWidget* parent);

  /// Looks at the key and says how it is in the language of now.
  void refresh();

 signals:
  void made();

 private:
  void make();

  std::filesystem::path config_;
  QLabel* state_;
  QLabel* trouble_;
  QPushButton* make_;
};

}  // namespace chipid::counter
