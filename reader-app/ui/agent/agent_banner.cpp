#include "ui/agent/agent_banner.hpp"

#include <QAccessible>
#include <QBoxLayout>

#include "ui/agent/scope_boxes.hpp"
#include "ui/agent/scope_words.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

using agent::DeskPhase;
using agent::DeskView;

const auto send_key = (Qt::SHIFT | Qt::Key_F6).toCombined();
const auto refuse_key = (Qt::SHIFT | Qt::Key_F7).toCombined();

constexpr std::chrono::seconds time_to_look{1};

}  // namespace

AgentBanner::AgentBanner(agent::AgentHost& host, QWidget* parent)
    : QFrame(parent),
      host_(host),
      title_(make_label("strong", this)),
      text_(make_label("plain", this)),
      boxes_(new ScopeBoxes(this, QBoxLayout::LeftToRight)),
      send_(make_button("primary", {}, this)),
      refuse_(make_button("plain", {}, this)) {
  setObjectName(QStringLiteral("lanes"));
  auto* words = new QVBoxLayout;
  for (auto* label : {title_, text_}) words->addWidget(label);
  auto* column = new QVBoxLayout(this);
  auto* row = new QHBoxLayout;
  column->addLayout(row);
  column->addWidget(boxes_);
  row->addLayout(words, 1);
  row->addWidget(send_, 0, Qt::AlignVCenter);
  row->addWidget(refuse_, 0, Qt::AlignVCenter);
  set_margins(words, 0, 0, 0, 0, 2);
  set_margins(row, 0, 0, 0, 0, 12);
  set_margins(column, 32, 6, 32, 6, 2);
  for (auto* button : {send_, refuse_}) button->setFocusPolicy(Qt::TabFocus);
  connect(send_, &QPushButton::clicked, this, &AgentBanner::send);
  connect(refuse_, &QPushButton::clicked, this, [this] { host_.end_reading(asked_.read_id); });
  connect(boxes_, &ScopeBoxes::changed, this, &AgentBanner::enable_send);
  settling_.setSingleShot(true);
  connect(&settling_, &QTimer::timeout, this, &AgentBanner::enable_send);
  hide();
}

bool AgentBanner::can_send(const DeskView& view) const {
  return view.can_send || view.to_confirm.any();
}

// A request that takes another's place, or asks for more, does not get the press that was meant for that one.
void AgentBanner::settle(const DeskView& view) {
  const bool same = view.read_id == asked_.read_id && view.scopes == asked_.scopes &&
                    view.to_confirm == asked_.to_confirm && can_send(view) == can_send(asked_);
  if (view.read_id != asked_.read_id) boxes_->set_chosen(view.to_confirm);
  asked_ = view;
  if (!same) settling_.start(time_to_look);
}

void AgentBanner::enable_send() {
  send_->setEnabled(can_send(asked_) && !settling_.isActive());
}

void AgentBanner::send() {
  if (can_send(host_.desk().view()) && !settling_.isActive()) host_.desk().send(asked_.read_id, boxes_->chosen());
}

bool AgentBanner::on_key(int key) {
  if (isHidden() || (key != send_key && key != refuse_key)) return false;
  key == send_key ? send() : host_.end_reading(asked_.read_id);
  return true;
}

void AgentBanner::refresh(Language /*language*/) {
  const auto view = host_.desk().view();
  setVisible(view.phase != DeskPhase::idle);
  boxes_->refresh();
  boxes_->show_scopes(view.to_confirm);
  settle(view);
  if (view.phase == DeskPhase::idle) {
    told_.clear();
    return;
  }
  show_words(view);
  announce(view);
}

void AgentBanner::show_words(const DeskView& view) {
  const auto who = who_asks(view.origin, view.site);
  const auto scopes = scope_list(view.scopes);
  const auto purpose = view.purpose.empty() ? QString() : tr("Purpose: %1. ").arg(QString::fromStdString(view.purpose));
  const bool answered = view.phase == DeskPhase::answered;
  send_->setVisible(can_send(view));
  enable_send();
  set_button(send_, tr("Send"), QStringLiteral("Shift+F6"), tr("Send to %1").arg(who));
  set_button(refuse_, answered && !view.matching ? tr("End") : tr("Refuse"), QStringLiteral("Shift+F7"),
             answered ? tr("End what %1 has").arg(who) : tr("Refuse %1").arg(who));
  if (view.matching) {
    set_text(title_, tr("%1 waits for the comparison of the face").arg(who));
    return set_text(text_, tr("The holder agrees to the camera first."));
  }
  if (answered) {
    set_text(title_, tr("Given to %1").arg(who));
    return set_text(text_, tr("%1. It is forgotten there in %2 s.").arg(scopes).arg(view.seconds_left));
  }
  const bool reads = view.phase == DeskPhase::reading || view.phase == DeskPhase::answering;
  if (view.can_send) {
    set_text(title_, tr("%1 asks for the card that is here already").arg(who));
  } else if (view.wants_key) {
    set_text(title_, tr("The card for %1 is here: scan its code, or type its number on the main page (Esc)").arg(who));
  } else if (view.phase == DeskPhase::asking) {
    set_text(title_, tr("%1 waits for your agreement").arg(who));
  } else {
    set_text(title_, reads ? tr("The card is read for %1").arg(who) : tr("%1 waits for a card").arg(who));
  }
  // What the boxes name is not said twice.
  const auto rest = view.scopes & ~view.to_confirm;
  const auto asks = rest.any() ? tr("Asks for: %1.").arg(scope_list(rest)) : QString();
  set_text(text_, purpose + asks + (view.to_confirm.any() ? tr(" Send only what is right:") : QString()));
}

// Once at each change; the seconds are for the eye.
void AgentBanner::announce(const DeskView& view) {
  const auto words = title_->text();
  set_name(this, words, view.phase == DeskPhase::answered ? QString() : text_->text());
  if (std::exchange(told_, words) == words) return;
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

}  // namespace chipid::counter
