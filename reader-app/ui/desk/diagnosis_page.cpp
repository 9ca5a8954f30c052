#include "ui/desk/diagnosis_page.hpp"

#include <chipid/version.hpp>

#include "logic/diagnosis_view.hpp"
#include "ui/desk/choose_file.hpp"
#include "ui/desk/drawn_as.hpp"
#include "ui/desk/finding_row.hpp"
#include "ui/language.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

Mark mark_of(DiagnosisRow::Level level) {
  constexpr Mark marks[] = {Mark::good, Mark::doubt, Mark::bad};
  return marks[static_cast<std::size_t>(level)];
}

std::filesystem::path path_of(const QString& text) {
  return text.toStdString();
}

// What the program was told, as far as it is nobody's name: whether a file is in use, not which.
Doctor::Notes notes_of(const Choices& choices, bool practice) {
  const auto word = [](bool is) { return std::string(is ? "yes" : "no"); };
  return {{"program", std::string("chipid-counter ") + std::string(version())},
          {"qt", qVersion()},
          {"platform", QGuiApplication::platformName().toStdString()},
          {"language", language_id(choices.language).toStdString()},
          {"look", choices.theme.toStdString()},
          {"text_percent", std::to_string(choices.text_percent)},
          {"workflow", choices.workflow.toStdString()},
          {"practice", word(practice)},
          {"sounds", word(choices.sounds)},
          {"customer_display", word(!choices.customer_screen.isEmpty())},
          {"match_service", word(!choices.match_provider.isEmpty())},
          {"site_records", word(!choices.records_file.isEmpty())}};
}

}  // namespace

DiagnosisPage::DiagnosisPage(const Services& services, QWidget* parent)
    : SidePage(parent), services_(services), doctor_(services.trust_folder) {
  build();
  setFocusProxy(again_);
  connect(again_, &QPushButton::clicked, this, &DiagnosisPage::examine);
  connect(save_, &QPushButton::clicked, this, &DiagnosisPage::ask_where_to_save);
  connect(&doctor_, &Doctor::examined, this, [this](const Diagnosis& diagnosis) {
    found_ = diagnosis;
    drawn_.clear();
    draw();
  });
  connect(&doctor_, &Doctor::saved, this, [this](const SaveAnswer& answer) {
    emit said(answer.outcome ? tr("The report was saved.")
                             : text_of(error_message(answer.outcome.error().code, language_)));
  });
}

void DiagnosisPage::build() {
  auto* content = new QWidget(this);
  auto* head = make_frame("card", content);
  symbol_ = new Symbol({40, 40}, head);
  title_ = make_label("heading", head);
  detail_ = make_label("muted", head);
  again_ = make_button("primary", QStringLiteral("again"), head);
  save_ = make_button("plain", QStringLiteral("copy"), head);
  versions_ = make_label("caption", content);
  auto* state = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->addWidget(title_);
  words->addWidget(detail_);
  state->addWidget(symbol_, 0, Qt::AlignTop);
  state->addLayout(words, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(again_);
  buttons->addWidget(save_);
  buttons->addStretch(1);
  auto* inside = new QVBoxLayout(head);
  inside->addLayout(state);
  inside->addLayout(buttons);
  rows_ = new QVBoxLayout;
  auto* column = new QVBoxLayout(content);
  column->addWidget(head);
  column->addLayout(rows_);
  column->addWidget(versions_);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(state, 0, 0, 0, 0, 16);
  set_margins(inside, 20, 16, 20, 16, 14);
  set_margins(rows_, 0, 0, 0, 0, 8);
  set_margins(column, 32, 8, 32, 24, 14);
}

void DiagnosisPage::open() {
  examine();
}

void DiagnosisPage::examine() {
  found_.reset();
  drawn_.clear();
  const auto& choices = services_.choices;
  doctor_.examine({.records = path_of(choices.records_file), .match_provider = path_of(choices.match_provider)});
  draw();
}

void DiagnosisPage::ask_where_to_save() {
  choose_file(this,
              {.title = tr("Save a report for those who help"), .save_as = QStringLiteral("chipid-diagnosis.json")},
              [this](const auto& file) { save(file); });
}

void DiagnosisPage::save(const std::filesystem::path& file) {
  if (found_) doctor_.save(*found_, notes_of(services_.choices, services_.practice != nullptr), file);
}

void DiagnosisPage::refresh(const Shown& shown) {
  language_ = shown.language;
  draw();
}

void DiagnosisPage::draw() {
  set_button(again_, tr("Look again"));
  set_button(save_, tr("Save a report"));
  again_->setEnabled(found_.has_value());
  save_->setEnabled(found_.has_value());
  set_text(detail_, tr("The report holds no personal data: no card's data, no file names, no name of this computer."));
  const auto id =
      QStringLiteral("%1 %2 %3").arg(static_cast<int>(language_)).arg(look().palette->id).arg(look().text_percent);
  if (drawn_ == id) return;
  drawn_ = id;
  remove_all(rows_);
  const auto& palette = *look().palette;
  if (!found_) {
    symbol_->show_drawing(QStringLiteral("check_not_done"), palette.muted, palette.surface);
    set_text(title_, tr("Looking at readers, service, trust list and programs"));
    return set_text(versions_, {});
  }
  const auto view = diagnosis_view(*found_, language_);
  const char* drawings[] = {"check_passed", "check_unknown", "check_failed"};
  const QColor inks[] = {palette.good, palette.doubt, palette.bad};
  const auto level = static_cast<std::size_t>(view.level);
  symbol_->show_drawing(QLatin1String(drawings[level]), inks[level], palette.surface);
  set_text(title_, QString::fromStdString(view.title));
  for (const auto& row : view.rows) {
    rows_->addWidget(new FindingRow({.mark = mark_of(row.level),
                                     .status = QString::fromStdString(row.status),
                                     .subject = QString::fromStdString(row.subject),
                                     .text = QString::fromStdString(row.text),
                                     .advice = QString::fromStdString(row.repair)},
                                    this));
  }
  set_text(versions_, QString::fromStdString(view.versions));
}

}  // namespace chipid::counter
