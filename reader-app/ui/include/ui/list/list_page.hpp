#pragma once

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "engine/list_desk.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// The list that a workflow works by: which one, what it says of the person, and noting that the person was here.
class ListPage final : public SidePage {
  Q_OBJECT

 public:
  ListPage(const Services& services, QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  void begin_at_once() override;

 private:
  void show_list();
  void show_finding();
  void show_row(const std::optional<Listing>& listing);
  void add_field(const QString& label, const QString& value);
  void choose_list();
  void note();
  void on_noted(const std::optional<Error>& error);
  [[nodiscard]] std::optional<CheckedPerson> person() const;

  Services services_;
  QLabel* file_;
  QPushButton* choose_;
  QLabel* finding_;
  QFormLayout* row_;
  QLabel* trouble_;
  QLabel* register_;
  QPushButton* note_;
  std::uint64_t noting_ = 0;  ///< visit of the person who is being written
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
