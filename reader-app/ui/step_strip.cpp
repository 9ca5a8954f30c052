#include "ui/step_strip.hpp"

#include <QHBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

enum { unlock, information, portrait, anti_copy, signature };

}  // namespace

int step_of(State state, const QString& step) {
  if (state == State::verifying) return signature;
  if (state != State::reading) return unlock;
  if (step.contains(QStringLiteral("DG2"))) return portrait;
  if (step.contains(QStringLiteral("authentication"))) return anti_copy;
  return information;
}

StepStrip::StepStrip(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  for (auto& entry : entries_) {
    entry.symbol = new Symbol({22, 22}, this);
    entry.label = make_label("strong", this);
    entry.label->setWordWrap(false);
    row->addWidget(entry.symbol);
    row->addWidget(entry.label);
    row->addStretch(1);
  }
}

// A list: what stands left of the step that goes on is done.
void StepStrip::refresh(const Lane& lane) {
  const QString names[count] = {tr("Unlock"), tr("Information"), tr("Portrait"), tr("Anti-copy"), tr("Signature")};
  const auto& palette = *look().palette;
  const int now = step_of(lane.state(), lane.data().step);
  for (int i = 0; i < static_cast<int>(count); ++i) {
    auto& entry = entries_[static_cast<std::size_t>(i)];
    const bool done = i < now;
    const auto ink = done ? palette.good : i == now ? palette.accent : palette.muted;
    const auto drawing = done       ? QStringLiteral("check_passed")
                         : i == now ? QStringLiteral("step_now")
                                    : QStringLiteral("check_not_done");
    if (entry.symbol->name() != drawing) entry.symbol->show_drawing(drawing, ink, palette.surface);
    set_text(entry.label, names[i]);
    set_name(entry.label, QStringLiteral("%1: %2").arg(names[i], done       ? tr("done")
                                                                 : i == now ? tr("going on")
                                                                            : tr("to come")));
    set_style_property(entry.label, "role", i == now ? "strong" : "muted");
  }
}

}  // namespace chipid::counter
