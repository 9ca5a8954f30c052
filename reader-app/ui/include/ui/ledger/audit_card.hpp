#pragma once

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>
#include <optional>

#include "store/audit.hpp"

namespace chipid::counter {

/// What an audit found: whether the history is whole, and of each counter the first broken record.
class AuditCard : public QFrame {
  Q_OBJECT

 public:
  explicit AuditCard(QWidget* parent);

  void show_report(const store::AuditReport& report);
  void refresh(Language language);
  void forget();

 private:
  void draw();

  QVBoxLayout* column_;
  std::optional<store::AuditReport> report_;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
