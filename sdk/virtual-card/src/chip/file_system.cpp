#include "chip/file_system.hpp"

#include <algorithm>

namespace chipid::virtual_card {
namespace {

constexpr auto master_file = DirectoryKind::master_file;
constexpr auto application = DirectoryKind::application;

template <typename Files, typename Fits>
auto* find_in(Files& files, Fits fits) {
  const auto found = std::find_if(files.begin(), files.end(), fits);
  return found == files.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<FileKind>& file_kinds() {
  static const std::vector<FileKind> kinds{
      {"EF_CardAccess", master_file, {0x011C}, {0x1C}, {0x31}},
      {"EF_CardSecurity", master_file, {0x011D}, {0x1D}, {0x30}},
      {"EF_DIR", master_file, {0x2F00}, {0x1E}, {}},
      {"EF_ATR_INFO", master_file, {0x2F01}, {0x01}, {}},
      {"EF_COM", application, {0x011E}, {0x1E}, {0x60}},
      {"EF_SOD", application, {0x011D}, {0x1D}, {0x77}},
      {"EF_CVCA", application, {0x011C}, {0x1C}, {0x42}},
      {"DG1", application, {0x0101}, {0x01}, {0x61}},
      {"DG2", application, {0x0102}, {0x02}, {0x75}},
      {"DG3", application, {0x0103}, {0x03}, {0x63}},
      {"DG4", application, {0x0104}, {0x04}, {0x76}},
      {"DG5", application, {0x0105}, {0x05}, {0x65}},
      {"DG6", application, {0x0106}, {0x06}, {0x66}},
      {"DG7", application, {0x0107}, {0x07}, {0x67}},
      {"DG8", application, {0x0108}, {0x08}, {0x68}},
      {"DG9", application, {0x0109}, {0x09}, {0x69}},
      {"DG10", application, {0x010A}, {0x0A}, {0x6A}},
      {"DG11", application, {0x010B}, {0x0B}, {0x6B}},
      {"DG12", application, {0x010C}, {0x0C}, {0x6C}},
      {"DG13", application, {0x010D}, {0x0D}, {0x6D}},
      {"DG14", application, {0x010E}, {0x0E}, {0x6E}},
      {"DG15", application, {0x010F}, {0x0F}, {0x6F}},
      {"DG16", application, {0x0110}, {0x10}, {0x70}},
  };
  return kinds;
}

const FileKind* find_kind(std::string_view name) {
  return find_in(file_kinds(), [&](const FileKind& kind) { return kind.name == name; });
}

const FileKind& data_group_kind(int number) {
  return *find_kind("DG" + std::to_string(number));
}

void FileSystem::put(const FileKind& kind, Bytes content, bool open) {
  File file{.kind = &kind, .content = std::move(content), .open = open};
  if (auto* known = find(kind.name)) {
    *known = std::move(file);
  } else {
    files_.push_back(std::move(file));
  }
}

void FileSystem::remove(std::string_view name) {
  files_.erase(std::remove_if(files_.begin(), files_.end(), [&](const File& file) { return file.kind->name == name; }),
               files_.end());
}

const File* FileSystem::find(DirectoryKind directory, iso7816::FileId id) const {
  return find_in(files_, [&](const File& file) { return file.kind->directory == directory && file.kind->id == id; });
}

const File* FileSystem::find(DirectoryKind directory, iso7816::ShortFileId sfi) const {
  return find_in(files_, [&](const File& file) { return file.kind->directory == directory && file.kind->sfi == sfi; });
}

File* FileSystem::find(std::string_view name) {
  return find_in(files_, [&](const File& file) { return file.kind->name == name; });
}

const File* FileSystem::find(std::string_view name) const {
  return find_in(files_, [&](const File& file) { return file.kind->name == name; });
}

}  // namespace chipid::virtual_card
