#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chipid/monitor.hpp>
#include <chipid/text.hpp>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>

#include "command.hpp"
#include "hex.hpp"
#include "json.hpp"
#include "stop_on_signal.hpp"

namespace chipid::tool {
namespace {

using Kind = ReaderEvent::Kind;
using Now = std::chrono::system_clock::time_point;

std::string utc(Now now) {
  const auto whole = std::chrono::floor<std::chrono::seconds>(now);
  const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(now - whole);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(whole)),
                     rest.count());
}

std::string local_time(Now now) {
  return fmt::format("{:%H:%M:%S}", fmt::localtime(std::chrono::system_clock::to_time_t(now)));
}

std::string as_json(const ReaderEvent& event, Now now) {
  Json json{{"time", utc(now)}, {"event", event_name(event.kind)}};
  if (event.reader_id != 0) {
    json["reader"] = event.reader;
    json["reader_id"] = event.reader_id;
  }
  if (event.kind == Kind::card_inserted) json["atr"] = text_or_null(to_hex(event.atr));
  if (event.error) json["error"] = error_id(*event.error);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string service_lost_text(const ReaderEvent& event, Language language) {
  const auto code = event.error.value_or(ErrorCode::pcsc_no_service);
  return fmt::format("{} {} {} [{}]", error_message(code, language), error_hint(code, language),
                     in(language, "The watch goes on.", "Vẫn tiếp tục theo dõi."), error_id(code));
}

std::string inserted_text(const ReaderEvent& event, Language language) {
  if (event.atr.empty()) {
    return std::string(in(language, "card that does not answer: turn it over or move it a little",
                          "thẻ không trả lời: hãy lật mặt thẻ hoặc dịch thẻ một chút"));
  }
  return fmt::format("{} (ATR {})", in(language, "card inserted", "đã đặt thẻ"), to_hex(event.atr));
}

std::string what_happened(const ReaderEvent& event, Language language) {
  switch (event.kind) {
    case Kind::reader_added:
      return std::string(in(language, "reader connected", "đã cắm đầu đọc"));
    case Kind::reader_removed:
      return std::string(in(language, "reader gone", "đầu đọc đã bị rút"));
    case Kind::card_inserted:
      return inserted_text(event, language);
    case Kind::card_removed:
      return std::string(in(language, "card removed", "đã lấy thẻ ra"));
    case Kind::service_lost:
      return service_lost_text(event, language);
    case Kind::service_back:
      break;
  }
  return std::string(in(language, "The smart-card service is back.", "Dịch vụ thẻ thông minh đã hoạt động lại."));
}

std::string as_text(const ReaderEvent& event, Language language, Now now) {
  const auto reader =
      event.reader_id == 0 ? std::string() : fmt::format("#{} {}: ", event.reader_id, displayable(event.reader));
  return fmt::format("{}  {}{}\n", local_time(now), reader, what_happened(event, language));
}

void wait_for(const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait(lock, stop, [] { return false; });
}

int watch(const OutputOptions& output) {
  const auto stop = stop_on_signal();
  ReaderMonitor monitor([&output](const ReaderEvent& event) {
    const auto now = std::chrono::system_clock::now();
    print(output.json ? as_json(event, now) : as_text(event, output.language, now));
    std::fflush(stdout);
  });
  wait_for(stop);
  monitor.stop();
  return exit_done;
}

}  // namespace

void add_watch_command(CLI::App& app, Action& action) {
  auto output = std::make_shared<OutputOptions>();
  auto* command = app.add_subcommand("watch", "Tell of readers and cards that come and go, until interrupted");
  add_output_options(*command, *output);
  command->callback([output, &action] { action = [output] { return watch(*output); }; });
}

}  // namespace chipid::tool
