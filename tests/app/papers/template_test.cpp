#include "papers/template.hpp"

#include <QTest>

using namespace chipid::counter::papers;

namespace {

const std::string page = "<!-- page: A5 -->\n";

std::string filled(const std::string& body, const Fields& fields = {}) {
  const auto form = parse_template(page + body);
  return form ? fill(*form, fields).html.substr(1) : "broken: " + form.error().detail;
}

}  // namespace

// What a site may write into a template, and what a card may not.
class TemplateTest : public QObject {
  Q_OBJECT

 private slots:
  void fields_and_conditions() {
    const Fields fields = {{"name", "An"}, {"old_number", ""}, {"site", "X"}};
    QCOMPARE(filled("a{{name}}b{{ name }}c", fields), std::string("aAnbAnc"));
    QCOMPARE(filled("{{#if name}}1{{#if old_number}}2{{/if}}3{{/if}}", fields), std::string("13"));
    QCOMPARE(filled("{{#if old_number}}{{name}}{{/if}}.", fields), std::string("."));
    QCOMPARE(filled("{ { } } {a}", fields), std::string("{ { } } {a}"));
  }

  void what_is_missing_is_a_line_to_write_on() {
    const auto form = parse_template(page + "{{old_number}} {{nickname}} {{nickname}}{{#if other}}x{{/if}}");
    const auto made = fill(*form, {{"old_number", ""}});
    QVERIFY(made.html.find("……") != std::string::npos);
    QCOMPARE(made.html.find('x'), std::string::npos);
    QCOMPARE(made.unknown, (std::vector<std::string>{"nickname", "other"}));
  }

  // Adverse 89.
  void a_value_is_text_whatever_it_holds() {
    const Fields fields = {{"name", "<img src=\"x\">&amp;'{{number}}\nB"}, {"number", "001"}};
    QCOMPARE(filled("{{name}}", fields), std::string("&lt;img src=&quot;x&quot;&gt;&amp;amp;&#39;{{number}}<br>B"));
  }

  void pages() {
    QCOMPARE(parse_template("<!-- page: A4 -->")->page, PageSize::a4);
    QCOMPARE(parse_template("<!-- page: roll80 -->x")->page, PageSize::roll80);
    QCOMPARE(parse_template("\xEF\xBB\xBF<!-- page: A5 -->")->page, PageSize::a5);
  }

  void broken_ones_name_their_line_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const std::string& text, const char* line) {
      QTest::newRow(name) << QString::fromStdString(text) << QString::fromLatin1(line);
    };
    row("no page", "<p>{{name}}</p>", "line 1");
    row("another page", "<!-- page: A3 -->", "line 1");
    row("empty", "", "line 1");
    row("not closed", page + "\n\n{{name", "line 4");
    row("closed in the next line", page + "{{name\n}}", "line 2");
    row("no name", page + "{{}}", "line 2");
    row("capital", page + "{{Name}}", "line 2");
    row("code", page + "{{name|raw}}", "line 2");
    row("too long", page + "{{" + std::string(65, 'a') + "}}", "line 2");
    row("end without beginning", page + "a\n{{/if}}", "line 3");
    row("no end", page + "{{#if name}}a\n", "line 3");
    row("no condition", page + "{{#if }}a{{/if}}", "line 2");
    row("another word", page + "{{#each name}}a{{/each}}", "line 2");
    std::string deep;
    for (int i = 0; i < 9; ++i) deep += "{{#if name}}";
    for (int i = 0; i < 9; ++i) deep += "{{/if}}";
    row("too deep", page + deep, "line 2");
    row("too large", page + std::string(max_template_size, ' '), "256 KiB");
  }
  void broken_ones_name_their_line() {
    QFETCH(QString, text);
    QFETCH(QString, line);
    const auto form = parse_template(text.toStdString());
    QVERIFY(!form);
    QCOMPARE(form.error().code, TroubleCode::template_broken);
    QVERIFY2(form.error().detail.find(line.toStdString()) != std::string::npos, form.error().detail.c_str());
  }

  void eight_deep_is_allowed() {
    std::string deep;
    for (int i = 0; i < 8; ++i) deep += "{{#if name}}";
    deep += "x";
    for (int i = 0; i < 8; ++i) deep += "{{/if}}";
    QCOMPARE(filled(deep, {{"name", "a"}}), std::string("x"));
  }

  void troubles_speak_both_languages() {
    const auto sentence = trouble_sentence({TroubleCode::template_broken, "slip.vi.html, line 3"});
    QVERIFY(sentence.en.find("line 3") != std::string::npos && sentence.vi.find("line 3") != std::string::npos);
    QVERIFY(sentence.en != sentence.vi);
    QCOMPARE(trouble_id(TroubleCode::printer_silent), std::string_view("paper.printer_silent"));
  }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "template_test.moc"
