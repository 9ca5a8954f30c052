#pragma once

#include <QFrame>

namespace chipid::counter {

/// How one thing stands: by shape and colour, beside its word.
enum class Mark { good, note, doubt, bad };

struct Finding {
  Mark mark = Mark::note;
  QString status = {};   ///< the mark as a word
  QString subject = {};  ///< what it is about; may be empty
  QString text = {};
  QString advice = {};  ///< what to do; empty: nothing
};

/// One finding of an audit or a diagnosis, with what to do. Made anew where the look changes.
class FindingRow : public QFrame {
  Q_OBJECT

 public:
  FindingRow(const Finding& finding, QWidget* parent);
};

}  // namespace chipid::counter
