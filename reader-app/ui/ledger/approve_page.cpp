#include "ui/ledger/approve_page.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

ApprovePage::ApprovePage(const Services& services, QWidget* parent)
    : SidePage(parent), counter_(services.counter), history_(services.history) {
  build();
  connect(reason_, &QLineEdit::returnPressed, this, &ApprovePage::approve);
  connect(pin_, &QLineEdit::returnPressed, reason_, [this] { reason_->setFocus(); });
  connect(name_, &QLineEdit::returnPressed, reason_, [this] { reason_->setFocus(); });
  connect(approve_, &QPushButton::clicked, this, &ApprovePage::approve);
  if (history_ == nullptr) return;
  connect(history_, &History::status_changed, this, [this] {
    if (opened_) look();
  });
}

void ApprovePage::build() {
  auto* content = new QWidget(this);
  text_ = make_label("lead", content);
  proof_text_ = make_label("muted", content);
  form_ = new Form(content);
  form_->add(account_ = new ChoiceBox(form_));
  form_->add(name_ = make_line_edit(form_));
  form_->add(pin_ = new SecretField(form_));
  form_->add(reason_ = make_line_edit(form_));
  approve_ = make_button("primary", QStringLiteral("done"), content);
  notice_ = new Notice(content);
  auto* column = new QVBoxLayout(content);
  for (QWidget* widget : {static_cast<QWidget*>(text_), static_cast<QWidget*>(proof_text_),
                          static_cast<QWidget*>(form_), static_cast<QWidget*>(notice_)}) {
    column->addWidget(widget);
  }
  column->addWidget(approve_, 0, Qt::AlignLeft);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(column, 32, 8, 32, 24, 14);
}

void ApprovePage::open() {
  opened_ = true;
  look();
}

// The names of supervisors, where they have accounts.
void ApprovePage::look() {
  show_form();
  if (proof() != ApprovalProof::pin) return;
  history_->accounts(this, [this](const store::Outcome<std::vector<store::Actor>>& accounts) {
    if (!opened_) return;
    if (!accounts) return notice_->show_trouble(accounts.error());
    supervisors_.clear();
    for (const auto& account : *accounts) {
      if (store::may(account.role, store::Permission::approve)) supervisors_ << QString::fromStdString(account.name);
    }
    show_form();
  });
}

void ApprovePage::refresh(const Shown& shown) {
  // What was typed about one person is not said of another.
  if (lane_ != &shown.lane) forget();
  lane_ = &shown.lane;
  opened_ = true;
  language_ = shown.language;
  const auto& known = shown.lane.data();
  if (!known.report) return;
  const auto& verification = known.report->verification;
  need_ = approval_need(admission(shown.workflow, verification, known.listing), known.approval);
  set_text(text_, QString::fromStdString(approval_text(need_, verification, known.approval, language_)));
  show_form();
}

void ApprovePage::show_form() {
  const auto by = proof();
  const bool wanted = need_ == ApprovalNeed::wanted;
  const QString proofs[] = {QString(),
                            tr("This site has no accounts: the name is not checked, and the record says so."),
                            tr("The history has to be open before a supervisor can sign. Menu: History.")};
  set_text(proof_text_, wanted ? proofs[static_cast<std::size_t>(by)] : QString());
  form_->setVisible(wanted && by != ApprovalProof::impossible);
  form_->name(account_, tr("Supervisor"));
  form_->name(name_, tr("Name of the supervisor"));
  form_->name(pin_, tr("PIN"));
  form_->name(reason_, tr("Reason, which is recorded"));
  form_->show_row(account_, by == ApprovalProof::pin);
  form_->show_row(pin_, by == ApprovalProof::pin);
  form_->show_row(name_, by == ApprovalProof::name_alone);
  account_->show_choices(supervisors_, std::clamp(account_->currentIndex(), 0,
                                                  std::max<int>(0, static_cast<int>(supervisors_.size()) - 1)));
  set_button(approve_, tr("Let this person through"), tr("Enter"));
  approve_->setVisible(wanted && by != ApprovalProof::impossible);
  notice_->refresh(language_);
  setFocusProxy(by == ApprovalProof::pin ? static_cast<QWidget*>(pin_) : name_);
}

void ApprovePage::approve() {
  const auto reason = reason_->text().trimmed().toStdString();
  const auto name = name_->text().trimmed().toStdString();
  if (need_ != ApprovalNeed::wanted || proof() == ApprovalProof::impossible) return;
  const bool by_name = proof() == ApprovalProof::name_alone;
  if (by_name && name.empty()) return name_->setFocus();
  if (!by_name && pin_->text().isEmpty()) return pin_->setFocus();
  if (const auto said = store::require({name, store::Role::supervisor}, store::Permission::approve, reason); !said) {
    reason_->setFocus();
    return notice_->show_trouble(said.error());
  }
  by_name ? let_through(name, reason, false) : check_pin(reason);
}

void ApprovePage::check_pin(const std::string& reason) {
  approve_->setEnabled(false);
  history_->check_supervisor(this, account_->currentText().toStdString(), pin_->take(),
                             [this, reason, question = question_](const store::Outcome<store::Actor>& actor) {
                               approve_->setEnabled(true);
                               if (question != question_) return;
                               if (actor) return let_through(actor->name, reason, true);
                               notice_->show_trouble(actor.error());
                               pin_->setFocus();
                             });
}

void ApprovePage::let_through(const std::string& by, const std::string& reason, bool pin_checked) {
  counter_.lane().approve({.by = by, .reason = reason, .time = now(), .pin_checked = pin_checked});
  emit said(tr("Let through by %1").arg(QString::fromStdString(by)));
  emit closed();
}

void ApprovePage::forget() {
  ++question_;
  opened_ = false;
  lane_ = nullptr;
  need_ = ApprovalNeed::none;
  set_text(text_, {});
  for (auto* edit : {name_, reason_, static_cast<QLineEdit*>(pin_)}) edit->setText({});
  notice_->clear_words();
}

}  // namespace chipid::counter
