#include "ui/papers/print_page.hpp"

#include <QBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

using papers::PaperKind;

constexpr auto typing_pause = std::chrono::milliseconds(250);
constexpr int longest_reference = 80;

}  // namespace

PrintPage::PrintPage(const Services& services, QWidget* parent) : SidePage(parent), services_(services) {
  build();
  connect_parts();
  typing_pause_.setSingleShot(true);
  typing_pause_.setInterval(typing_pause);
  setFocusProxy(print_);
}

void PrintPage::build() {
  auto* choices = new QWidget(this);
  auto* column = new QVBoxLayout(choices);
  held_back_ = make_label("heading", choices);
  column->addWidget(held_back_);
  const auto add = [&](QLabel*& label, QWidget* control) {
    label = make_label("label", choices);
    label->setBuddy(control);
    column->addWidget(label);
    column->addWidget(control);
  };
  add(kind_label_, kind_box_ = new ChoiceBox(choices));
  add(printer_label_, printer_box_ = new PrinterBox(false, choices));
  add(reference_label_, reference_ = new QLineEdit(choices));
  reference_->setProperty("role", QStringLiteral("small"));
  reference_->setMaxLength(longest_reference);
  key_ = new KeyBox(services_.config_folder, choices);
  hint_ = make_label("muted", choices);
  warnings_ = make_label("error", choices);
  for (QWidget* widget : {static_cast<QWidget*>(key_), static_cast<QWidget*>(hint_), static_cast<QWidget*>(warnings_)})
    column->addWidget(widget);
  column->addStretch(1);
  auto* sheet = new QWidget(this);
  auto* around = new QVBoxLayout(sheet);
  preview_ = new PaperPreview(sheet);
  around->addWidget(preview_, 0, Qt::AlignHCenter);
  around->addStretch(1);
  auto* footer = make_frame("footer", this);
  auto* row = new QHBoxLayout(footer);
  trouble_ = make_label("error", footer);
  pages_ = make_label("muted", footer);
  print_ = make_button("primary", QStringLiteral("done"), footer);
  row->addWidget(trouble_, 1);
  row->addWidget(pages_, 1);
  row->addWidget(print_);
  auto* middle = new QHBoxLayout;
  middle->addWidget(make_scroll(choices, this), 1);
  middle->addWidget(make_scroll(sheet, this), 1);
  auto* whole = new QVBoxLayout(this);
  whole->addLayout(middle, 1);
  whole->addWidget(footer);
  set_margins(column, 32, 8, 16, 24, 8);
  set_margins(around, 8, 8, 16, 24, 0);
  set_margins(middle, 0, 0, 0, 0, 0);
  set_margins(row, 32, 10, 32, 10, 12);
  set_margins(whole, 0, 0, 0, 0, 0);
  set_text(trouble_, {});
}

void PrintPage::connect_parts() {
  connect(kind_box_, &QComboBox::activated, this, [this](int at) {
    kind_ = papers::all_papers[at];
    make_paper();
  });
  connect(printer_box_, &QComboBox::activated, this, [this] {
    auto choices = services_.choices;
    choices.printer = printer_box_->printer();
    if (choices != services_.choices) emit choices_changed(choices);
  });
  connect(reference_, &QLineEdit::textEdited, &typing_pause_, qOverload<>(&QTimer::start));
  connect(&typing_pause_, &QTimer::timeout, this, &PrintPage::make_paper);
  connect(key_, &KeyBox::made, this, &PrintPage::make_paper);
  connect(print_, &QPushButton::clicked, this, &PrintPage::print);
  connect(&service_, &papers::PrintService::listed, this, [this](const QStringList& printers) {
    printers_ = printers;
    printer_box_->show_printers(printers_, services_.choices.printer);
  });
  connect(&service_, &papers::PrintService::printed, this,
          [this](const QString& printer) { on_printed(tr("Sent to the printer %1").arg(printer)); });
  connect(&service_, &papers::PrintService::failed, this, &PrintPage::on_failed);
}

std::optional<CheckedPerson> PrintPage::person() const {
  return checked_person(services_.counter.lane(), services_.counter.workflow(), services_.operator_name());
}

// What the workflow asks for and nobody printed yet.
PaperKind PrintPage::usual_paper() const {
  const auto& then = services_.counter.workflow().then;
  const auto& done = services_.counter.lane().data().steps_done;
  for (const auto& step : then) {
    for (const auto kind : papers::all_papers) {
      if (step == step_of(kind) && done.count(step) == 0) return kind;
    }
  }
  const bool hands_out = std::find(then.begin(), then.end(), step_of(PaperKind::receipt)) != then.end();
  return hands_out ? PaperKind::receipt : PaperKind::slip;
}

void PrintPage::open() {
  service_.list();
}

void PrintPage::refresh(const Shown& shown) {
  language_ = shown.language;
  if (std::exchange(visit_, shown.lane.data().visit) != shown.lane.data().visit) {
    // A case number is one person's.
    kind_.reset();
    reference_->clear();
  }
  show_words();
  make_paper();
}

void PrintPage::show_words() {
  set_text(kind_label_, tr("Paper"));
  set_text(printer_label_, tr("Where to"));
  set_text(reference_label_, tr("Case number (may be empty)"));
  QStringList names;
  for (const auto kind : papers::all_papers) names << in(language_, papers::paper_title(kind));
  if (!kind_) kind_ = usual_paper();
  kind_box_->show_choices(names, static_cast<int>(*kind_));
  printer_box_->show_printers(printers_, services_.choices.printer);
  set_name(kind_box_, kind_label_->text());
  set_name(printer_box_, printer_label_->text());
  set_name(reference_, reference_label_->text());
  key_->refresh();
}

// Anew whenever something of it changes; the one that is printed has the time of then.
void PrintPage::make_paper() {
  typing_pause_.stop();
  paper_.reset();
  const auto someone = person();
  const auto leave = someone ? may_leave(*someone, Outlet::print) : Leave::blocked;
  if (someone && leave == Leave::free) {
    auto made = papers::make_paper(*someone, order());
    if (made) paper_.emplace(*std::move(made));
  }
  set_text(held_back_, someone ? in(language_, leave_sentence(leave)) : QString());
  show_paper();
}

papers::PaperOrder PrintPage::order() const {
  return {.kind = kind_.value_or(PaperKind::slip),
          .language = language_,
          .site = services_.choices.site_name.toStdString(),
          .reference = reference_->text().toStdString(),
          .config = services_.config_folder,
          .time = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
          .practice = services_.practice != nullptr};
}

void PrintPage::show_paper() {
  QStringList warnings;
  if (paper_) {
    preview_->show_paper(*paper_);
    for (const auto& warning : paper_->warnings) warnings << in(language_, papers::trouble_sentence(warning));
  } else {
    preview_->forget();
  }
  set_text(warnings_, warnings.join(QLatin1Char('\n')));
  set_text(pages_, paper_ && paper_->sheet.pages() > 1 ? tr("%1 pages").arg(paper_->sheet.pages()) : QString());
  set_text(hint_, paper_ && !paper_->receipt.empty()
                      ? tr("The receipt speaks of the evidence of this card: keep that too, with Export (F9).")
                      : QString());
  key_->setVisible(kind_ == PaperKind::receipt);
  set_button(print_, ticket_ ? tr("Printing…") : tr("Print"), QStringLiteral("Enter"));
  print_->setEnabled(paper_.has_value() && !ticket_);
}

}  // namespace chipid::counter
