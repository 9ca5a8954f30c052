#include "record/entry.hpp"

#include <chipid/text.hpp>

#include "base/canonical.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::uint8_t version = 2;
constexpr std::uint8_t first_version = 1;
constexpr std::size_t longest_text = 200;
constexpr std::size_t most_tokens = 256;

std::string fit(std::string_view text) {
  auto clean = displayable(text);
  if (clean.size() <= longest_text) return clean;
  auto end = longest_text;
  while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U) --end;
  return clean.substr(0, end);
}

std::optional<EntryKind> kind_of(std::uint8_t code) {
  const auto kind = static_cast<EntryKind>(code);
  if (entry_kind_name(kind).empty()) return std::nullopt;
  return kind;
}

void read_tokens(CanonicalReader& reader, Entry& entry) {
  const auto count = reader.small_number();
  if (count > most_tokens) return;  // and finish() finds what is left over
  for (std::uint32_t i = 0; i < count; ++i) entry.tokens.push_back(static_cast<std::int64_t>(reader.number()));
}

std::chrono::sys_seconds read_time(CanonicalReader& reader) {
  return std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(reader.number())));
}

void read_processing(CanonicalReader& reader, Entry& entry) {
  for (auto* text : {&entry.admission, &entry.sources, &entry.comparisons, &entry.handed_to}) *text = reader.text();
  entry.agreed_at = read_time(reader);
  entry.days_kept = reader.small_number();
  entry.pin_checked = reader.octet() != 0;
}

}  // namespace

std::string_view entry_kind_name(EntryKind kind) noexcept {
  switch (kind) {
    case EntryKind::check:
      return "check";
    case EntryKind::approval:
      return "approval";
    case EntryKind::exported:
      return "exported";
    case EntryKind::erased:
      return "erased";
    case EntryKind::purged:
      return "purged";
    case EntryKind::accounts:
      return "accounts";
  }
  return {};
}

Outcome<EntryId> new_entry_id() {
  EntryId id{};
  STORE_TRY(const auto bytes, random_bytes(id.size()));
  std::copy(bytes.begin(), bytes.end(), id.begin());
  return id;
}

Bytes encode(const Entry& entry) {
  CanonicalWriter writer;
  writer.octet(version);
  writer.fixed(entry.id);
  writer.octet(static_cast<std::uint8_t>(entry.kind));
  writer.number(static_cast<std::uint64_t>(entry.time.time_since_epoch().count()));
  for (const auto* text :
       {&entry.masked_number, &entry.verdict, &entry.by, &entry.purpose, &entry.consent, &entry.reason})
    writer.text(fit(*text));
  writer.small_number(entry.count);
  writer.small_number(static_cast<std::uint32_t>(entry.tokens.size()));
  for (const auto token : entry.tokens) writer.number(static_cast<std::uint64_t>(token));
  for (const auto* text : {&entry.admission, &entry.sources, &entry.comparisons, &entry.handed_to})
    writer.text(fit(*text));
  writer.number(static_cast<std::uint64_t>(entry.agreed_at.time_since_epoch().count()));
  writer.small_number(entry.days_kept);
  writer.octet(entry.pin_checked ? 1 : 0);
  return writer.take();
}

Outcome<Entry> parse_entry(BytesView bytes) {
  CanonicalReader reader(bytes);
  const auto written = reader.octet();
  if (written < first_version || written > version) return trouble(TroubleCode::damaged, "version of a record");
  Entry entry;
  entry.id = reader.array<16>();
  const auto kind = kind_of(reader.octet());
  if (!kind) return trouble(TroubleCode::damaged, "kind of a record");
  entry.kind = *kind;
  entry.time = read_time(reader);
  for (auto* text : {&entry.masked_number, &entry.verdict, &entry.by, &entry.purpose, &entry.consent, &entry.reason})
    *text = reader.text();
  entry.count = reader.small_number();
  read_tokens(reader, entry);
  if (written > first_version) read_processing(reader, entry);
  STORE_CHECK(reader.finish());
  return entry;
}

std::int32_t day_of(std::chrono::sys_seconds time) {
  return static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(time).time_since_epoch().count());
}

}  // namespace chipid::counter::store
