#include "ui/screenshots.hpp"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <algorithm>
#include <functional>
#include <set>

#include "camera/frame_source.hpp"
#include "engine/practice_supply.hpp"
#include "ui/practice_bar.hpp"
#include "ui/side_pages.hpp"

namespace chipid::counter {
namespace {

constexpr int longest_wait = 20'000;
constexpr int rest_of_camera = 1'200;
const QString slow = QStringLiteral(",timing=contactless-106");

/// One picture: how the window gets there, and the state that shows that it did.
struct Scene {
  QString name;
  std::function<void()> lead;
  State state;
};

bool wait_for(Lane& lane, State state) {
  QDeadlineTimer deadline(longest_wait);
  while (lane.state() != state && !deadline.hasExpired()) QApplication::processEvents(QEventLoop::AllEvents, 20);
  return lane.state() == state;
}

void wait_for_side_page(const MainWindow& window) {
  QDeadlineTimer deadline(longest_wait);
  const auto loads = [&] { return window.side_page() != nullptr && window.side_page()->is_loading(); };
  while (loads() && !deadline.hasExpired()) QApplication::processEvents(QEventLoop::AllEvents, 20);
  if (window.side_page() == nullptr) return;
  // What the practice camera shows comes to rest.
  QDeadlineTimer rest(rest_of_camera);
  while (!rest.hasExpired()) QApplication::processEvents(QEventLoop::AllEvents, 20);
}

// On a busy computer a card may be over before its picture is taken: then once more.
bool reach(MainWindow& window, const Scene& scene) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    scene.lead();
    wait_for_side_page(window);
    if (wait_for(window.lane(), scene.state)) return true;
  }
  return false;
}

bool save(MainWindow& window, const QString& folder, const QString& name) {
  for (int i = 0; i < 3; ++i) QApplication::processEvents();
  return window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

QStringList save_all(MainWindow& window, const QString& folder, const QString& name, const QString& theme) {
  QStringList bad;
  const auto usual = window.choices();
  auto look = usual;
  for (const auto language : {Language::vi, Language::en}) {
    const auto id = language == Language::vi ? QStringLiteral("vi") : QStringLiteral("en");
    for (const auto& palette : palettes()) {
      if (!theme.isEmpty() && palette.id != theme) continue;
      look.language = language;
      look.theme = palette.id;
      look.text_percent = 100;
      window.choose(look);
      const auto file = QStringLiteral("%1-%2-%3").arg(name, id, palette.id);
      if (!save(window, folder, file)) bad << file;
    }
    if (!theme.isEmpty()) continue;
    look.theme = palettes()[0].id;
    look.text_percent = 200;
    window.choose(look);
    const auto file = QStringLiteral("%1-%2-large").arg(name, id);
    if (!save(window, folder, file)) bad << file;
  }
  window.choose(usual);
  return bad;
}

QString verdict_scene(const PracticeCard& card) {
  return QStringLiteral("result-") + QString::fromUtf8(verdict_name(*card.verdict).data());
}

std::vector<Scene> scenes(MainWindow& window, PracticeSupply& supply) {
  auto& lane = window.lane();
  const auto& cards = practice_cards();
  const auto give = [&window, &cards](const PracticeCard& card) {
    window.practice_bar()->choose(static_cast<int>(&card - cards.data()));
    window.give_key(QString::fromStdString(practice_key(card)));
  };
  const auto clear = [&window, &lane, &supply] {
    window.close_side();
    lane.cancel();
    lane.finish();
    supply.remove();
    wait_for(lane, State::idle);
  };
  std::vector<Scene> all = {
      {QStringLiteral("ready"), [] {}, State::idle},
      {QStringLiteral("ready-code"), [=, &window, &cards] { window.close_side(), give(cards[0]); }, State::key_ready},
      {QStringLiteral("ready-key-needed"), [=, &supply, &cards] { clear(), supply.place(cards[0].specimen); },
       State::key_needed},
      {QStringLiteral("reading"),
       [=, &supply, &cards] { clear(), give(cards[0]), supply.place(cards[0].specimen + slow.toStdString()); },
       State::reading},
      {QStringLiteral("card-lost"), [&supply] { supply.remove(); }, State::card_lost}};
  std::set<Verdict> seen;
  for (const auto& card : cards) {
    if (!card.verdict || !seen.insert(*card.verdict).second) continue;
    all.push_back({verdict_scene(card), [=, &supply, &card] { clear(), give(card), supply.place(card.specimen); },
                   State::result});
  }
  all.push_back({QStringLiteral("why"), [&window] { window.show_why(true); }, State::result});
  // The pages about a person, beside one whose code says another name: there is something to see.
  const auto differing =
      std::find_if(cards.begin(), cards.end(), [](const auto& card) { return card.verdict == Verdict::review; });
  all.push_back({QStringLiteral("why-review"),
                 [=, &window, &supply] {
                   clear(), give(*differing), supply.place(differing->specimen);
                   wait_for(window.lane(), State::result);
                   window.show_why(true);
                 },
                 State::result});
  for (const auto& entry : side_entries()) {
    if (!entry.needs_verdict) continue;
    all.push_back({QStringLiteral("side-%1").arg(QLatin1String(entry.name)),
                   [&window, id = entry.id] { window.open_side(id); }, State::result});
  }
  all.push_back({QStringLiteral("result-long"),
                 [=, &supply, &cards] { clear(), give(cards[2]), supply.place(cards[2].specimen); }, State::result});
  all.push_back({QStringLiteral("blurred"), [&supply] { supply.remove(); }, State::clearing});
  const std::pair<const char*, State> troubles[] = {{"help-wrong-key", State::wrong_key},
                                                    {"help-failed", State::failed}};
  for (const auto& [name, state] : troubles) {
    const auto code = state == State::failed ? ErrorCode::sm_fault : ErrorCode::access_wrong_key;
    const auto card =
        std::find_if(cards.begin(), cards.end(), [&](const auto& entry) { return entry.trouble == code; });
    all.push_back(
        {QString::fromLatin1(name), [=, &supply] { clear(), give(*card), supply.place(card->specimen); }, state});
  }
  const auto work_as = [&window](const QString& workflow) {
    auto choices = window.choices();
    choices.workflow = workflow;
    choices.kiosk_lock = QStringLiteral("chosen");
    window.choose(choices);
  };
  const auto usual = window.choices().workflow;
  all.push_back({QStringLiteral("kiosk"), [=] { clear(), work_as(QStringLiteral("kiosk")); }, State::idle});
  all.push_back({QStringLiteral("kiosk-result"),
                 [=, &supply, &cards] { clear(), give(cards[0]), supply.place(cards[0].specimen); }, State::result});
  all.push_back({QStringLiteral("help-no-reader"),
                 [=, &lane] {
                   work_as(usual), clear(), lane.on_reader({.kind = ReaderEvent::Kind::reader_removed, .reader_id = 1});
                 },
                 State::no_reader});
  for (const auto& entry : side_entries()) {
    if (entry.needs_verdict) continue;
    all.insert(all.begin() + 1, {QStringLiteral("side-%1").arg(QLatin1String(entry.name)),
                                 [clear, &window, id = entry.id] { clear(), window.open_side(id); }, State::idle});
  }
  return all;
}

}  // namespace

QStringList take_screenshots(MainWindow& window, PracticeSupply& supply, const QString& folder, const QString& theme) {
  QStringList bad;
  if (!QDir().mkpath(folder)) return {folder};
  window.resize(1366, 768);
  // Never the room that the pictures are taken in.
  auto choices = window.choices();
  choices.camera = QLatin1String(practice_camera_of_two);
  window.choose(choices);
  window.show();
  wait_for(window.lane(), State::idle);
  for (const auto& scene : scenes(window, supply)) {
    if (reach(window, scene)) {
      bad += save_all(window, folder, scene.name, theme);
    } else {
      bad << scene.name;
    }
  }
  return bad;
}

}  // namespace chipid::counter
