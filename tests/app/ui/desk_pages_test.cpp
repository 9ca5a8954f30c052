#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTimer>
#include <ctime>
#include <fstream>

#include "counter_fixture.hpp"
#include "ui/desk/diagnosis_page.hpp"
#include "ui/desk/first_run_page.hpp"
#include "ui/desk/settings_page.hpp"
#include "ui/desk/trust_page.hpp"

// The pages with which a counter is looked after: trust list, diagnosis, settings, first run.
using namespace chipid;
using namespace chipid::counter;
namespace fs = std::filesystem;

namespace {

// In milliseconds; the second leaves room for a computer that builds and tests other things.
constexpr double longest_work = 50;
constexpr double longest_absence = 400;

/// A counter with a trust list of its own in a folder that is empty at first.
struct Workplace {
  QTemporaryDir home;
  fs::path folder = fs::path(home.path().toStdString());
  PracticeSupply* supply = new PracticeSupply;
  Counter counter{std::unique_ptr<CardSupply>(supply)};
  MainWindow window{counter, all_workflows({}).value(), {.language = Language::en}, supply, {folder / "trust", folder}};

  Workplace() {
    counter.start({folder / "trust"});
    window.resize(1366, 768);
    window.show();
    if (!waits([&] { return counter.lane().state() == State::idle; })) qFatal("the counter does not come up");
    if (!virtual_card::write_trust(folder / "files")) qFatal("no certificates");
  }
  template <typename Condition>
  static bool waits(Condition condition) {
    return QTest::qWaitFor(condition, 20'000);
  }
  template <typename PageType>
  PageType& open(SideId id) {
    window.open_side(id);
    return *qobject_cast<PageType*>(window.side_page());
  }
  fs::path certificate() const { return folder / "files" / "csca-utopia-ecdsa-p256.der"; }
  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name) << text;
    return folder / name;
  }
  bool shows(const QString& text) const {
    for (const auto* label : window.findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  QPushButton* button(const QString& text) const {
    for (auto* button : window.findChildren<QPushButton*>()) {
      if (button->isVisible() && button->accessibleName() == text) return button;
    }
    return nullptr;
  }
  std::size_t anchors() const { return counter.trust() ? counter.trust()->anchors : 0; }
};

fs::path shared_lists() {
  return fs::path(qEnvironmentVariable("CHIPID_SHARED").toStdString()) / "vectors" / "masterlists";
}

/// The longest turn of the window's event loop: how long it worked, and how long it was away. The second is more where
/// the computer is busy with other things.
class Watch {
 public:
  Watch() {
    QObject::connect(&beat_, &QTimer::timeout, [this] { turn(); });
    beat_.start(2);
  }
  [[nodiscard]] double work() const { return work_; }
  [[nodiscard]] double away() const { return away_; }

 private:
  static double now(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }
  void turn() {
    const auto worked = now(CLOCK_THREAD_CPUTIME_ID);
    const auto moment = now(CLOCK_MONOTONIC);
    work_ = std::max(work_, worked - last_work_);
    away_ = std::max(away_, moment - last_moment_);
    last_work_ = worked;
    last_moment_ = moment;
  }

  QTimer beat_;
  double work_ = 0;
  double away_ = 0;
  double last_work_ = now(CLOCK_THREAD_CPUTIME_ID);
  double last_moment_ = now(CLOCK_MONOTONIC);
};

}  // namespace

class DeskPagesTest : public QObject {
  Q_OBJECT

 private slots:
  void a_list_is_previewed_imported_and_taken_back_and_counts_at_once() {
    Workplace site;
    auto& page = site.open<TrustPage>(SideId::trust);
    QVERIFY(site.waits([&] { return site.shows("No trust list yet"); }));
    QVERIFY(!page.is_busy());
    page.panel().offer(site.certificate());
    QVERIFY(site.waits([&] { return site.shows("If you import this file"); }));
    QVERIFY(site.shows("SHA-256"));
    QVERIFY(page.is_busy());
    QVERIFY(!fs::exists(site.folder / "trust"));
    site.button("Import")->click();
    QVERIFY(site.waits([&] { return site.shows("This was changed"); }));
    QVERIFY(site.waits([&] { return site.anchors() == 1; }));
    QVERIFY(site.waits([&] { return site.shows("1 authorities of 1 states"); }));
    QVERIFY(!page.is_busy());
    site.button("Undo the last change")->click();
    QVERIFY(site.waits([&] { return site.anchors() == 0; }));
    QVERIFY(site.waits([&] { return site.shows("No trust list yet"); }));
  }

  void what_is_declined_or_left_is_not_imported() {
    Workplace site;
    auto& page = site.open<TrustPage>(SideId::trust);
    page.panel().offer(site.certificate());
    QVERIFY(site.waits([&] { return site.button("Do not import") != nullptr; }));
    // A lone certificate has to be compared first, so Enter alone does not take it.
    QCOMPARE(site.window.focusWidget(), site.button("Do not import"));
    site.button("Do not import")->click();
    QVERIFY(!page.is_busy());
    QVERIFY(!site.button("Import"));
    page.panel().offer(site.certificate());
    QVERIFY(site.waits([&] { return page.is_busy() && site.button("Import") != nullptr; }));
    QTest::keyClick(&site.window, Qt::Key_Escape);
    QCOMPARE(site.window.side_page(), nullptr);
    site.open<TrustPage>(SideId::trust);
    QVERIFY(!site.button("Import"));
    QVERIFY(!fs::exists(site.folder / "trust"));
  }

  void a_refused_file_says_why_and_offers_what_can_be_done() {
    Workplace site;
    auto& page = site.open<TrustPage>(SideId::trust);
    page.panel().offer(site.write("junk", "no certificate"));
    QVERIFY(site.waits([&] { return site.shows("Code "); }));
    QVERIFY(!site.button("Import"));
    page.panel().offer(site.folder / "files");
    QVERIFY(site.waits([&] { return site.button("Look at it all the same") != nullptr; }));
    site.button("Look at it all the same")->click();
    QVERIFY(site.waits([&] { return site.button("Import") != nullptr; }));
    QVERIFY(site.shows("No signed list vouches for this"));
  }

  void importing_a_whole_master_list_never_blocks_the_window() {
    const auto list = shared_lists() / "DE_ML_2026-05-28-08-28-45.ml";
    if (!fs::exists(list)) QSKIP("no published list");
    Workplace site;
    auto& page = site.open<TrustPage>(SideId::trust);
    QVERIFY(site.waits([&] { return !page.is_busy(); }));
    Watch watch;
    page.panel().offer(list);
    QVERIFY(site.waits([&] { return site.button("Name the signer's certificate") != nullptr; }));
    page.panel().name_root(shared_lists() / "DE_ROOT_CA_CSCA07.cer");
    QVERIFY(site.waits([&] { return site.button("Import") != nullptr; }));
    QVERIFY(site.shows("Master list of DE, signed on 2026-05-28"));
    site.button("Import")->click();
    QVERIFY(site.waits([&] { return site.anchors() > 500 && !page.is_busy(); }));
    qInfo("longest turn of the window: %.0f ms of work, %.0f ms away", watch.work(), watch.away());
    QVERIFY(watch.work() < longest_work);
    QVERIFY(watch.away() < longest_absence);
  }

  void a_card_laid_down_does_not_take_the_place_of_a_preview_but_of_a_page_at_rest() {
    Workplace site;
    auto& page = site.open<TrustPage>(SideId::trust);
    page.panel().offer(site.certificate());
    QVERIFY(site.waits([&] { return site.button("Import") != nullptr; }));
    site.window.give_key(QStringLiteral("001090000123"));
    site.supply->place("vn-citizen-2021");
    QVERIFY(site.waits([&] { return site.counter.lane().state() == State::result; }));
    QCOMPARE(site.window.side_page(), &page);
  }

  void a_diagnosis_shows_each_row_with_its_repair_and_can_be_saved() {
    Workplace site;
    auto& page = site.open<DiagnosisPage>(SideId::diagnosis);
    QVERIFY(!site.button("Save a report")->isEnabled());
    QVERIFY(site.waits([&] { return site.button("Save a report")->isEnabled(); }));
    QVERIFY(site.waits([&] { return site.shows("The clock is plausible."); }));
    QVERIFY(site.shows("Import a master list"));
    QVERIFY(site.shows(QStringLiteral("OpenSSL ")));
    auto choices = site.window.choices();
    choices.language = Language::vi;
    site.window.choose(choices);
    QVERIFY(site.waits([&] { return site.shows(QStringLiteral("Đồng hồ máy hợp lý.")); }));
    page.save(site.folder / "report.json");
    QVERIFY(site.waits([&] { return fs::exists(site.folder / "report.json"); }));
    QVERIFY(site.waits([&] { return site.shows(QStringLiteral("Đã lưu báo cáo.")); }));
  }

  void each_setting_takes_effect_at_once() {
    Workplace site;
    auto& page = site.open<SettingsPage>(SideId::settings);
    QSignalSpy chosen(&site.window, &MainWindow::chosen);
    const auto pick = [&](const QString& name, int index) {
      for (auto* box : page.findChildren<QComboBox*>()) {
        if (box->accessibleName() != name) continue;
        box->setCurrentIndex(index);
        emit box->activated(index);
        return true;
      }
      return false;
    };
    QVERIFY(pick("Colours", 1));
    QCOMPARE(look().palette->id, QStringLiteral("dark"));
    QVERIFY(pick("Text size", 2));
    QCOMPARE(look().text_percent, 150);
    QVERIFY(pick("Workflow", 1));
    QVERIFY(site.window.choices().workflow != QString());
    for (auto* box : page.findChildren<QCheckBox*>()) {
      const auto before = site.window.choices();
      box->click();
      QVERIFY(!(site.window.choices() == before));
    }
    QVERIFY(pick("Language", 0));
    QVERIFY(site.window.choices().language == Language::vi);
    QVERIFY(site.shows(QStringLiteral("Ngôn ngữ và giao diện")));
    QCOMPARE(chosen.count(), 7);
  }

  void the_first_run_is_done_with_the_enter_key_alone() {
    Workplace site;
    site.open<FirstRunPage>(SideId::first_run);
    auto& page = *qobject_cast<FirstRunPage*>(site.window.side_page());
    for (int step = 0; step < setup_steps; ++step) {
      QCOMPARE(static_cast<int>(page.step()), step);
      QVERIFY(!site.window.choices().first_run_done);
      QTest::keyClick(site.window.focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(site.window.side_page(), nullptr);
    QVERIFY(site.window.choices().first_run_done);
  }

  void escape_ends_the_first_run_for_good() {
    Workplace site;
    site.open<FirstRunPage>(SideId::first_run);
    QTest::keyClick(site.window.focusWidget(), Qt::Key_Escape);
    QCOMPARE(site.window.side_page(), nullptr);
    QVERIFY(site.window.choices().first_run_done);
  }

  void the_first_run_chooses_language_and_workflow_with_the_arrow_keys() {
    Workplace site;
    site.open<FirstRunPage>(SideId::first_run);
    QTest::keyClick(site.window.focusWidget(), Qt::Key_Up);
    QVERIFY(site.window.choices().language == Language::vi);
    QVERIFY(site.shows(QStringLiteral("Bước 1/5")));
    QTest::keyClick(site.window.focusWidget(), Qt::Key_Return);
    QTest::keyClick(site.window.focusWidget(), Qt::Key_Down);
    QVERIFY(!site.window.choices().workflow.isEmpty());
  }

  void the_first_run_sees_any_card() {
    Workplace site;
    auto& page = site.open<FirstRunPage>(SideId::first_run);
    page.go_on();
    page.go_on();
    QVERIFY(site.shows("Lay any chip card on it"));
    QVERIFY(site.button("Skip this step"));
    site.supply->place("vn-citizen-2021");
    QVERIFY(site.waits([&] { return site.shows("A card was seen"); }));
    QVERIFY(site.button("Next"));
    site.supply->remove();
    QVERIFY(site.waits([&] { return site.counter.lane().state() == State::idle; }));
    QVERIFY(site.shows("A card was seen"));
    // Not even a card that is read takes the place of the page.
    site.window.give_key(QStringLiteral("001090000123"));
    site.supply->place("vn-citizen-2021");
    QVERIFY(site.waits([&] { return site.counter.lane().state() == State::result; }));
    QCOMPARE(site.window.side_page(), &page);
  }

  void the_first_run_imports_a_list_in_its_step() {
    Workplace site;
    auto& page = site.open<FirstRunPage>(SideId::first_run);
    for (int i = 0; i < 3; ++i) page.go_on();
    auto* panel = page.findChild<TrustPanel*>();
    QVERIFY(panel);
    QVERIFY(site.button("Skip this step"));
    panel->offer(site.certificate());
    QVERIFY(site.waits([&] { return site.button("Import") != nullptr; }));
    site.button("Import")->click();
    QVERIFY(site.waits([&] { return site.button("Next") != nullptr; }));
  }
};

QTEST_MAIN(DeskPagesTest)
#include "desk_pages_test.moc"
