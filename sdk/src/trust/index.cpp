#include "trust/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>

#include "core/hex.hpp"

namespace chipid::trust {
namespace {

constexpr std::string_view first_line = "chipid-trust 1";

tl::unexpected<Error> damaged(std::string what) {
  return fail(ErrorCode::data_malformed, "index of the trust store", std::move(what));
}

// ---- writing

// What stands between tabs may hold neither tab nor line end.
std::string plain(std::string_view text) {
  std::string line(text);
  for (auto& c : line) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return line;
}

std::string number(pki::Time time) {
  return std::to_string(time.time_since_epoch().count());
}
std::string number(const std::optional<pki::Time>& time) {
  return time ? number(*time) : std::string();
}

std::string_view kind_name(Source::Kind kind) {
  constexpr std::string_view names[] = {"master_list", "file", "link"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view scope_name(Scope scope) {
  if (scope.passports && scope.citizen_cards) return "both";
  return scope.passports ? "passport" : "citizen";
}

std::string line(const Source& source) {
  return fmt::format("source\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", source.id, kind_name(source.kind),
                     scope_name(source.scope), core::to_hex(source.sha256), number(source.imported),
                     number(source.signed_at), plain(source.signer_country), plain(source.signer), plain(source.name),
                     plain(source.policy_reason));
}

std::string line(std::string_view kind, const IndexedCertificate& entry) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", kind, core::to_hex(entry.sha256),
                     core::to_hex(entry.issuer), core::to_hex(entry.subject), core::to_hex(entry.serial_number),
                     core::to_hex(entry.key_identifier), number(entry.not_before), number(entry.not_after),
                     fmt::join(entry.sources, ","), plain(entry.country), plain(entry.text));
}

std::string line(const IndexedCrl& crl) {
  return fmt::format("crl\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", core::to_hex(crl.sha256), core::to_hex(crl.issuer),
                     core::to_hex(crl.key_identifier), number(crl.this_update), number(crl.next_update),
                     plain(crl.country), plain(crl.text));
}

// ---- reading

// The fields of one line, taken one after the other; the first that is wrong spoils the line.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}

  std::string_view text() {
    if (!more_) good_ = false;
    const auto tab = rest_.find('\t');
    const auto field = rest_.substr(0, tab);
    more_ = tab != std::string_view::npos;
    rest_.remove_prefix(more_ ? tab + 1 : rest_.size());
    return field;
  }

  template <typename T>
  T number() {
    return number_of<T>(text());
  }

  pki::Time time() { return time_of(text()); }

  std::optional<pki::Time> optional_time() {
    const auto field = text();
    if (field.empty()) return std::nullopt;
    return time_of(field);
  }

  Bytes bytes() {
    const auto field = text();
    Bytes value(field.size() / 2);
    decode(field, value);
    return value;
  }

  pki::Sha256 digest() {
    pki::Sha256 value = {};
    const auto field = text();
    if (field.size() != value.size() * 2) good_ = false;
    if (good_) decode(field, value);
    return value;
  }

  std::vector<std::uint32_t> numbers() {
    auto field = text();
    std::vector<std::uint32_t> all;
    while (!field.empty()) {
      const auto comma = field.find(',');
      all.push_back(number_of<std::uint32_t>(field.substr(0, comma)));
      field.remove_prefix(comma == std::string_view::npos ? field.size() : comma + 1);
    }
    return all;
  }

  void spoil() { good_ = false; }
  /// Whether every field was good and none is left.
  [[nodiscard]] bool done() const { return good_ && !more_; }

 private:
  // Of the years 1 to 9999, which is what certificates can say.
  pki::Time time_of(std::string_view digits) {
    constexpr std::int64_t first = -62135596800;
    constexpr std::int64_t last = 253402300799;
    const auto seconds = number_of<std::int64_t>(digits);
    if (seconds < first || seconds > last) good_ = false;
    return pki::Time(std::chrono::seconds(good_ ? seconds : 0));
  }

  template <typename T>
  T number_of(std::string_view digits) {
    T value = 0;
    const auto* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) good_ = false;
    return value;
  }

  static int nibble(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  void decode(std::string_view hex, std::span<std::uint8_t> value) {
    if (hex.size() % 2 != 0) good_ = false;
    for (std::size_t i = 0; i < value.size() && good_; ++i) {
      const auto high = nibble(hex[2 * i]);
      const auto low = nibble(hex[2 * i + 1]);
      if (high < 0 || low < 0) good_ = false;
      value[i] = static_cast<std::uint8_t>((high * 16 + low) & 0xFF);
    }
  }

  std::string_view rest_;
  bool more_ = true;
  bool good_ = true;
};

Source::Kind parse_kind(Fields& fields) {
  const auto name = fields.text();
  for (const auto kind : {Source::Kind::master_list, Source::Kind::file, Source::Kind::link}) {
    if (name == kind_name(kind)) return kind;
  }
  fields.spoil();
  return Source::Kind::file;
}

Scope parse_scope(Fields& fields) {
  const auto name = fields.text();
  for (const auto scope : {Scope{}, Scope{.citizen_cards = false}, Scope{.passports = false}}) {
    if (name == scope_name(scope)) return scope;
  }
  fields.spoil();
  return {};
}

// Members of an aggregate are initialised in their order, which is that of the fields.
Source parse_source(Fields& fields) {
  return {.id = fields.number<std::uint32_t>(),
          .kind = parse_kind(fields),
          .scope = parse_scope(fields),
          .sha256 = fields.digest(),
          .imported = fields.time(),
          .signed_at = fields.optional_time(),
          .signer_country = std::string(fields.text()),
          .signer = std::string(fields.text()),
          .name = std::string(fields.text()),
          .policy_reason = std::string(fields.text())};
}

IndexedCertificate parse_certificate_entry(Fields& fields) {
  return {.sha256 = fields.digest(),
          .issuer = fields.digest(),
          .subject = fields.digest(),
          .serial_number = fields.bytes(),
          .key_identifier = fields.bytes(),
          .not_before = fields.time(),
          .not_after = fields.time(),
          .sources = fields.numbers(),
          .country = std::string(fields.text()),
          .text = std::string(fields.text())};
}

IndexedCrl parse_crl_entry(Fields& fields) {
  return {.sha256 = fields.digest(),
          .issuer = fields.digest(),
          .key_identifier = fields.bytes(),
          .this_update = fields.time(),
          .next_update = fields.optional_time(),
          .country = std::string(fields.text()),
          .text = std::string(fields.text())};
}

bool parse_line(std::string_view text, Index& index) {
  Fields fields(text);
  const auto kind = fields.text();
  if (kind == "next_source") {
    index.next_source = fields.number<std::uint32_t>();
  } else if (kind == "source") {
    index.sources.push_back(parse_source(fields));
  } else if (kind == "anchor") {
    index.anchors.push_back(parse_certificate_entry(fields));
  } else if (kind == "root") {
    index.roots.push_back(parse_certificate_entry(fields));
  } else if (kind == "signer") {
    index.signers.push_back(parse_certificate_entry(fields));
  } else if (kind == "crl") {
    index.crls.push_back(parse_crl_entry(fields));
  } else {
    return false;
  }
  return fields.done();
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto taken = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return taken;
}

std::string last_line(std::size_t entries) {
  return fmt::format("end\t{}", entries);
}

// An entry without a source would be trusted without a reason.
bool sources_known(const Index& index) {
  const auto known = [&](const auto& entry) {
    if (entry.sources.empty()) return false;
    for (const auto id : entry.sources) {
      if (index.source(id) == nullptr) return false;
    }
    return true;
  };
  return std::all_of(index.anchors.begin(), index.anchors.end(), known);
}

}  // namespace

Result<Index> parse_index(std::string_view text) {
  if (take_line(text) != first_line) return damaged("of another version, or no index at all");
  Index index;
  std::size_t entries = 0;
  while (!text.empty()) {
    const auto entry = take_line(text);
    if (entry == last_line(entries) && text.empty()) {
      if (!sources_known(index)) return damaged("an authority without its source");
      return index;
    }
    if (!parse_line(entry, index)) return damaged(fmt::format("line {}", entries + 2));
    ++entries;
  }
  return damaged("it ends too early");
}

std::string to_text(const Index& index) {
  std::string text = fmt::format("{}\nnext_source\t{}\n", first_line, index.next_source);
  for (const auto& source : index.sources) text += line(source);
  for (const auto& entry : index.anchors) text += line("anchor", entry);
  for (const auto& entry : index.roots) text += line("root", entry);
  for (const auto& entry : index.signers) text += line("signer", entry);
  for (const auto& crl : index.crls) text += line(crl);
  const auto entries =
      1 + index.sources.size() + index.anchors.size() + index.roots.size() + index.signers.size() + index.crls.size();
  return text + last_line(entries) + "\n";
}

}  // namespace chipid::trust
