#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <optional>

#include "logic/trust_view.hpp"

namespace chipid::counter {

/// What an import would change, has changed, or why a file was refused; with what can be done about it.
class ChangeCard : public QFrame {
  Q_OBJECT

 public:
  explicit ChangeCard(QWidget* parent);

  void show_change(const TrustChange& change);
  void show_refusal(const Error& error);
  /// Hidden, and nothing is shown in it.
  void clear();
  [[nodiscard]] bool is_shown() const { return change_ || refusal_; }
  /// A file was looked at and waits for the word.
  [[nodiscard]] bool is_preview() const { return change_ && change_->preview; }
  void refresh(Language language);
  /// To the button that harms least.
  void focus();

 signals:
  void accepted();
  void declined();
  void remedy_wanted(chipid::counter::ImportRemedy remedy);

 private:
  void draw_change(const ChangeView& view);
  void draw_refusal(const RefusalView& view);
  void add_line(const char* role, const QString& text);

  std::optional<TrustChange> change_;
  std::optional<Error> refusal_;
  Language language_ = Language::vi;
  QWidget* words_ = nullptr;
  QVBoxLayout* column_;
  QPushButton* accept_;
  QPushButton* remedy_;
  QPushButton* decline_;
  ImportRemedy offered_ = ImportRemedy::none;
};

}  // namespace chipid::counter
