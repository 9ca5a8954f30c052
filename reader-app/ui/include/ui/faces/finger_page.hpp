#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

#include "logic/consent_line.hpp"
#include "logic/finger_stage.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class ConsentBox;
class MatchPanel;

/// A finger that the card itself compares with the one it holds. What is at stake is shown before anything is spent.
class FingerPage final : public SidePage {
  Q_OBJECT

 public:
  FingerPage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_personal() const override { return true; }
  [[nodiscard]] bool is_busy() const override { return facts_.asking; }
  [[nodiscard]] bool is_loading() const override { return facts_.asking; }
  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;

  /// The file that stands for a scanner: a record of ISO/IEC 19794-2.
  void take_record(const QString& path);

 private:
  void lay_out();
  void connect_parts();
  void begin();
  void ask_tries();
  void send();
  void on_answer(const MatchResult& answer);
  void on_consent(bool agreed);
  void choose_record();
  [[nodiscard]] ConsentLine line() const;
  void show_stage();
  void show_buttons();

  Services services_;
  Lane* lane_ = nullptr;  ///< whose card is asked; nullptr: the page is not shown
  QMetaObject::Connection answers_;
  Workflow workflow_;
  Language language_ = Language::vi;
  FingerFacts facts_;
  FingerMatchRequest request_;
  Consent consent_;
  std::optional<MatchResult> result_;

  QLabel* tries_;
  QLabel* stage_;
  QLabel* trouble_;  ///< of the file that was chosen
  ConsentBox* consent_box_;
  QCheckBox* last_try_;
  MatchPanel* match_;
  QPushButton* ask_;
  QPushButton* record_;
  QPushButton* send_;
};

}  // namespace chipid::counter
