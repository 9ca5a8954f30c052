#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <vector>

#include "history/history.hpp"
#include "logic/workflow.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/ledger/notice.hpp"

namespace chipid::counter {

/// Records of some days, or those of one number or name, the latest first.
class LogPanel : public QWidget {
  Q_OBJECT

 public:
  /// Both outlive it.
  LogPanel(History* history, const std::vector<Workflow>& workflows, QWidget* parent);

  /// Asks anew.
  void look();
  /// Something was recorded: shown at once where the days are listed, not in the middle of a search.
  void follow();
  void refresh(Language language);
  void forget();
  [[nodiscard]] bool is_loading() const { return loading_; }

 private:
  void build();
  void look_further();
  void take(const store::Outcome<store::LogPage>& page);
  void draw();
  [[nodiscard]] QString count_text() const;

  History* history_;
  const std::vector<Workflow>& workflows_;
  QLineEdit* edit_;
  QPushButton *search_, *more_;
  ChoiceBox* period_;
  QLabel* count_;
  Notice* notice_;
  QVBoxLayout* rows_;
  Language language_ = Language::vi;
  QString drawn_;  ///< drawn_as() of the rows
  std::vector<store::StoredEntry> entries_;
  std::size_t damaged_ = 0;
  std::size_t drawn_rows_ = 0;
  qlonglong last_row_ = 0;
  bool loading_ = false;
  bool asked_ = false;
  unsigned question_ = 0;  ///< answers to any other question count for nothing
};

}  // namespace chipid::counter
