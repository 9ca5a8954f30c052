#include "ui/ledger/new_account_card.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {
namespace {

constexpr std::array<store::Role, 3> roles = {store::Role::operator_, store::Role::supervisor, store::Role::auditor};

store::Role chosen_role(const ChoiceBox& box) {
  return roles.at(static_cast<std::size_t>(std::max(0, box.currentIndex())));
}

}  // namespace

NewAccountCard::NewAccountCard(History& history, QWidget* parent)
    : QFrame(parent),
      history_(history),
      title_(make_label("heading", this)),
      about_(make_label("muted", this)),
      form_(new Form(this)),
      name_(make_line_edit(this)),
      role_(new ChoiceBox(this)),
      pin_(new TwiceTyped(this)),
      make_(make_button("primary", {}, this)),
      notice_(new Notice(this)) {
  setObjectName(QStringLiteral("card"));
  for (QWidget* control : {static_cast<QWidget*>(name_), static_cast<QWidget*>(role_), static_cast<QWidget*>(pin_)}) {
    form_->add(control);
  }
  auto* column = new QVBoxLayout(this);
  for (QWidget* widget : {static_cast<QWidget*>(title_), static_cast<QWidget*>(about_), static_cast<QWidget*>(form_)}) {
    column->addWidget(widget);
  }
  column->addWidget(make_, 0, Qt::AlignLeft);
  column->addWidget(notice_);
  set_margins(column, 20, 16, 20, 16, 10);
  setFocusProxy(name_);
  connect(name_, &QLineEdit::returnPressed, pin_, [this] { pin_->setFocus(); });
  connect(pin_, &TwiceTyped::entered, this, &NewAccountCard::make);
  connect(make_, &QPushButton::clicked, this, &NewAccountCard::make);
}

void NewAccountCard::make() {
  const auto name = name_->text().trimmed();
  if (name.isEmpty()) return name_->setFocus();
  auto pin = pin_->take();
  if (!pin) return;
  if (is_first()) {
    return history_.found_accounts(this, name.toStdString(), *std::move(pin),
                                   [this, name](const auto& outcome) { on_made(outcome, name); });
  }
  history_.add_account(this, name.toStdString(), chosen_role(*role_), *std::move(pin),
                       [this, name](const auto& outcome) { on_made(outcome, name); });
}

template <typename Made>
void NewAccountCard::on_made(const store::Outcome<Made>& outcome, const QString& name) {
  if (!outcome) return notice_->show_trouble(outcome.error());
  name_->setText({});
  notice_->tell([name] { return tr("The account was made: %1").arg(name); });
  emit made();
}

void NewAccountCard::refresh(Language language) {
  const bool first = is_first();
  set_text(title_, first ? tr("The first supervisor") : tr("A new account"));
  set_text(about_,
           first ? tr("There are no accounts yet: everybody here may search the history, and supervisors sign by name "
                      "alone. With the first supervisor, names are checked by a PIN of 6 to 12 digits.")
                 : tr("A PIN has 6 to 12 digits. Five wrong ones lock an account for 15 minutes."));
  form_->name(name_, tr("Name"));
  form_->name(role_, tr("Role"));
  form_->name(pin_, tr("PIN"));
  form_->show_row(role_, !first);
  QStringList titles;
  for (const auto role : roles) titles << QString::fromStdString(role_title(role, language));
  role_->show_choices(titles, std::max(0, role_->currentIndex()));
  pin_->refresh(tr("PIN"), tr("The same PIN again"));
  set_button(make_, first ? tr("Make the supervisor's account") : tr("Make the account"));
  notice_->refresh(language);
}

void NewAccountCard::forget() {
  name_->setText({});
  pin_->forget();
  notice_->clear_words();
}

}  // namespace chipid::counter
