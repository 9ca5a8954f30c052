#pragma once

#include <QLabel>
#include <QPushButton>
#include <array>

#include "logic/first_run.hpp"
#include "ui/desk/radio_list.hpp"
#include "ui/icons.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class TrustPanel;

/// Setting up a counter, a step a view: language, workflow, a test of the reader, the trust list, practice. Enter goes
/// on, also where a step was left as it is; Esc ends it. Is not shown again by itself once it was left.
class FirstRunPage final : public SidePage {
  Q_OBJECT

 public:
  FirstRunPage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  /// Cards that are laid down belong to the test.
  [[nodiscard]] bool is_busy() const override { return true; }
  [[nodiscard]] SetupStep step() const { return step_; }
  void go_on();
  void go_back();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  [[nodiscard]] QWidget* build_reader_step(QWidget* parent);
  [[nodiscard]] QWidget* build_trust_step(QWidget* parent);
  [[nodiscard]] QWidget* build_practice_step(QWidget* parent);
  void connect_choices();
  void show_step(SetupStep step);
  /// Where the keys go at that step.
  [[nodiscard]] QWidget* control_of(SetupStep step);
  void show_choices();
  void show_reader(const Lane& lane);
  void show_words();
  [[nodiscard]] bool is_done(SetupStep step) const;

  const Services services_;
  SetupStep step_ = SetupStep::language;
  ReaderTest test_ = ReaderTest::no_reader;
  Language shown_language_ = Language::vi;
  QLabel *place_, *title_, *lead_;
  RadioList *languages_, *workflows_;
  std::array<QWidget*, setup_steps> steps_;
  Symbol* reader_picture_;
  QLabel *reader_title_, *reader_advice_;
  TrustPanel* trust_ = nullptr;  ///< once its step is shown
  QWidget* trust_place_;
  QLabel* practice_text_;
  QPushButton *practice_, *back_, *next_;
};

}  // namespace chipid::counter
