#pragma once

#include <QLabel>
#include <QWidget>
#include <optional>

#include "ui/ledger/secret_field.hpp"

namespace chipid::counter {

/// A new PIN or passphrase, typed twice so that a slip is seen.
class TwiceTyped : public QWidget {
  Q_OBJECT

 public:
  explicit TwiceTyped(QWidget* parent);

  /// What the two fields are called.
  void refresh(const QString& first, const QString& again);
  /// Nothing where they differ, which it shows then, or nothing was typed. The fields are empty after it.
  [[nodiscard]] std::optional<SecretBytes> take();
  void forget();

 signals:
  void entered();  ///< Enter in the second field

 private:
  QLabel *first_label_, *again_label_, *differ_;
  SecretField *first_, *again_;
};

}  // namespace chipid::counter
