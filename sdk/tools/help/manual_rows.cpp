#include "manual.hpp"

namespace chipid::tool::help {
namespace {

using Section = ManualRow::Section;

constexpr ManualRow rows[] = {
#define CHIPID_MANUAL(command, section, name, en, vi) {command, Section::section, name, en, vi},
#include "manual.def"
#undef CHIPID_MANUAL
};

bool belongs(const ManualRow& row, const std::string& command) {
  return row.command == command || row.command == command.substr(0, command.find(' ')) + " *";
}

}  // namespace

std::vector<ManualRow> manual_rows(const std::string& command, Section section) {
  std::vector<ManualRow> found;
  for (const auto& row : rows) {
    if (row.section == section && belongs(row, command)) found.push_back(row);
  }
  return found;
}

}  // namespace chipid::tool::help
