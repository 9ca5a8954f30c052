#include "app_history.hpp"

#include <QCoreApplication>
#include <QEvent>
#include <QTemporaryDir>

#include "history/card_recorder.hpp"

namespace chipid::counter {

class AppHistory::Parts : public QObject {
 public:
  Parts(Counter& counter, std::filesystem::path config, bool practice, std::optional<QString> place)
      : config_(std::move(config)), practice_(practice), place_(std::move(place)), recorder_(counter, history_) {
    QCoreApplication::instance()->installEventFilter(this);
    if (practice_ && !place_) open_for_practice();
  }
  History& history() { return history_; }
  void follow(const Choices& choices);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void open_for_practice();

  std::filesystem::path config_;
  bool practice_;
  std::optional<QString> place_;
  std::optional<QTemporaryDir> practice_folder_;
  History history_;
  CardRecorder recorder_;
};

// Its secret is known to nobody: nobody needs it once the program has ended.
void AppHistory::Parts::open_for_practice() {
  const auto secret = store::random_bytes(store::key_size);
  practice_folder_.emplace();
  if (!secret || !practice_folder_->isValid()) return;
  history_.configure({.place = practice_folder_->filePath(QStringLiteral("history.db")),
                      .folder = practice_folder_->path().toStdString()});
  history_.found_site(this, "Luyện tập", {store::Protection::passphrase, SecretBytes(BytesView(*secret))},
                      [](const auto&) {});
}

void AppHistory::Parts::follow(const Choices& choices) {
  const auto place = place_.value_or(choices.history_place);
  if (practice_folder_ || place == history_.setup().place) {
    if (choices.history_days != history_.setup().days) history_.set_days(choices.history_days);
    return;
  }
  history_.configure({.place = place, .days = choices.history_days, .folder = AppHistory::folder(config_, practice_)});
}

// Keys and clicks keep whoever is signed in from being signed out.
bool AppHistory::Parts::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::TouchBegin)
    history_.note_activity();
  return QObject::eventFilter(watched, event);
}

AppHistory::AppHistory(Counter& counter, std::filesystem::path config, bool practice, std::optional<QString> place)
    : parts_(std::make_unique<Parts>(counter, std::move(config), practice, std::move(place))) {}

AppHistory::~AppHistory() = default;

std::filesystem::path AppHistory::folder(const std::filesystem::path& config, bool practice) {
  return config / (practice ? "practice-history" : "history");
}

History* AppHistory::history() {
  return &parts_->history();
}

void AppHistory::follow(const Choices& choices) {
  parts_->follow(choices);
}

}  // namespace chipid::counter
