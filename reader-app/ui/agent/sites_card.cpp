#include "ui/agent/sites_card.hpp"

#include <QCheckBox>
#include <QDateTime>
#include <QLocale>

#include "ui/agent/scope_words.hpp"
#include "ui/desk/drawn_as.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString day_and_time(std::chrono::sys_seconds time) {
  return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

}  // namespace

SitesCard::SitesCard(agent::AgentHost& host, QWidget* parent)
    : QFrame(parent),
      host_(host),
      title_(make_label("heading", this)),
      none_(make_label("muted", this)),
      rows_(new QVBoxLayout),
      question_(new QWidget(this)),
      question_text_(make_label("strong", question_)),
      confirm_(make_button("primary", {}, question_)),
      decline_(make_button("plain", {}, question_)) {
  setObjectName(QStringLiteral("card"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(confirm_);
  buttons->addWidget(decline_);
  buttons->addStretch(1);
  auto* question = new QVBoxLayout(question_);
  question->addWidget(question_text_);
  question->addLayout(buttons);
  auto* column = new QVBoxLayout(this);
  column->addWidget(title_);
  column->addWidget(none_);
  column->addLayout(rows_);
  column->addWidget(question_);
  set_margins(column, 20, 16, 20, 16, 10);
  set_margins(rows_, 0, 0, 0, 0, 6);
  set_margins(question, 0, 0, 0, 0, 8);
  set_margins(buttons, 0, 0, 0, 0, 10);
  question_->hide();
  connect(confirm_, &QPushButton::clicked, this, [this] {
    question_->hide();
    host_.remove_site(chosen_);
  });
  connect(decline_, &QPushButton::clicked, question_, &QWidget::hide);
}

void SitesCard::refresh(Language language, bool trusted) {
  language_ = language;
  set_text(title_, tr("Who may ask"));
  set_text(none_, host_.sites().empty() ? tr("Nobody yet.") : QString());
  const auto drawn = drawn_as(language) + QString::number(trusted);
  if (drawn_ != drawn || drawn_sites_ != host_.sites()) draw(trusted);
  drawn_ = drawn;
  set_text(question_text_,
           tr("Send %1 away? It is not answered any more and has to be paired again.").arg(chosen_name_));
  set_button(confirm_, tr("Send away"));
  set_button(decline_, tr("Cancel"));
}

void SitesCard::draw(bool trusted) {
  drawn_sites_ = host_.sites();
  remove_all(rows_);
  for (const auto& site : drawn_sites_) add_row(site, trusted);
}

void SitesCard::add_row(const agent::Site& site, bool trusted) {
  auto* line = make_frame("check", this);
  auto* words = new QVBoxLayout;
  const auto add = [&](const char* role, const QString& text) {
    auto* label = make_label(role, line);
    set_text(label, text);
    words->addWidget(label);
  };
  const auto who = who_asks(site.origin, site.name);
  add("strong", who);
  add("plain", scope_list(site.scopes));
  const auto last = site.last_used ? tr("last on %1").arg(day_and_time(*site.last_used)) : tr("never used");
  add("muted", tr("Paired on %1, %2, %3 reads").arg(day_and_time(site.created), last).arg(site.reads));
  if (agent::is_plain_http(site.origin)) add("error", tr("Plain HTTP: anybody in the network can speak in its name."));
  if (trusted) add_unasked(site, words, line);
  auto* button = make_button("plain", {}, line);
  set_button(button, tr("Send away"), {}, tr("Send %1 away").arg(who));
  connect(button, &QPushButton::clicked, this, [this, site] { ask(site); });
  auto* row = new QHBoxLayout(line);
  row->addLayout(words, 1);
  row->addWidget(button, 0, Qt::AlignTop);
  set_margins(row, 16, 8, 16, 8, 10);
  set_margins(words, 0, 0, 0, 0, 2);
  rows_->addWidget(line);
}

// What the operator need not be asked for each time.
void SitesCard::add_unasked(const agent::Site& site, QBoxLayout* words, QWidget* line) {
  for (const auto scope : agent::all_in(site.scopes & agent::confirmed_each_time())) {
    auto* box = new QCheckBox(tr("Without asking: %1").arg(scope_words(scope)), line);
    box->setChecked(site.without_asking.test(agent::index_of(scope)));
    set_name(box, box->text(), who_asks(site.origin, site.name));
    connect(box, &QCheckBox::clicked, this, [this, scope, site](bool on) {
      auto unasked = site.without_asking;
      host_.set_without_asking(site.client, unasked.set(agent::index_of(scope), on));
    });
    words->addWidget(box);
  }
}

void SitesCard::ask(const agent::Site& site) {
  chosen_ = site.client;
  chosen_name_ = who_asks(site.origin, site.name);
  set_text(question_text_,
           tr("Send %1 away? It is not answered any more and has to be paired again.").arg(chosen_name_));
  question_->show();
  confirm_->setFocus();
  bring_into_view(confirm_);
}

}  // namespace chipid::counter
