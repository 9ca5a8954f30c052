#include "ui/agent/agent_switch_card.hpp"

#include <QBoxLayout>
#include <QIntValidator>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr int first_port = 1024;
constexpr int last_port = 65535;

}  // namespace

AgentSwitchCard::AgentSwitchCard(agent::AgentHost* host, const Choices& choices, QWidget* parent)
    : QFrame(parent),
      host_(host),
      choices_(choices),
      on_(new QCheckBox(this)),
      port_label_(make_label("plain", this)),
      state_(make_label("status", this)),
      advice_(make_label("plain", this)),
      about_(make_label("muted", this)),
      port_(new QLineEdit(this)) {
  setObjectName(QStringLiteral("card"));
  port_->setProperty("role", QStringLiteral("small"));
  port_->setValidator(new QIntValidator(first_port, last_port, port_));
  port_label_->setBuddy(port_);
  port_label_->setWordWrap(false);
  auto* row = new QHBoxLayout;
  row->addWidget(port_label_);
  row->addWidget(port_);
  row->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->addWidget(on_);
  column->addWidget(about_);
  column->addLayout(row);
  column->addWidget(state_);
  column->addWidget(advice_);
  set_text_width(port_, 110);
  set_margins(row, 0, 0, 0, 0, 10);
  set_margins(column, 20, 16, 20, 16, 8);
  setFocusProxy(on_);
  connect(on_, &QCheckBox::clicked, this, [this](bool on) {
    auto changed = choices_;
    changed.agent = on;
    emit choices_changed(changed);
  });
  connect(port_, &QLineEdit::editingFinished, this, &AgentSwitchCard::choose_port);
}

void AgentSwitchCard::choose_port() {
  auto changed = choices_;
  changed.agent_port = port_->text().toInt();
  if (changed != choices_) emit choices_changed(changed);
}

void AgentSwitchCard::refresh(Language language) {
  on_->setText(tr("Pages and programs on this computer may ask for cards"));
  set_name(on_, on_->text());
  on_->setChecked(choices_.agent);
  on_->setEnabled(host_ != nullptr);
  set_text(about_, tr("Only those that are paired here are answered, and only from this computer. A card that lies on "
                      "the reader is given to nobody before you press Send."));
  set_text(port_label_, tr("Port"));
  set_name(port_, tr("Port at which the agent listens"));
  if (!port_->hasFocus()) port_->setText(QString::number(choices_.agent_port));
  show_state(language);
}

void AgentSwitchCard::show_state(Language language) {
  const auto state = host_ != nullptr ? host_->state() : agent::HostState::off;
  const auto* complaint = host_ != nullptr && host_->complaint() ? &*host_->complaint() : nullptr;
  const bool listens = state == agent::HostState::open && !host_->addresses().isEmpty();
  set_style_property(state_, "status", complaint != nullptr ? "bad" : listens ? "good" : "");
  set_text(advice_, complaint != nullptr ? in(language, complaint->hint) : QString());
  if (complaint != nullptr) return set_text(state_, in(language, complaint->message));
  if (listens) return set_text(state_, tr("Listens at %1").arg(host_->addresses().join(QStringLiteral(", "))));
  set_text(state_, state == agent::HostState::off ? tr("Off: nobody is answered") : tr("Being started"));
}

}  // namespace chipid::counter
