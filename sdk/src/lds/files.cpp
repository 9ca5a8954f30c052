#include "lds/files.hpp"

#include <fmt/format.h>

#include <string>

namespace chipid::lds {
namespace {

constexpr std::size_t kib = 1024;
// Portraits of ISO/IEC 39794-5 near 900 kB exist.
constexpr std::size_t biometric = 1024 * kib;
constexpr std::size_t ordinary = 64 * kib;
constexpr std::size_t small = 4 * kib;

constexpr FileInfo table[] = {
    {File::com, "COM", 0x011E, 0x1E, {0x60}, small, true},
    {File::sod, "SOD", 0x011D, 0x1D, {0x77}, ordinary, true},
    {File::dg1, "DG1", 0x0101, 0x01, {0x61}, small, true},
    {File::dg2, "DG2", 0x0102, 0x02, {0x75}, biometric, true},
    {File::dg3, "DG3", 0x0103, 0x03, {0x63}, biometric, true},
    {File::dg4, "DG4", 0x0104, 0x04, {0x76}, biometric, true},
    {File::dg5, "DG5", 0x0105, 0x05, {0x65}, biometric, true},
    {File::dg6, "DG6", 0x0106, 0x06, {0x66}, biometric, true},
    {File::dg7, "DG7", 0x0107, 0x07, {0x67}, biometric, true},
    {File::dg8, "DG8", 0x0108, 0x08, {0x68}, ordinary, true},
    {File::dg9, "DG9", 0x0109, 0x09, {0x69}, ordinary, true},
    {File::dg10, "DG10", 0x010A, 0x0A, {0x6A}, ordinary, true},
    // Two data groups that may hold scanned papers.
    {File::dg11, "DG11", 0x010B, 0x0B, {0x6B}, biometric, true},
    {File::dg12, "DG12", 0x010C, 0x0C, {0x6C}, biometric, true},
    {File::dg13, "DG13", 0x010D, 0x0D, {0x6D}, ordinary, true},
    {File::dg14, "DG14", 0x010E, 0x0E, {0x6E}, ordinary, true},
    {File::dg15, "DG15", 0x010F, 0x0F, {0x6F}, ordinary, true},
    {File::dg16, "DG16", 0x0110, 0x10, {0x70}, ordinary, true},
    {File::card_access, "CardAccess", 0x011C, 0x1C, {0}, small, false},
    {File::card_security, "CardSecurity", 0x011D, 0x1D, {0}, ordinary, false},
    {File::atr_info, "ATR_INFO", 0x2F01, 0x01, {0}, small, false},
    {File::dir, "DIR", 0x2F00, 0x1E, {0}, small, false},
    {File::cvca, "CVCA", 0x011C, 0x1C, {0}, small, true},
};

char upper(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool remove_prefix(std::string& text, std::string_view prefix) {
  if (text.compare(0, prefix.size(), prefix) != 0) return false;
  text.erase(0, prefix.size());
  return true;
}

// Letters and digits only, in capitals.
std::string plain(std::string_view name) {
  std::string text;
  for (const char c : name) {
    const char capital = upper(c);
    if ((capital >= 'A' && capital <= 'Z') || (capital >= '0' && capital <= '9')) text += capital;
  }
  return text;
}

std::string without_suffix(std::string name) {
  const auto dot = name.rfind('.');
  if (dot != std::string::npos && plain(name.substr(dot)) == "BIN") name.erase(dot);
  return name;
}

}  // namespace

std::span<const FileInfo> all_files() noexcept {
  return table;
}

const FileInfo& file_info(File file) noexcept {
  return table[static_cast<std::size_t>(file)];
}

std::optional<File> data_group(std::uint32_t number) noexcept {
  if (number < 1 || number > 16) return std::nullopt;
  return static_cast<File>(static_cast<std::uint32_t>(File::dg1) + number - 1);
}

std::uint32_t data_group_number(File file) noexcept {
  if (file < File::dg1 || file > File::dg16) return 0;
  return static_cast<std::uint32_t>(file) - static_cast<std::uint32_t>(File::dg1) + 1;
}

std::optional<File> file_of_tag(tlv::Tag tag) noexcept {
  for (const auto& row : table) {
    if (tag.value != 0 && row.tag == tag) return row.file;
  }
  return std::nullopt;
}

}  // namespace chipid::lds

namespace chipid {

std::string_view file_name(File file) noexcept {
  return lds::file_info(file).name;
}

std::optional<File> file_from_name(std::string_view name) {
  auto wanted = lds::plain(lds::without_suffix(std::string(name)));
  lds::remove_prefix(wanted, "EF");
  if (lds::remove_prefix(wanted, "DATAGROUP")) wanted.insert(0, "DG");
  for (const auto& row : lds::all_files()) {
    if (wanted == lds::plain(row.name) || wanted == fmt::format("{:04X}", row.id)) return row.file;
  }
  return std::nullopt;
}

}  // namespace chipid
