#include "ui/desk/change_card.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {

ChangeCard::ChangeCard(QWidget* parent) : QFrame(parent), column_(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("card"));
  accept_ = make_button("primary", QStringLiteral("done"), this);
  remedy_ = make_button("plain", {}, this);
  decline_ = make_button("plain", QStringLiteral("close"), this);
  auto* buttons = new QHBoxLayout;
  for (auto* button : {accept_, remedy_, decline_}) buttons->addWidget(button);
  buttons->addStretch(1);
  column_->addLayout(buttons);
  set_margins(column_, 20, 16, 20, 16, 12);
  connect(accept_, &QPushButton::clicked, this, &ChangeCard::accepted);
  connect(decline_, &QPushButton::clicked, this, &ChangeCard::declined);
  connect(remedy_, &QPushButton::clicked, this, [this] { emit remedy_wanted(offered_); });
  hide();
}

void ChangeCard::show_change(const TrustChange& change) {
  clear();
  change_ = change;
  refresh(language_);
}

void ChangeCard::show_refusal(const Error& error) {
  clear();
  refusal_ = error;
  refresh(language_);
}

void ChangeCard::clear() {
  change_.reset();
  refusal_.reset();
  offered_ = ImportRemedy::none;
  hide();
}

void ChangeCard::refresh(Language language) {
  language_ = language;
  if (!is_shown()) return;
  delete words_;
  words_ = new QWidget(this);
  auto* lines = new QVBoxLayout(words_);
  set_margins(lines, 0, 0, 0, 0, 6);
  column_->insertWidget(0, words_);
  if (change_) draw_change(change_view(*change_, language));
  if (refusal_) draw_refusal(refusal_view(*refusal_, language));
  accept_->setVisible(is_preview() && change_view(*change_, language).changes_something);
  set_button(accept_, tr("Import"));
  remedy_->setVisible(offered_ != ImportRemedy::none);
  refresh_icon(remedy_);
  set_button(decline_, is_preview() ? tr("Do not import") : tr("Close"));
  show();
}

void ChangeCard::add_line(const char* role, const QString& text) {
  auto* label = make_label(role, words_);
  set_text(label, text);
  words_->layout()->addWidget(label);
}

void ChangeCard::draw_change(const ChangeView& view) {
  setAccessibleName(QString::fromStdString(view.title));
  add_line("heading", QString::fromStdString(view.title));
  for (const auto& warning : view.warnings) add_line("error", QString::fromStdString(warning));
  for (const auto& fact : view.facts) add_line("plain", QString::fromStdString(fact));
  for (const auto& group : view.groups) {
    add_line("strong", QString::fromStdString(group.title));
    QString lines;
    for (const auto& line : group.lines) lines += QString::fromStdString(line) + QLatin1Char('\n');
    add_line("muted", (lines + QString::fromStdString(group.more)).trimmed());
  }
}

void ChangeCard::draw_refusal(const RefusalView& view) {
  setAccessibleName(QString::fromStdString(view.sentence));
  add_line("heading", QString::fromStdString(view.sentence));
  add_line("plain", QString::fromStdString(view.advice));
  add_line("caption", tr("Code %1").arg(QString::fromStdString(view.code)));
  offered_ = view.remedy;
  set_button(remedy_, QString::fromStdString(view.remedy_text));
}

void ChangeCard::focus() {
  const bool careful = change_ && !change_view(*change_, language_).warnings.empty();
  auto* button = accept_->isVisibleTo(this) && !careful ? accept_ : decline_;
  button->setFocus();
  bring_into_view(button);
}

}  // namespace chipid::counter
