#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <chipid/virtual_card.hpp>

#include "camera/background.hpp"
#include "engine/practice_supply.hpp"
#include "sounds/counter_sounds.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

Workflow workflow(Admission admission) {
  Workflow made;
  made.admits = {{Verdict::authentic, admission}};
  return made;
}

/// A counter with a practice reader, and what is heard of it.
struct Room {
  PracticeSupply* supply = new PracticeSupply;
  Counter counter{std::unique_ptr<CardSupply>(supply)};
  bool is_on = true;
  std::vector<Sound> heard;
  CounterSounds sounds{counter, [this] { return is_on; }, [this](Sound sound) { heard.push_back(sound); }};

  explicit Room(Admission admission = Admission::admit) {
    counter.set_workflow(workflow(admission));
    counter.start(practice_trust());
    if (!reaches(State::idle)) qFatal("the counter does not come up");
  }
  bool reaches(State state) {
    return QTest::qWaitFor([&] { return counter.lane().state() == state; }, 20'000);
  }
  bool hears(std::vector<Sound> wanted) {
    return QTest::qWaitFor([&] { return heard == wanted; }, 20'000);
  }
  void lay_down(const std::string& card = "vn-citizen-2021") {
    if (!counter.give_key(QStringLiteral("001090000123"))) qFatal("no key");
    supply->place(card);
  }
};

}  // namespace

class SoundsTest : public QObject {
  Q_OBJECT

 private slots:
  void a_verdict_is_heard_once_by_what_it_means() {
    for (const auto& [admission, sound] : {std::pair(Admission::admit, Sound::admit),
                                           {Admission::warn, Sound::warn},
                                           {Admission::supervisor, Sound::stop}}) {
      Room room(admission);
      room.lay_down();
      QVERIFY(room.reaches(State::result));
      QVERIFY(room.hears({sound}));
    }
  }

  void a_card_that_waits_for_its_key_and_one_that_slips_are_heard() {
    Room room;
    room.supply->place("vn-citizen-2021,timing=contactless-106");
    QVERIFY(room.hears({Sound::key_needed}));
    QVERIFY(room.counter.give_key(QStringLiteral("001090000123")));
    QVERIFY(room.reaches(State::reading));
    room.supply->remove();
    QVERIFY(room.hears({Sound::key_needed, Sound::card_lost}));
  }

  void nothing_is_heard_where_it_is_off() {
    Room room;
    room.is_on = false;
    room.lay_down();
    QVERIFY(room.reaches(State::result));
    QTest::qWait(50);
    QVERIFY(room.heard.empty());
  }

  // PCM, 16 bits, one channel: what every system plays.
  void every_sound_is_a_short_wave() {
    play(Sound::admit);
    for (const auto sound : all_sounds) {
      QFile file(QStringLiteral(":/sounds/%1.wav").arg(QString::fromStdString(std::string(sound_name(sound)))));
      QVERIFY(file.open(QFile::ReadOnly));
      const auto wave = file.readAll();
      QCOMPARE(wave.left(4) + wave.mid(8, 8), QByteArray("RIFFWAVEfmt "));
      QCOMPARE(qFromLittleEndian<quint16>(wave.constData() + 20), quint16{1});
      QCOMPARE(qFromLittleEndian<quint16>(wave.constData() + 22), quint16{1});
      const auto bytes_a_second = qFromLittleEndian<quint32>(wave.constData() + 28);
      QVERIFY(wave.size() < bytes_a_second);
      QVERIFY(wave.size() > bytes_a_second / 10);
    }
  }

  void playing_never_waits_not_even_for_a_system_without_loudspeakers() {
    QElapsedTimer clock;
    clock.start();
    for (const auto sound : all_sounds) play(sound);
    // Opening a device that is not there takes seconds, elsewhere.
    QVERIFY(clock.elapsed() < 1000);
    QVERIFY(QTest::qWaitFor([] { return background().activeThreadCount() == 0; }, 20'000));
  }
};

QTEST_MAIN(SoundsTest)
#include "sounds_test.moc"
