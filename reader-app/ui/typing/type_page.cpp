#include "ui/typing/type_page.hpp"

#include <QApplication>
#include <QSaveFile>

#include "ui/desk/choose_file.hpp"
#include "ui/page_layout.hpp"
#include "ui/typing/line_list.hpp"
#include "ui/typing/profile_row.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

using namespace typing;

TypePage::TypePage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      row_(new ProfileRow(services, this)),
      heading_(make_label("heading", this)),
      hint_(make_label("lead", this)),
      saving_(make_label("error", this)),
      list_(new LineList(this)) {
  lay_out();
  connect_parts();
}

void TypePage::lay_out() {
  const auto [content, column, footer, buttons] = lay_out_page(this, 12);
  for (auto* part : std::initializer_list<QWidget*>{heading_, hint_, saving_, row_, list_}) column->addWidget(part);
  column->addStretch(1);
  buttons->addStretch(1);
  stop_ = make_button("plain", QStringLiteral("close"), footer);
  record_ = make_button("plain", {}, footer);
  try_ = make_button("plain", {}, footer);
  save_ = make_button("primary", {}, footer);
  type_ = make_button("primary", QStringLiteral("done"), footer);
  for (auto* button : {stop_, record_, try_, save_, type_}) buttons->addWidget(button);
}

void TypePage::connect_parts() {
  connect(row_, &ProfileRow::choices_changed, this, &SidePage::choices_changed);
  connect(type_, &QPushButton::clicked, this, [this] { type(Work::typing); });
  connect(try_, &QPushButton::clicked, this, [this] { type(Work::trying); });
  connect(record_, &QPushButton::clicked, this, &TypePage::record);
  connect(stop_, &QPushButton::clicked, this, &TypePage::stop);
  connect(save_, &QPushButton::clicked, this, &TypePage::choose_place);
  connect(&typist_, &Typist::typed, this, &TypePage::on_typed);
  connect(&typist_, &Typist::recorded, this, &TypePage::on_recorded);
  connect(&typist_, &Typist::progressed, this, [this](std::size_t strokes) {
    facts_.done = strokes;
    show_state();
  });
  connect(&typist_, &Typist::heard, this, [this](std::size_t keys) {
    facts_.keys = keys;
    show_state();
  });
}

void TypePage::open() {
  forget();
  facts_.screen = Typist::trouble();
}

void TypePage::forget() {
  typist_.stop();
  facts_ = {.screen = facts_.screen};
  person_.reset();
  recorded_.reset();
  list_->show_lines({});
  set_text(saving_, {});
}

void TypePage::refresh(const Shown& shown) {
  language_ = shown.language;
  // Another person is served: what is typed is no longer that one's whom the clerk sees.
  if (facts_.work == Work::typing && person_ && person_->visit != shown.lane.data().visit) return stop();
  // Nobody comes into a form that is being filled, nor into a recording.
  if (facts_.work == Work::none && !recorded_)
    person_ = checked_person(shown.lane, shown.workflow, services_.operator_name());
  facts_.has_person = person_.has_value();
  const auto leave = person_ ? may_leave(*person_, Outlet::type) : Leave::free;
  facts_.held_back = leave_sentence(leave);
  if (facts_.work == Work::none) row_->refresh(language_);
  show_state();
}

void TypePage::begin_at_once() {
  if (person_ && make_type_view(facts_, language_).can_type) type(Work::typing);
}

const Profile* TypePage::profile() const {
  if (recorded_) return &recorded_->profile;
  const auto& chosen = row_->profile();
  return chosen && *chosen ? &**chosen : nullptr;
}

const Document& TypePage::document() const {
  return person_ && facts_.work != Work::trying && !recorded_ ? person_->report.document : practice_document();
}

void TypePage::type(Work work) {
  facts_.work = work;
  facts_.last.reset();
  facts_.record_trouble.reset();
  facts_.done = 0;
  typist_.type(plan(*profile(), document()));
  show_state();
}

void TypePage::record() {
  facts_ = {.screen = facts_.screen, .work = Work::recording};
  person_.reset();
  typist_.record(practice_document(), tr("Recorded form").toStdString());
  show_state();
}

void TypePage::stop() {
  if (facts_.work == Work::recording) return typist_.stop_recording();
  typist_.stop();
  on_typed({.trouble = Trouble::stopped});
}

void TypePage::on_typed(const Typed& typed) {
  const bool was_person = facts_.work == Work::typing;
  facts_.work = Work::none;
  facts_.last = typed;
  facts_.done = typed.strokes;
  if (!typed.trouble && was_person) {
    if (person_) services_.counter.note_step(person_->visit, "type");
    emit said(QString::fromStdString(make_type_view(facts_, language_).heading));
    return emit closed();
  }
  person_ = checked_person(services_.counter.lane(), services_.counter.workflow(), services_.operator_name());
  facts_.has_person = person_.has_value();
  // The other program is in front: this window shows itself without taking the keys.
  window()->raise();
  QApplication::alert(window());
  show_state();
}

void TypePage::on_recorded(const Outcome<Recorded>& recorded) {
  facts_.work = Work::none;
  if (recorded) {
    recorded_ = *recorded;
  } else {
    facts_.record_trouble = recorded.error();
  }
  facts_.recorded = recorded_.has_value();
  show_state();
}

void TypePage::choose_place() {
  choose_file(this,
              {.title = tr("Save the typing profile"),
               .filter = QStringLiteral("JSON (*.json)"),
               .save_as = QStringLiteral("typing-profile.json")},
              [this](const auto& file) { save(file); });
}

void TypePage::save(const std::filesystem::path& path) {
  if (!recorded_) return;
  const auto json = QByteArray::fromStdString(profile_json(recorded_->profile));
  QSaveFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
    return set_text(saving_, text_of(error_message(ErrorCode::usage_file, language_)));
  }
  set_text(saving_, {});
  recorded_.reset();
  facts_.recorded = false;
  row_->use(file.fileName());
}

QStringList TypePage::lines() const {
  QStringList lines;
  if (facts_.work == Work::recording) {
    for (const auto& line : practice_lines(language_)) lines << text_of(line);
    return lines;
  }
  if (profile() == nullptr) return lines;
  const auto script = plan(*profile(), document());
  for (const auto& stroke : script.strokes) lines << text_of(stroke_line(stroke, language_));
  if (!recorded_) return lines;
  for (const auto& remark : recorded_->remarks) {
    const auto step = tr("Step %1: %2").arg(remark.step + 1).arg(in(language_, remark_sentence(remark.kind)));
    lines << step;
  }
  return lines;
}

void TypePage::show_state() {
  facts_.profile_chosen = row_->profile().has_value();
  facts_.profile_error.reset();
  if (facts_.profile_chosen && !*row_->profile()) facts_.profile_error = row_->profile()->error();
  const auto all = lines();
  facts_.strokes = static_cast<std::size_t>(all.size());
  const auto view = make_type_view(facts_, language_);
  set_text(heading_, text_of(view.heading));
  set_style_property(heading_, "role", view.is_trouble ? "error" : "heading");
  set_name(heading_, heading_->text());
  set_text(hint_, text_of(view.hint));
  row_->setVisible(!view.can_stop && !view.can_save);
  list_->show_lines(all, static_cast<int>(facts_.done));
  show_buttons(view);
}

void TypePage::show_buttons(const TypeView& view) {
  set_button(type_, tr("Type"), tr("Enter"));
  set_button(try_, tr("Try with the practice person"));
  set_button(record_, tr("Record"));
  set_button(stop_, tr("Stop"));
  set_button(save_, tr("Save the profile"));
  const std::pair<QPushButton*, bool> buttons[] = {{type_, view.can_type},
                                                   {try_, view.can_try},
                                                   {record_, view.can_record},
                                                   {stop_, view.can_stop},
                                                   {save_, view.can_save}};
  for (const auto& [button, can] : buttons) button->setVisible(can);
  setFocusProxy(view.can_type ? type_ : view.can_stop ? stop_ : view.can_save ? save_ : try_);
  if (isVisible() && QApplication::focusWidget() == nullptr) setFocus();
}

}  // namespace chipid::counter
