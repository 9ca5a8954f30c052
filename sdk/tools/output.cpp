#include "output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chipid/read.hpp>
#include <chipid/text.hpp>
#include <cstdio>
#include <cstdlib>

namespace chipid::tool {

int exit_status(const Error& error) noexcept {
  switch (error_kind(error.code)) {
    case ErrorKind::usage:
      return exit_usage;
    case ErrorKind::device:
      return exit_device;
    case ErrorKind::internal:
      break;
  }
  return exit_internal;
}

Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      return std::string_view(value).substr(0, 2) == "vi" ? Language::vi : Language::en;
    }
  }
  return Language::en;
}

std::string error_text(const Error& error, Language language) {
  auto where = displayable(error.where);
  if (!error.detail.empty()) where += (where.empty() ? "" : ": ") + displayable(error.detail);
  return fmt::format("{}{} {} [{}]\n", error_message(error.code, language), where.empty() ? "" : " (" + where + ")",
                     error_hint(error.code, language), error_id(error.code));
}

std::string shown_name(std::string_view text) {
  auto shown = displayable(text);
  for (auto at = shown.find("\\\""); at != std::string::npos; at = shown.find("\\\"", at + 1)) shown.erase(at, 1);
  return shown;
}

int report_error(const Error& error, const OutputOptions& output) {
  if (output.json) {
    print(to_json(error) + "\n");
    return exit_status(error);
  }
  const auto text = "chipid: " + error_text(error, output.language);
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_status(error);
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

int finish_output(int status) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return status;
  std::fputs("chipid: internal.error: standard output could not be written (disk full, or closed)\n", stderr);
  return exit_internal;
}

bool is_interactive() {
  return isatty(STDERR_FILENO) == 1;
}

}  // namespace chipid::tool
