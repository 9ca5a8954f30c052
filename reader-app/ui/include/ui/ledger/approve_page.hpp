#pragma once

#include <QPushButton>

#include "ui/desk/choice_box.hpp"
#include "ui/ledger/form.hpp"
#include "ui/ledger/status_card.hpp"
#include "ui/side_page.hpp"
#include "views/approval_view.hpp"

namespace chipid::counter {

/// A supervisor lets the person on the screen through: by PIN where the site has accounts, else by name, and says why.
class ApprovePage final : public SidePage {
  Q_OBJECT

 public:
  ApprovePage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] bool is_personal() const override { return true; }

 private:
  void build();
  void look();
  void draw(const Lane& lane, const Workflow& workflow);
  void show_form();
  void approve();
  void check_pin(const std::string& reason);
  void let_through(const std::string& by, const std::string& reason, bool pin_checked);
  [[nodiscard]] ApprovalProof proof() const { return approval_proof(status_of(history_)); }

  Counter& counter_;
  History* history_;
  QLabel *text_, *proof_text_;
  Form* form_;
  ChoiceBox* account_;
  QLineEdit *name_, *reason_;
  SecretField* pin_;
  QPushButton* approve_;
  Notice* notice_;
  QStringList supervisors_;
  ApprovalNeed need_ = ApprovalNeed::none;
  const Lane* lane_ = nullptr;  ///< whose person it shows
  bool opened_ = false;
  unsigned question_ = 0;  ///< answers about any other person count for nothing
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
