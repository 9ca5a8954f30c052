#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <map>
#include <optional>

#include "ui/side_pages.hpp"

namespace chipid::counter {

/// Holds the pages beside the flow, each made when it is first opened, under a heading with a way back.
class SideFrame : public QWidget {
  Q_OBJECT

 public:
  SideFrame(const Services& services, QWidget* parent);

  /// False where there is no such page.
  bool open(SideId id);
  /// What was opened may begin its work.
  void begin_at_once();
  void close();
  [[nodiscard]] std::optional<SideId> opened() const { return opened_; }
  [[nodiscard]] SidePage* page() const;
  void refresh(const Shown& shown);
  void focus();

 signals:
  void closed();
  void said(const QString& text);
  void choices_changed(const chipid::counter::Choices& choices);
  void scanned(const QString& text);
  void wanted(chipid::counter::SideId page);
  void came_to(const QString& stage);

 private:
  [[nodiscard]] SidePage* page_of(SideId id);

  Services services_;
  QFrame* head_;
  QLabel* title_;
  QPushButton* back_;
  QStackedWidget* stack_;
  std::map<SideId, SidePage*> pages_;
  std::optional<SideId> opened_;
};

}  // namespace chipid::counter
