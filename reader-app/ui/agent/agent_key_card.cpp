#include "ui/agent/agent_key_card.hpp"

#include <QBoxLayout>
#include <QSaveFile>

#include "ui/clipboard.hpp"
#include "ui/desk/choose_file.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

// Public, so it may lie there for longer than what is copied of a person.
constexpr std::chrono::minutes copied_for{10};

}  // namespace

AgentKeyCard::AgentKeyCard(agent::AgentHost& host, QWidget* parent)
    : QFrame(parent),
      host_(host),
      title_(make_label("heading", this)),
      text_(make_label("plain", this)),
      id_(make_label("code", this)),
      warning_(make_label("error", this)),
      copy_(make_button("plain", QStringLiteral("copy"), this)),
      save_(make_button("plain", {}, this)),
      accept_(make_button("primary", {}, this)) {
  setObjectName(QStringLiteral("card"));
  auto* buttons = new QHBoxLayout;
  for (auto* button : {copy_, save_, accept_}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  for (auto* label : {title_, text_, id_, warning_}) column->addWidget(label);
  column->addLayout(buttons);
  set_margins(buttons, 0, 0, 0, 0, 10);
  set_margins(column, 20, 16, 20, 16, 8);
  connect(copy_, &QPushButton::clicked, this, [this] {
    if (!host_.key()) return;
    put_on_clipboard(QString::fromStdString(host_.key()->jwks), copied_for);
    emit said(tr("The public keys were copied."));
  });
  connect(save_, &QPushButton::clicked, this, &AgentKeyCard::save);
  connect(accept_, &QPushButton::clicked, &host_, &agent::AgentHost::accept_key_change);
}

void AgentKeyCard::refresh() {
  const auto& key = host_.key();
  set_text(title_, tr("Key of this counter"));
  set_text(text_, tr("Servers enrol it once; by it they know what was read here."));
  setVisible(key.has_value());
  if (!key) return;
  const auto place = key->place == agent::KeyPlace::keyring ? tr("kept in the keyring")
                     : key->place == agent::KeyPlace::token ? tr("kept in a token")
                                                            : tr("kept in a file that is yours alone");
  set_text(id_, QStringLiteral("%1 (%2)").arg(QString::fromStdString(key->key.key_id()), place));
  const bool changed = !key->before.empty();
  set_text(warning_, changed
                         ? tr("This is another key than before (%1). Servers refuse what is read here until they "
                              "enrol the new one. If you did not change it, tell those who look after the computer.")
                               .arg(QString::fromStdString(key->before))
                         : QString());
  accept_->setVisible(changed);
  set_button(copy_, tr("Copy (JWKS)"), {}, tr("Copy the public keys as JWKS"));
  refresh_icon(copy_);
  set_button(save_, tr("Save"), {}, tr("Save the public keys as JWKS"));
  set_button(accept_, tr("I know of the new key"));
}

void AgentKeyCard::save() {
  if (!host_.key()) return;
  choose_file(this,
              {.title = tr("Public keys of this counter"),
               .filter = QStringLiteral("JWKS (*.jwks)"),
               .save_as = QStringLiteral("chipid-agent.jwks")},
              [this, jwks = host_.key()->jwks](const std::filesystem::path& path) {
                QSaveFile file(QString::fromStdString(path.string()));
                const auto size = static_cast<qint64>(jwks.size());
                const bool saved =
                    file.open(QIODevice::WriteOnly) && file.write(jwks.data(), size) == size && file.commit();
                emit said(saved ? tr("The public keys were saved.")
                                : tr("The file could not be written. Choose another folder."));
              });
}

}  // namespace chipid::counter
