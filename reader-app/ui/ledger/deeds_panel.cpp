#include "ui/ledger/deeds_panel.hpp"

#include <QSaveFile>

#include "ui/desk/choose_file.hpp"
#include "ui/ledger/audit_card.hpp"
#include "ui/ledger/status_card.hpp"
#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {
namespace {

using Deed = DeedsPanel::Deed;

constexpr Deed all_deeds[] = {Deed::audit, Deed::export_person, Deed::erase_person, Deed::purge};

store::Permission permission_of(Deed deed) {
  switch (deed) {
    case Deed::audit:
      return store::Permission::audit;
    case Deed::export_person:
      return store::Permission::export_person;
    case Deed::purge:
    case Deed::erase_person:
      break;
  }
  return store::Permission::remove_records;
}

bool write_for_this_user(const std::filesystem::path& path, const std::string& text) {
  QSaveFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
         file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.commit();
}

}  // namespace

DeedsPanel::DeedsPanel(History* history, QWidget* parent)
    : QWidget(parent),
      history_(history),
      card_(new DeedCard(this)),
      audit_(new AuditCard(this)),
      working_note_(make_label("muted", this)),
      notice_(new Notice(this)) {
  build();
  connect(card_, &DeedCard::confirmed, this, &DeedsPanel::on_confirmed);
  connect(card_, &DeedCard::declined, this, &DeedsPanel::end);
}

void DeedsPanel::build() {
  buttons_row_ = new QBoxLayout(QBoxLayout::LeftToRight);
  for (const auto deed : all_deeds) {
    auto* button = buttons_[deed] = make_button("plain", {}, this);
    buttons_row_->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, deed] { begin(deed); });
  }
  auto* column = new QVBoxLayout(this);
  column->addLayout(buttons_row_);
  for (QWidget* widget : {static_cast<QWidget*>(working_note_), static_cast<QWidget*>(notice_),
                          static_cast<QWidget*>(card_), static_cast<QWidget*>(audit_)}) {
    column->addWidget(widget);
  }
  set_margins(buttons_row_, 0, 0, 0, 0, 8);
  set_margins(column, 0, 0, 0, 0, 10);
  set_text(working_note_, {});
}

void DeedsPanel::begin(Deed deed) {
  if (history_ == nullptr || working_) return;
  forget();
  if (deed == Deed::audit) return audit();
  deed_ = deed;
  card_->refresh(words_of(deed));
  card_->begin(deed != Deed::purge);
}

void DeedsPanel::audit() {
  set_working(true);
  history_->audit(this, [this](const store::Outcome<store::AuditReport>& report) {
    set_working(false);
    report ? audit_->show_report(*report) : notice_->show_trouble(report.error());
  });
}

void DeedsPanel::on_confirmed(const QString& number, const QString& reason) {
  if (!deed_ || working_) return;
  if (*deed_ == Deed::export_person) return ask_for_file(number, reason);
  set_working(true);
  const auto answer = [this](const store::Outcome<std::uint64_t>& removed) { on_removed(removed); };
  *deed_ == Deed::purge ? history_->purge(this, reason.toStdString(), answer)
                        : history_->erase_person(this, number.toStdString(), reason.toStdString(), answer);
}

void DeedsPanel::on_removed(const store::Outcome<std::uint64_t>& removed) {
  set_working(false);
  if (!removed) return notice_->show_trouble(removed.error());
  end();
  notice_->tell([count = *removed] { return tr("Records removed: %1").arg(count); });
  emit records_changed();
}

void DeedsPanel::ask_for_file(const QString& number, const QString& reason) {
  choose_file(
      this,
      {.title = tr("Where the records go"),
       .filter = QStringLiteral("JSON (*.json)"),
       .save_as = QStringLiteral("records.json")},
      [this, number, reason](const auto& file) { export_to(file, number.toStdString(), reason.toStdString()); });
}

void DeedsPanel::export_to(const std::filesystem::path& file, const std::string& number, const std::string& reason) {
  set_working(true);
  history_->export_person(this, number, reason, [this, file](const store::Outcome<std::string>& records) {
    set_working(false);
    if (!records) return notice_->show_trouble(records.error());
    const bool written = write_for_this_user(file, *records);
    end();
    if (!written) return notice_->show_trouble({store::TroubleCode::read_only});
    notice_->tell([] { return tr("The records were written. Hand the file out, then delete it here."); });
    emit records_changed();
  });
}

void DeedsPanel::set_working(bool working) {
  working_ = working;
  if (working) notice_->clear_words();
  refresh(language_);
}

void DeedsPanel::end() {
  deed_.reset();
  card_->forget();
}

QString DeedsPanel::title_of(Deed deed) const {
  switch (deed) {
    case Deed::audit:
      return tr("Check the history");
    case Deed::export_person:
      return tr("Hand out a person's records");
    case Deed::erase_person:
      return tr("Delete a person's records");
    case Deed::purge:
      break;
  }
  return tr("Remove old records");
}

DeedCard::Words DeedsPanel::words_of(Deed deed) const {
  DeedCard::Words words{.title = title_of(deed), .confirm = tr("Delete")};
  if (deed == Deed::export_person) {
    words.about = tr("All that is kept of one person is written into a file of your choice.");
    words.confirm = tr("Write the file");
  } else if (deed == Deed::erase_person) {
    words.about = tr("All that is kept of one person goes, at every counter, and cannot be brought back.");
  } else {
    words.about = tr("What is older than %1 days goes, at every counter, and cannot be brought back. It also goes by "
                     "itself, once a day.")
                      .arg(history_ != nullptr ? history_->setup().days : 0);
  }
  return words;
}

void DeedsPanel::draw_buttons() {
  const auto status = status_of(history_);
  const bool open = status.keeps() && !working_;
  for (const auto& [deed, button] : buttons_) {
    set_button(button, title_of(deed));
    button->setEnabled(open);
    button->setVisible(is_offered(permission_of(deed), actor_of(history_), status.has_accounts));
  }
  buttons_row_->setDirection(large_text() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void DeedsPanel::refresh(Language language) {
  language_ = language;
  draw_buttons();
  if (deed_) card_->refresh(words_of(*deed_));
  set_text(working_note_, working_ ? tr("One moment") : QString());
  audit_->refresh(language);
  notice_->refresh(language);
}

void DeedsPanel::forget() {
  end();
  audit_->forget();
  notice_->clear_words();
}

}  // namespace chipid::counter
