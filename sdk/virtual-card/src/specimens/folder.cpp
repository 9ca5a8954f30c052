#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

#include "core/bytes.hpp"
#include "personalise/mrz.hpp"
#include "specimens/specimens.hpp"
#include "tlv/reader.hpp"

namespace chipid::virtual_card {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 1U << 24U;
constexpr std::string_view default_can = "123456";

// Lower case, without the ending and everything that only separates: "EF_Com.bin" gives "efcom".
std::string squeezed(const fs::path& path) {
  const auto name = path.extension() == ".bin" || path.extension() == ".BIN" ? path.stem() : path.filename();
  std::string out;
  for (const char c : name.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0) out += static_cast<char>(std::tolower(byte));
  }
  return out;
}

std::string without_prefix(std::string text, std::string_view prefix) {
  return text.rfind(prefix, 0) == 0 ? text.substr(prefix.size()) : text;
}

std::string hex_id(iso7816::FileId id) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[unsigned{id.value} >> shift & 0xFU];
  return text;
}

// The two directories share identifiers; the outer tag tells which file it is.
bool first_byte_fits(const FileKind& kind, BytesView content) {
  return kind.tag.value == 0 || (!content.empty() && content[0] == kind.tag.value);
}

bool is_called(const FileKind& kind, const std::string& name) {
  const auto own = without_prefix(squeezed(fs::path(kind.name)), "ef");
  const auto given = without_prefix(name, "ef");
  return given == own || given == without_prefix(own, "dg").insert(0, "datagroup");
}

const FileKind* kind_of(const fs::path& path, BytesView content) {
  const auto name = squeezed(path);
  for (const auto& kind : file_kinds()) {
    if (is_called(kind, name) || (name == hex_id(kind.id) && first_byte_fits(kind, content))) return &kind;
  }
  return nullptr;
}

Result<Bytes> read_file(const fs::path& path) {
  std::error_code problem;
  const auto size = fs::file_size(path, problem);
  if (problem) return fail(ErrorCode::usage_file, path.string(), problem.message());
  if (size > largest_file) return fail(ErrorCode::usage_file, path.string(), "larger than a file of a card can be");
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::usage_file, path.string(), "cannot be opened");
  return Bytes{std::istreambuf_iterator<char>(file), {}};
}

// A link that leads nowhere is named: left out, the card would lack a file and nobody knew why.
Result<std::vector<fs::path>> files_in(const fs::path& folder) {
  std::error_code problem;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    std::error_code missing;
    if (entry.is_regular_file(missing)) paths.push_back(entry.path());
    if (missing) return fail(ErrorCode::usage_file, entry.path().string(), missing.message());
  }
  if (problem) return fail(ErrorCode::usage_file, folder.string(), problem.message());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string last_six_digits(const std::string& document_number) {
  std::string digits;
  std::copy_if(document_number.begin(), document_number.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits.size() < 6 ? std::string(default_can) : digits.substr(digits.size() - 6);
}

// The greatest command and answer that EF.ATR/INFO announces, if it does (ICAO 9303-10, 3.11.1).
std::optional<BufferSizes> announced_sizes(const CardImage& card) {
  const auto* file = card.files.find("EF_ATR_INFO");
  if (file == nullptr) return std::nullopt;
  tlv::Reader reader(file->content);
  while (const auto object = reader.next()) {
    if (object->tag != tlv::Tag{0x7F66}) continue;
    tlv::Reader sizes(object->value);
    std::size_t numbers[] = {0, 0};
    for (auto& number : numbers) {
      const auto size = sizes.expect({0x02});
      if (!size || size->value.size() > 4) return std::nullopt;
      for (const auto byte : size->value) number = number << 8U | byte;
    }
    constexpr std::size_t shortest_extended = 262;
    if (std::min(numbers[0], numbers[1]) < shortest_extended) return std::nullopt;
    return BufferSizes{.command = numbers[0], .response = numbers[1]};
  }
  return std::nullopt;
}

Result<> load_files(const fs::path& folder, FileSystem& files) {
  CHIPID_TRY(const auto paths, files_in(folder));
  for (const auto& path : paths) {
    CHIPID_TRY(auto content, read_file(path));
    const auto* kind = kind_of(path, content);
    if (kind == nullptr) continue;
    const bool open = kind->directory == DirectoryKind::master_file && kind->name != "EF_CardSecurity";
    files.put(*kind, std::move(content), open);
  }
  if (files.files().empty()) return fail(ErrorCode::usage_file, folder.string(), "no file of a card in this folder");
  return {};
}

// A copy has none of the private keys: what stands in their place belongs to no public key on it.
Result<> replace_mapping_keys(CardImage& card) {
  for (const auto& offer : card.pace) {
    const auto suite = pace::find_suite(offer);
    if (!suite || suite->mapping != pace::Mapping::chip_authentication) continue;
    CHIPID_TRY(const auto key, agreement_key(suite->group, "copied card"));
    card.mapping_keys.push_back({offer.parameter_id, core::to_bytes(key.private_key.view())});
  }
  return {};
}

}  // namespace

Result<CardImage> card_from_folder(const fs::path& folder, std::string name) {
  CardImage card{.name = std::move(name)};
  CHIPID_CHECK(load_files(folder, card.files));
  card.extended_length = announced_sizes(card);
  card.atr = default_atr(card.extended_length.has_value());
  if (const auto* card_access = card.files.find("EF_CardAccess")) card.pace = parse_pace_infos(card_access->content);
  CHIPID_CHECK(replace_mapping_keys(card));
  const auto info = describe(card);
  if (info.mrz.empty()) return card;
  card.mrz_information = mrz_information({info.document_number, mrz_date(info.birth_date), mrz_date(info.expiry_date)});
  card.can = last_six_digits(info.document_number);
  return card;
}

}  // namespace chipid::virtual_card
