#include "usage_error.hpp"

#include <fmt/format.h>

#include <chipid/report.hpp>
#include <chipid/text.hpp>

namespace chipid::tool {
namespace {

using CLI::ExitCodes;

std::string after(const std::string& text, std::string_view mark) {
  const auto at = text.find(mark);
  return at == std::string::npos ? text : text.substr(at + mark.size());
}

std::string before(const std::string& text, std::string_view mark) {
  return text.substr(0, text.find(mark));
}

Sentence both(std::string_view en, std::string_view vi, const std::string& value) {
  return {.en = fmt::format(fmt::runtime(en), value), .vi = fmt::format(fmt::runtime(vi), value)};
}

Sentence about_command(const CLI::App& app) {
  const auto words = app.remaining();
  if (words.empty()) return {.en = "a command is missing", .vi = "thiếu lệnh"};
  return both("there is no command '{}'", "không có lệnh '{}'", words.front());
}

// The parser speaks English and its words are part of no contract; its kinds of trouble are.
Sentence about(const CLI::App& app, const CLI::ParseError& error) {
  const std::string said = error.what();
  const auto kind = static_cast<ExitCodes>(error.get_exit_code());
  if (kind == ExitCodes::RequiredError && said.find("subcommand") != std::string::npos) return about_command(app);
  if (kind == ExitCodes::RequiredError) return both("{} is missing", "thiếu {}", before(said, " is required"));
  if (kind == ExitCodes::ExtrasError) return both("not understood: {}", "không hiểu: {}", after(said, ": "));
  if (kind == ExitCodes::ArgumentMismatch) {
    return both("{} has too few or too many values", "số giá trị của {} không đúng", before(said, ":"));
  }
  return both("{}", "giá trị không dùng được: {}", said);
}

// "chipid card trust": the innermost command that was understood.
std::string command_of(const CLI::App& app) {
  const auto inner = app.get_subcommands();
  return inner.empty() ? app.get_name() : app.get_name() + " " + command_of(*inner.front());
}

const CLI::App& innermost(const CLI::App& app) {
  const auto inner = app.get_subcommands();
  return inner.empty() ? app : innermost(*inner.front());
}

}  // namespace

int report_usage_error(const CLI::App& app, const CLI::ParseError& error, const OutputOptions& output) {
  const auto sentence = about(innermost(app), error);
  if (output.json) return report_error({.code = ErrorCode::usage_bad_value, .detail = sentence.en}, output);
  const auto text = fmt::format(
      fmt::runtime(in(output.language, "chipid: {}. See: {} --help [{}]\n", "chipid: {}. Xem: {} --help [{}]\n")),
      displayable(in(output.language, sentence.en, sentence.vi)), command_of(app),
      error_id(ErrorCode::usage_bad_value));
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_usage;
}

}  // namespace chipid::tool
