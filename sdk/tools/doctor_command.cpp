#include <fmt/format.h>

#include <algorithm>
#include <chipid/face.hpp>
#include <chipid/readers.hpp>
#include <chipid/text.hpp>
#include <chipid/trust.hpp>
#include <chipid/version.hpp>
#include <chrono>
#include <memory>

#include "command.hpp"
#include "json.hpp"

namespace chipid::tool {
namespace {

enum class Status { ok, warning, problem };

struct Text {
  std::string en;
  std::string vi;
  [[nodiscard]] bool empty() const { return en.empty(); }
};

/// One thing looked at: what was found and, unless all is well, what to do.
struct Finding {
  std::string_view id;
  Status status = Status::ok;
  Text sentence;
  Text repair = {};
  std::string subject = {};  // the reader or component it is about
};

using Findings = std::vector<Finding>;

std::string_view status_name(Status status) {
  if (status == Status::ok) return "ok";
  return status == Status::warning ? "warning" : "problem";
}

Text message_of(ErrorCode code) {
  return {std::string(error_message(code, Language::en)), std::string(error_message(code, Language::vi))};
}

Text hint_of(ErrorCode code) {
  return {std::string(error_hint(code, Language::en)), std::string(error_hint(code, Language::vi))};
}

Finding problem(std::string_view id, ErrorCode code) {
  return {.id = id, .status = Status::problem, .sentence = message_of(code), .repair = hint_of(code)};
}

// A service that refuses us does run.
void look_at_service(const Result<std::vector<ReaderInfo>>& readers, Findings& findings) {
  const auto refused = !readers && readers.error().code == ErrorCode::pcsc_no_permission;
  if (!readers && !refused) return findings.push_back(problem("service", readers.error().code));
  findings.push_back({.id = "service", .sentence = {"The smart-card service is running.", "Dịch vụ thẻ đang chạy."}});
  if (refused) return findings.push_back(problem("permission", readers.error().code));
  findings.push_back(
      {.id = "permission",
       .sentence = {"This user may use the smart-card service.", "Người dùng này được phép dùng dịch vụ thẻ."}});
}

Finding look_at_card(const ReaderInfo& reader) {
  const auto code = reader.mute ? ErrorCode::pcsc_card_mute : ErrorCode::pcsc_busy;
  if (reader.mute || reader.in_use) {
    return {.id = "card", .status = Status::warning, .sentence = message_of(code), .repair = hint_of(code)};
  }
  if (reader.card_present) return {.id = "card", .sentence = {"There is a card.", "Có thẻ trên đầu đọc."}};
  return {.id = "card",
          .sentence = {"There is no card; lay one on to have it looked at too.",
                       "Chưa có thẻ; hãy đặt thẻ lên nếu muốn kiểm tra thẻ."}};
}

Finding look_at_driver(const ReaderInfo& reader) {
  if (!reader.driver.empty()) {
    return {.id = "driver",
            .sentence = {fmt::format("The driver is {}.", reader.driver),
                         fmt::format("Trình điều khiển là {}.", reader.driver)}};
  }
  return {.id = "driver",
          .sentence = {"The driver works but does not tell its name and version.",
                       "Trình điều khiển hoạt động nhưng không cho biết tên và phiên bản."}};
}

Finding look_at_extended_length(const ReaderInfo& reader) {
  if (!reader.extended_length) {
    return {.id = "extended_length",
            .sentence = {"The card does not say whether it takes long commands; short ones are used until it does.",
                         "Thẻ không cho biết có nhận lệnh dài không; sẽ dùng lệnh ngắn cho đến khi thẻ cho biết."}};
  }
  if (*reader.extended_length) {
    return {
        .id = "extended_length",
        .sentence = {"The card announces long commands: reading is faster.", "Thẻ hỗ trợ lệnh dài: đọc nhanh hơn."}};
  }
  return {
      .id = "extended_length",
      .sentence = {"The card takes short commands only: reading is slower.", "Thẻ chỉ nhận lệnh ngắn: đọc chậm hơn."}};
}

void look_at_reader(const ReaderInfo& reader, Findings& findings) {
  const auto add = [&](Finding finding) {
    finding.subject = reader.name;
    findings.push_back(std::move(finding));
  };
  add({.id = "reader", .sentence = {"The reader is connected.", "Đầu đọc đã kết nối."}});
  add(look_at_driver(reader));
  add(look_at_card(reader));
  if (reader.card_present && !reader.mute) add(look_at_extended_length(reader));
}

// PC/SC finds a reader by its name alone, so the second of two is out of reach.
void look_for_twins(const std::vector<ReaderInfo>& readers, Findings& findings) {
  for (auto reader = readers.begin(); reader != readers.end(); ++reader) {
    const auto earlier = std::count_if(readers.begin(), reader, [&](const auto& r) { return r.name == reader->name; });
    if (earlier != 1) continue;
    findings.push_back({.id = "reader_names",
                        .status = Status::warning,
                        .sentence = {"Several readers have this name, and only the first can be reached.",
                                     "Nhiều đầu đọc trùng tên này, chỉ dùng được đầu đọc thứ nhất."},
                        .repair = {"Unplug one of them, or give them different names in /etc/reader.conf.d.",
                                   "Hãy rút bớt một đầu đọc, hoặc đặt tên khác nhau trong /etc/reader.conf.d."},
                        .subject = reader->name});
  }
}

void look_at_readers(const std::vector<ReaderInfo>& readers, Findings& findings) {
  if (readers.empty()) return findings.push_back(problem("reader", ErrorCode::pcsc_no_reader));
  for (const auto& reader : readers) look_at_reader(reader, findings);
  look_for_twins(readers, findings);
}

// Certificates and expiry dates are judged by this clock; before this program was made it cannot be right.
Finding look_at_clock() {
  using namespace std::chrono;
  constexpr sys_days earliest = 2026y / January / 1;
  constexpr sys_days latest = 2076y / January / 1;
  const auto now = system_clock::now();
  if (now >= earliest && now < latest) {
    return {.id = "clock", .sentence = {"The clock is plausible.", "Đồng hồ máy hợp lý."}};
  }
  return {.id = "clock",
          .status = Status::problem,
          .sentence = {"The clock of this computer is wrong, so expiry dates would be judged wrongly.",
                       "Đồng hồ máy sai nên sẽ đánh giá sai ngày hết hạn."},
          .repair = {"Set date and time, best from the network (on Linux: timedatectl set-ntp true).",
                     "Hãy chỉnh ngày giờ, tốt nhất là lấy từ mạng (Linux: timedatectl set-ntp true)."}};
}

Finding look_at_trust_summary(const TrustStore& trust) {
  const auto anchors = trust.summary().anchors;
  if (anchors != 0) {
    return {.id = "trust",
            .sentence = {fmt::format("The trust store holds {} authorities.", anchors),
                         fmt::format("Kho tin cậy có {} cơ quan cấp.", anchors)}};
  }
  return {.id = "trust",
          .status = Status::warning,
          .sentence = {"The trust store is empty, so every card would be inconclusive.",
                       "Kho tin cậy trống nên thẻ nào cũng không kết luận được."},
          .repair = {"Import a master list (chipid trust import), then see chipid trust audit.",
                     "Hãy nhập master list (chipid trust import), rồi xem chipid trust audit."}};
}

void look_at_trust(Findings& findings) {
  const auto trust = TrustStore::load_default();
  if (!trust) {
    findings.push_back(problem("trust", trust.error().code));
    return;
  }
  findings.push_back(look_at_trust_summary(*trust));
  for (const auto& problem : trust->problems()) {
    findings.push_back({.id = "trust", .status = Status::warning, .sentence = {problem.text.en, problem.text.vi}});
  }
}

// Everything else works without, so this is no problem of the installation.
Finding look_at_faces() {
  const auto matcher = open_face_matcher();
  if (matcher) {
    return {.id = "faces",
            .sentence = {"Faces can be compared on this computer.", "Máy này so khớp được khuôn mặt."},
            .subject = (*matcher)->model().name};
  }
  return {.id = "faces",
          .status = Status::warning,
          .sentence = message_of(matcher.error().code),
          .repair = hint_of(matcher.error().code)};
}

void tell_versions(Findings& findings) {
  for (const auto& component : component_versions()) {
    const auto text = fmt::format("{} {}", component.name, component.version);
    findings.push_back({.id = "version", .sentence = {text, text}, .subject = component.name});
  }
}

Findings examine() {
  Findings findings;
  const auto readers = list_readers();
  look_at_service(readers, findings);
  if (readers) look_at_readers(*readers, findings);
  findings.push_back(look_at_clock());
  look_at_trust(findings);
  findings.push_back(look_at_faces());
  tell_versions(findings);
  return findings;
}

bool any_problem(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.status == Status::problem; });
}

Json text_json(const Text& text) {
  return text.empty() ? Json(nullptr) : Json{{"en", displayable(text.en)}, {"vi", displayable(text.vi)}};
}

std::string as_json(const Findings& findings) {
  auto list = Json::array();
  for (const auto& finding : findings) {
    list.push_back({{"id", finding.id},
                    {"status", status_name(finding.status)},
                    {"subject", text_or_null(displayable(finding.subject))},
                    {"sentence", text_json(finding.sentence)},
                    {"repair", text_json(finding.repair)}});
  }
  return document(Json{{"ok", !any_problem(findings)}, {"findings", list}});
}

std::string_view mark(Status status, Language language) {
  if (status == Status::ok) return in(language, "ok      ", "tốt     ");
  if (status == Status::warning) return in(language, "warning ", "lưu ý   ");
  return in(language, "PROBLEM ", "LỖI     ");
}

std::string as_text(const Findings& findings, Language language) {
  const auto said = [&](const Text& text) { return displayable(language == Language::vi ? text.vi : text.en); };
  std::string text;
  for (const auto& finding : findings) {
    const bool named = !finding.subject.empty() && finding.id != "version";
    text += fmt::format("{}{}{}\n", mark(finding.status, language), named ? displayable(finding.subject) + ": " : "",
                        said(finding.sentence));
    if (!finding.repair.empty()) text += fmt::format("        {}\n", said(finding.repair));
  }
  return text;
}

int doctor(const OutputOptions& output) {
  const auto findings = examine();
  print(output.json ? as_json(findings) : as_text(findings, output.language));
  return any_problem(findings) ? exit_device : exit_done;
}

}  // namespace

void add_doctor_command(CLI::App& app, Action& action) {
  auto output = std::make_shared<OutputOptions>();
  auto* command = app.add_subcommand("doctor", "Look for what keeps cards from being read, and say how to repair it");
  add_output_options(*command, *output);
  command->callback([output, &action] { action = [output] { return doctor(*output); }; });
}

}  // namespace chipid::tool
