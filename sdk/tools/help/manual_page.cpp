#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <chipid/version.hpp>

#include "completion.hpp"
#include "manual_writer.hpp"
#include "roff.hpp"

namespace chipid::tool::help {
namespace {

using Section = ManualRow::Section;

std::string in_capitals(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) { return std::toupper(letter); });
  return name;
}

std::string dashed(const std::string& path) {
  return replaced(path, " ", "-");
}

std::string reference(const std::string& path) {
  return roff::bold(dashed(path)) + "(1)";
}

std::string synopsis(const Command& command, const ManualWriter& writer) {
  auto line = roff::bold(command.path) + " [" + roff::italic(writer.in("OPTIONS", "TÙY CHỌN")) + "]";
  if (!command.commands.empty()) line += " " + roff::italic(writer.in("COMMAND", "LỆNH")) + " ...";
  for (const auto& option : command.alone) {
    const auto name = roff::italic(option.argument.name) + (option.repeated ? " ..." : "");
    line += option.required ? " " + name : " [" + name + "]";
  }
  return line;
}

void write_head(ManualWriter& writer, const Command& command, const std::string& date) {
  const auto name = dashed(command.path);
  writer.line(fmt::format(".TH \"{}\" 1 {} \"chipid {}\" \"{}\"", replaced(in_capitals(name), "-", "\\-"), date,
                          version(), writer.in("ChipID", "ChipID")));
  // Names of options and specimens are copied from a page: none is broken at the end of a line.
  writer.line(".nh\n.ad l");
  writer.section("NAME", "TÊN");
  auto said = command.description;
  if (!said.empty() && said.back() == '.') said.pop_back();
  writer.line(roff::code(name) + " \\- " + roff::text(said));
  writer.section("SYNOPSIS", "CÚ PHÁP");
  writer.line(synopsis(command, writer));
}

void write_about(ManualWriter& writer, const Command& command) {
  writer.section("DESCRIPTION", "MÔ TẢ");
  const auto rows = manual_rows(command.path, Section::about);
  if (rows.empty()) writer.line(roff::text(command.description + (command.description.back() == '.' ? "" : ".")));
  for (const auto& row : rows) {
    if (&row != &rows.front()) writer.line(".PP");
    writer.line(roff::text(writer.in(row)));
  }
}

// Those of a program have pages of their own; those of a group are explained in its page.
void write_commands(ManualWriter& writer, const Command& command, bool is_program) {
  if (command.commands.empty()) return;
  writer.section("COMMANDS", "CÁC LỆNH");
  for (const auto& inner : command.commands) {
    if (is_program) {
      writer.line(".TP\n" + reference(inner.path) + "\n" + roff::text(inner.description + "."));
      continue;
    }
    if (inner.commands.empty()) {
      writer.line(".SS " + roff::code(inner.path) + "\n" + synopsis(inner, writer) + "\n.PP\n" +
                  roff::text(inner.description + "."));
      write_options(writer, inner);
    }
    for (const auto& deep : inner.commands) {
      writer.line(".SS " + roff::code(deep.path) + "\n" + synopsis(deep, writer) + "\n.PP\n" +
                  roff::text(deep.description + "."));
      write_options(writer, deep);
    }
  }
}

void write_rows(ManualWriter& writer, const Command& command, Section section, const char* en, const char* vi) {
  const auto rows = manual_rows(command.path, section);
  if (rows.empty()) return;
  writer.section(en, vi);
  for (const auto& row : rows) {
    writer.line(".TP\n" + roff::bold(row.name) + "\n" + roff::text(writer.in(row)));
  }
}

void write_examples(ManualWriter& writer, const Command& command) {
  const auto rows = manual_rows(command.path, Section::example);
  if (rows.empty()) return;
  writer.section("EXAMPLES", "VÍ DỤ");
  for (const auto& row : rows) {
    if (&row != &rows.front()) writer.line(".PP");
    writer.line(roff::text(writer.in(row)) + "\n.PP\n.RS 4\n.nf\n" + roff::code(row.name) + "\n.fi\n.RE");
  }
}

void write_see_also(ManualWriter& writer, const Command& program, const Command& page) {
  std::vector<std::string> others;
  if (page.path != program.path) others.push_back(program.path);
  for (const auto& command : program.commands) {
    if (command.path != page.path) others.push_back(command.path);
  }
  others.emplace_back(program.name == "chipid" ? "chipid-counter" : "chipid");
  for (auto& other : others) other = reference(other);
  writer.section("SEE ALSO", "XEM THÊM");
  writer.line(joined(others, ",\n"));
}

ManualPage page_of(const Command& program, const Command& command, Language language, const std::string& date) {
  ManualWriter writer{.language = language};
  const bool is_program = command.path == program.path;
  write_head(writer, command, date);
  write_about(writer, command);
  write_commands(writer, command, is_program);
  if (!command.options.empty() || !command.alone.empty()) {
    writer.section("OPTIONS", "TÙY CHỌN");
    write_options(writer, command);
  }
  write_rows(writer, command, Section::status, "EXIT STATUS", "MÃ THOÁT");
  write_rows(writer, command, Section::variable, "ENVIRONMENT", "BIẾN MÔI TRƯỜNG");
  write_rows(writer, command, Section::file, "FILES", "TỆP");
  write_examples(writer, command);
  write_see_also(writer, program, command);
  return {dashed(command.path) + ".1", std::move(writer.text)};
}

}  // namespace

std::vector<ManualPage> manual_pages(const Command& program, Language language, const std::string& date) {
  std::vector<ManualPage> pages{page_of(program, program, language, date)};
  for (const auto& command : program.commands) pages.push_back(page_of(program, command, language, date));
  return pages;
}

}  // namespace chipid::tool::help
