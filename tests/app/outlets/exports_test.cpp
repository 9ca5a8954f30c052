#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <chipid/new_site_key.hpp>
#include <chipid/verify.hpp>

#include "people.hpp"

// What a counter writes, as other programs read it.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::outlets;
using test::person;

namespace {

QByteArray content(const std::filesystem::path& path) {
  QFile file(QString::fromStdString(path.string()));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Bytes bytes_of(const QByteArray& text) {
  return {text.begin(), text.end()};
}

struct Place {
  QTemporaryDir folder;
  QTemporaryDir config;

  [[nodiscard]] ExportPlace where() const { return {folder.path().toStdString(), config.path().toStdString()}; }
  [[nodiscard]] Outcome<Exported> write(ExportKind kind, const CheckedPerson& who) const {
    return export_person(who, kind, where());
  }
  [[nodiscard]] QStringList files() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }
  [[nodiscard]] QString made(const char* name) const { return folder.filePath(QLatin1String(name)); }
};

constexpr const char* formulas[] = {"=1+41",  "+1+41",   "-1+43",  "@SUM(40;2)", "=HYPERLINK(\"http://x\";\"y\")",
                                    "＝1+41", "\t=1+41", " =1+41", "'=1+41",     "=cmd|'/c calc'!A1"};

// Rows as LibreOffice has them after it opened the table, every cell as it shows it, with formulas run.
QString opened_by_libreoffice(const QTemporaryDir& folder, const std::filesystem::path& csv) {
  QProcess office;
  office.start(QStringLiteral("soffice"),
               {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
                QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("fods"),
                QStringLiteral("--outdir"), folder.path(), QString::fromStdString(csv.string())});
  if (!office.waitForFinished(120'000) || office.exitCode() != 0) return {};
  const auto name = QString::fromStdString(csv.stem().string()) + QStringLiteral(".fods");
  return QString::fromUtf8(content(folder.filePath(name).toStdString()));
}

}  // namespace

class ExportsTest : public QObject {
  Q_OBJECT

 private slots:
  void files_are_their_owners_and_their_names_nobodys() {
    const Place place;
    const auto who = person();
    for (const auto kind : export_kinds) {
      const auto done = place.write(kind, who);
      QVERIFY2(done.has_value(), export_kind_name(kind).data());
      const QFileInfo info(QString::fromStdString(done->file.string()));
      QCOMPARE(info.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
               QFileDevice::ReadOwner | QFileDevice::WriteOwner);
      for (const auto* told : {"001090000123", "Nguy", "1990", "012345678"}) {
        QVERIFY(!info.fileName().contains(QString::fromUtf8(told)));
      }
    }
    QCOMPARE(place.files().size(), qsizetype(export_kinds.size()));
    QVERIFY(place.write(ExportKind::json, who)->file != place.write(ExportKind::json, who)->file);
  }

  void json_holds_what_was_read_and_the_verdict() {
    const Place place;
    const auto done = place.write(ExportKind::json, person());
    const auto record = QJsonDocument::fromJson(content(done->file)).object()["records"].toArray()[0].toObject();
    QCOMPARE(record["document"].toObject()["number"].toString(), QStringLiteral("001090000123"));
    QCOMPARE(record["verification"].toObject()["verdict"].toString(), QStringLiteral("authentic"));
  }

  void a_patient_keeps_the_rules_of_fhir() {
    const Place place;
    QStringList files{QStringLiteral(CHIPID_OUTLET_TESTS "/fhir_rules.py")};
    for (const auto* specimen : {"vn-citizen-2021", "vn-citizen-2024", "icao-td3-bac"}) {
      const auto done = place.write(ExportKind::fhir, person(specimen));
      QVERIFY2(done.has_value(), specimen);
      files << QString::fromStdString(done->file.string());
    }
    QProcess rules;
    rules.start(QStringLiteral(CHIPID_PYTHON), files);
    QVERIFY(rules.waitForFinished(60'000));
    QVERIFY2(rules.exitCode() == 0, rules.readAllStandardOutput().constData());
    // The rules do find what is wrong.
    QFile bad(place.made("bad.json"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(R"({"resourceType": "Patient", "gender": "m", "birthDate": "15/01/1990", "name": [], "nam": 1})");
    bad.close();
    rules.start(QStringLiteral(CHIPID_PYTHON), {files.front(), bad.fileName()});
    QVERIFY(rules.waitForFinished(60'000));
    QCOMPARE(rules.readAllStandardOutput().trimmed().count('\n'), 3);
  }

  void evidence_is_signed_where_the_site_has_a_key() {
    const Place place;
    const auto who = person();
    const auto bare = place.write(ExportKind::evidence, who);
    QVERIFY(bare && !bare->is_signed);
    const auto key = create_site_key(place.where().config / "site-key.pem");
    QVERIFY(key.has_value());
    const auto done = place.write(ExportKind::evidence, who);
    QVERIFY(done && done->is_signed);
    const auto enrolled =
        EnrolledKey::from_pem("site", content(place.where().config / "site-key.pem.pub").toStdString());
    const auto keys = enrolled ? *enrolled : std::vector<EnrolledKey>();
    const auto file = bytes_of(content(done->file));
    QVERIFY(verify_evidence_signature(file, keys)->status ==
            (keys.empty() ? SignatureStatus::unknown_key : SignatureStatus::valid));
    const OfflineVerifier verifier({.trust = test::trust()}, keys);
    const auto again = verifier.verify(file);
    QVERIFY(again.has_value());
    QCOMPARE(again->document.number.value(), std::string("001090000123"));
    // What a line of CSV names is this evidence.
    const auto csv = place.write(ExportKind::csv, who);
    QVERIFY(content(csv->file).contains(QByteArray::fromStdString(again->digest)));
  }

  void a_key_that_does_not_work_leaves_nothing_that_looks_signed() {
    const Place place;
    QFile key(place.config.filePath(QStringLiteral("site-key.pem")));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("no key");
    key.close();
    const auto done = place.write(ExportKind::evidence, person());
    QVERIFY(!done && done.error().code == TroubleCode::site_key);
    QVERIFY(place.files().isEmpty());
  }

  void of_an_invalid_card_evidence_alone_is_kept() {
    const Place place;
    auto who = person("vn-citizen-2021,fault=dg2-bit");
    QVERIFY(who.report.verification.verdict == Verdict::invalid);
    who.approval = Approval{.by = "supervisor", .pin_checked = true};
    for (const auto kind : export_kinds) {
      const auto done = place.write(kind, who);
      QCOMPARE(done.has_value(), kind == ExportKind::evidence);
      if (!done) QVERIFY(done.error().code == TroubleCode::held_back);
    }
    QCOMPARE(place.files().size(), 1);
  }

  void who_needs_a_supervisor_waits_for_one() {
    const Place place;
    auto who = person();
    who.workflow.admits[Verdict::authentic] = Admission::supervisor;
    QVERIFY(place.write(ExportKind::guests, who).error().code == TroubleCode::not_approved);
    QVERIFY(place.write(ExportKind::csv, who).error().code == TroubleCode::not_approved);
    QVERIFY(place.files().isEmpty());
    who.approval = Approval{.by = "supervisor"};
    QVERIFY(place.write(ExportKind::csv, who).has_value());
  }

  void the_register_takes_a_person_once_a_day() {
    const Place place;
    auto who = person();
    const auto first = place.write(ExportKind::guests, who);
    QVERIFY(first && !first->was_there);
    const auto again = place.write(ExportKind::guests, who);
    QVERIFY(again && again->was_there && again->file == first->file);
    const auto other = place.write(ExportKind::guests, person("vn-citizen-2024"));
    QVERIFY(other && !other->was_there);
    const auto text = QString::fromUtf8(content(first->file));
    QCOMPARE(text.count(QStringLiteral("\r\n")), 3);
    QVERIFY(content(first->file).startsWith("\xEF\xBB\xBF\"Họ và tên\","));
    QVERIFY(text.contains(QStringLiteral("\"Nguyễn Văn A\",\"15/01/1990\",\"Nam\"")));
    who.judged_at += std::chrono::hours(24);
    const auto tomorrow = place.write(ExportKind::guests, who);
    QVERIFY(tomorrow && !tomorrow->was_there && tomorrow->file != first->file);
  }

  void a_register_of_other_columns_is_not_spoilt() {
    const Place place;
    const auto who = person();
    QVERIFY(place.write(ExportKind::guests, who).has_value());
    QFile table(place.config.filePath(QStringLiteral("register.json")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write(R"({"format": "chipid-register-1", "name": "guests", "columns": [{"heading": "A", "from": "name"}]})");
    table.close();
    QVERIFY(place.write(ExportKind::guests, who).error().code == TroubleCode::other_columns);
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("{}");
    table.close();
    QVERIFY(place.write(ExportKind::guests, who).error().code == TroubleCode::register_table);
  }

  void a_folder_that_takes_nothing_is_told() {
    Place place;
    const auto who = person();
    auto nowhere = place.where();
    nowhere.folder /= "absent";
    for (const auto kind : export_kinds) {
      QVERIFY(export_person(who, kind, nowhere).error().code == TroubleCode::not_written);
    }
  }

  // Adverse case 89: a name that a spreadsheet would calculate.
  void no_formula_runs_in_libreoffice() {
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) {
      if (qEnvironmentVariable("CHIPID_REQUIRE_OFFICE") == QLatin1Char('1')) QFAIL("no LibreOffice");
      QSKIP("no LibreOffice (libreoffice-calc-nogui)");
    }
    const Place place;
    QFile lines(place.made("lines.csv"));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    auto who = person();
    for (const auto* name : formulas) {
      who.report.document.name = name;
      who.report.document.residence = name;
      lines.write(content(place.write(ExportKind::csv, who)->file));
      QVERIFY(place.write(ExportKind::guests, who).has_value());
    }
    lines.close();
    const auto guests = place.write(ExportKind::guests, who)->file;
    for (const auto& table : {std::filesystem::path(lines.fileName().toStdString()), guests}) {
      const auto sheet = opened_by_libreoffice(place.folder, table);
      QVERIFY(sheet.count(QStringLiteral("<table:table-row")) > std::ssize(formulas));
      QVERIFY(sheet.contains(QStringLiteral("1+41")));
      QVERIFY(!sheet.contains(QStringLiteral("table:formula")));
    }
  }

  // The test above would see one.
  void libreoffice_does_run_formulas() {
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) QSKIP("no LibreOffice");
    const Place place;
    QFile table(place.made("formula.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("a,b\r\n=1+41,x\r\n");
    table.close();
    QVERIFY(
        opened_by_libreoffice(place.folder, table.fileName().toStdString()).contains(QStringLiteral("table:formula")));
  }
};

QTEST_GUILESS_MAIN(ExportsTest)
#include "exports_test.moc"
