#pragma once

#include <QLineEdit>
#include <chipid/secret.hpp>

namespace chipid::counter {

/// A line of text, as these pages use it.
[[nodiscard]] QLineEdit* make_line_edit(QWidget* parent);

/// Where a PIN or passphrase is typed; it is never shown.
class SecretField : public QLineEdit {
  Q_OBJECT

 public:
  explicit SecretField(QWidget* parent);

  /// What was typed; the field is empty after it.
  [[nodiscard]] SecretBytes take();
};

}  // namespace chipid::counter
