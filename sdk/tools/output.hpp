#pragma once

#include <chipid/error.hpp>
#include <string>
#include <string_view>

namespace chipid::tool {

inline constexpr int exit_done = 0;
inline constexpr int exit_other_verdict = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_device = 3;
inline constexpr int exit_internal = 4;

[[nodiscard]] int exit_status(const Error& error) noexcept;

/// How a command speaks: one JSON document, or text in a language.
struct OutputOptions {
  bool json = false;
  Language language = Language::en;
};

/// The language of the environment (LC_ALL, LC_MESSAGES, LANG); English where it says none of ours.
[[nodiscard]] Language environment_language();

/// One of the two texts.
[[nodiscard]] inline std::string_view in(Language language, std::string_view en, std::string_view vi) {
  return language == Language::vi ? vi : en;
}

/// One sentence, where it happened, what to do and the stable code; a line.
[[nodiscard]] std::string error_text(const Error& error, Language language);

/// A distinguished name made fit to be shown: a quotation mark needs no escape where nothing is quoted.
[[nodiscard]] std::string shown_name(std::string_view text);

/// One sentence and what to do, with the stable code, on standard error; under --json the error document on standard
/// output. Gives the exit status.
int report_error(const Error& error, const OutputOptions& output);

/// Text to standard output as it stands.
void print(std::string_view text);
/// The exit status once all output is really out: another one than `status` where it could not be written.
[[nodiscard]] int finish_output(int status);

/// Whether progress may be drawn: standard error is a terminal.
[[nodiscard]] bool is_interactive();

}  // namespace chipid::tool
