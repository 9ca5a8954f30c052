#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "desk/trust_keeper.hpp"
#include "ui/desk/change_card.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/icons.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// The trust list: how it stands, importing into it with a look at it before, going back, what its audit finds.
class TrustPanel : public QWidget {
  Q_OBJECT

 public:
  TrustPanel(const Services& services, QWidget* parent);

  /// Looks at the list anew.
  void look_again();
  /// Looks at what this file would change.
  void offer(const std::filesystem::path& file);
  /// The same with the certificate of the authority that signs it.
  void name_root(const std::filesystem::path& file);
  void refresh(Language language);
  /// A change is under way, or waits for the word.
  [[nodiscard]] bool is_busy() const { return keeper_.is_working() || card_->is_preview(); }
  /// What was looked at and not imported is dropped.
  void forget();
  [[nodiscard]] bool usable() const { return audit_ && audit_->summary.anchors > 0; }

 signals:
  void said(const QString& text);
  void changed();  ///< what is shown

 private:
  void build_head();
  void connect_keeper();
  void ask_for_file();
  void ask_for_root();
  void preview();
  void remedy(ImportRemedy remedy);
  void on_changed(const ChangeAnswer& answer);
  void on_looked(const AuditAnswer& answer);
  void draw_head();
  void draw_findings();
  void set_working(bool working);

  Counter& counter_;
  bool practice_;
  TrustKeeper keeper_;
  Language language_ = Language::vi;
  std::optional<TrustAudit> audit_;
  std::filesystem::path file_;
  TrustImportOptions options_;
  QString drawn_;  ///< in which language and look the findings stand

  Symbol* symbol_;
  QLabel* title_;
  QLabel* detail_;
  QLabel* practice_note_;
  QLabel* kind_label_;
  ChoiceBox* kind_;
  QPushButton* import_;
  QPushButton* undo_;
  QLabel* working_;
  ChangeCard* card_;
  QLabel* findings_title_;
  QVBoxLayout* findings_;
  QVBoxLayout* column_;
};

}  // namespace chipid::counter
