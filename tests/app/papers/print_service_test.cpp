#include "papers/print_service.hpp"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// The programs lp and lpstat played by scripts: what they are given, and what is made of what they do.
using namespace chipid::counter::papers;

namespace {

struct Programs {
  QTemporaryDir folder;
  QByteArray path_before = qgetenv("PATH");

  Programs() { qputenv("PATH", folder.path().toUtf8() + ":/usr/bin:/bin"); }
  ~Programs() { qputenv("PATH", path_before); }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;

  void write(const QString& name, const QByteArray& script) const {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no script");
    file.write("#!/bin/sh\ncd '" + folder.path().toUtf8() + "'\n" + script + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  [[nodiscard]] QByteArray read(const QString& name) const {
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
};

const PrintJob job{.printer = QStringLiteral("Quầy 1"),
                   .title = QStringLiteral("ChipID"),
                   .page = PageSize::roll80,
                   .millimetres = QSizeF(80, 121.6),
                   .pdf = QByteArray(300'000, 'p')};

// What comes of printing; "printed" or the id of the trouble.
QString outcome(PrintService& service) {
  const QSignalSpy printed(&service, &PrintService::printed);
  QString trouble;
  QObject::connect(&service, &PrintService::failed, &service, [&](const Trouble& failed) {
    trouble =
        QString::fromUtf8(trouble_id(failed.code).data()) + QLatin1Char(' ') + QString::fromStdString(failed.detail);
  });
  service.print(job);
  if (!QTest::qWaitFor([&] { return !service.is_printing(); }, 10'000)) return QStringLiteral("nothing came");
  service.disconnect();
  return printed.count() == 1 ? QStringLiteral("printed") : trouble.trimmed();
}

}  // namespace

class PrintServiceTest : public QObject {
  Q_OBJECT

 private slots:
  void the_paper_goes_through_a_pipe_whole() {
    const Programs programs;
    programs.write(QStringLiteral("lp"), "for word in \"$@\"; do echo \"$word\" >> arguments; done; cat > paper");
    PrintService service;
    QCOMPARE(outcome(service), QStringLiteral("printed"));
    QCOMPARE(programs.read(QStringLiteral("paper")), job.pdf);
    QCOMPARE(programs.read(QStringLiteral("arguments")),
             QByteArray("-d\nQuầy 1\n-t\nChipID\n-o\nmedia=Custom.80x122mm\n-o\nprint-scaling=none\n"));
  }

  void a_refusal_is_told_in_its_own_words() {
    const Programs programs;
    programs.write(QStringLiteral("lp"), "echo 'lp: The printer or class does not exist.' >&2; exit 1");
    PrintService service;
    QCOMPARE(outcome(service), QStringLiteral("paper.printer_refused lp: The printer or class does not exist."));
  }

  void a_silent_service_is_given_up() {
    const Programs programs;
    programs.write(QStringLiteral("lp"), "exec sleep 30");
    PrintService service;
    service.set_patience(std::chrono::milliseconds(300));
    QCOMPARE(outcome(service), QStringLiteral("paper.printer_silent Quầy 1"));
  }

  void a_program_that_dies_has_printed_nothing() {
    const Programs programs;
    programs.write(QStringLiteral("lp"), "kill -9 $$");
    PrintService service;
    QVERIFY(outcome(service).startsWith(QStringLiteral("paper.printer_refused")));
  }

  void without_the_programs() {
    const Programs programs;
    qputenv("PATH", programs.folder.path().toUtf8());
    PrintService service;
    QCOMPARE(outcome(service), QStringLiteral("paper.no_print_service"));
    const QSignalSpy listed(&service, &PrintService::listed);
    service.list();
    QVERIFY(QTest::qWaitFor([&] { return listed.count() == 1; }));
    QVERIFY(listed[0][0].toStringList().isEmpty());
  }

  void printers_are_listed() {
    const Programs programs;
    programs.write(QStringLiteral("lpstat"), "[ \"$1\" = -e ] && printf 'Quay_1\\nKho\\n'");
    PrintService service;
    const QSignalSpy listed(&service, &PrintService::listed);
    service.list();
    QVERIFY(QTest::qWaitFor([&] { return listed.count() == 1; }));
    QCOMPARE(listed[0][0].toStringList(), QStringList({QStringLiteral("Quay_1"), QStringLiteral("Kho")}));
  }

  void ends_with_a_job_under_way() {
    const Programs programs;
    programs.write(QStringLiteral("lp"), "exec sleep 30");
    {
      PrintService service;
      service.print(job);
      QTest::qWait(100);
    }
    QVERIFY(true);
  }
};

QTEST_MAIN(PrintServiceTest)
#include "print_service_test.moc"
