#include <QTextStream>
#include <chipid/version.hpp>

#include "agent_command.hpp"
#include "app_agent.hpp"
#include "app_history.hpp"
#include "audit_command.hpp"
#include "camera/media_plugin.hpp"
#include "forget_command.hpp"
#include "hardening.hpp"
#include "options.hpp"
#include "screen.hpp"
#include "settings.hpp"
#include "single_instance.hpp"
#include "sounds/counter_sounds.hpp"
#include "supply.hpp"
#include "ui/customer/customer_screen.hpp"
#include "ui/language.hpp"
#include "ui/outlets/quit_question.hpp"
#include "ui/presence.hpp"
#include "ui/scanner_filter.hpp"
#include "ui/screenshots.hpp"
#include "ui/shown_workflows.hpp"
#include "watch/timeline.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

constexpr int ended_badly = 2;

void print(FILE* stream, const QString& text) {
  QTextStream(stream) << text << Qt::flush;
}

// A platform without windows says so at each of them.
void tell_what_matters(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  if (text.startsWith(QStringLiteral("This plugin does not support"))) return;
  print(stderr, qFormatLogMessage(type, context, text) + QLatin1Char('\n'));
}

Choices with_options(Choices choices, const Options& options) {
  choices.language = options.language.value_or(choices.language);
  choices.theme = options.theme.value_or(choices.theme);
  choices.text_percent = options.text_percent.value_or(choices.text_percent);
  choices.workflow = options.workflow.value_or(choices.workflow);
  return choices;
}

// Who chose a workflow by an option, or practises, has set the counter up.
bool is_first_run(const Choices& choices, const Options& options) {
  return !choices.first_run_done && !options.practice && !options.workflow;
}

void follow_agent(AppAgent& agent, Choices choices, const Options& options) {
  choices.agent_port = options.port.value_or(choices.agent_port);
  if (!options.screenshots) agent.follow(choices);
}

int run(WatchedApplication& application, const Options& options) {
  SingleInstance instance;
  if (!options.screenshots && !instance.claim(options.practice)) return 0;
  Settings settings;
  auto workflows = all_workflows(Settings::workflow_folder());
  if (!workflows) {
    const auto& error = workflows.error();
    print(stderr, QStringLiteral("chipid-counter: %1 (%2)\n")
                      .arg(QString::fromUtf8(error_message(error.code, language_of_environment()).data()),
                           QString::fromStdString(error.where + ": " + error.detail)));
    return ended_badly;
  }
  auto [supply, practice] = make_supply(options);
  const auto last_answer = std::make_shared<LastAnswer>();
  if (Timeline::is_wanted()) supply = make_timed(std::move(supply), last_answer);
  Counter counter(std::move(supply));
  std::optional<Timeline> timeline;
  if (Timeline::is_wanted()) timeline.emplace(application, counter, last_answer);
  AppHistory history(counter, Settings::folder(), options.practice, options.history);
  history.follow(settings.choices());
  AppAgent agent(counter, Settings::folder(), settings.old_pages(), options.practice);
  Outbox outbox;
  MainWindow window(counter, *std::move(workflows), with_options(settings.choices(), options), practice,
                    {trust_folder(options), Settings::folder(), history.history(), &outbox, &agent.host()});
  const QuitQuestion quit_question(window, outbox);
  ScannerFilter scanner(&window);
  QObject::connect(&scanner, &ScannerFilter::scanned, &window, &MainWindow::give_key);
  QObject::connect(&window, &MainWindow::chosen, &window, [&](const Choices& choices) {
    settings.keep(choices);
    history.follow(choices);
    follow_agent(agent, choices, options);
  });
  Presence presence(window, counter);
  QObject::connect(&instance, &SingleInstance::called, &presence, &Presence::come_forward);
  start_counter(counter, options);
  if (options.screenshots) {
    const auto bad = take_screenshots(window, *practice, *options.screenshots, options.theme.value_or(QString()));
    if (!bad.isEmpty()) print(stderr, bad.join(QLatin1Char('\n')) + QLatin1Char('\n'));
    return bad.isEmpty() ? 0 : ended_badly;
  }
  const CounterSounds sounds(counter, [&window] { return window.choices().sounds; });
  const CustomerScreen customer(window, counter);
  follow_agent(agent, window.choices(), options);
  settings.restore(window);
  window.show();
  if (is_first_run(window.choices(), options)) window.open_side(SideId::first_run);
  const int status = QApplication::exec();
  settings.keep(window);
  return status;
}

}  // namespace

int main(int argc, char* argv[]) {
  forbid_core_dumps();
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
  QString wrong;
  auto options = parse_options(words, wrong);
  const auto language = options && options->language ? *options->language : language_of_environment();
  if (!options) {
    print(stderr, wrong + QLatin1Char('\n') + help_text(language));
    return ended_badly;
  }
  if (options->help) return print(stdout, help_text(language)), 0;
  if (options->version) return print(stdout, QStringLiteral("chipid-counter %1\n").arg(QLatin1String(version()))), 0;
  if (options->audit) {
    const QCoreApplication application(argc, argv);
    return audit_history(*options->audit, AppHistory::folder(Settings::folder(), false), language);
  }
  if (options->forget) {
    const QCoreApplication application(argc, argv);
    return forget_by_command(*options, language);
  }
  if (options->agent || options->agent_keys) {
    const QCoreApplication application(argc, argv);
    return options->agent_keys ? print_agent_keys(*options, language) : run_agent(*options, language);
  }
  if (options->screenshots) {
    options->practice = true;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(tell_what_matters);
  }
  if (!has_screen()) return print(stderr, no_screen_text(language)), ended_badly;
  prefer_media_backend();
  WatchedApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("chipid-counter"));
  // The menu entry of that name: by it a window manager finds the icon.
  QGuiApplication::setDesktopFileName(QStringLiteral("com.chipid.counter"));
  QApplication::setStyle(QStringLiteral("Fusion"));
  return run(application, *options);
}
