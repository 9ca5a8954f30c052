#include "ui/outlets/send_page.hpp"

#include <QKeyEvent>
#include <QUrl>

#include "ui/outlets/outbox_list.hpp"
#include "ui/page_layout.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

using namespace outlets;

namespace {

// Longer nobody is kept at the counter for a server; it is sent all the same.
constexpr std::chrono::milliseconds longest_look{2'500};

}  // namespace

SendPage::SendPage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      receiver_(trouble(TroubleCode::no_receiver)),
      held_back_(make_label("error", this)),
      receiver_label_(make_label("lead", this)),
      what_(make_label("muted", this)),
      settings_(make_button("plain", {}, this)),
      outcome_(make_label("lead", this)),
      send_(make_button("primary", QStringLiteral("done"), this)) {
  if (services_.outbox != nullptr) list_ = new OutboxList(*services_.outbox, this);
  lay_out();
  setFocusProxy(send_);
  patience_.setSingleShot(true);
  connect(&patience_, &QTimer::timeout, this, [this] { done(tr("It is sent as soon as the server takes it.")); });
  connect(send_, &QPushButton::clicked, this, &SendPage::send);
  connect(settings_, &QPushButton::clicked, this, [this] { emit wanted(SideId::settings); });
  if (services_.outbox != nullptr) connect_outbox();
}

void SendPage::connect_outbox() {
  connect(services_.outbox, &Outbox::changed, this, [this] {
    if (isVisible()) list_->refresh(language_);
  });
  connect(services_.outbox, &Outbox::delivered, this, &SendPage::on_delivered);
  connect(services_.outbox, &Outbox::refused, this, &SendPage::on_refused);
}

void SendPage::lay_out() {
  const auto [content, column, footer, row] = lay_out_page(this, 14);
  for (auto* label : {held_back_, receiver_label_, what_}) column->addWidget(label);
  column->addWidget(settings_, 0, Qt::AlignLeft);
  if (list_ != nullptr) column->addWidget(list_);
  column->addStretch(1);
  row->addWidget(outcome_, 1);
  row->addWidget(send_);
}

void SendPage::load_profile() {
  profile_ = services_.choices.receiver;
  receiver_ = load_receiver(profile_.toStdString());
}

void SendPage::open() {
  load_profile();
}

void SendPage::refresh(const Shown& shown) {
  language_ = shown.language;
  if (profile_ != services_.choices.receiver) load_profile();
  auto now = checked_person(shown.lane, shown.workflow, services_.operator_name());
  if (!now || (person_ && person_->visit != now->visit)) forget();
  person_ = std::move(now);
  show_words();
}

void SendPage::forget() {
  person_.reset();
  sent_.reset();
  patience_.stop();
  closes_ = false;
  set_text(outcome_, {});
}

bool SendPage::may_go() const {
  return services_.outbox != nullptr && receiver_ && person_ && !sent_ &&
         may_leave(*person_, Outlet::send) == Leave::free;
}

void SendPage::show_words() {
  const auto leave = person_ ? may_leave(*person_, Outlet::send) : Leave::free;
  set_text(held_back_, in(language_, leave_sentence(leave)));
  const auto host = receiver_ ? QUrl(text_of((*receiver_)->profile.base_url)).host() : QString();
  set_text(receiver_label_, receiver_ ? tr("To %1 (%2)").arg(text_of((*receiver_)->profile.name), host)
                                      : QString::fromStdString(trouble_text(receiver_.error(), language_)));
  set_text(what_, tr("Sent are number, name, birth date, sex, nationality, residence and the verdict; never the "
                     "portrait. Who waits is in memory alone."));
  set_button(settings_, tr("Settings"));
  settings_->setVisible(!receiver_);
  set_button(send_, tr("Send"), QStringLiteral("Enter"));
  send_->setEnabled(may_go());
  if (list_ != nullptr) list_->refresh(language_);
}

void SendPage::begin_at_once() {
  if (!may_go()) return;
  closes_ = true;
  send();
}

void SendPage::send() {
  if (!may_go()) return;
  const auto id = services_.outbox->send(*person_, services_.choices.receiver.toStdString());
  if (!id) return show_trouble(id.error());
  sent_ = *id;
  visits_[*id] = person_->visit;
  send_->setEnabled(false);
  set_style_property(outcome_, "role", "lead");
  set_text(outcome_, tr("Being sent…"));
  patience_.start(longest_look);
}

// The step is done once the server took it, also for somebody who is no longer on the screen.
void SendPage::on_delivered(std::uint64_t id) {
  const auto found = visits_.find(id);
  if (found != visits_.end()) services_.counter.note_step(found->second, "send");
  visits_.erase(id);
  if (sent_ == id) done(tr("Sent."));
}

void SendPage::on_refused(std::uint64_t id) {
  visits_.erase(id);
  if (sent_ != id) return;
  sent_.reset();
  patience_.stop();
  send_->setEnabled(may_go());
  if (const auto* queued = services_.outbox->queue().find(id); queued != nullptr && queued->trouble) {
    show_trouble(*queued->trouble);
  }
}

// What is left to do is the outbox's; the clerk goes on.
void SendPage::done(const QString& text) {
  const bool closes = closes_;
  sent_.reset();
  patience_.stop();
  set_text(outcome_, text);
  closes_ = false;
  if (!closes) return;
  emit said(text);
  emit closed();
}

void SendPage::show_trouble(const Trouble& trouble) {
  set_style_property(outcome_, "role", "error");
  set_text(outcome_, QString::fromStdString(trouble_text(trouble, language_)));
}

void SendPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return send();
  SidePage::keyPressEvent(event);
}

}  // namespace chipid::counter
