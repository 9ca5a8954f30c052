#pragma once

#include <QButtonGroup>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

namespace chipid::counter {

/// A few things to choose one from, each with a line about it; the arrow keys go from one to the next.
class RadioList : public QWidget {
  Q_OBJECT

 public:
  struct Entry {
    QString words = {};
    QString about = {};
  };

  explicit RadioList(QWidget* parent);

  void show_entries(const std::vector<Entry>& entries, int chosen);
  /// The button of what is chosen; never null once there are entries.
  [[nodiscard]] QWidget* checked() const;

 signals:
  void chosen(int index);

 private:
  void build(std::size_t count);

  QVBoxLayout* column_;
  QButtonGroup* group_;
  std::vector<class QLabel*> about_;
};

}  // namespace chipid::counter
