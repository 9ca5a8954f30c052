#pragma once

#include "ui/ledger/status_card.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class AccountsCard;
class NewAccountCard;
class SignInCard;

/// Who works here: signing in and out, accounts with their roles and PINs.
class PeoplePage final : public SidePage {
  Q_OBJECT

 public:
  PeoplePage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] bool is_loading() const override { return loading_; }

 private:
  void build(History& history, QWidget* content);
  void look();
  void draw();

  History* history_;
  StatusCard* status_;
  QLabel* without_;
  QVBoxLayout* column_;
  SignInCard* sign_in_ = nullptr;  ///< these, where there is a history at all
  AccountsCard* accounts_ = nullptr;
  NewAccountCard* new_account_ = nullptr;
  Notice* notice_;
  bool opened_ = false;
  bool loading_ = false;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
