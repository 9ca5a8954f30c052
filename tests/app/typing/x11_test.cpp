#include <signal.h>

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <future>

#include "form.hpp"
#include "screen.hpp"
#include "typing/recorder.hpp"
#include "typing/recording.hpp"
#include "typing/type_script.hpp"
#include "typing/typist.hpp"

// Types into real programs on a screen of its own, and listens to what is typed there.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::typing;
using namespace std::chrono_literals;
using chipid::counter::typing::test::Program;
using chipid::counter::typing::test::Screen;

namespace {

const QString folder = QStringLiteral(CHIPID_TYPING_TESTS);

struct TypedForm {
  QTemporaryDir dir;
  Program program;

  [[nodiscard]] QString file() const { return dir.filePath(QStringLiteral("form.txt")); }
  bool opens(const QStringList& more = {}) {
    return program.starts(QCoreApplication::applicationFilePath(),
                          QStringList{QStringLiteral("--form"), file(), QStringLiteral("Patient's form")} + more) &&
           program.says("shown");
  }
  [[nodiscard]] QString text(const QString& ending = {}) const {
    QFile kept(file() + ending);
    if (!kept.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(kept.readAll());
  }
  [[nodiscard]] QStringList lines() const { return text().split(QLatin1Char('\n')); }
};

Profile profile(std::vector<Step> steps) {
  return {.name = "Form", .window = {.title = "patient's form"}, .between_keys = 1ms, .steps = std::move(steps)};
}

const std::vector<Step> whole_form = {FieldStep{.field = "number"},
                                      KeyStep{.key = "Tab"},
                                      FieldStep{.field = "name"},
                                      KeyStep{.key = "Tab"},
                                      FieldStep{.field = "residence", .casing = Casing::upper},
                                      KeyStep{.key = "Tab"},
                                      FieldStep{.field = "birth_date"},
                                      KeyStep{.key = "Tab"},
                                      TextStep{.text = "a-Z @#$%^&*()_+{}|:\"<>?[]\\;',./~`=!"}};
const QStringList whole_text = {QStringLiteral("001185012345"), QStringLiteral("Trần Thị Mỹ Duyên"),
                                QStringLiteral("SỐ 8 NGÕ 46 ĐƯỜNG LÁNG, PHƯỜNG ĐỐNG ĐA, THÀNH PHỐ HÀ NỘI"),
                                QStringLiteral("23/11/1985"), QStringLiteral("a-Z @#$%^&*()_+{}|:\"<>?[]\\;',./~`=!")};

Typed type(const Profile& wanted, const TypingOptions& options = {}) {
  auto keyboard = open_keyboard();
  if (!keyboard) return {.trouble = keyboard.error()};
  return type_script(**keyboard, plan(wanted, practice_document()), options);
}

QByteArray output_of(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  process.waitForFinished(10'000);
  return process.readAllStandardOutput();
}

/// What every key bears, as another program sees it, and what stands on the root window of ours.
QByteArray keys_of_screen() {
  const auto map = output_of(QStringLiteral("xkbcomp"),
                             {QStringLiteral("-xkb"), qEnvironmentVariable("DISPLAY"), QStringLiteral("-")});
  const auto ours = output_of(QStringLiteral("xprop"), {QStringLiteral("-root"), QStringLiteral("_CHIPID_SPARE_KEYS")});
  // That nobody ever had the property, or nobody has it now, is told in two ways.
  QByteArray keys = ours.contains('=') ? ours : QByteArray();
  for (const auto& line : map.split('\n')) {
    if (line.contains("key ") && !line.contains("NoSymbol")) keys += line + '\n';
  }
  return keys;
}

}  // namespace

class X11Test : public QObject {
  Q_OBJECT

 private slots:
  void init() { QVERIFY2(screen_.up, "Xvfb does not start"); }

  void text_arrives_exactly_with_its_accents_and_the_keys_are_as_before() {
    const auto before = keys_of_screen();
    QVERIFY(before.contains("key <AD01>"));
    TypedForm form;
    QVERIFY(form.opens());
    const auto typed = type(profile(whole_form));
    QVERIFY2(!typed.trouble, typed.trouble ? trouble_id(*typed.trouble).data() : "");
    QTRY_COMPARE(form.lines(), whole_text);
    QCOMPARE(keys_of_screen(), before);
  }

  void a_slow_program_loses_nothing() {
    TypedForm form;
    QVERIFY(form.opens({QStringLiteral("40")}));
    const auto typed = type(profile({FieldStep{.field = "name"}, KeyStep{.key = "Tab"}, FieldStep{.field = "mother"}}),
                            {.patience = 30s});
    QVERIFY(!typed.trouble);
    QTRY_COMPARE(form.lines().mid(0, 2),
                 QStringList({QStringLiteral("Trần Thị Mỹ Duyên"), QStringLiteral("Lê Thị Hường")}));
  }

  void a_program_that_hangs_is_told_of() {
    TypedForm form;
    QVERIFY(form.opens());
    const auto id = static_cast<pid_t>(form.program.processId());
    ::kill(id, SIGSTOP);
    const auto typed = type(profile({FieldStep{.field = "name"}, FieldStep{.field = "number"}}), {.patience = 500ms});
    ::kill(id, SIGCONT);
    QCOMPARE(typed.trouble, std::optional(Trouble::not_answering));
    QCOMPARE(typed.strokes, std::size_t{0});
  }

  void a_window_that_comes_in_between_gets_not_one_character() {
    TypedForm form;
    QVERIFY(form.opens({QStringLiteral("0"), QStringLiteral("8")}));
    auto slowly = profile(whole_form);
    slowly.between_keys = 60ms;
    const auto typed = type(slowly);
    QCOMPARE(typed.trouble, std::optional(Trouble::other_window));
    QCOMPARE(QString::fromStdString(typed.other.title), QStringLiteral("Thief"));
    QVERIFY(form.text().size() < 60);
    QTest::qWait(500);
    QCOMPARE(form.text(QStringLiteral(".stolen")), QStringLiteral("\n\n\n\n"));
  }

  void esc_stops_and_does_not_reach_the_form() {
    TypedForm form;
    QVERIFY(form.opens());
    auto slowly = profile(whole_form);
    slowly.between_keys = 50ms;
    auto typed = std::async(std::launch::async, [&] { return type(slowly); });
    QTRY_VERIFY(form.text().size() > 8);
    output_of(QStringLiteral("xdotool"), {QStringLiteral("key"), QStringLiteral("Escape")});
    QCOMPARE(typed.get().trouble, std::optional(Trouble::key_pressed));
    QVERIFY(form.lines().value(0) == whole_text[0].left(form.lines().value(0).size()));
  }

  void a_closed_window_is_said() { QCOMPARE(type(profile(whole_form)).trouble, std::optional(Trouble::window_absent)); }

  void a_killed_process_leaves_nothing_that_the_next_does_not_take_back() {
    const auto before = keys_of_screen();
    Program killed;
    QVERIFY(killed.starts(QCoreApplication::applicationFilePath(), {QStringLiteral("--prepare")}));
    QVERIFY(killed.says("ready"));
    QVERIFY(keys_of_screen() != before);
    killed.kill();
    QVERIFY(killed.waitForFinished(5000));
    QVERIFY(keys_of_screen() != before);
    QVERIFY(open_keyboard().has_value());
    QCOMPARE(keys_of_screen(), before);
  }

  void another_toolkit_gets_the_same_text() {
    if (output_of(QStringLiteral("/usr/bin/python3"),
                  {QStringLiteral("-c"), QStringLiteral("import tkinter; print(1)")})
            .isEmpty()) {
      QSKIP("python3-tk is not installed");
    }
    TypedForm form;
    QVERIFY(
        form.program.starts(QStringLiteral("/usr/bin/python3"), {folder + QStringLiteral("/tk_form.py"), form.file()}));
    QVERIFY(form.program.says("shown"));
    auto tk = profile({FieldStep{.field = "name"}, KeyStep{.key = "Tab"}, FieldStep{.field = "residence"}});
    tk.window = {.program = "Tkform"};
    const auto typed = type(tk);
    QVERIFY2(!typed.trouble, typed.trouble ? trouble_id(*typed.trouble).data() : "");
    QTRY_COMPARE(form.lines(),
                 QStringList({QStringLiteral("Trần Thị Mỹ Duyên"),
                              QStringLiteral("Số 8 Ngõ 46 Đường Láng, Phường Đống Đa, Thành phố Hà Nội")}));
  }

  void a_terminal_gets_the_same_text() {
    TypedForm form;
    const auto command = QStringLiteral("echo > %1; exec cat > %1").arg(form.file());
    QVERIFY(form.program.starts(
        QStringLiteral("xterm"),
        {QStringLiteral("-u8"), QStringLiteral("-xrm"), QStringLiteral("*locale: UTF-8"), QStringLiteral("-T"),
         QStringLiteral("Terminal"), QStringLiteral("-e"), QStringLiteral("sh"), QStringLiteral("-c"), command}));
    QTRY_VERIFY(QFile::exists(form.file()));
    QTest::qWait(500);
    auto terminal = profile(
        {FieldStep{.field = "name"}, KeyStep{.key = "Enter"}, FieldStep{.field = "number"}, KeyStep{.key = "Enter"}});
    terminal.window = {.title = "terminal", .program = "XTerm"};
    const auto typed = type(terminal);
    QVERIFY2(!typed.trouble, typed.trouble ? trouble_id(*typed.trouble).data() : "");
    QTRY_COMPARE(form.text(), QStringLiteral("Trần Thị Mỹ Duyên\n001185012345\n"));
  }

  void a_form_that_is_filled_once_gives_the_profile() {
    TypedForm form;
    QVERIFY(form.opens());
    Typist typist;
    std::optional<Outcome<Recorded>> recorded;
    std::size_t keys = 0;
    connect(&typist, &Typist::heard, this, [&](std::size_t heard) { keys = heard; });
    connect(&typist, &Typist::recorded, this, [&](const Outcome<Recorded>& result) { recorded = result; });
    typist.record(practice_document(), "Form");
    QTest::qWait(700);
    const auto with = [](const QStringList& words) { output_of(QStringLiteral("xdotool"), words); };
    with({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), QStringLiteral("001185012345")});
    with({QStringLiteral("key"), QStringLiteral("Tab")});
    with(
        {QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), QStringLiteral("TRAN THI MY DUYEN")});
    with({QStringLiteral("key"), QStringLiteral("Tab")});
    with({QStringLiteral("click"), QStringLiteral("1")});
    with({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), QStringLiteral("23/11/1985")});
    with({QStringLiteral("key"), QStringLiteral("ctrl+s")});
    QTRY_VERIFY(keys >= 12 + 1 + 17 + 1 + 1 + 10 + 1);
    typist.stop_recording();
    QTRY_VERIFY(recorded.has_value());
    QVERIFY(recorded->has_value());
    const auto& steps = (*recorded)->profile.steps;
    const std::vector<Step> wanted = {FieldStep{.field = "number"},
                                      KeyStep{.key = "Tab"},
                                      FieldStep{.field = "name", .casing = Casing::upper, .accents = false},
                                      KeyStep{.key = "Tab"},
                                      FieldStep{.field = "birth_date"},
                                      KeyStep{.key = "S", .ctrl = true}};
    QCOMPARE(QString::fromStdString(profile_json({.steps = steps})),
             QString::fromStdString(profile_json({.steps = wanted})));
    QCOMPARE((*recorded)->profile.window.title, std::string("Patient's form"));
    QCOMPARE((*recorded)->remarks, std::vector<Remark>({{Remark::Kind::click, 4}}));
  }

  void without_a_screen_it_is_said() {
    const auto display = qgetenv("DISPLAY");
    qputenv("DISPLAY", "");
    QCOMPARE(Typist::trouble(), std::optional(Trouble::no_display));
    qputenv("WAYLAND_DISPLAY", "wayland-0");
    QCOMPARE(Typist::trouble(), std::optional(Trouble::wayland));
    qunsetenv("WAYLAND_DISPLAY");
    qputenv("DISPLAY", display);
    QCOMPARE(Typist::trouble(), std::nullopt);
  }

 private:
  Screen screen_;
};

namespace {

// Has keys prepared until it is killed.
int prepare_and_wait() {
  auto keyboard = open_keyboard();
  if (!keyboard || !(*keyboard)->prepare(U"ễựở")) return 1;
  (void)(*keyboard)->active_window();
  puts("ready");
  fflush(stdout);
  std::this_thread::sleep_for(60s);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  qunsetenv("WAYLAND_DISPLAY");
  const QByteArray what = argc > 1 ? argv[1] : "";
  if (what == "--form") return run_form(argc, argv);
  if (what == "--prepare") return prepare_and_wait();
  QCoreApplication application(argc, argv);
  X11Test test;
  return QTest::qExec(&test, argc, argv);
}

#include "x11_test.moc"
