#include "ui/help_page.hpp"

#include "logic/help.hpp"
#include "ui/icons.hpp"
#include "ui/key_field.hpp"
#include "ui/page_texts.hpp"
#include "ui/side_pages.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString picture_name(HelpPicture picture) {
  static const char* const names[] = {"card_on_reader", "card_turned", "printed_key",  "reader_cable", "service",
                                      "other_program",  "other_card",  "interference", "camera",       "finger",
                                      "trust_list",     "network",     "file",         "program"};
  return QStringLiteral("picture_") + QLatin1String(names[static_cast<std::size_t>(picture)]);
}

bool may_try_again(State state) {
  return state == State::failed || state == State::busy || state == State::unsupported;
}

}  // namespace

HelpPage::HelpPage(QWidget* parent) : Page(parent) {
  auto* content = new QWidget(this);
  auto* row = new QHBoxLayout(content);
  picture_card_ = make_frame("card", content);
  auto* around = new QVBoxLayout(picture_card_);
  picture_ = new Symbol({320, 240}, picture_card_);
  around->addWidget(picture_, 0, Qt::AlignCenter);
  auto* words = new QVBoxLayout;
  row->addWidget(picture_card_, 0, Qt::AlignVCenter);
  row->addLayout(words, 1);
  title_ = make_label("title", content);
  tries_ = make_label("lead", content);
  steps_ = new QVBoxLayout;
  field_ = new KeyField(content);
  auto* buttons = new QHBoxLayout;
  again_ = make_button("primary", QStringLiteral("again"), content);
  cancel_ = make_button("plain", {}, content);
  diagnose_ = make_button("plain", {}, content);
  code_ = make_label("code", content);
  code_->setWordWrap(false);
  words->addStretch(1);
  words->addWidget(title_);
  words->addWidget(tries_);
  words->addLayout(steps_);
  words->addWidget(field_);
  words->addLayout(buttons);
  words->addStretch(1);
  for (QWidget* widget :
       {static_cast<QWidget*>(again_), static_cast<QWidget*>(cancel_), static_cast<QWidget*>(diagnose_)})
    buttons->addWidget(widget);
  buttons->addStretch(1);
  buttons->addWidget(code_);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(row, 40, 12, 40, 12, 40);
  set_margins(around, 16, 16, 16, 16, 0);
  set_margins(words, 0, 0, 0, 0, 12);
  set_margins(steps_, 0, 0, 0, 0, 6);
  connect(again_, &QPushButton::clicked, this, &HelpPage::again);
  connect(cancel_, &QPushButton::clicked, this, &HelpPage::cancel);
  connect(diagnose_, &QPushButton::clicked, this, &HelpPage::diagnose);
}

void HelpPage::refresh(const Shown& shown) {
  const auto& lane = shown.lane;
  const auto code = trouble_of(lane);
  if (!code) return forget();
  const auto& palette = *look().palette;
  const auto& topic = help_for(*code);
  picture_->show_drawing(picture_name(topic.picture), palette.text, palette.surface);
  set_text(title_, text_of(error_message(*code, shown.language)));
  const bool wrong_key = lane.state() == State::wrong_key;
  set_text(tries_, wrong_key && lane.tries() > 1 ? tr("Refused %1 times by this card.").arg(lane.tries()) : QString());
  show_steps(*code, shown.language);
  field_->setVisible(wrong_key);
  // Where to type has to be in sight.
  picture_card_->setVisible(!wrong_key || !large_text());
  field_->refresh(shown.language, true);
  again_->setVisible(topic.try_again && may_try_again(lane.state()));
  set_button(again_, tr("Try again"));
  cancel_->setVisible(lane.state() != State::no_service && lane.state() != State::no_reader);
  set_button(cancel_, tr("Back to the start"), QStringLiteral("Esc"));
  diagnose_->setVisible(topic.diagnose);
  set_button(diagnose_, tr("Diagnose"));
  set_text(code_, tr("Code %1").arg(text_of(error_id(*code))));
  set_name(this, title_->text());
}

void HelpPage::show_steps(ErrorCode code, Language language) {
  forget();
  int number = 0;
  for (const auto& step : help_for(code).steps) {
    auto* line = new QWidget(title_->parentWidget());
    auto* row = new QHBoxLayout(line);
    set_margins(row, 0, 0, 0, 0, 14);
    auto* badge = make_label("number", line);
    badge->setWordWrap(false);
    badge->setAlignment(Qt::AlignCenter);
    badge->setText(QString::number(++number));
    auto* text = make_label("lead", line);
    text->setText(in(language, step));
    row->addWidget(badge, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    steps_->addWidget(line);
  }
}

void HelpPage::forget() {
  remove_all(steps_);
}

}  // namespace chipid::counter
