#pragma once

#include <QLineEdit>
#include <QWidget>

/// What stands for a hospital's program in a process of its own: lines that keep what they get in a file.
class Form : public QWidget {
  Q_OBJECT

 public:
  struct Habits {
    QString file = {};
    int sleeps_ms = 0;     ///< at each key
    int steals_after = 0;  ///< characters, whereupon a window of another program comes up; 0: never
  };
  explicit Form(Habits habits);

 private:
  void keep();
  bool eventFilter(QObject* object, QEvent* event) override;

  Habits habits_;
  QList<QLineEdit*> lines_;
};

/// Runs the form until it is ended.
int run_form(int argc, char** argv);
