#include "ui/outlets/outbox_notice.hpp"

#include <algorithm>

#include "ui/outlets/outbox_list.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

// The latest trouble of them; what has none yet is nothing to speak of.
const outlets::Trouble* trouble_in(const outlets::SendQueue& queue) {
  const auto& all = queue.messages();
  const auto found = std::find_if(all.rbegin(), all.rend(), [](const auto& queued) { return queued.trouble; });
  return found == all.rend() ? nullptr : &*found->trouble;
}

}  // namespace

OutboxNotice::OutboxNotice(Outbox& outbox, QWidget* parent)
    : QFrame(parent),
      outbox_(outbox),
      text_(make_label("error", this)),
      show_(make_button("plain", QStringLiteral("chevron_right"), this)) {
  setObjectName(QStringLiteral("lanes"));
  auto* row = new QHBoxLayout(this);
  row->addWidget(text_, 1);
  row->addWidget(show_);
  set_margins(row, 32, 6, 32, 6, 12);
  connect(show_, &QPushButton::clicked, this, &OutboxNotice::wanted);
  connect(&outbox_, &Outbox::changed, this, [this] { refresh(language_); });
  hide();
}

void OutboxNotice::refresh(Language language) {
  language_ = language;
  const auto* trouble = trouble_in(outbox_.queue());
  setVisible(trouble != nullptr);
  if (trouble == nullptr) return;
  const auto why = text_of(trouble_message(trouble->code, language));
  set_text(text_, outbox_summary(outbox_.queue()) + QStringLiteral(". ") + why);
  set_button(show_, tr("Show"), {}, tr("Show who waits to be sent"));
}

}  // namespace chipid::counter
