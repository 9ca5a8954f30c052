#pragma once

#include "ui/desk/settings_part.hpp"
#include "ui/ledger/form.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/side_page.hpp"

class QPushButton;

namespace chipid::counter {

class AdmitCard;
class ChoiceBox;
class KeyCard;

/// Whether, where and for how long a site keeps its history; the key of this counter; further counters. Where there are
/// accounts, a supervisor alone changes it.
class HistorySettings : public SettingsPart {
  Q_OBJECT

 public:
  HistorySettings(const Services& services, QWidget* parent);

  void refresh(Language language) override;
  void forget() override;

 private:
  void build();
  void use_kind(int kind);
  void use_place(const QString& place);
  void use_days(int index);
  [[nodiscard]] QString own_file() const;
  void show_choices();
  void show_cards();
  [[nodiscard]] QString state_text(bool changes) const;

  const Services services_;
  Form* form_;
  ChoiceBox *kind_, *days_;
  QLineEdit* address_;
  QPushButton* use_;
  QLabel* state_;
  Notice* notice_;
  KeyCard* key_ = nullptr;  ///< these, where there is a history at all
  AdmitCard* admit_ = nullptr;
  bool asks_address_ = false;  ///< a server was chosen whose address is not typed yet
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
