#include <fmt/format.h>

#include <chipid/readers.hpp>
#include <memory>

#include "command.hpp"
#include "hex.hpp"
#include "json.hpp"

namespace chipid::tool {
namespace {

std::string_view state_name(const ReaderInfo& reader) {
  if (!reader.card_present) return "empty";
  if (reader.mute) return "mute";
  return reader.in_use ? "in_use" : "card";
}

std::string_view state_text(const ReaderInfo& reader, Language language) {
  if (!reader.card_present) return in(language, "no card", "chưa có thẻ");
  if (reader.mute) return in(language, "the card does not answer: turn it over", "thẻ không trả lời: hãy lật thẻ");
  if (reader.in_use) return in(language, "in use by another program", "chương trình khác đang dùng");
  return in(language, "card present", "có thẻ");
}

std::string_view extended_length_text(const ReaderInfo& reader, Language language) {
  if (!reader.extended_length) return in(language, "unknown", "chưa rõ");
  return *reader.extended_length ? in(language, "announced", "có") : in(language, "not announced", "không");
}

std::string as_json(const std::vector<ReaderInfo>& readers) {
  auto list = Json::array();
  for (const auto& reader : readers) {
    list.push_back({{"name", reader.name},
                    {"state", state_name(reader)},
                    {"atr", text_or_null(to_hex(reader.atr))},
                    {"driver", text_or_null(reader.driver)},
                    {"extended_length", reader.extended_length ? Json(*reader.extended_length) : Json(nullptr)}});
  }
  return document(Json{{"readers", list}});
}

std::string as_text(const std::vector<ReaderInfo>& readers, Language language) {
  std::string text;
  for (const auto& reader : readers) {
    text += fmt::format("{}\n  {}\n", reader.name, state_text(reader, language));
    if (!reader.atr.empty()) text += fmt::format("  ATR {}\n", to_hex(reader.atr));
    if (reader.card_present && !reader.mute)
      text += fmt::format("  {}: {}\n", in(language, "extended length", "lệnh dài"),
                          extended_length_text(reader, language));
    if (!reader.driver.empty())
      text += fmt::format("  {} {}\n", in(language, "driver", "trình điều khiển"), reader.driver);
  }
  return text;
}

int list(const OutputOptions& output) {
  const auto readers = list_readers();
  if (!readers) return report_error(readers.error(), output);
  if (output.json) {
    print(as_json(*readers));
    return exit_done;
  }
  if (readers->empty()) return report_error(Error{.code = ErrorCode::pcsc_no_reader}, output);
  print(as_text(*readers, output.language));
  return exit_done;
}

}  // namespace

void add_readers_command(CLI::App& app, Action& action) {
  auto output = std::make_shared<OutputOptions>();
  auto* command = app.add_subcommand("readers", "List the card readers and what is in them");
  add_output_options(*command, *output);
  command->callback([output, &action] { action = [output] { return list(*output); }; });
}

}  // namespace chipid::tool
