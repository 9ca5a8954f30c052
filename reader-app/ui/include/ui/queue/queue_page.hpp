#pragma once

#include <QLabel>
#include <QVBoxLayout>

#include "ui/side_page.hpp"

namespace chipid::counter {

/// The readers of this counter one below the other, and the cards that were done lately; people are masked.
class QueuePage final : public SidePage {
  Q_OBJECT

 public:
  QueuePage(const Services& services, QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;

 private:
  [[nodiscard]] QLabel* make_text(const char* role, const QString& text);
  void add_lane(const Lane& lane, int number, Language language);
  void add_recent(Language language);

  Counter& counter_;
  Language language_ = Language::vi;
  QWidget* content_;
  QVBoxLayout* rows_;
};

}  // namespace chipid::counter
