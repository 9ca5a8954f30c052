#include "ui/papers/key_box.hpp"

#include <QBoxLayout>
#include <chipid/new_site_key.hpp>

#include "engine/site_key_file.hpp"
#include "papers/paper.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

KeyBox::KeyBox(std::filesystem::path config, QWidget* parent)
    : QWidget(parent),
      config_(std::move(config)),
      state_(make_label("plain", this)),
      trouble_(make_label("error", this)),
      make_(make_button("plain", {}, this)) {
  auto* column = new QVBoxLayout(this);
  column->addWidget(state_);
  column->addWidget(trouble_);
  column->addWidget(make_, 0, Qt::AlignLeft);
  set_margins(column, 0, 0, 0, 0, 6);
  set_text(trouble_, {});
  connect(make_, &QPushButton::clicked, this, &KeyBox::make);
}

void KeyBox::refresh() {
  const auto path = site_key_file(config_);
  std::error_code ignored;
  const bool there = !config_.empty() && std::filesystem::exists(path, ignored);
  const auto key = there ? SiteKey::load(path) : fail(ErrorCode::usage_file);
  if (key) {
    constexpr std::size_t told_apart = 8;
    set_text(state_, tr("Receipts are signed with this site's key (%1…). Whoever checks them needs site-key.pub.")
                         .arg(QString::fromStdString(key->key_id().substr(0, told_apart))));
  } else if (there) {
    set_text(state_,
             tr("The site's key cannot be used: receipts are not signed. Put site-key.pem back from its backup, "
                "or remove it and make a new key."));
  } else {
    set_text(state_, tr("This site has no key yet: its receipts are not signed. With a key anybody can check that a "
                        "receipt is yours. It is made once and stays on this computer."));
  }
  set_button(make_, tr("Make the site's key"));
  make_->setVisible(!there && !config_.empty());
}

void KeyBox::make() {
  const auto key = create_site_key(site_key_file(config_));
  set_text(trouble_, key ? QString()
                         : tr("The key could not be written. Check that this folder can be written to: %1")
                               .arg(QString::fromStdString(config_.string())));
  refresh();
  if (key) emit made();
}

}  // namespace chipid::counter
