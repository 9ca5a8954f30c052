#pragma once

#include <QGridLayout>
#include <QPushButton>
#include <QWidget>
#include <vector>

#include "logic/result_view.hpp"

namespace chipid::counter {

class FieldRow;

/// The fields of a person: four large ones, the rest folded under a button.
class FieldPanel : public QWidget {
  Q_OBJECT

 public:
  explicit FieldPanel(QWidget* parent);

  /// `hidden`: the labels stand, what is personal does not.
  void show_fields(std::vector<FieldView> fields, bool hidden);
  void forget();
  /// False: what is shown is not to be taken away.
  void set_copies(bool allowed) { copies_ = allowed; }
  /// Copies the field of that key, 1 to 9; nothing where there is none or it is hidden.
  void copy(int key);

 signals:
  void copied(const QString& label);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] int columns_of_now() const;
  FieldRow* row(std::vector<FieldRow*>& rows, std::size_t index, QGridLayout* grid);
  void copy_index(std::size_t index);
  void refresh_fold();

  std::vector<FieldView> fields_;
  bool hidden_ = false;
  bool copies_ = true;
  bool unfolded_ = false;
  int columns_ = 2;
  QWidget* first_;  ///< the large ones
  QGridLayout* large_grid_;
  QPushButton* fold_;
  QWidget* more_;
  QGridLayout* more_grid_;
  std::vector<FieldRow*> large_;
  std::vector<FieldRow*> small_;
};

}  // namespace chipid::counter
