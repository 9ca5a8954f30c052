#include "ui/desk/first_run_page.hpp"

#include <QKeyEvent>
#include <QProcess>

#include "ui/desk/trust_panel.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr std::array<Language, 2> languages = {Language::vi, Language::en};

}  // namespace

FirstRunPage::FirstRunPage(const Services& services, QWidget* parent) : SidePage(parent), services_(services) {
  build();
  connect_choices();
}

void FirstRunPage::build() {
  auto* content = new QWidget(this);
  place_ = make_label("muted", content);
  title_ = make_label("title", content);
  lead_ = make_label("lead", content);
  steps_ = {languages_ = new RadioList(content), workflows_ = new RadioList(content), build_reader_step(content),
            build_trust_step(content), build_practice_step(content)};
  back_ = make_button("plain", QStringLiteral("back"), this);
  next_ = make_button("primary", {}, this);
  auto* column = new QVBoxLayout(content);
  for (QWidget* part : {static_cast<QWidget*>(place_), static_cast<QWidget*>(title_), static_cast<QWidget*>(lead_)}) {
    column->addWidget(part);
  }
  for (auto* step : steps_) column->addWidget(step);
  column->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(back_);
  buttons->addStretch(1);
  buttons->addWidget(next_);
  auto* whole = new QVBoxLayout(this);
  whole->addWidget(make_scroll(content, this), 1);
  whole->addLayout(buttons);
  set_margins(column, 32, 8, 32, 16, 14);
  set_margins(whole, 0, 0, 0, 0, 0);
  set_margins(buttons, 32, 12, 32, 20, 12);
  connect(back_, &QPushButton::clicked, this, &FirstRunPage::go_back);
  connect(next_, &QPushButton::clicked, this, &FirstRunPage::go_on);
}

QWidget* FirstRunPage::build_reader_step(QWidget* parent) {
  auto* step = make_frame("card", parent);
  reader_picture_ = new Symbol({200, 150}, step);
  reader_title_ = make_label("heading", step);
  reader_advice_ = make_label("lead", step);
  auto* words = new QVBoxLayout;
  words->addStretch(1);
  words->addWidget(reader_title_);
  words->addWidget(reader_advice_);
  words->addStretch(1);
  auto* row = new QHBoxLayout(step);
  row->addWidget(reader_picture_);
  row->addLayout(words, 1);
  set_margins(row, 24, 20, 24, 20, 24);
  return step;
}

// The panel itself looks at the list, so it is made when its step is reached.
QWidget* FirstRunPage::build_trust_step(QWidget* parent) {
  trust_place_ = new QWidget(parent);
  auto* inside = new QVBoxLayout(trust_place_);
  inside->setContentsMargins(0, 0, 0, 0);
  return trust_place_;
}

QWidget* FirstRunPage::build_practice_step(QWidget* parent) {
  auto* step = make_frame("card", parent);
  practice_text_ = make_label("lead", step);
  practice_ = make_button("plain", QStringLiteral("person"), step);
  auto* inside = new QVBoxLayout(step);
  inside->addWidget(practice_text_);
  inside->addWidget(practice_, 0, Qt::AlignLeft);
  set_margins(inside, 24, 20, 24, 20, 16);
  return step;
}

void FirstRunPage::connect_choices() {
  connect(languages_, &RadioList::chosen, this, [this](int index) {
    auto choices = services_.choices;
    choices.language = languages[static_cast<std::size_t>(index)];
    emit choices_changed(choices);
  });
  connect(workflows_, &RadioList::chosen, this, [this](int index) {
    auto choices = services_.choices;
    choices.workflow = QString::fromStdString(services_.workflows.at(static_cast<std::size_t>(index)).id);
    emit choices_changed(choices);
  });
  // A counter of its own beside this one, with fictional people only.
  connect(practice_, &QPushButton::clicked, this, [this] {
    const bool started =
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--practice")});
    emit said(started ? tr("Practice opens in a window of its own.") : tr("Practice could not be started."));
  });
  connect(&services_.counter, &Counter::changed, this, [this] { show_reader(services_.counter.lane()); });
}

void FirstRunPage::open() {
  test_ = reader_test(ReaderTest::no_reader, services_.counter.lane().state());
  show_step(SetupStep::language);
}

void FirstRunPage::forget() {
  if (trust_ != nullptr) trust_->forget();
  if (services_.choices.first_run_done) return;
  auto choices = services_.choices;
  choices.first_run_done = true;
  emit choices_changed(choices);
}

void FirstRunPage::show_step(SetupStep step) {
  step_ = step;
  if (step == SetupStep::trust && trust_ == nullptr) {
    trust_ = new TrustPanel(services_, trust_place_);
    trust_place_->layout()->addWidget(trust_);
    connect(trust_, &TrustPanel::said, this, &SidePage::said);
    connect(trust_, &TrustPanel::changed, this, &FirstRunPage::show_words);
    trust_->look_again();
  }
  if (trust_ != nullptr) trust_->refresh(shown_language_);
  for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i]->setVisible(i == static_cast<std::size_t>(step));
  show_choices();
  show_words();
  setFocusProxy(control_of(step));
  if (isVisible()) setFocus();
}

QWidget* FirstRunPage::control_of(SetupStep step) {
  if (step == SetupStep::language) return languages_->checked();
  return step == SetupStep::workflow ? workflows_->checked() : next_;
}

void FirstRunPage::go_on() {
  const auto next = next_step(step_);
  if (next) return show_step(*next);
  emit closed();
}

void FirstRunPage::go_back() {
  if (const auto before = step_before(step_)) show_step(*before);
}

void FirstRunPage::refresh(const Shown& shown) {
  shown_language_ = shown.language;
  show_choices();
  show_reader(shown.lane);
  if (trust_ != nullptr) trust_->refresh(shown.language);
  show_words();
}

void FirstRunPage::show_choices() {
  const auto& choices = services_.choices;
  languages_->show_entries({{QStringLiteral("Tiếng Việt"), {}}, {QStringLiteral("English"), {}}},
                           choices.language == Language::vi ? 0 : 1);
  std::vector<RadioList::Entry> entries;
  int chosen = 0;
  for (const auto& workflow : services_.workflows) {
    if (QString::fromStdString(workflow.id) == choices.workflow) chosen = static_cast<int>(entries.size());
    entries.push_back({in(shown_language_, workflow.name), in(shown_language_, workflow.purpose)});
  }
  workflows_->show_entries(entries, chosen);
}

void FirstRunPage::show_reader(const Lane& lane) {
  test_ = reader_test(test_, lane.state());
  const auto text = reader_test_text(test_);
  const auto& palette = *look().palette;
  const char* pictures[] = {"picture_service", "picture_reader_cable", "picture_card_on_reader", "check_passed"};
  reader_picture_->show_drawing(QLatin1String(pictures[static_cast<std::size_t>(test_)]),
                                test_ == ReaderTest::card_seen ? palette.good : palette.text, palette.surface);
  set_text(reader_title_, in(shown_language_, text.title));
  set_text(reader_advice_, in(shown_language_, text.advice));
  if (isVisible()) show_words();
}

bool FirstRunPage::is_done(SetupStep step) const {
  if (step == SetupStep::reader) return test_ == ReaderTest::card_seen;
  if (step == SetupStep::trust) return trust_ != nullptr && trust_->usable();
  return true;
}

void FirstRunPage::show_words() {
  const QString titles[] = {tr("Which language?"), tr("What is this counter for?"), tr("Does the reader work?"),
                            tr("Whose cards are believed?"), tr("Try it first")};
  const QString leads[] = {
      tr("It can be changed at any time, at the top of the window."),
      tr("It decides which fields are shown, which cards are admitted, and when the screen is cleared."),
      tr("Any card with a chip will do. Without its number or code nothing is read from it."),
      tr("The trust list holds the authorities that issue cards. Without one, no card can be proven genuine."),
      tr("In practice, fictional people lay down cards of every kind: genuine, expired, copied, damaged.")};
  const auto index = static_cast<std::size_t>(step_);
  set_text(place_, tr("Step %1 of %2").arg(index + 1).arg(setup_steps));
  set_text(title_, titles[index]);
  set_text(lead_, leads[index]);
  set_text(practice_text_, services_.practice != nullptr
                               ? tr("Practice is on: choose a card in the bar at the bottom.")
                               : tr("Practice opens in a window of its own; this counter goes on beside it."));
  practice_->setVisible(services_.practice == nullptr);
  set_button(practice_, tr("Try practice"));
  set_button(back_, tr("Back one step"));
  back_->setVisible(step_before(step_).has_value());
  const bool last = !next_step(step_);
  set_button(next_, last ? tr("Finish") : is_done(step_) ? tr("Next") : tr("Skip this step"), tr("Enter"));
  setAccessibleName(title_->text());
}

void FirstRunPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return SidePage::keyPressEvent(event);
  auto* button = qobject_cast<QPushButton*>(focusWidget());
  button != nullptr ? button->click() : go_on();
}

}  // namespace chipid::counter
