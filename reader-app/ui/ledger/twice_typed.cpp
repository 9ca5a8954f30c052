#include "ui/ledger/twice_typed.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

bool same(const SecretBytes& one, const SecretBytes& other) {
  const auto a = one.view(), b = other.view();
  if (a.size() != b.size()) return false;
  std::uint8_t difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference = static_cast<std::uint8_t>(difference | (a[i] ^ b[i]));
  return difference == 0;
}

}  // namespace

TwiceTyped::TwiceTyped(QWidget* parent)
    : QWidget(parent),
      first_label_(make_label("caption", this)),
      again_label_(make_label("caption", this)),
      differ_(make_label("error", this)),
      first_(new SecretField(this)),
      again_(new SecretField(this)) {
  auto* column = new QVBoxLayout(this);
  for (QWidget* widget :
       {static_cast<QWidget*>(first_label_), static_cast<QWidget*>(first_), static_cast<QWidget*>(again_label_),
        static_cast<QWidget*>(again_), static_cast<QWidget*>(differ_)}) {
    column->addWidget(widget);
  }
  set_margins(column, 0, 0, 0, 0, 4);
  set_text(differ_, {});
  setFocusProxy(first_);
  connect(first_, &QLineEdit::textEdited, this, [this] { set_text(differ_, {}); });
  connect(first_, &QLineEdit::returnPressed, again_, [this] { again_->setFocus(); });
  connect(again_, &QLineEdit::returnPressed, this, &TwiceTyped::entered);
}

void TwiceTyped::refresh(const QString& first, const QString& again) {
  set_text(first_label_, first);
  set_text(again_label_, again);
  set_name(first_, first);
  set_name(again_, again);
  if (!differ_->text().isEmpty()) set_text(differ_, tr("The two are not the same: type both again."));
}

std::optional<SecretBytes> TwiceTyped::take() {
  auto secret = first_->take();
  const auto again = again_->take();
  if (!same(secret, again)) {
    set_text(differ_, tr("The two are not the same: type both again."));
    first_->setFocus();
    return std::nullopt;
  }
  if (secret.empty()) return first_->setFocus(), std::nullopt;
  return secret;
}

void TwiceTyped::forget() {
  first_->setText({});
  again_->setText({});
  set_text(differ_, {});
}

}  // namespace chipid::counter
