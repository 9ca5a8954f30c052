#include "ui/ledger/secret_field.hpp"

namespace chipid::counter {
namespace {

// Longer than any name, reason or passphrase that is kept.
constexpr int longest_text = 200;

void set_up(QLineEdit& edit) {
  edit.setProperty("role", QStringLiteral("small"));
  edit.setMaxLength(longest_text);
  edit.setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
}

}  // namespace

QLineEdit* make_line_edit(QWidget* parent) {
  auto* edit = new QLineEdit(parent);
  set_up(*edit);
  return edit;
}

SecretField::SecretField(QWidget* parent) : QLineEdit(parent) {
  set_up(*this);
  setEchoMode(QLineEdit::Password);
}

SecretBytes SecretField::take() {
  auto typed = text().toUtf8();
  SecretBytes secret(std::string_view(typed.constData(), static_cast<std::size_t>(typed.size())));
  wipe(typed.data(), static_cast<std::size_t>(typed.size()));
  // clear() would leave it to Ctrl+Z.
  setText({});
  return secret;
}

}  // namespace chipid::counter
