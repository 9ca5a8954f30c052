#include <QFileInfo>
#include <chipid/evidence.hpp>
#include <chipid/new_site_key.hpp>
#include <chipid/receipt.hpp>
#include <nlohmann/json.hpp>

#include "engine/site_key_file.hpp"
#include "paper_fixture.hpp"
#include "papers/paper.hpp"
#include "papers/pdf_file.hpp"
#include "papers/qr_picture.hpp"

// Papers from a card that was read to what other programs find in the PDF: poppler, zbar, openssl, chipid.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::papers;
using test::output;
using test::person;

namespace {

const std::chrono::sys_seconds now{std::chrono::seconds(1'795'000'000)};

struct Site {
  QTemporaryDir folder;
  std::filesystem::path config = folder.path().toStdString();

  [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
  void write(const QString& name, const QByteArray& content) const {
    QDir(folder.path()).mkpath(QFileInfo(name).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("not written");
  }
  [[nodiscard]] PaperOrder order(PaperKind kind, Language language = Language::vi) const {
    return {.kind = kind,
            .language = language,
            .site = "Bệnh viện <Đa khoa> & Tình thương",
            .reference = "HS-2026/17",
            .config = config,
            .time = now};
  }
  // The text of a PDF by poppler, spaces and line ends made one.
  [[nodiscard]] QString text_of(const QByteArray& pdf) const {
    write(QStringLiteral("paper.pdf"), pdf);
    return QString::fromUtf8(
               output(QStringLiteral("pdftotext"), {path(QStringLiteral("paper.pdf")), QStringLiteral("-")}))
        .simplified();
  }
  // Kept as CHIPID_PICTURES/<name>-1.png where that is asked for.
  [[nodiscard]] QString picture_of(const QByteArray& pdf, const QString& name, int dpi = 150) const {
    write(QStringLiteral("paper.pdf"), pdf);
    const auto kept = qEnvironmentVariable("CHIPID_PICTURES");
    const auto stem = (kept.isEmpty() ? path(QString()) : kept + QLatin1Char('/')) + name;
    (void)output(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QString::number(dpi),
                                              path(QStringLiteral("paper.pdf")), stem});
    return stem + QStringLiteral("-1.png");
  }
};

QByteArray from_base64url(const QByteArray& text) {
  return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

bool warned(const Paper& paper, TroubleCode code) {
  return std::any_of(paper.warnings.begin(), paper.warnings.end(),
                     [&](const auto& warning) { return warning.code == code; });
}

}  // namespace

class PapersTest : public QObject {
  Q_OBJECT

 private slots:
  void built_in_templates_name_only_fields_that_exist() {
    for (const auto kind : all_papers) {
      for (const auto language : {Language::vi, Language::en}) {
        const auto paper = load_paper(kind, language, {});
        QVERIFY(!paper.trouble);
        QVERIFY(!paper.form.pieces.empty());
        const auto filled = fill(paper.form, make_fields(person(), {}, language));
        QVERIFY2(filled.unknown.empty(), filled.unknown.empty() ? "" : filled.unknown[0].c_str());
      }
    }
  }

  void a_slip_holds_the_person_and_the_check() {
    const Site site;
    const auto paper = make_paper(person(), site.order(PaperKind::slip)).value();
    QVERIFY(paper.warnings.empty());
    QCOMPARE(paper.sheet.pages(), 1);
    const auto text = site.text_of(paper.pdf());
    for (const auto* part : {"Nguyễn Văn A", "001090000123", "15/01/1990", "Nam", "HS-2026/17", "PHIẾU TIẾP NHẬN",
                             "lan", "Bệnh viện <Đa khoa> & Tình thương"}) {
      QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    }
    (void)site.picture_of(paper.pdf(), QStringLiteral("slip-vi"));
  }

  void sizes_of_paper() {
    const Site site;
    const auto sizes = [&](const QByteArray& page) {
      site.write(QStringLiteral("templates/slip.vi.html"), "<!-- page: " + page + " --><p>{{name}}</p>");
      site.write(QStringLiteral("paper.pdf"), make_paper(person(), site.order(PaperKind::slip))->pdf());
      const auto info = output(QStringLiteral("pdfinfo"), {site.path(QStringLiteral("paper.pdf"))});
      for (const auto& line : info.split('\n')) {
        if (line.startsWith("Page size:")) return line.mid(10).simplified().split(' ');
      }
      return QList<QByteArray>();
    };
    const auto near = [](const QByteArray& points, double millimetres) {
      return std::abs(points.toDouble() - millimetres * 72 / 25.4) < 1.5;
    };
    const auto a4 = sizes("A4"), a5 = sizes("A5"), roll = sizes("roll80");
    QVERIFY(near(a4.value(0), 210) && near(a4.value(2), 297));
    QVERIFY(near(a5.value(0), 148) && near(a5.value(2), 210));
    QVERIFY(near(roll.value(0), 80) && roll.value(2).toDouble() < 60);
  }

  void a_receipt_is_signed_and_every_other_program_finds_it() {
    const Site site;
    const auto key = create_site_key(site_key_file(site.config)).value();
    const auto who = person("vn-citizen-2021", "bank");
    for (const auto language : {Language::vi, Language::en}) {
      const auto paper = make_paper(who, site.order(PaperKind::receipt, language)).value();
      QVERIFY(paper.warnings.empty());
      QCOMPARE(paper.sheet.pages(), 1);
      const auto pdf = paper.pdf();
      const auto text = site.text_of(pdf);
      QVERIFY2(text.contains(QStringLiteral("••• 123")), qPrintable(text));
      QVERIFY(!text.contains(QStringLiteral("001090000123")));
      (void)output(QStringLiteral("pdfdetach"),
                   {QStringLiteral("-save"), QStringLiteral("1"), QStringLiteral("-o"),
                    site.path(QStringLiteral("receipt.jws")), site.path(QStringLiteral("paper.pdf"))});
      QFile attached(site.path(QStringLiteral("receipt.jws")));
      QVERIFY(attached.open(QIODevice::ReadOnly));
      const auto jws = attached.readAll().trimmed();
      QCOMPARE(jws, QByteArray::fromStdString(paper.receipt));
      const auto picture =
          site.picture_of(pdf, language == Language::vi ? QStringLiteral("receipt-vi") : QStringLiteral("receipt-en"));
      QCOMPARE(output(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), picture}).trimmed(),
               jws);
      QFile evidence(site.path(QStringLiteral("kept.chipid")));
      QVERIFY(evidence.open(QIODevice::WriteOnly));
      const auto kept = evidence_file(who).value();
      evidence.write(reinterpret_cast<const char*>(kept.data()), static_cast<qint64>(kept.size()));
      evidence.close();
      check_by_tool(site);
      check_by_openssl(site, jws);
      check_claims(jws, who, key);
    }
  }

  void a_receipt_without_a_key_says_so() {
    const Site site;
    const auto paper = make_paper(person(), site.order(PaperKind::receipt)).value();
    QVERIFY(paper.warnings.empty() && paper.receipt.empty());
    const auto text = site.text_of(paper.pdf());
    QVERIFY(text.contains(QStringLiteral("KHÔNG có chữ ký số")));
    QVERIFY(!text.contains(QStringLiteral("Có chữ ký số của cơ sở")));
    QVERIFY(output(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), site.path(QStringLiteral("paper.pdf"))})
                .startsWith("0 "));
    (void)site.picture_of(paper.pdf(), QStringLiteral("receipt-unsigned"));
  }

  void a_key_that_cannot_be_used_stops_no_print() {
    const Site site;
    site.write(QStringLiteral("site-key.pem"), "no key");
    const auto paper = make_paper(person(), site.order(PaperKind::receipt)).value();
    QVERIFY(warned(paper, TroubleCode::key_unusable));
    QVERIFY(site.text_of(paper.pdf()).contains(QStringLiteral("KHÔNG có chữ ký số")));
    QVERIFY(make_paper(person(), site.order(PaperKind::slip))->warnings.empty());
  }

  void a_case_number_that_no_receipt_holds_stops_no_print() {
    const Site site;
    QVERIFY(create_site_key(site_key_file(site.config)));
    auto order = site.order(PaperKind::receipt);
    order.reference = std::string(1100, '7');
    QVERIFY(warned(make_paper(person(), order).value(), TroubleCode::not_signed));
  }

  void the_site_s_own_template_takes_the_place() {
    const Site site;
    site.write(QStringLiteral("templates/slip.vi.html"),
               "<!-- page: A4 --><p>RIÊNG {{name}} {{insurance}} {{father}}</p>");
    const auto paper = make_paper(person(), site.order(PaperKind::slip)).value();
    QCOMPARE(paper.sheet.page(), PageSize::a4);
    QVERIFY(warned(paper, TroubleCode::unknown_field));
    const auto text = site.text_of(paper.pdf());
    QVERIFY(text.startsWith(QStringLiteral("RIÊNG Nguyễn Văn A …")));
    QVERIFY(make_paper(person(), site.order(PaperKind::slip, Language::en))->warnings.empty());
  }

  void a_broken_template_falls_back_and_says_where_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("detail");
    QTest::newRow("syntax") << QByteArray("<!-- page: A4 -->\n{{name") << QStringLiteral("slip.vi.html, line 2");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("slip.vi.html, line 1");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0!\0", 6) << QStringLiteral("not UTF-8");
    QTest::newRow("large") << QByteArray("<!-- page: A4 -->").leftJustified(400'000) << QStringLiteral("256 KiB");
  }
  void a_broken_template_falls_back_and_says_where() {
    QFETCH(QByteArray, content);
    QFETCH(QString, detail);
    const Site site;
    site.write(QStringLiteral("templates/slip.vi.html"), content);
    const auto paper = make_paper(person(), site.order(PaperKind::slip)).value();
    QCOMPARE(paper.warnings.size(), std::size_t{1});
    QCOMPARE(paper.warnings[0].code, TroubleCode::template_broken);
    QVERIFY2(paper.warnings[0].detail.find(detail.toStdString()) != std::string::npos,
             paper.warnings[0].detail.c_str());
    QVERIFY(site.text_of(paper.pdf()).contains(QStringLiteral("PHIẾU TIẾP NHẬN")));
  }

  void a_folder_or_a_pipe_in_place_of_a_template_is_not_waited_for() {
    const Site site;
    QDir(site.folder.path()).mkpath(QStringLiteral("templates/slip.vi.html"));
    QVERIFY(warned(make_paper(person(), site.order(PaperKind::slip)).value(), TroubleCode::template_broken));
    (void)output(QStringLiteral("mkfifo"), {site.path(QStringLiteral("templates/slip.en.html"))});
    QVERIFY(
        warned(make_paper(person(), site.order(PaperKind::slip, Language::en)).value(), TroubleCode::template_broken));
  }

  // Adverse 89; and nothing that is missing stops a print.
  void a_hostile_card_writes_text_and_a_bare_one_prints() {
    const Site site;
    auto who = person();
    who.report.document.name = "<h1>=HYPERLINK(1)</h1>{{number}}\u202E\u0007&lt;img src='file:///etc/passwd'>";
    // Lines are broken at will.
    const auto text = site.text_of(make_paper(who, site.order(PaperKind::slip))->pdf()).remove(QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("<h1>=HYPERLINK(1)</h1>{{number}}&lt;imgsrc='file:///etc/passwd'>")),
             qPrintable(text));
    who.report.document = {};
    const auto bare = make_paper(who, site.order(PaperKind::slip)).value();
    QVERIFY(bare.warnings.empty());
    QVERIFY(site.text_of(bare.pdf()).contains(QStringLiteral("Họ và tên …")));
  }

  // A template of the site opens no file either.
  void a_picture_that_is_none_of_ours_is_not_loaded() {
    const Site site;
    QImage red(200, 200, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(site.path(QStringLiteral("red.png"))));
    site.write(QStringLiteral("templates/slip.vi.html"),
               "<!-- page: A5 --><img src=\"" + site.path(QStringLiteral("red.png")).toUtf8() +
                   "\" width=\"200\" height=\"200\">" + "<img src=\"file://" +
                   site.path(QStringLiteral("red.png")).toUtf8() + "\" width=\"200\" height=\"200\">");
    const auto picture = make_paper(person(), site.order(PaperKind::slip))->sheet.picture(0, 300);
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) QVERIFY(picture.pixelColor(x, y) != QColor(Qt::red));
    }
  }

  void long_papers_go_over_pages_with_nothing_lost() {
    const Site site;
    QByteArray form = "<!-- page: A5 -->";
    for (int i = 0; i < 120; ++i) form += "<p>row" + QByteArray::number(i) + "</p>";
    site.write(QStringLiteral("templates/slip.vi.html"), form);
    const auto paper = make_paper(person(), site.order(PaperKind::slip)).value();
    QVERIFY(paper.sheet.pages() > 2);
    const auto text = site.text_of(paper.pdf());
    for (int i = 0; i < 120; ++i) QVERIFY(text.contains(QStringLiteral("row%1").arg(i)));
    QCOMPARE(text.count(QStringLiteral("row77")), 1);
  }

  void what_may_not_leave_is_not_printed() {
    const Site site;
    auto who = person();
    who.report.verification.verdict = Verdict::invalid;
    const auto refused = make_paper(who, site.order(PaperKind::receipt));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, TroubleCode::held_back);
    auto doubtful = person("vn-citizen-2021", "bank");
    doubtful.report.verification.verdict = Verdict::review;
    QVERIFY(!make_paper(doubtful, site.order(PaperKind::slip)));
    doubtful.approval = Approval{.by = "minh", .reason = "Đã gọi điện", .pin_checked = false};
    const auto approved = make_paper(doubtful, site.order(PaperKind::slip));
    QVERIFY(approved.has_value());
    const auto text = site.text_of(approved->pdf());
    QVERIFY(text.contains(QStringLiteral("minh: Đã gọi điện")) &&
            text.contains(QStringLiteral("chưa kiểm tra bằng mã PIN")));
  }

  void practice_says_so() {
    const Site site;
    auto order = site.order(PaperKind::slip);
    order.practice = true;
    QVERIFY(site.text_of(make_paper(person(), order)->pdf()).contains(QStringLiteral("BẢN TẬP DƯỢT")));
  }

  void a_file_is_its_owner_s_alone_and_replaces_none() {
    const Site site;
    QCOMPARE(pdf_name(PaperKind::slip, now).size(), std::string("slip-20261128-173015.pdf").size());
    const auto first = free_path(site.config, "slip.pdf");
    QVERIFY(save_pdf(first, "one"));
    const auto second = free_path(site.config, "slip.pdf");
    QVERIFY(save_pdf(second, "two"));
    QCOMPARE(second.filename().string(), std::string("slip-2.pdf"));
    QCOMPARE(std::filesystem::status(first).permissions(),
             std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    QCOMPARE(std::filesystem::file_size(first), std::uintmax_t{3});
    const auto refused = save_pdf("/nowhere/slip.pdf", "one");
    QCOMPARE(refused.error().code, TroubleCode::file_not_written);
    QCOMPARE(QDir(site.folder.path()).entryList(QDir::Files).size(), 2);
  }

  void built_in_templates_can_be_copied_and_own_ones_stay() {
    const Site site;
    site.write(QStringLiteral("templates/slip.vi.html"), "mine");
    QCOMPARE(copy_built_in_papers(site.config).value(), 3);
    QCOMPARE(copy_built_in_papers(site.config).value(), 0);
    QFile mine(site.path(QStringLiteral("templates/slip.vi.html")));
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
    QVERIFY(make_paper(person(), site.order(PaperKind::receipt))->warnings.empty());
  }

  void no_code_holds_everything() { QVERIFY(qr_picture(std::string(5000, 'a')).isNull()); }

 private:
  // Its status speaks of the card, whose authority is not trusted there.
  static void check_by_tool(const Site& site) {
    QProcess tool;
    tool.start(QStringLiteral(CHIPID_TOOL),
               {QStringLiteral("verify"), site.path(QStringLiteral("kept.chipid")), QStringLiteral("--receipt"),
                site.path(QStringLiteral("receipt.jws")), QStringLiteral("--enrolled"),
                site.path(QStringLiteral("site-key.pub")), QStringLiteral("--json")});
    QVERIFY(tool.waitForFinished(60'000));
    const auto said = nlohmann::json::parse(tool.readAllStandardOutput().toStdString(), nullptr, false);
    QVERIFY(!said.is_discarded());
    const auto receipt = said.at("results").at(0).value("receipt", nlohmann::json());
    QVERIFY2(receipt.dump().find("\"valid\"") != std::string::npos, receipt.dump().c_str());
    QVERIFY2(receipt.value("evidence_matches", false), receipt.dump().c_str());
  }

  // RFC 7515, 5.2 by hand.
  static void check_by_openssl(const Site& site, const QByteArray& jws) {
    const auto parts = jws.split('.');
    QCOMPARE(parts.size(), 3);
    const auto signature = from_base64url(parts[2]);
    QCOMPARE(signature.size(), 64);
    site.write(QStringLiteral("input"), parts[0] + '.' + parts[1]);
    site.write(QStringLiteral("signature.conf"), "asn1=SEQUENCE:s\n[s]\nr=INTEGER:0x" + signature.first(32).toHex() +
                                                     "\ns=INTEGER:0x" + signature.last(32).toHex() + "\n");
    (void)output(QStringLiteral("openssl"),
                 {QStringLiteral("asn1parse"), QStringLiteral("-genconf"), site.path(QStringLiteral("signature.conf")),
                  QStringLiteral("-noout"), QStringLiteral("-out"), site.path(QStringLiteral("signature.der"))});
    QVERIFY(output(QStringLiteral("openssl"),
                   {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-verify"),
                    site.path(QStringLiteral("site-key.pub")), QStringLiteral("-signature"),
                    site.path(QStringLiteral("signature.der")), site.path(QStringLiteral("input"))})
                .contains("Verified OK"));
  }

  // It names nobody, and speaks of the evidence that an export would give.
  static void check_claims(const QByteArray& jws, const CheckedPerson& who, const SiteKey& key) {
    const auto claims = nlohmann::json::parse(from_base64url(jws.split('.')[1]).toStdString());
    QCOMPARE(claims["iss"].get<std::string>(), key.key_id());
    QCOMPARE(claims["reference"].get<std::string>(), std::string("HS-2026/17"));
    QCOMPARE(claims["evidence"].get<std::string>(), decode_evidence(evidence_file(who).value())->digest);
    QCOMPARE(claims["verdict"].get<std::string>(), std::string(verdict_name(*who.report.verification.verdict)));
    QVERIFY(claims.dump().find("001090000123") == std::string::npos);
    QVERIFY(claims.dump().find("Nguy") == std::string::npos);
  }
};

QTEST_MAIN(PapersTest)
#include "papers_test.moc"
