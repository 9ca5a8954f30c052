#pragma once

#include <QLabel>
#include <functional>

#include "base/trouble.hpp"

namespace chipid::counter {

/// How the last thing that was asked for went; stays until it is cleared. Told to screen readers.
class Notice : public QLabel {
  Q_OBJECT

 public:
  /// Gives the words in the language of now.
  using Words = std::function<QString()>;

  explicit Notice(QWidget* parent);

  void tell(Words words);
  void show_trouble(const store::Trouble& trouble);
  void clear_words() { show_words({}, {}); }
  void refresh(Language language);

 private:
  void show_words(Words words, const QString& status);
  void draw();

  Language language_ = Language::vi;
  Words words_;
};

}  // namespace chipid::counter
