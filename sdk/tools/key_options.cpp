#include "key_options.hpp"

#include <algorithm>
#include <chipid/qr.hpp>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "picture_codes.hpp"

namespace chipid::tool {
namespace {

tl::unexpected<Error> bad_stdin(const char* detail) {
  return fail(ErrorCode::usage_bad_value, "--key-stdin", detail);
}

// {"number": "...", "birth": "...", ...}: the option names without their dashes.
Result<KeyOptions> read_from_stdin() {
  // A key is short; a longer input is no key, and memory is not for it to take.
  constexpr std::streamsize longest = 65536;
  std::string text(longest, '\0');
  std::cin.read(text.data(), longest);
  const auto size = std::cin.gcount();
  if (size == longest) return bad_stdin("more than a key can be");
  text.resize(static_cast<std::size_t>(size));
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return bad_stdin("one JSON object is wanted on standard input");
  KeyOptions options;
  const std::pair<const char*, std::string*> fields[] = {
      {"number", &options.number}, {"can", &options.can},       {"pin", &options.pin},
      {"puk", &options.puk},       {"mrz", &options.mrz},       {"document_number", &options.document_number},
      {"birth", &options.birth},   {"expiry", &options.expiry}, {"qr", &options.qr}};
  for (const auto& item : json.items()) {
    const auto* field =
        std::find_if(std::begin(fields), std::end(fields), [&](const auto& f) { return item.key() == f.first; });
    if (field == std::end(fields) || !item.value().is_string())
      return bad_stdin("names are number, can, pin, puk, mrz, document_number, birth, expiry, qr; values are text");
    *field->second = item.value().get<std::string>();
  }
  return options;
}

// The lines of a simulated card (scripts/with-pcscd), or of a caller who must not show them in the process list.
Result<std::vector<AccessKey>> keys_of_environment() {
  std::vector<AccessKey> keys;
  const char* lines = std::getenv("CHIPID_MRZ");
  if (lines == nullptr || *lines == '\0') return keys;
  CHIPID_TRY(auto key, AccessKey::from_mrz(lines));
  keys.push_back(std::move(key));
  return keys;
}

// A key is tried once, and a card may count: none is put in twice.
void add_new(std::vector<AccessKey>& keys, AccessKey key) {
  const auto view = key.secret().view();
  const bool known = std::any_of(keys.begin(), keys.end(), [&](const AccessKey& other) {
    const auto theirs = other.secret().view();
    return other.kind() == key.kind() && std::equal(view.begin(), view.end(), theirs.begin(), theirs.end());
  });
  if (!known) keys.push_back(std::move(key));
}

Result<> add(std::vector<AccessKey>& keys, Result<AccessKey> key) {
  CHIPID_TRY(auto made, std::move(key));
  add_new(keys, std::move(made));
  return {};
}

Result<std::string> code_in_picture(const std::string& file, const std::string& number) {
  CHIPID_TRY(const auto codes, codes_in_file(file));
  std::vector<std::string> texts;
  for (const auto& code : codes) texts.push_back(code.text);
  auto picked = citizen::pick_card_code(texts, number);
  if (!picked) picked.error().where = "--qr-image";
  return picked;
}

Result<> add_qr_keys(std::vector<AccessKey>& keys, const std::string& text) {
  const auto payload = citizen::parse_scanned(text);
  if (!payload) return fail(ErrorCode::qr_not_citizen_card, "--qr");
  CHIPID_TRY(auto of_code, citizen::keys_from_qr(*payload));
  for (auto& key : of_code) add_new(keys, std::move(key));
  return {};
}

}  // namespace

void KeyOptions::add_to(CLI::App& command) {
  const std::string group = "The chip's key (one of)";
  command.add_option("--number", number, "Personal number, 12 digits; with --birth and --expiry also the MRZ key")
      ->group(group);
  command.add_option("--can", can, "Card access number, 6 digits")->group(group);
  command.add_option("--pin", pin, "The holder's PIN; not tried where one try is left (better on --key-stdin)")
      ->group(group);
  command.add_option("--puk", puk, "The PUK, which opens the chip as the PIN does; not tried where one try is left")
      ->group(group);
  command
      .add_option("--mrz", mrz, "The 2 or 3 machine-readable lines, spaces or newlines between (default: $CHIPID_MRZ)")
      ->group(group);
  command
      .add_option("--qr", qr,
                  "The text of the card's QR code, as a scanner gives it; it opens the chip and is compared with it")
      ->group(group)
      ->type_name("TEXT");
  command.add_option("--qr-image", qr_image, "A picture (PNG, JPEG) with the card's QR code, for the same")
      ->group(group)
      ->type_name("FILE");
  command.add_option("--document-number", document_number, "Document number; needs --birth and --expiry")->group(group);
  command.add_option("--birth", birth, "Birth date, YYYY-MM-DD")->group(group);
  command.add_option("--expiry", expiry, "Expiry date, YYYY-MM-DD")->group(group);
  command
      .add_flag("--key-stdin", from_stdin,
                "Any of these as JSON on standard input: {\"number\": \"...\"}; names number, can, pin, "
                "puk, mrz, document_number, birth, expiry, qr")
      ->group(group);
}

Result<GivenKeys> KeyOptions::given() const {
  if (from_stdin) {
    CHIPID_TRY(const auto options, read_from_stdin());
    return options.given();
  }
  if (!qr.empty() && !qr_image.empty()) return fail(ErrorCode::usage_bad_value, "--qr, --qr-image", "one of them");
  GivenKeys given;
  auto& keys = given.keys;
  if (!number.empty()) {
    CHIPID_TRY(keys, keys_from_personal_number(number, birth, expiry));
  }
  if (!qr_image.empty()) {
    CHIPID_TRY(given.qr, code_in_picture(qr_image, number));
  }
  if (!qr.empty()) given.qr = qr;
  if (given.qr) CHIPID_CHECK(add_qr_keys(keys, *given.qr));
  if (!can.empty()) CHIPID_CHECK(add(keys, AccessKey::from_can(can)));
  if (!document_number.empty()) CHIPID_CHECK(add(keys, AccessKey::from_document(document_number, birth, expiry)));
  if (!mrz.empty()) CHIPID_CHECK(add(keys, AccessKey::from_mrz(mrz)));
  // Last: where another key opens the chip, no try of these is spent.
  if (!pin.empty()) CHIPID_CHECK(add(keys, AccessKey::from_pin(pin)));
  if (!puk.empty()) CHIPID_CHECK(add(keys, AccessKey::from_puk(puk)));
  const bool dates = !birth.empty() || !expiry.empty();
  if (dates && number.empty() && document_number.empty()) {
    return fail(ErrorCode::usage_bad_value, "--birth, --expiry", "they go with --number or --document-number");
  }
  if (keys.empty()) {
    CHIPID_TRY(keys, keys_of_environment());
  }
  return given;
}

}  // namespace chipid::tool
