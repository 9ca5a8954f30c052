#include "terminal_agent.hpp"

#include <unistd.h>

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

QString who(const std::string& origin, const std::string& name) {
  return origin.empty() ? printable(name) : QStringLiteral("%1 (%2)").arg(printable(origin), printable(name));
}

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

QString TerminalAgent::words(const char* en, const char* vi, const QStringList& parts) const {
  auto text = QString::fromUtf8(language_ == Language::vi ? vi : en);
  for (const auto& part : parts) text = text.arg(part);
  return text;
}

void TerminalAgent::say(const char* en, const char* vi, const QStringList& parts) const {
  print(stdout, QStringLiteral("chipid-counter: ") + words(en, vi, parts) + QLatin1Char('\n'));
}

void TerminalAgent::look() {
  look_at_agent();
  if (host_.state() != HostState::open) return;
  look_at_pairing();
  look_at_desk();
}

void TerminalAgent::look_at_agent() {
  if (const auto& complaint = host_.complaint(); complaint && !host_.addresses().size()) {
    const auto& message = language_ == Language::vi ? complaint->message.vi : complaint->message.en;
    const auto& hint = language_ == Language::vi ? complaint->hint.vi : complaint->hint.en;
    print(stderr, QString::fromStdString("chipid-counter: " + message + " " + hint +
                                         (complaint->detail.empty() ? "" : " (" + complaint->detail + ")") + "\n"));
    return emit failed();
  }
  if (host_.addresses().isEmpty() || std::exchange(told_ready_, true)) return;
  print(stdout, QStringLiteral("chipid-counter: agent listening on %1\n").arg(host_.addresses().first()));
  if (!host_.key()->before.empty()) {
    say("The key of this counter is another one than before (%1). Servers refuse what is read here until they enrol the "
        "new one (chipid-counter --agent-keys).",
        "Khóa của quầy này khác trước (%1). Máy chủ từ chối những gì đọc ở đây cho tới khi ghi nhận khóa mới "
        "(chipid-counter --agent-keys).",
        {QString::fromStdString(host_.key()->before)});
  }
  if (pair_) host_.open_pairing();
}

void TerminalAgent::look_at_pairing() {
  const auto view = host_.pairing();
  if (view.asked) {
    const auto& asked = *view.asked;
    if (is_plain_http(asked.origin)) {
      say("This page comes over plain HTTP: anybody in the network can speak in its name.",
          "Trang này dùng HTTP không mã hóa: ai trong mạng cũng có thể mạo danh.");
    }
    return ask(Question::pairing, words("Let in %1, which asks for %2? y/n", "Cho phép %1, trang này xin %2? y/n",
                                        {who(asked.origin, asked.name), names_of(asked.scopes)}));
  }
  if (view.state != Pairing::State::open || told_code_ == QString::fromStdString(view.code)) return;
  told_code_ = QString::fromStdString(view.code);
  say("Code for the page: %1 (60 s, three tries)", "Mã cho trang: %1 (60 giây, ba lần thử)", {told_code_});
}

void TerminalAgent::look_at_desk() {
  const auto view = host_.desk().view();
  if (view.phase == DeskPhase::idle) {
    if (question_ == Question::send || question_ == Question::key) question_ = Question::none;
    return;
  }
  const auto page = who(view.origin, view.site);
  if (view.can_send || (view.phase == DeskPhase::asking && view.to_confirm.any())) {
    return ask(Question::send,
               words("%1 asks for %2. Send? y/n", "%1 xin %2. Gửi? y/n", {page, names_of(view.scopes)}));
  }
  const auto state = counter_.lane().state();
  if (state == State::key_needed || state == State::wrong_key) {
    ask(Question::key, words("Number or code of the card for %1:", "Số hoặc mã của thẻ cho %1:", {page}));
  }
}

void TerminalAgent::ask(Question question, const QString& words) {
  if (!attended_) {
    if (question == Question::pairing) return host_.decide(std::nullopt);
    if (question == Question::send) host_.desk().refuse();
    return;
  }
  if (question_ == question && told_ == words) return;
  question_ = question;
  told_ = words;
  print(stdout, words + QLatin1Char(' '));
}

void TerminalAgent::on_input() {
  char line[512];
  const auto size = ::read(STDIN_FILENO, line, sizeof line);
  if (size <= 0) {
    attended_ = false;
    input_.setEnabled(false);
    return look();
  }
  answer(QString::fromUtf8(line, static_cast<int>(size)).trimmed());
}

void TerminalAgent::answer(const QString& line) {
  const auto question = std::exchange(question_, Question::none);
  told_.clear();
  const bool agreed = line == QStringLiteral("y") || line == QStringLiteral("Y");
  if (question == Question::pairing) {
    const auto view = host_.pairing();
    host_.decide(agreed && view.asked ? std::optional(view.asked->scopes) : std::nullopt);
  } else if (question == Question::send) {
    agreed ? host_.desk().send(host_.desk().view().to_confirm) : host_.desk().refuse();
  } else if (question == Question::key && !counter_.give_key(line)) {
    say("That opens no card.", "Không mở được thẻ bằng số này.");
  }
  look();
}

}  // namespace chipid::counter
