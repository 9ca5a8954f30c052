#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <chipid/virtual_card.hpp>

#include "desk/doctor.hpp"
#include "desk/trust_keeper.hpp"

// The workers that look after a counter, with real stores and files.
using namespace chipid;
using namespace chipid::counter;
namespace fs = std::filesystem;

namespace {

/// A trust list in a folder of its own, and files to import.
struct Site {
  QTemporaryDir home;
  fs::path list = fs::path(home.path().toStdString()) / "list";
  fs::path files = fs::path(home.path().toStdString()) / "files";
  TrustKeeper keeper{list};
  std::optional<Result<TrustChange>> previewed;
  std::optional<Result<TrustChange>> changed;
  std::optional<Result<TrustAudit>> looked;

  Site() {
    if (!virtual_card::write_trust(files)) qFatal("no trust folder");
    QObject::connect(&keeper, &TrustKeeper::previewed, [this](const auto& answer) { previewed = answer.change; });
    QObject::connect(&keeper, &TrustKeeper::changed, [this](const auto& answer) { changed = answer.change; });
    QObject::connect(&keeper, &TrustKeeper::looked, [this](const auto& answer) { looked = answer.audit; });
  }
  bool ends() {
    return QTest::qWaitFor([&] { return !keeper.is_working(); }, 20'000);
  }
  /// One authority in a file of its own.
  fs::path one_certificate() const { return files / "csca-utopia-ecdsa-p256.der"; }
};

}  // namespace

class DeskTest : public QObject {
  Q_OBJECT

 private slots:
  void a_file_is_looked_at_then_imported_then_taken_back() {
    Site site;
    site.keeper.preview(site.one_certificate(), {});
    QVERIFY(site.keeper.is_working());
    QVERIFY(site.ends());
    QVERIFY(site.previewed && site.previewed->has_value());
    QCOMPARE((*site.previewed)->added.size(), std::size_t{1});
    QVERIFY(!fs::exists(site.list));
    site.keeper.import();
    QVERIFY(site.ends());
    QVERIFY(site.changed && site.changed->has_value());
    QCOMPARE(TrustFolder(site.list).contents()->items.size(), std::size_t{1});
    site.keeper.undo();
    site.keeper.look();
    QVERIFY(site.ends());
    QCOMPARE((*site.changed)->dropped.size(), std::size_t{1});
    QCOMPARE((*site.looked)->summary.anchors, std::size_t{0});
  }

  void what_is_imported_is_what_was_looked_at() {
    Site site;
    const auto copy = site.list.parent_path() / "copy.cer";
    fs::copy_file(site.one_certificate(), copy);
    site.keeper.preview(copy, {});
    QVERIFY(site.ends());
    QFile::remove(QString::fromStdString(copy.string()));
    site.keeper.import();
    QVERIFY(site.ends());
    QVERIFY(site.changed->has_value());
    QCOMPARE((*site.changed)->added.front().id, (*site.previewed)->added.front().id);
  }

  void a_refused_file_is_not_imported() {
    Site site;
    site.keeper.preview(site.list.parent_path() / "absent", {});
    QVERIFY(site.ends());
    QVERIFY(!site.previewed->has_value());
    site.keeper.import();
    QVERIFY(!site.keeper.is_working());
    QVERIFY(!site.changed);
  }

  void a_whole_folder_can_be_imported() {
    Site site;
    site.keeper.preview(site.files, {.allow_unsigned = true});
    QVERIFY(site.ends());
    QVERIFY(site.previewed->has_value());
    site.keeper.import();
    QVERIFY(site.ends());
    QCOMPARE((*site.changed)->added.size(), (*site.previewed)->added.size());
  }

  void what_was_dropped_is_not_imported() {
    Site site;
    site.keeper.preview(site.one_certificate(), {});
    QVERIFY(site.ends());
    site.keeper.drop();
    site.keeper.import();
    QVERIFY(!site.keeper.is_working());
  }

  void a_keeper_that_goes_meanwhile_harms_nothing() {
    Site site;
    auto* keeper = new TrustKeeper(site.list);
    keeper->preview(site.files, {.allow_unsigned = true});
    delete keeper;
    QCoreApplication::processEvents();
  }

  void a_diagnosis_names_the_files_in_use_and_can_be_saved() {
    Site site;
    Doctor doctor(site.list);
    std::optional<Diagnosis> found;
    connect(&doctor, &Doctor::examined, [&](const Diagnosis& diagnosis) { found = diagnosis; });
    doctor.examine({.records = site.list.parent_path() / "absent.csv"});
    QVERIFY(QTest::qWaitFor([&] { return found.has_value(); }, 20'000));
    QVERIFY(found->surroundings.trust.has_value());
    QCOMPARE(found->rows.back().id, std::string("records"));
    QVERIFY(found->rows.back().level == DiagnosisRow::Level::warning);

    std::optional<Result<>> saved;
    connect(&doctor, &Doctor::saved, [&](const SaveAnswer& answer) { saved = answer.outcome; });
    const auto file = site.list.parent_path() / "bundle.json";
    doctor.save(*found, {{"workflow", "clinic"}}, file);
    QVERIFY(QTest::qWaitFor([&] { return saved.has_value(); }));
    QVERIFY(saved->has_value());
    QFile bundle(QString::fromStdString(file.string()));
    QVERIFY(bundle.open(QIODevice::ReadOnly));
    QVERIFY(bundle.readAll().contains("chipid-diagnosis-1"));
    saved.reset();
    doctor.save(*found, {}, site.list.parent_path() / "nowhere" / "bundle.json");
    QVERIFY(QTest::qWaitFor([&] { return saved.has_value(); }));
    QVERIFY(!saved->has_value());
  }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "desk_test.moc"
