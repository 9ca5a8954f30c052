#pragma once

#include <QBoxLayout>
#include <filesystem>
#include <map>

#include "history/history.hpp"
#include "ui/ledger/deed_card.hpp"
#include "ui/ledger/notice.hpp"

namespace chipid::counter {

class AuditCard;

/// What a supervisor or auditor does with the records: check them, remove old ones, hand out or delete those of one
/// person.
class DeedsPanel : public QWidget {
  Q_OBJECT

 public:
  enum class Deed { audit, purge, export_person, erase_person };

  /// `history` outlives it.
  DeedsPanel(History* history, QWidget* parent);

  void begin(Deed deed);
  /// Writes what is kept of that person, readable by this user alone; recorded with the reason.
  void export_to(const std::filesystem::path& file, const std::string& number, const std::string& reason);
  void refresh(Language language);
  void forget();
  /// Something is being done, or filled in.
  [[nodiscard]] bool is_busy() const { return working_ || deed_.has_value(); }

 signals:
  void records_changed();

 private:
  void build();
  void audit();
  void on_confirmed(const QString& number, const QString& reason);
  void ask_for_file(const QString& number, const QString& reason);
  void on_removed(const store::Outcome<std::uint64_t>& removed);
  void set_working(bool working);
  void end();
  void draw_buttons();
  [[nodiscard]] DeedCard::Words words_of(Deed deed) const;
  [[nodiscard]] QString title_of(Deed deed) const;

  History* history_;
  QBoxLayout* buttons_row_;
  std::map<Deed, QPushButton*> buttons_;
  DeedCard* card_;
  AuditCard* audit_;
  QLabel* working_note_;
  Notice* notice_;
  std::optional<Deed> deed_;  ///< that is being filled in
  bool working_ = false;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
