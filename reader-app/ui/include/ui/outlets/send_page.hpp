#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <map>
#include <optional>

#include "outlets/outbox.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class OutboxList;

/// Sends this person to the site's server, and shows who waits to be sent.
class SendPage final : public SidePage {
  Q_OBJECT

 public:
  SendPage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_personal() const override { return person_.has_value(); }
  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  void begin_at_once() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void lay_out();
  void connect_outbox();
  void send();
  void on_delivered(std::uint64_t id);
  void on_refused(std::uint64_t id);
  void done(const QString& text);
  void load_profile();
  [[nodiscard]] bool may_go() const;
  void show_words();
  void show_trouble(const outlets::Trouble& trouble);

  const Services services_;
  std::optional<CheckedPerson> person_;            ///< nothing: nobody is shown
  std::optional<std::uint64_t> sent_;              ///< id of that person, while it is under way
  std::map<std::uint64_t, std::uint64_t> visits_;  ///< whose those are that are under way
  bool closes_ = false;                            ///< after success
  QString profile_;                                ///< path of what `receiver_` was read from
  outlets::Outcome<std::shared_ptr<const outlets::Receiver>> receiver_;
  QTimer patience_;
  Language language_ = Language::vi;
  QLabel* held_back_;
  QLabel* receiver_label_;
  QLabel* what_;
  QPushButton* settings_;
  OutboxList* list_ = nullptr;
  QLabel* outcome_;
  QPushButton* send_;
};

}  // namespace chipid::counter
