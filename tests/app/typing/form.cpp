#include "form.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QProcess>
#include <QSaveFile>
#include <QThread>
#include <QVBoxLayout>

namespace {

constexpr int lines = 5;

}  // namespace

Form::Form(Habits habits) : habits_(std::move(habits)) {
  auto* column = new QVBoxLayout(this);
  for (int i = 0; i < lines; ++i) {
    auto* line = new QLineEdit(this);
    column->addWidget(line);
    lines_ << line;
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, &Form::keep);
  }
  keep();
}

void Form::keep() {
  QStringList texts;
  qsizetype length = 0;
  for (const auto* line : lines_) {
    texts << line->text();
    length += line->text().size();
  }
  QSaveFile file(habits_.file);
  if (!file.open(QIODevice::WriteOnly)) qFatal("the form keeps nothing");
  file.write(texts.join(QLatin1Char('\n')).toUtf8());
  file.commit();
  if (habits_.steals_after == 0 || length < habits_.steals_after) return;
  habits_.steals_after = 0;
  auto* thief = new QProcess(this);
  thief->start(QApplication::applicationFilePath(),
               {QStringLiteral("--form"), habits_.file + QStringLiteral(".stolen"), QStringLiteral("Thief")});
  // As if it had come up in mid-word: nothing is read from the keyboard meanwhile.
  thief->waitForReadyRead(10'000);
}

bool Form::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::KeyPress && habits_.sleeps_ms > 0) {
    QThread::msleep(static_cast<unsigned long>(habits_.sleeps_ms));
  }
  return false;
}

int run_form(int argc, char** argv) {
  QApplication application(argc, argv);
  const auto words = QApplication::arguments();
  Form form({.file = words.value(2), .sleeps_ms = words.value(4).toInt(), .steals_after = words.value(5).toInt()});
  form.setWindowTitle(words.value(3));
  form.resize(500, 300);
  form.show();
  form.activateWindow();
  QObject::connect(&application, &QApplication::focusChanged, [](QWidget*, QWidget* now) {
    if (now == nullptr) return;
    fputs("shown\n", stdout);
    fflush(stdout);
  });
  return QApplication::exec();
}
