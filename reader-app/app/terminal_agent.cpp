#include "terminal_agent.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace chipid::counter {
namespace {

using namespace agent;

QString names_of(const Scopes& scopes) {
  QStringList names;
  for (const auto scope : all_in(scopes)) names << QString::fromUtf8(scope_name(scope).data());
  return names.join(QStringLiteral(", "));
}

// What comes from a page is shown without what would move the cursor of a terminal.
QString printable(const std::string& text) {
  auto clean = QString::fromStdString(text);
  for (auto& letter : clean) {
    if (!letter.isPrint()) letter = QLatin1Char('?');
  }
  return clean;
}

// The name is the page's own word; a program has no other.
QString who(const std::string& origin, const std::string& name, Language language) {
  const auto quoted =
      QLatin1Char('"') + printable(name).replace(QLatin1Char('"'), QLatin1Char('\'')) + QLatin1Char('"');
  if (!origin.empty()) return printable(origin) + QStringLiteral(" (") + quoted + QLatin1Char(')');
  return (language == Language::vi ? QStringLiteral("phần mềm ") : QStringLiteral("the program ")) + quoted;
}

// Longer than it takes to see that another question stands there.
constexpr qint64 time_to_look = 1000;

void print(FILE* stream, const QString& text) {
  std::fputs(text.toUtf8().constData(), stream);
  std::fflush(stream);
}

}  // namespace

TerminalAgent::TerminalAgent(Counter& counter, AgentHost& host, Language language, bool pair, QObject* parent)
    : QObject(parent),
      counter_(counter),
      host_(host),
      language_(language),
      pair_(pair),
      attended_(::isatty(STDIN_FILENO) == 1),
      input_(STDIN_FILENO, QSocketNotifier::Read) {
  input_.setEnabled(attended_);
  connect(&input_, &QSocketNotifier::activated, this, &TerminalAgent::on_input);
  // Later: what is told from within the agent's own work is answered after it.
  connect(&host_, &AgentHost::changed, this, &TerminalAgent::look, Qt::QueuedConnection);
  connect(&counter_, &Counter::lanes_changed, this, &TerminalAgent::look, Qt::QueuedConnection);
}

// All parts at once: what stands in one is not looked through for the place of the next.
QString TerminalAgent::words(const char* en, const char* vi, const QStringList& parts) const {
  const auto text = QString::fromUtf8(language_ == Language::vi ? vi : en);
  switch (parts.size()) {
    case 0:
      return text;
    case 1:
      return text.arg(parts[0]);
    case 2:
      return text.arg(parts[0], parts[1]);
    default:
      return text.arg(parts[0], parts[1], parts[2]);
  }
}

void TerminalAgent::say(const char* en, const char* vi, const QStringList& parts) const {
  print(stdout, QStringLiteral("chipid-counter: ") + words(en, vi, parts) + QLatin1Char('\n'));
}

void TerminalAgent::look() {
  look_at_agent();
  if (host_.state() != HostState::open) return;
  look_at_pairing();
  look_at_questions();
}

void TerminalAgent::look_at_agent() {
  if (const auto& complaint = host_.complaint(); complaint) {
    const auto& message = language_ == Language::vi ? complaint->message.vi : complaint->message.en;
    const auto& hint = language_ == Language::vi ? complaint->hint.vi : complaint->hint.en;
    const auto text = QString::fromStdString("chipid-counter: " + message + " " + hint +
                                             (complaint->detail.empty() ? "" : " (" + complaint->detail + ")") + "\n");
    if (std::exchange(told_complaint_, text) != text) print(stderr, text);
    if (host_.addresses().isEmpty()) return emit failed();
  }
  if (host_.addresses().isEmpty() || std::exchange(told_ready_, true)) return;
  print(stdout, QStringLiteral("chipid-counter: agent listening on %1\n").arg(host_.addresses().first()));
  if (!host_.key()->before.empty()) {
    say("The key of this counter is another one than before (%1). Servers refuse what is read here until they enrol "
        "the "
        "new one (chipid-counter --agent-keys).",
        "Khóa của quầy này khác trước (%1). Máy chủ từ chối những gì đọc ở đây cho tới khi ghi nhận khóa mới "
        "(chipid-counter --agent-keys).",
        {QString::fromStdString(host_.key()->before)});
  }
  if (pair_) host_.open_pairing();
}

void TerminalAgent::look_at_pairing() {
  const auto view = host_.pairing();
  if (view.state != Pairing::State::open || told_code_ == QString::fromStdString(view.code)) return;
  told_code_ = QString::fromStdString(view.code);
  say("Code for the page: %1 (60 s, three tries)", "Mã cho trang: %1 (60 giây, ba lần thử)", {told_code_});
}

TerminalAgent::Asked TerminalAgent::question_of_pairing(const PairingAsk& asked) const {
  const auto page = who(asked.origin, asked.name, language_);
  return {
      .kind = Question::pairing,
      .about = asked.origin + "\n" + asked.name + "\n" + asked.scopes.to_string(),
      .words = words("Let in %1, which asks for %2? y/n", "Cho phép %1, xin %2? y/n", {page, names_of(asked.scopes)})};
}

TerminalAgent::Asked TerminalAgent::question_to_send(const DeskView& view) const {
  const QStringList parts = {who(view.origin, view.site, language_), names_of(view.scopes), printable(view.purpose)};
  return {.kind = Question::send,
          .about = view.read_id + view.scopes.to_string() + view.to_confirm.to_string() + (view.can_send ? "1" : "0"),
          .words = words("%1 asks for %2 (purpose: %3). Send? y/n", "%1 xin %2 (mục đích: %3). Gửi? y/n", parts),
          .read_id = view.read_id};
}

// All that somebody waits for the operator with, the most pressing first.
std::vector<TerminalAgent::Asked> TerminalAgent::questions() const {
  std::vector<Asked> open;
  const auto view = host_.desk().view();
  const auto state = counter_.lane().state();
  if (const auto pairing = host_.pairing().asked) open.push_back(question_of_pairing(*pairing));
  if (view.can_send || (view.phase == DeskPhase::asking && view.to_confirm.any()))
    open.push_back(question_to_send(view));
  if (view.phase != DeskPhase::idle && (state == State::key_needed || state == State::wrong_key)) {
    const auto page = who(view.origin, view.site, language_);
    open.push_back({.kind = Question::key,
                    .about = view.read_id + " " + std::to_string(counter_.lane().tries()),
                    .words = words("Number or code of the card for %1:", "Số hoặc mã của thẻ cho %1:", {page})});
  }
  return open;
}

// One at a time, until it is answered or nobody waits for it any more.
void TerminalAgent::look_at_questions() {
  const auto open = questions();
  const auto stands = [&](const Asked& one) { return one.kind == asked_.kind && one.about == asked_.about; };
  if (std::any_of(open.begin(), open.end(), stands)) return;
  asked_ = {};
  if (!open.empty()) ask(open.front());
}

void TerminalAgent::ask(const Asked& asked) {
  asked_ = asked;
  if (!attended_) return answer(asked, false);
  put_question();
}

void TerminalAgent::put_question() {
  print(stdout, QLatin1Char('\n') + asked_.words + QLatin1Char(' '));
  since_asked_.start();
}

void TerminalAgent::on_input() {
  char line[512];
  const auto size = ::read(STDIN_FILENO, line, sizeof line);
  if (size <= 0) {
    attended_ = false;
    input_.setEnabled(false);
    if (asked_.kind != Question::none) answer(asked_, false);
    return;
  }
  on_line(QString::fromUtf8(line, static_cast<int>(size)).trimmed());
}

// What was typed before the question could be read was meant for another.
void TerminalAgent::on_line(const QString& line) {
  if (asked_.kind == Question::none) return;
  const bool yes = line.compare(QStringLiteral("y"), Qt::CaseInsensitive) == 0;
  const bool no = line.compare(QStringLiteral("n"), Qt::CaseInsensitive) == 0;
  const bool early = since_asked_.elapsed() < time_to_look;
  if (asked_.kind == Question::key) {
    if (!early && counter_.give_key(line)) return;
    if (!early) say("That opens no card.", "Không mở được thẻ bằng số này.");
    return put_question();
  }
  early || (!yes && !no) ? put_question() : answer(asked_, yes);
}

void TerminalAgent::answer(const Asked& asked, bool agreed) {
  if (asked.kind == Question::pairing) {
    const auto view = host_.pairing();
    const bool same = view.asked && question_of_pairing(*view.asked).about == asked.about;
    if (same) host_.decide(agreed ? std::optional(view.asked->scopes) : std::nullopt);
  } else if (asked.kind == Question::send) {
    agreed ? host_.desk().send(asked.read_id, host_.desk().view().to_confirm) : host_.desk().refuse(asked.read_id);
  }
  QMetaObject::invokeMethod(this, &TerminalAgent::look, Qt::QueuedConnection);
}

}  // namespace chipid::counter
