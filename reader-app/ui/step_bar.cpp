#include "ui/step_bar.hpp"

#include "ui/side_pages.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

StepBar::StepBar(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
  set_margins(row_, 0, 0, 0, 0, 12);
}

// The same steps keep their buttons, so that the focus stays where it is.
void StepBar::refresh(const Shown& shown) {
  auto steps = steps_of(shown);
  std::erase_if(steps, [](const auto& step) { return !page_of_step(step.id); });
  const bool same = std::equal(steps.begin(), steps.end(), buttons_.begin(), buttons_.end(),
                               [](const auto& step, const auto& button) { return step.id == button.second; });
  if (!same) {
    forget();
    for (const auto& step : steps) {
      auto* button = make_button("plain", {}, this);
      row_->addWidget(button);
      buttons_.emplace_back(button, step.id);
      connect(button, &QPushButton::clicked, this, [this, page = *page_of_step(step.id)] { emit wanted(page); });
    }
  }
  const auto* next = next_step(steps);
  all_done_ = all_done(steps);
  next_ = next == nullptr ? std::nullopt : page_of_step(next->id);
  for (std::size_t i = 0; i < steps.size(); ++i) show_step(buttons_[i].first, steps[i], &steps[i] == next);
}

void StepBar::show_step(QPushButton* button, const StepView& step, bool next) {
  const auto* page = side_entry(*page_of_step(step.id));
  const auto label = QString::fromStdString(step.label);
  set_style_property(button, "role", next ? "primary" : "plain");
  const auto key = page->key == 0 ? QString() : QKeySequence(page->key).toString();
  set_button(button, step.done ? QStringLiteral("✓ ") + label : label, key,
             step.done ? tr("%1, done").arg(label) : QString());
  button->setEnabled(step.open);
  // Large text has room for the next one alone; the menu has them all.
  button->setVisible(!large_text() || next);
}

void StepBar::forget() {
  for (const auto& [button, id] : buttons_) {
    button->hide();
    button->deleteLater();
  }
  buttons_.clear();
  next_.reset();
}

}  // namespace chipid::counter
