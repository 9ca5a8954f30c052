#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPushButton>

#include "counter_fixture.hpp"
#include "ui/faces/face_page.hpp"
#include "ui/faces/finger_page.hpp"
#include "ui/faces/live_view.hpp"
#include "ui/widgets.hpp"

// The pages that compare the holder with the card: by face with a folder of pictures for a camera, by finger with a
// practice card.
using namespace chipid;
using namespace chipid::counter;

namespace {

const QString faces = QStringLiteral(CHIPID_FACES "/");
const QString number = QStringLiteral("001090000123");
const std::string finger_card = "icao-moc";

QByteArray read_all(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no file");
  return file.readAll();
}

/// A counter, the card of somebody with a real face, and a folder that stands for a camera which sees that person.
struct Desk : test::Desk {
  QTemporaryDir card;
  QTemporaryDir camera;

  explicit Desk(std::vector<Workflow> workflows = all_workflows({}).value()) : test::Desk(1, std::move(workflows)) {
    const auto portrait = read_all(faces + QStringLiteral("portrait.jpg"));
    if (!virtual_card::issue_card(card.path().toStdString(), {.portrait = Bytes(portrait.begin(), portrait.end())})) {
      qFatal("no card");
    }
    if (!QFile::copy(faces + QStringLiteral("probe.jpg"), camera.filePath(QStringLiteral("probe.jpg")))) {
      qFatal("no picture");
    }
    use_camera(camera.path());
  }

  void use_camera(const QString& folder) {
    auto choices = window.choices();
    choices.camera = QStringLiteral("files:") + folder;
    window.choose(choices);
  }
  bool shows_person() {
    const auto name = "dir:" + card.path().toStdString();
    return shows_result(name, QString::fromStdString(virtual_card::specimen_info(name).value().mrz));
  }
  bool shows_finger_card(const std::string& options = {}) {
    const auto key = QString::fromStdString(practice_key({.specimen = finger_card}));
    return shows_result(finger_card + options, key);
  }
  template <typename PageType>
  PageType& page() {
    return *window.findChild<PageType*>();
  }
  QCheckBox* tick() {
    for (auto* box : window.side_page()->findChildren<QCheckBox*>()) {
      if (box->isVisible() && box->text() == QStringLiteral("Người mang thẻ đồng ý")) return box;
    }
    return nullptr;
  }
  QPushButton* button(const QString& text) {
    for (auto* each : window.side_page()->findChildren<QPushButton*>()) {
      if (each->isVisible() && each->accessibleName() == text) return each;
    }
    return nullptr;
  }
  bool soon_shows(const QString& text) {
    return QTest::qWaitFor([&] { return shows(text); }, 20'000);
  }
  const Check* check(const char* id) { return lane().data().report->verification.find(id); }
  /// The page of the face, open, with its camera's first picture.
  bool aims() {
    QTest::keyClick(&window, Qt::Key_F5);
    if (!QTest::qWaitFor([&] { return tick() != nullptr; }, 20'000)) return false;
    return QTest::qWaitFor([&] { return window.findChild<LiveView*>()->has_picture(); }, 20'000);
  }
};

bool has_models() {
  return open_face_matcher().has_value();
}

}  // namespace

// Without the networks nothing can be shown here; where they have to be there it is a failure.
#define NEEDS_MODELS()                                                                                                 \
  if (!has_models()) {                                                                                                 \
    if (qEnvironmentVariable("CHIPID_REQUIRE_MODELS") == QLatin1Char('1')) QFAIL("the face models are not installed"); \
    QSKIP("the face models are not installed");                                                                        \
  }

class FacesTest : public QObject {
  Q_OBJECT

 private slots:
  void keys_alone_compare_the_face_after_the_holder_agreed() {
    NEEDS_MODELS();
    Desk desk;
    QVERIFY(desk.shows_person());
    QVERIFY(desk.aims());
    QVERIFY(desk.shows(QStringLiteral("Người mang thẻ đã được thông báo và đồng ý: khuôn mặt được so khớp")));
    QVERIFY(desk.button(QStringLiteral("Chụp ảnh")) == nullptr);
    QTest::keyClick(&desk.page<FacePage>(), Qt::Key_Space);
    QTest::qWait(300);
    QVERIFY(desk.lane().data().report->matches.empty());
    QTest::keyClick(desk.tick(), Qt::Key_Space);
    QVERIFY(desk.tick()->isChecked());
    QVERIFY(desk.soon_shows(QStringLiteral("Nhấn phím cách để chụp")) || desk.soon_shows(QStringLiteral("Khuôn mặt")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(desk.soon_shows(QStringLiteral("KHỚP")));
    QVERIFY(desk.shows(QStringLiteral("Nhân viên đã chứng kiến lúc chụp.")));
    QCOMPARE(desk.check("biometric.face")->status, CheckStatus::passed);
    QCOMPARE(desk.check("biometric.face")->detail.at("consent"), std::string("face_here.1"));
    QCOMPARE(desk.check("biometric.face")->detail.at("consent_purpose"), std::string("clinic"));
    QCOMPARE(desk.check("biometric.face")->detail.at("pad_level"), std::string("attended"));
  }

  void somebody_else_changes_the_band_and_why() {
    NEEDS_MODELS();
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QVERIFY(desk.aims());
    desk.tick()->click();
    desk.page<FacePage>().take_file(faces + QStringLiteral("probe.jpg"));
    QVERIFY(desk.soon_shows(QStringLiteral("KHÔNG KHỚP")));
    QVERIFY(desk.shows(QStringLiteral("khớp từ 0.600")));
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(desk.shows(QStringLiteral("CẦN XEM LẠI")));
    QTest::keyClick(&desk.window, Qt::Key_F1);
    QVERIFY(desk.shows(in(Language::vi, check_question("biometric.face"))));
  }

  void a_second_picture_may_be_taken() {
    NEEDS_MODELS();
    Desk desk;
    QVERIFY(desk.shows_person());
    QVERIFY(desk.aims());
    desk.tick()->click();
    desk.page<FacePage>().take_file(faces + QStringLiteral("README.md"));
    QVERIFY(desk.soon_shows(QStringLiteral("KHÔNG CÓ KẾT QUẢ")));
    QVERIFY(desk.shows(QStringLiteral("Điều này không nói lên gì về người đó.")));
    desk.button(QStringLiteral("Chụp ảnh khác"))->click();
    QVERIFY(!desk.shows(QStringLiteral("KHÔNG CÓ KẾT QUẢ")));
    QTRY_VERIFY(desk.button(QStringLiteral("Chụp ảnh")) != nullptr);
    desk.button(QStringLiteral("Chụp ảnh"))->click();
    QVERIFY(desk.soon_shows(QStringLiteral("KHỚP")));
    QCOMPARE(desk.lane().data().report->matches.size(), std::size_t{2});
  }

  void without_a_camera_a_file_will_do() {
    NEEDS_MODELS();
    Desk desk;
    const QTemporaryDir empty;
    desk.use_camera(empty.path());
    QVERIFY(desk.shows_person());
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QTRY_VERIFY(desk.tick() != nullptr);
    desk.tick()->click();
    QVERIFY(desk.soon_shows(QStringLiteral("Thư mục thay cho camera")));
    QVERIFY(desk.button(QStringLiteral("Chụp ảnh")) == nullptr);
    QVERIFY(desk.button(QStringLiteral("Chọn tệp ảnh")) != nullptr);
    desk.page<FacePage>().take_file(faces + QStringLiteral("probe.jpg"));
    QVERIFY(desk.soon_shows(QStringLiteral("KHỚP")));
    QVERIFY(desk.shows(QStringLiteral("Chưa có ai xác nhận ảnh này")));
  }

  void without_models_it_says_what_to_do() {
    const auto before = qgetenv("XDG_DATA_HOME");
    const QTemporaryDir empty;
    qputenv("XDG_DATA_HOME", empty.path().toUtf8());
    Desk desk;
    QVERIFY(desk.shows_person());
    QTest::keyClick(&desk.window, Qt::Key_F5);
    const bool told = desk.soon_shows(QStringLiteral("Hãy tự đối chiếu người mang thẻ với ảnh trên màn hình."));
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    QVERIFY(told);
    QVERIFY(desk.tick() == nullptr);
  }

  void a_camera_that_releases_by_itself_waits_for_a_good_picture() {
    NEEDS_MODELS();
    auto workflows = all_workflows({}).value();
    for (auto& workflow : workflows) workflow.face_auto_shot = true;
    Desk desk(std::move(workflows));
    // Of the two the one in which nothing is wrong.
    QVERIFY(QFile::remove(desk.camera.filePath(QStringLiteral("probe.jpg"))));
    QVERIFY(QFile::copy(faces + QStringLiteral("portrait.jpg"), desk.camera.filePath(QStringLiteral("near.jpg"))));
    QVERIFY(desk.shows_person());
    QVERIFY(desk.aims());
    desk.tick()->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.lane().data().report->matches.size(), std::size_t{1}, 10'000);
    QCOMPARE(desk.lane().data().report->matches.front().pad_level, PadLevel::none);
    QVERIFY(desk.soon_shows(QStringLiteral("Chưa có ai xác nhận ảnh này")));
  }

  void nothing_is_cut_off_by_large_text() {
    Desk desk;
    const auto fits = [&desk] {
      QTest::qWait(300);
      return desk.window.width() <= 1366 && desk.window.height() <= 768;
    };
    auto choices = desk.window.choices();
    choices.text_percent = 200;
    desk.window.choose(choices);
    desk.window.resize(1366, 768);
    QVERIFY(desk.shows_person());
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QVERIFY(fits());
    desk.window.close_side();
    QTest::keyClick(&desk.window, Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(fits());
  }

  void the_next_person_finds_nothing_of_the_last() {
    Desk desk;
    QVERIFY(desk.shows_person());
    QTest::keyClick(&desk.window, Qt::Key_F5);
    QVERIFY(QTest::qWaitFor([&] { return desk.window.findChild<LiveView*>()->has_picture(); }, 20'000));
    desk.supply->place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(desk.window.side_page() == nullptr);
    QVERIFY(!desk.window.findChild<LiveView*>()->has_picture());
  }

  void the_card_compares_a_finger_after_its_tries_are_shown() {
    Desk desk;
    QVERIFY(desk.shows_finger_card());
    QTest::keyClick(&desk.window, Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(desk.soon_shows(QStringLiteral("Số lần thử còn lại: 3")));
    QVERIFY(desk.shows(QStringLiteral("thẻ tự so khớp vân tay")));
    QVERIFY(desk.button(QStringLiteral("Chọn tệp vân tay")) == nullptr);
    desk.tick()->click();
    QVERIFY(desk.button(QStringLiteral("Chọn tệp vân tay")) != nullptr);
    const QTemporaryDir folder;
    const auto record = folder.filePath(QStringLiteral("finger.fmr"));
    QVERIFY(virtual_card::write_finger(finger_card, record.toStdString()).has_value());
    desk.page<FingerPage>().take_record(record);
    QVERIFY(desk.lane().data().report->matches.empty());
    desk.button(QStringLiteral("Gửi vân tay cho thẻ"))->click();
    QVERIFY(desk.soon_shows(QStringLiteral("KHỚP")));
    QCOMPARE(desk.check("biometric.finger")->status, CheckStatus::passed);
    QCOMPARE(desk.check("biometric.finger")->detail.at("consent"), std::string("finger.1"));
  }

  void the_last_try_takes_a_second_word() {
    Desk desk;
    QVERIFY(desk.shows_finger_card(",tries=1"));
    QTest::keyClick(&desk.window, Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(desk.soon_shows(QStringLiteral("Số lần thử còn lại: 1")));
    desk.tick()->click();
    const QTemporaryDir folder;
    const auto record = folder.filePath(QStringLiteral("finger.fmr"));
    QVERIFY(virtual_card::write_finger(finger_card, record.toStdString(), virtual_card::Finger::other).has_value());
    desk.page<FingerPage>().take_record(record);
    QVERIFY(desk.shows(QStringLiteral("Chỉ còn MỘT lần thử")));
    QVERIFY(desk.button(QStringLiteral("Gửi vân tay cho thẻ")) == nullptr);
    for (auto* box : desk.window.side_page()->findChildren<QCheckBox*>()) {
      if (box->isVisible() && !box->isChecked()) box->click();
    }
    QVERIFY(desk.button(QStringLiteral("Gửi vân tay cho thẻ")) != nullptr);
    desk.button(QStringLiteral("Gửi vân tay cho thẻ"))->click();
    QVERIFY(desk.soon_shows(QStringLiteral("KHÔNG KHỚP")));
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(desk.shows(QStringLiteral("CẦN XEM LẠI")));
  }

  void a_file_that_is_no_finger_costs_nothing() {
    Desk desk;
    QVERIFY(desk.shows_finger_card());
    QTest::keyClick(&desk.window, Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(desk.soon_shows(QStringLiteral("Số lần thử còn lại: 3")));
    desk.tick()->click();
    desk.page<FingerPage>().take_record(faces + QStringLiteral("probe.jpg"));
    QVERIFY(desk.shows(QStringLiteral("Không đọc được bản ghi vân tay.")));
    QVERIFY(desk.button(QStringLiteral("Gửi vân tay cho thẻ")) == nullptr);
  }

  void a_card_that_compares_no_fingers_says_so() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QTest::keyClick(&desk.window, Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(desk.soon_shows(QStringLiteral("Thẻ này không so khớp vân tay")));
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(desk.shows(QStringLiteral("THẺ THẬT")));
  }
};

QTEST_MAIN(FacesTest)
#include "faces_pages_test.moc"
