#include <algorithm>
#include <chipid/mrz.hpp>

namespace chipid {
namespace {

constexpr char filler = '<';
constexpr std::size_t number_size = 9;

/// Where a field stands in the lines written one after the other.
struct Span {
  std::size_t offset = 0;
  std::size_t size = 0;
};

struct Layout {
  MrzFormat format;
  std::size_t line_size;
  std::size_t line_count;
  Span names;
  Span number;  ///< like every field here that has a check digit, followed by it
  Span birth;
  std::size_t sex;
  Span expiry;
  Span nationality;
  Span optional;
  Span optional_2;
  bool optional_has_check_digit;
  Span composite[4];  ///< what the last check digit is over, the other check digits included
  std::size_t composite_digit;
};

constexpr Layout layouts[] = {
    // ICAO 9303-5, 4.2.2
    {.format = MrzFormat::td1,
     .line_size = 30,
     .line_count = 3,
     .names = {60, 30},
     .number = {5, number_size},
     .birth = {30, 6},
     .sex = 37,
     .expiry = {38, 6},
     .nationality = {45, 3},
     .optional = {15, 15},
     .optional_2 = {48, 11},
     .optional_has_check_digit = false,
     .composite = {{5, 25}, {30, 7}, {38, 7}, {48, 11}},
     .composite_digit = 59},
    // ICAO 9303-6, 4.2.2
    {.format = MrzFormat::td2,
     .line_size = 36,
     .line_count = 2,
     .names = {5, 31},
     .number = {36, number_size},
     .birth = {49, 6},
     .sex = 56,
     .expiry = {57, 6},
     .nationality = {46, 3},
     .optional = {64, 7},
     .optional_2 = {},
     .optional_has_check_digit = false,
     .composite = {{36, 10}, {49, 7}, {57, 14}, {}},
     .composite_digit = 71},
    // ICAO 9303-4, 4.2.2
    {.format = MrzFormat::td3,
     .line_size = 44,
     .line_count = 2,
     .names = {5, 39},
     .number = {44, number_size},
     .birth = {57, 6},
     .sex = 64,
     .expiry = {65, 6},
     .nationality = {54, 3},
     .optional = {72, 14},
     .optional_2 = {},
     .optional_has_check_digit = true,
     .composite = {{44, 10}, {57, 7}, {65, 22}, {}},
     .composite_digit = 87},
};

constexpr Span document_code{0, 2};
constexpr Span issuing_state{2, 3};

tl::unexpected<Error> bad_mrz(const char* what, std::size_t offset = 0) {
  return fail(Error{.code = ErrorCode::usage_bad_mrz, .detail = what, .offset = offset});
}

std::string field(const std::string& text, Span span) {
  return text.substr(span.offset, span.size);
}

std::string trimmed(std::string text) {
  const auto last = text.find_last_not_of(filler);
  text.erase(last == std::string::npos ? 0 : last + 1);
  return text;
}

// ICAO 9303-3, 4.3: figures, capital letters and the filler.
Result<std::string> only_mrz_characters(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const bool allowed = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == filler;
    if (!allowed) return bad_mrz("character that no MRZ has", i);
    out += c;
  }
  return out;
}

const Layout* find_layout(std::size_t size) {
  const auto* found = std::find_if(std::begin(layouts), std::end(layouts),
                                   [&](const Layout& l) { return l.line_size * l.line_count == size; });
  return found == std::end(layouts) ? nullptr : found;
}

bool check_holds(const std::string& text, Span span) {
  return text[span.offset + span.size] == check_digit(field(text, span));
}

// ICAO 9303-4, 4.2.2.2: the digit over an unused field may be a filler.
bool optional_check_holds(const std::string& text, Span span) {
  const bool unused = trimmed(field(text, span)).empty() && text[span.offset + span.size] == filler;
  return unused || check_holds(text, span);
}

bool composite_check_holds(const std::string& text, const Layout& layout) {
  std::string covered;
  for (const auto span : layout.composite) covered += field(text, span);
  return text[layout.composite_digit] == check_digit(covered);
}

// ICAO 9303-3, 4.6: two fillers between the identifiers, one between the parts of each.
std::string spaced(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != filler) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void read_names(Mrz& mrz, const std::string& names) {
  const auto separator = names.find("<<");
  mrz.primary_identifier = spaced(names.substr(0, separator));
  if (separator != std::string::npos) mrz.secondary_identifier = spaced(names.substr(separator));
}

// ICAO 9303-5, 4.2.2.1 note j, and 9303-6, 4.2.2.2: a filler in place of the check digit says that the number goes on
// in the optional data: its rest, the check digit, a filler.
bool number_is_continued(const std::string& number, char digit, const std::string& optional) {
  return digit == filler && number.back() != filler && optional.front() != filler;
}

void read_continued_number(Mrz& mrz, const std::string& number, const std::string& optional) {
  const auto end = std::min(optional.find(filler), optional.size());
  mrz.document_number = number + optional.substr(0, end - 1);
  mrz.checks.document_number = optional[end - 1] == check_digit(mrz.document_number);
  mrz.optional_data = trimmed(optional.substr(std::min(end + 1, optional.size())));
}

void read_number_and_optional(Mrz& mrz, const std::string& text, const Layout& layout) {
  const auto number = field(text, layout.number);
  const auto optional = field(text, layout.optional);
  const char digit = text[layout.number.offset + number_size];
  if (layout.format != MrzFormat::td3 && number_is_continued(number, digit, optional)) {
    read_continued_number(mrz, number, optional);
    return;
  }
  mrz.document_number = trimmed(number);
  mrz.checks.document_number = check_holds(text, layout.number);
  mrz.optional_data = trimmed(optional);
  if (layout.optional_has_check_digit) mrz.checks.optional_data = optional_check_holds(text, layout.optional);
}

// Digits count as themselves, letters from A = 10, the filler as 0.
unsigned character_value(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'Z') return static_cast<unsigned>(c - 'A') + 10;
  return 0;
}

}  // namespace

bool Mrz::all_check_digits_hold() const noexcept {
  return checks.document_number && checks.birth_date && checks.expiry_date && checks.optional_data.value_or(true) &&
         checks.composite;
}

Result<Mrz> parse_mrz(std::string_view input) {
  CHIPID_TRY(const auto text, only_mrz_characters(input));
  const auto* layout = find_layout(text.size());
  if (layout == nullptr) return bad_mrz("not 90, 72 or 88 characters", text.size());
  Mrz mrz{.format = layout->format};
  for (std::size_t i = 0; i < layout->line_count; ++i) {
    mrz.lines.push_back(text.substr(i * layout->line_size, layout->line_size));
  }
  mrz.document_code = trimmed(field(text, document_code));
  mrz.issuing_state = trimmed(field(text, issuing_state));
  read_number_and_optional(mrz, text, *layout);
  mrz.optional_data_2 = trimmed(field(text, layout->optional_2));
  mrz.birth_date = field(text, layout->birth);
  mrz.checks.birth_date = check_holds(text, layout->birth);
  mrz.sex = text[layout->sex];
  mrz.expiry_date = field(text, layout->expiry);
  mrz.checks.expiry_date = check_holds(text, layout->expiry);
  mrz.nationality = trimmed(field(text, layout->nationality));
  read_names(mrz, trimmed(field(text, layout->names)));
  mrz.checks.composite = composite_check_holds(text, *layout);
  return mrz;
}

char check_digit(std::string_view field) noexcept {
  constexpr unsigned weights[] = {7, 3, 1};
  unsigned sum = 0;
  for (std::size_t i = 0; i < field.size(); ++i) sum += character_value(field[i]) * weights[i % 3];
  return static_cast<char>('0' + sum % 10);
}

std::string mrz_information(std::string_view document_number, std::string_view birth_date,
                            std::string_view expiry_date) {
  std::string number(document_number);
  if (number.size() < number_size) number.append(number_size - number.size(), filler);
  std::string information;
  for (const std::string_view part : {std::string_view(number), birth_date, expiry_date}) {
    information += part;
    information += check_digit(part);
  }
  return information;
}

std::string mrz_information(const Mrz& mrz) {
  return mrz_information(mrz.document_number, mrz.birth_date, mrz.expiry_date);
}

}  // namespace chipid
