#include "ui/main_window.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <algorithm>

#include "agent_host/agent_host.hpp"
#include "history/history.hpp"
#include "ui/accessible_scroll.hpp"
#include "ui/agent/agent_banner.hpp"
#include "ui/header_bar.hpp"
#include "ui/help_page.hpp"
#include "ui/key_field.hpp"
#include "ui/kiosk/kiosk_page.hpp"
#include "ui/kiosk/lock_page.hpp"
#include "ui/lane_strip.hpp"
#include "ui/language.hpp"
#include "ui/menu.hpp"
#include "ui/outlets/outbox_notice.hpp"
#include "ui/page_texts.hpp"
#include "ui/person_page.hpp"
#include "ui/practice_bar.hpp"
#include "ui/ready_page.hpp"
#include "ui/scan/picture_desk.hpp"
#include "ui/side_frame.hpp"
#include "ui/step_bar.hpp"
#include "ui/tab_order.hpp"
#include "ui/why_page.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr std::chrono::milliseconds toast_duration{2500};
constexpr qsizetype recent_on_ready = 3;
constexpr qint64 burst_ms = 80;

QStringList recent_lines(const Counter& counter, Language language) {
  QStringList lines;
  for (const auto& card : counter.recent()) {
    if (lines.size() < recent_on_ready) lines << recent_line(card, language);
  }
  return lines;
}

}  // namespace

MainWindow::MainWindow(Counter& counter, std::vector<Workflow> workflows, const Choices& choices,
                       PracticeSupply* practice, const Site& site)
    : counter_(counter), history_(site.history), agent_(site.agent), lists_(counter), workflows_(std::move(workflows)) {
  setObjectName(QStringLiteral("window"));
  setAttribute(Qt::WA_StyledBackground);
  make_scroll_areas_accessible();
  build({counter_, practice, choices_, workflows_, site.trust, site.config, site.history, &lists_, site.outbox,
         site.agent});
  connect_pages();
  connect_header();
  connect_kiosk();
  if (history_ != nullptr) connect_history();
  if (agent_ != nullptr) connect_agent();
  choose(choices);
}

void MainWindow::build(const Services& services) {
  header_ = new HeaderBar(this);
  lanes_ = new LaneStrip(this);
  pages_ = new QStackedWidget(this);
  ready_ = new ReadyPage(this);
  person_ = new PersonPage(this);
  why_ = new WhyPage(this);
  help_ = new HelpPage(this);
  kiosk_ = new KioskPage(this);
  lock_ = new LockPage(this);
  flow_pages_ = {ready_, person_, why_, help_, kiosk_, lock_};
  for (auto* page : flow_pages_) {
    pages_->addWidget(page);
    page->setFocusPolicy(Qt::ClickFocus);
  }
  pages_->addWidget(side_ = new SideFrame(services, this));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(header_);
  if (services.agent != nullptr) column->addWidget(agent_banner_ = new AgentBanner(*services.agent, this));
  column->addWidget(lanes_);
  column->addWidget(pages_, 1);
  if (services.outbox != nullptr) column->addWidget(outbox_ = new OutboxNotice(*services.outbox, this));
  if (services.practice != nullptr) column->addWidget(practice_ = new PracticeBar(*services.practice, this));
  toast_ = make_label("toast", this);
  toast_->setWordWrap(false);
  toast_->hide();
  toast_time_.setSingleShot(true);
  connect(&toast_time_, &QTimer::timeout, toast_, &QLabel::hide);
}

void MainWindow::connect_pages() {
  connect(&counter_, &Counter::changed, this, &MainWindow::refresh);
  connect(&counter_, &Counter::lanes_changed, this, [this] {
    if (!is_kiosk()) lanes_->refresh(counter_, choices_.language);
  });
  connect(&counter_, &Counter::countdown, this, [this] { person_->show_countdown(counter_.lane()); });
  // The verdict is on the screen before it is told.
  connect(&counter_, &Counter::judged, person_, &PersonPage::announce_verdict, Qt::QueuedConnection);
  connect(&counter_, &Counter::trust_changed, this, &MainWindow::refresh);
  connect(lanes_, &LaneStrip::chosen, &counter_, &Counter::show);
  connect(&ready_->field(), &KeyField::given, this, &MainWindow::give_key);
  connect(&help_->field(), &KeyField::given, this, &MainWindow::give_key);
  connect(person_, &PersonPage::cancel, this, &MainWindow::cancel);
  connect(person_, &PersonPage::wanted, this, &MainWindow::on_side_key);
  connect(person_, &PersonPage::why, this, [this] { show_why(true); });
  connect(person_, &PersonPage::hold, this, [this] { counter_.lane().toggle_hold(); });
  connect(person_, &PersonPage::done, this, [this] { counter_.lane().finish(); });
  connect(why_, &WhyPage::back, this, [this] { show_why(false); });
  connect(help_, &HelpPage::again, this, [this] { counter_.lane().try_again(); });
  connect(help_, &HelpPage::cancel, this, &MainWindow::cancel);
  connect(help_, &HelpPage::diagnose, this, [this] { open_side(SideId::diagnosis); });
  connect(ready_, &ReadyPage::without_chip, this, &MainWindow::go_without_chip);
  connect(ready_, &ReadyPage::scan, this, [this] { open_side(SideId::scan); });
  const auto copied = [this](const QString& label) { say(tr("Copied: %1").arg(label)); };
  connect(person_, &PersonPage::copied, this, copied);
  connect(ready_, &ReadyPage::copied, this, copied);
  if (outbox_ != nullptr) connect(outbox_, &OutboxNotice::wanted, this, [this] { open_side(SideId::send); });
  if (practice_ != nullptr) connect(practice_, &PracticeBar::scanned, this, &MainWindow::give_key);
  connect(new PictureDesk(*this), &PictureDesk::said, this, &MainWindow::say);
  connect(side_, &SideFrame::closed, this, [this] {
    // The key that ended a page comes on to the window: it is not meant for what stands there now.
    just_closed_ = true;
    QTimer::singleShot(0, this, [this] { just_closed_ = false; });
    refresh();
  });
  connect(side_, &SideFrame::said, this, &MainWindow::say);
  connect(side_, &SideFrame::scanned, this, &MainWindow::give_key);
  connect(side_, &SideFrame::wanted, this, &MainWindow::open_side);
  connect(side_, &SideFrame::choices_changed, this, [this](const Choices& choices) {
    choose(choices);
    emit chosen(choices_);
  });
}

void MainWindow::connect_history() {
  const auto show = [this] { header_->refresh(counter_.lane(), counter_.trust(), history_, choices_.language); };
  connect(history_, &History::status_changed, this, show);
  connect(history_, &History::actor_changed, this, show);
  connect(header_, &HeaderBar::warned, this, &MainWindow::say);
}

void MainWindow::connect_header() {
  connect(&header_->menu(), &QMenu::aboutToShow, this,
          [this] { fill_menu(header_->menu(), has_verdict(), [this](SideId id) { open_side(id); }); });
  const auto change = [this](auto how) {
    auto choices = choices_;
    how(choices);
    choose(choices);
    emit chosen(choices_);
  };
  connect(header_, &HeaderBar::workflow_chosen, this, [this, change](int index) {
    const auto& id = workflows_.at(static_cast<std::size_t>(index)).id;
    change([&](Choices& choices) { choices.workflow = QString::fromStdString(id); });
    leave_time_before_kiosk();
  });
  connect(header_, &HeaderBar::language_chosen, this, [change] {
    change([](Choices& choices) { choices.language = choices.language == Language::vi ? Language::en : Language::vi; });
  });
  connect(header_, &HeaderBar::look_chosen, this, [change] {
    change([](Choices& choices) {
      const auto now = static_cast<std::size_t>(palette_named(choices.theme) - palettes().data());
      choices.theme = palettes()[(now + 1) % palettes().size()].id;
    });
  });
}

const Workflow& MainWindow::workflow() const {
  const auto id = choices_.workflow.toStdString();
  const auto found =
      std::find_if(workflows_.begin(), workflows_.end(), [&](const auto& entry) { return entry.id == id; });
  return found == workflows_.end() ? workflows_.front() : *found;
}

void MainWindow::choose(const Choices& choices) {
  if (choices.workflow != choices_.workflow) leave_workflow();
  choices_ = choices;
  lock_->set_lock(choices_.kiosk_lock);
  if (palette_named(choices_.theme) == nullptr) choices_.theme = palettes()[0].id;
  use_language(choices_.language);
  apply_look(*palette_named(choices_.theme), choices_.text_percent);
  counter_.set_workflow(workflow());
  lists_.set_list(choices_.list_file.toStdString());
  setWindowTitle(tr("ChipID counter"));
  header_->show_workflows(workflows_, workflow(), choices_.language);
  if (practice_ != nullptr) practice_->refresh(choices_.language);
  if (outbox_ != nullptr) outbox_->refresh(choices_.language);
  refresh();
  emit look_changed();
}

// What one workflow asked a supervisor for is not to be had by choosing another.
void MainWindow::leave_workflow() {
  kiosk_open_ = false;
  for (auto* lane : counter_.lanes()) lane->finish();
}

bool MainWindow::has_verdict() const {
  const auto& lane = counter_.lane();
  return shows_verdict(lane.state()) && !lane.blurred();
}

QWidget* MainWindow::page_of_state() {
  if (is_kiosk()) return staff_asked_ || choices_.kiosk_lock.isEmpty() ? static_cast<Page*>(lock_) : kiosk_;
  if (side_->opened()) return side_;
  const auto& lane = counter_.lane();
  if (shows_data(lane.state())) return why_open_ && !lane.blurred() ? static_cast<Page*>(why_) : person_;
  const bool code_alone = lane.data().code && (lane.state() == State::no_reader || lane.state() == State::no_service);
  return trouble_of(lane) && !code_alone ? static_cast<Page*>(help_) : ready_;
}

// A person's pages go with the person; the others make way for a card, unless something would be lost.
void MainWindow::settle_side_page() {
  if (is_kiosk()) return side_->close();
  const auto state = counter_.lane().state();
  const bool begins = is_working(state) && !is_working(state_);
  state_ = state;
  const auto* page = side_->page();
  if (page == nullptr) return;
  const bool goes = page->is_personal() ? !has_verdict() : begins && !page->is_busy();
  if (goes) side_->close();
}

void MainWindow::refresh() {
  auto& lane = counter_.lane();
  settle_side_page();
  if (!shows_verdict(lane.state())) why_open_ = false;
  auto* page = page_of_state();
  const Shown shown{lane, workflow(), choices_.language};
  if (page == ready_) ready_->show_recent(recent_lines(counter_, choices_.language));
  for (auto* each : flow_pages_) {
    each == page ? each->refresh(shown) : each->forget();
  }
  side_->refresh(shown);
  refresh_agent();
  lanes_->refresh(counter_, choices_.language);
  header_->refresh(lane, counter_.trust(), history_, choices_.language);
  use_kiosk_look(is_kiosk());
  show_page(page);
}

void MainWindow::show_page(QWidget* page) {
  const bool asks = page == ready_ && counter_.lane().state() == State::key_needed;
  // Digits typed for a card that waits for them must not end in a list that was chosen from before.
  if (asks && !asked_) ready_->field().focus();
  asked_ = asks;
  if (pages_->currentWidget() == page) return;
  pages_->setCurrentWidget(page);
  if (page == ready_) return ready_->field().focus();
  if (page == help_ && counter_.lane().state() == State::wrong_key) return help_->field().focus();
  if (page == side_) return side_->focus();
  page->setFocus();
}

void MainWindow::open_side(SideId id) {
  const auto* entry = side_entry(id);
  if (entry == nullptr || (entry->needs_verdict && !has_verdict())) return;
  if (!side_->open(id)) return;
  refresh();
  side_->focus();
}

// A key does what its page is for; the menu shows the page.
void MainWindow::on_side_key(SideId id) {
  if (side_->opened() == id) return close_side();
  open_side(id);
  if (side_->opened() != id) return;
  note_opened(counter_.lane(), workflow(), id);
  side_->begin_at_once();
}

void MainWindow::close_side() {
  side_->close();
}

SidePage* MainWindow::side_page() const {
  return side_->page();
}

void MainWindow::give_key(const QString& text) {
  const auto given = counter_.give_key(text);
  if (given) return;
  if (is_kiosk()) return kiosk_->show_error(given.error());
  auto& field = counter_.lane().state() == State::wrong_key ? help_->field() : ready_->field();
  field.show_error(given.error());
  if (pages_->currentWidget() == person_ || pages_->currentWidget() == why_) {
    say(text_of(error_message(given.error().code, choices_.language)));
  }
}

void MainWindow::show_why(bool open) {
  const auto state = counter_.lane().state();
  why_open_ = open && shows_verdict(state);
  refresh();
}

void MainWindow::cancel() {
  ready_->field().forget();
  help_->field().forget();
  counter_.lane().cancel();
}

void MainWindow::say(const QString& text) {
  toast_->setText(text);
  toast_->adjustSize();
  const int above = practice_ != nullptr ? practice_->height() : 0;
  toast_->move((width() - toast_->width()) / 2, height() - above - toast_->height() - scaled(80));
  toast_->show();
  toast_->raise();
  toast_time_.start(toast_duration);
}

bool MainWindow::focusNextPrevChild(bool next) {
  return move_focus(*this, next);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (is_kiosk()) return on_kiosk_key(key);
  keep_kiosk_open();
  const int with_modifiers = event->keyCombination().toCombined();
  if (agent_banner_ != nullptr && agent_banner_->on_key(with_modifiers)) return;
  // The line end behind what a scanner types is nobody's wish to go on.
  const bool in_a_burst = since_key_.isValid() && since_key_.restart() < burst_ms;
  if (!since_key_.isValid()) since_key_.start();
  if (in_a_burst && (key == Qt::Key_Return || key == Qt::Key_Enter)) return;
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    if (auto* button = qobject_cast<QPushButton*>(focusWidget()); button != nullptr && button->isEnabled()) {
      return button->click();
    }
  }
  for (const auto& entry : side_entries()) {
    if (entry.key == with_modifiers) return on_side_key(entry.id);
  }
  if (with_modifiers == (Qt::CTRL | Qt::Key_Tab).toCombined()) return counter_.show_next();
  if (key == Qt::Key_F2) return header_->show_menu();
  if (key == Qt::Key_Escape && side_->opened()) return close_side();
  if (!side_->opened() && on_flow_key(key)) return;
  QWidget::keyPressEvent(event);
}

void MainWindow::go_without_chip() {
  const bool has_code = counter_.lane().data().code && !shows_data(counter_.lane().state());
  if (!counter_.go_without_chip() && has_code) {
    say(tr("Not with this card: take it off the reader first. A card that failed its check is not taken by its code."));
  }
}

// What the workflow wants next for this person; at the end of it the person is done with.
void MainWindow::do_next() {
  if (counter_.lane().blurred() || just_closed_) return;
  if (const auto next = person_->steps().next()) return on_side_key(*next);
  if (person_->steps().is_complete()) counter_.lane().finish();
}

// What the keys mean on the pages of the flow.
bool MainWindow::on_flow_key(int key) {
  auto& lane = counter_.lane();
  if (key == Qt::Key_Escape) return why_open_ ? show_why(false) : cancel(), true;
  if (key == Qt::Key_F11) return go_without_chip(), true;
  if (!shows_verdict(lane.state())) return false;
  if (key == Qt::Key_F1) return show_why(!why_open_), true;
  if (key == Qt::Key_F10) return lane.finish(), true;
  if (key == Qt::Key_Space) return lane.toggle_hold(), true;
  if (key == Qt::Key_Return || key == Qt::Key_Enter) return do_next(), true;
  if (key < Qt::Key_1 || key > Qt::Key_9 || why_open_) return false;
  return person_->copy(key - Qt::Key_0), true;
}

}  // namespace chipid::counter
