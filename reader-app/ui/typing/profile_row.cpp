#include "ui/typing/profile_row.hpp"

#include "ui/desk/choose_file.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

ProfileRow::ProfileRow(const Services& services, QWidget* parent)
    : SettingsPart(parent), services_(services), label_(make_label("plain", this)), row_(new PathRow(this)) {
  auto* row = new QHBoxLayout(this);
  row->addWidget(label_);
  row->addWidget(row_, 1);
  set_margins(row, 0, 0, 0, 0, 24);
  label_->setBuddy(row_);
  connect(row_, &PathRow::removed, this, [this] { use({}); });
  connect(row_, &PathRow::wanted, this, [this] {
    choose_file(this, {.title = tr("Typing profile"), .filter = QStringLiteral("JSON (*.json)")},
                [this](const auto& file) { use(QString::fromStdString(file.string())); });
  });
}

void ProfileRow::use(const QString& path) {
  auto choices = services_.choices;
  choices.typing_profile = path;
  emit choices_changed(choices);
}

void ProfileRow::refresh(Language language) {
  const auto& path = services_.choices.typing_profile;
  profile_.reset();
  if (!path.isEmpty()) profile_ = typing::load_profile(path.toStdString());
  set_text(label_, tr("Typing profile"));
  row_->refresh(path, label_->text(), tr("None"));
  row_->setAccessibleName(label_->text());
  if (!profile_) return row_->show_state({}, true);
  row_->show_state(*profile_ ? tr("can be used") : text_of(error_message(profile_->error().code, language)),
                   profile_->has_value());
}

}  // namespace chipid::counter
