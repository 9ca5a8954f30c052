#include <fmt/format.h>

#include <chipid/read.hpp>
#include <chipid/text.hpp>
#include <memory>

#include "citizen_output.hpp"
#include "command.hpp"
#include "picture_codes.hpp"

namespace chipid::tool {
namespace {

struct QrArguments {
  std::vector<std::string> files;
  std::string text;
  bool has_text = false;
  OutputOptions output;
};

/// One file, or the text given, and what is in it.
struct Found {
  std::optional<std::string> file;
  Result<std::vector<PictureCode>> codes;
};

Json code_json(const PictureCode& code) {
  const auto payload = citizen::parse_scanned(code.text);
  return {{"text", displayable(code.text)},
          {"citizen", payload ? payload_json(*payload) : Json(nullptr)},
          {"reason", payload ? Json(nullptr) : sentence_json(citizen::explain_other_code(code.text))},
          {"repaired", code.repaired}};
}

Json found_json(const Found& found) {
  Json result{{"file", found.file ? Json(displayable(*found.file)) : Json(nullptr)}, {"codes", Json::array()}};
  if (!found.codes) {
    result.update(Json::parse(to_json(found.codes.error())));
    return result;
  }
  for (const auto& code : *found.codes) result["codes"].push_back(code_json(code));
  return result;
}

std::string code_text(const PictureCode& code, Language language) {
  constexpr std::size_t shown_of_others = 200;
  const auto payload = citizen::parse_scanned(code.text);
  if (payload) {
    return fmt::format("{}\n{}", in(language, "QR code of a citizen card", "Mã QR của thẻ căn cước"),
                       payload_text(*payload, language));
  }
  return fmt::format("{}\n  {}\n", in(language, citizen::explain_other_code(code.text)),
                     displayable(std::string_view(code.text).substr(0, shown_of_others)));
}

std::string found_text(const Found& found, Language language) {
  std::string text;
  if (found.file) text += displayable(*found.file) + ":\n";
  if (!found.codes) return text + error_text(found.codes.error(), language);
  if (found.codes->empty()) text += error_text(Error{.code = ErrorCode::qr_no_code}, language);
  for (const auto& code : *found.codes) text += code_text(code, language);
  return text;
}

std::vector<Found> look(const QrArguments& arguments) {
  std::vector<Found> all;
  if (arguments.has_text) all.push_back({.file = {}, .codes = std::vector<PictureCode>{{.text = arguments.text}}});
  for (const auto& name : arguments.files) {
    for (const auto& path : matching_files(name)) {
      all.push_back({.file = path.string(), .codes = codes_in_file(path)});
    }
  }
  return all;
}

int show(const QrArguments& arguments) {
  const auto& output = arguments.output;
  if (arguments.files.empty() && !arguments.has_text) {
    return report_error(Error{.code = ErrorCode::usage_bad_value, .where = "qr", .detail = "IMAGE or --text"}, output);
  }
  auto status = exit_done;
  auto results = Json::array();
  for (const auto& found : look(arguments)) {
    if (!found.codes && status == exit_done) status = exit_status(found.codes.error());
    if (output.json) {
      results.push_back(found_json(found));
    } else {
      print(found_text(found, output.language));
    }
  }
  if (output.json) print(document({{"results", std::move(results)}}));
  return status;
}

}  // namespace

void add_qr_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<QrArguments>();
  auto* command = app.add_subcommand("qr", "Read QR codes in pictures or from a scanner's text, and explain them");
  command->add_option("IMAGE", arguments->files, "PNG or JPEG files; * and ? in their names stand for several");
  auto* text = command->add_option("--text", arguments->text, "What a scanner gave");
  add_output_options(*command, arguments->output);
  command->callback([arguments, text, &action] {
    arguments->has_text = text->count() > 0;
    action = [arguments] { return show(*arguments); };
  });
}

}  // namespace chipid::tool
