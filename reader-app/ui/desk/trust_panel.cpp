#include "ui/desk/trust_panel.hpp"

#include "ui/desk/choose_file.hpp"
#include "ui/desk/drawn_as.hpp"
#include "ui/desk/finding_row.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

Mark mark_of(TrustFinding::Level level) {
  constexpr Mark marks[] = {Mark::good, Mark::note, Mark::doubt, Mark::bad};
  return marks[static_cast<std::size_t>(level)];
}

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

TrustPanel::TrustPanel(const Services& services, QWidget* parent)
    : QWidget(parent),
      counter_(services.counter),
      practice_(services.practice != nullptr),
      keeper_(services.trust_folder),
      working_(make_label("lead", this)),
      card_(new ChangeCard(this)),
      findings_title_(make_label("heading", this)),
      findings_(new QVBoxLayout),
      column_(new QVBoxLayout(this)) {
  build_head();
  column_->addWidget(working_);
  column_->addWidget(card_);
  column_->addWidget(findings_title_);
  column_->addLayout(findings_);
  column_->addStretch(1);
  set_margins(column_, 0, 0, 0, 0, 14);
  set_margins(findings_, 0, 0, 0, 0, 8);
  working_->hide();
  setFocusProxy(import_);
  connect_keeper();
  connect(card_, &ChangeCard::accepted, &keeper_, &TrustKeeper::import);
  connect(card_, &ChangeCard::declined, this, [this] {
    forget();
    import_->setFocus();
    emit changed();
  });
  connect(card_, &ChangeCard::remedy_wanted, this, &TrustPanel::remedy);
}

void TrustPanel::build_head() {
  auto* head = make_frame("card", this);
  symbol_ = new Symbol({40, 40}, head);
  title_ = make_label("heading", head);
  detail_ = make_label("muted", head);
  practice_note_ = make_label("strong", head);
  kind_label_ = make_label("label", head);
  kind_ = new ChoiceBox(head);
  kind_label_->setBuddy(kind_);
  kind_label_->setWordWrap(false);
  import_ = make_button("primary", QStringLiteral("shield"), head);
  undo_ = make_button("plain", QStringLiteral("back"), head);
  auto* state = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->addWidget(title_);
  words->addWidget(detail_);
  words->addWidget(practice_note_);
  state->addWidget(symbol_, 0, Qt::AlignTop);
  state->addLayout(words, 1);
  auto* kind = new QHBoxLayout;
  kind->addWidget(kind_label_);
  kind->addWidget(kind_, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(import_);
  buttons->addWidget(undo_);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(head);
  column->addLayout(state);
  column->addLayout(kind);
  column->addLayout(buttons);
  set_margins(column, 20, 16, 20, 16, 14);
  set_margins(state, 0, 0, 0, 0, 16);
  column_->addWidget(head);
  connect(import_, &QPushButton::clicked, this, &TrustPanel::ask_for_file);
  connect(undo_, &QPushButton::clicked, &keeper_, &TrustKeeper::undo);
}

void TrustPanel::connect_keeper() {
  connect(&keeper_, &TrustKeeper::working, this, &TrustPanel::set_working);
  connect(&keeper_, &TrustKeeper::looked, this, &TrustPanel::on_looked);
  connect(&keeper_, &TrustKeeper::changed, this, &TrustPanel::on_changed);
  connect(&keeper_, &TrustKeeper::previewed, this, [this](const ChangeAnswer& answer) {
    answer.change ? card_->show_change(*answer.change) : card_->show_refusal(answer.change.error());
    card_->focus();
    emit changed();
  });
}

void TrustPanel::look_again() {
  keeper_.look();
}

void TrustPanel::ask_for_file() {
  choose_file(this, {.title = tr("Import a trust list")}, [this](const auto& file) { offer(file); });
}

void TrustPanel::ask_for_root() {
  choose_file(this, {.title = tr("Certificate of the authority that signs the list")},
              [this](const auto& file) { name_root(file); });
}

void TrustPanel::name_root(const std::filesystem::path& file) {
  options_.roots.push_back(file);
  preview();
}

void TrustPanel::offer(const std::filesystem::path& file) {
  file_ = file;
  options_ = {.kind = kind_->currentIndex() == 1 ? TrustKind::citizen : TrustKind::passport};
  preview();
}

void TrustPanel::preview() {
  card_->clear();
  keeper_.preview(file_, options_);
}

void TrustPanel::remedy(ImportRemedy remedy) {
  if (remedy == ImportRemedy::name_root) return ask_for_root();
  if (remedy == ImportRemedy::undo) return keeper_.undo();
  options_.allow_older = options_.allow_older || remedy == ImportRemedy::allow_older;
  options_.allow_unsigned = options_.allow_unsigned || remedy == ImportRemedy::allow_unsigned;
  preview();
}

// The next card is judged by what stands on the disk now.
void TrustPanel::on_changed(const ChangeAnswer& answer) {
  if (!answer.change) {
    card_->show_refusal(answer.change.error());
  } else {
    card_->show_change(*answer.change);
    const bool counts = counter_.reload_trust();
    emit said(counts ? tr("The trust list has changed. The next card is judged by it.")
                     : tr("The trust list has changed. Practice keeps its own authorities."));
  }
  card_->focus();
  look_again();
  emit changed();
}

void TrustPanel::on_looked(const AuditAnswer& answer) {
  audit_.reset();
  if (answer.audit) audit_ = *answer.audit;
  if (!answer.audit && !card_->is_shown()) card_->show_refusal(answer.audit.error());
  drawn_.clear();
  refresh(language_);
  emit changed();
}

void TrustPanel::set_working(bool working) {
  import_->setEnabled(!working);
  undo_->setEnabled(!working);
  working_->setVisible(working && audit_);
}

void TrustPanel::refresh(Language language) {
  language_ = language;
  draw_head();
  card_->refresh(language);
  if (drawn_ == drawn_as(language)) return;
  drawn_ = drawn_as(language);
  draw_findings();
}

void TrustPanel::draw_head() {
  const auto& palette = *look().palette;
  const bool waits = !audit_ && keeper_.is_working();
  const auto drawing = waits ? "check_not_done" : usable() ? "shield" : "shield_empty";
  const auto ink = waits ? palette.muted : usable() ? palette.good : palette.bad;
  symbol_->show_drawing(QLatin1String(drawing), ink, palette.surface);
  if (audit_) {
    const auto head = trust_headline(*audit_, days_since(audit_->summary.newest_list, now()), language_);
    set_text(title_, QString::fromStdString(head.title));
    set_text(detail_, QString::fromStdString(head.detail));
  } else {
    set_text(title_, waits ? tr("Looking at the trust list") : tr("The trust list cannot be used"));
    set_text(detail_, {});
  }
  set_text(practice_note_,
           practice_ ? tr("Practice has authorities of its own; this is the list for real cards.") : QString());
  kind_->show_choices({tr("Passports and other travel documents"), tr("Vietnamese citizen cards")},
                      std::max(0, kind_->currentIndex()));
  set_text(kind_label_, tr("What an imported list is for"));
  kind_->setAccessibleName(kind_label_->text());
  set_button(import_, tr("Import a list"));
  set_button(undo_, tr("Undo the last change"));
  set_text(working_, tr("One moment"));
  working_->setVisible(keeper_.is_working() && audit_);
}

void TrustPanel::draw_findings() {
  remove_all(findings_);
  findings_title_->setVisible(audit_.has_value());
  if (!audit_) return;
  set_text(findings_title_, tr("What the list can do and what it lacks"));
  for (const auto& finding : finding_views(*audit_, language_)) {
    findings_->addWidget(new FindingRow({.mark = mark_of(finding.level),
                                         .status = QString::fromStdString(finding.status),
                                         .text = QString::fromStdString(finding.text),
                                         .advice = QString::fromStdString(finding.advice)},
                                        this));
  }
}

void TrustPanel::forget() {
  keeper_.drop();
  card_->clear();
}

}  // namespace chipid::counter
