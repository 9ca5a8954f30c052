#include "ui/agent/pairing_card.hpp"

#include <QAccessible>
#include <QBoxLayout>

#include "ui/agent/scope_boxes.hpp"
#include "ui/agent/scope_words.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

using agent::Pairing;
using agent::PairingView;

PairingCard::PairingCard(agent::AgentHost& host, QWidget* parent)
    : QFrame(parent),
      host_(host),
      title_(make_label("heading", this)),
      text_(make_label("plain", this)),
      code_(make_label("hero", this)),
      left_(make_label("muted", this)),
      origin_(make_label("lead", this)),
      warning_(make_label("error", this)),
      scopes_(new ScopeBoxes(this)),
      begin_(make_button("primary", {}, this)),
      stop_(make_button("plain", {}, this)),
      agree_(make_button("primary", {}, this)),
      refuse_(make_button("plain", {}, this)) {
  build();
  setFocusProxy(begin_);
  connect(begin_, &QPushButton::clicked, this, [this] {
    host_.open_pairing();
    if (stop_->isVisible()) stop_->setFocus();
  });
  connect(stop_, &QPushButton::clicked, &host_, &agent::AgentHost::close_pairing);
  connect(agree_, &QPushButton::clicked, this, [this] { host_.decide(scopes_->chosen()); });
  connect(refuse_, &QPushButton::clicked, this, [this] { host_.decide(std::nullopt); });
  connect(scopes_, &ScopeBoxes::changed, this, [this] { agree_->setEnabled(scopes_->chosen().any()); });
}

void PairingCard::build() {
  setObjectName(QStringLiteral("card"));
  auto* buttons = new QHBoxLayout;
  for (auto* button : {begin_, stop_, agree_, refuse_}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  for (auto* label : {title_, text_, origin_, warning_, code_, left_}) column->addWidget(label);
  column->addWidget(scopes_);
  column->addLayout(buttons);
  set_margins(buttons, 0, 0, 0, 0, 10);
  set_margins(column, 20, 16, 20, 16, 8);
}

void PairingCard::refresh() {
  const auto view = host_.pairing();
  const bool asked = view.asked.has_value();
  const bool open = !asked && view.state == Pairing::State::open;
  set_text(title_, asked ? tr("Let this page in?") : tr("Pair a page or a program"));
  scopes_->refresh();
  begin_->setVisible(!asked && !open);
  begin_->setEnabled(host_.agent() != nullptr);
  stop_->setVisible(open);
  agree_->setVisible(asked);
  refuse_->setVisible(asked);
  set_button(begin_, tr("Show a code"));
  set_button(stop_, tr("Stop"));
  set_button(agree_, tr("Let it in"));
  set_button(refuse_, tr("Refuse"));
  asked ? show_asked(view) : show_open(view);
  announce(view);
}

void PairingCard::show_open(const PairingView& view) {
  const bool open = view.state == Pairing::State::open;
  scopes_->show_scopes({});
  set_text(origin_, {});
  set_text(warning_, {});
  set_text(text_, open
                      ? tr("Type this code into the page now.")
                      : tr("The page asks for a code of six digits. Show it only to a page that you opened yourself."));
  const auto code = QString::fromStdString(view.code);
  set_text(code_, open ? code.left(3) + QLatin1Char(' ') + code.mid(3) : QString());
  set_text(left_, open ? tr("%1 s left, %2 tries left").arg(view.seconds_left).arg(view.tries_left) : QString());
}

void PairingCard::show_asked(const PairingView& view) {
  const auto& asked = *view.asked;
  set_text(code_, {});
  set_text(left_, tr("%1 s left").arg(view.seconds_left));
  set_text(origin_, who_asks(asked.origin, asked.name));
  set_text(text_, tr("Look at the address: is it the one of your own system? Take away what it does not need."));
  set_text(warning_, agent::is_plain_http(asked.origin)
                         ? tr("This page comes over plain HTTP: anybody in the network can change it or speak in its "
                              "name. Ask those who run it for HTTPS.")
                         : QString());
  scopes_->show_scopes(asked.scopes);
  agree_->setEnabled(scopes_->chosen().any());
}

void PairingCard::announce(const PairingView& view) {
  const auto state = view.asked ? Pairing::State::asking : view.state;
  set_name(this, title_->text(), view.asked ? origin_->text() + QLatin1Char(' ') + warning_->text() : code_->text());
  if (std::exchange(told_, state) == state || state == Pairing::State::closed) return;
  bring_into_view(state == Pairing::State::asking ? agree_ : stop_);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

}  // namespace chipid::counter
