#include "key_options.hpp"

#include <chipid/citizen.hpp>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

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
      {"number", &options.number}, {"can", &options.can},      {"pin", &options.pin},
      {"puk", &options.puk},       {"mrz", &options.mrz},      {"document_number", &options.document_number},
      {"birth", &options.birth},   {"expiry", &options.expiry}};
  for (const auto& item : json.items()) {
    const auto* field =
        std::find_if(std::begin(fields), std::end(fields), [&](const auto& f) { return item.key() == f.first; });
    if (field == std::end(fields) || !item.value().is_string())
      return bad_stdin("names are number, can, pin, puk, mrz, document_number, birth, expiry; values are text");
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

Result<> add(std::vector<AccessKey>& keys, Result<AccessKey> key) {
  CHIPID_TRY(auto made, std::move(key));
  keys.push_back(std::move(made));
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
  command.add_option("--document-number", document_number, "Document number; needs --birth and --expiry")->group(group);
  command.add_option("--birth", birth, "Birth date, YYYY-MM-DD")->group(group);
  command.add_option("--expiry", expiry, "Expiry date, YYYY-MM-DD")->group(group);
  command
      .add_flag("--key-stdin", from_stdin,
                "Any of these as JSON on standard input: {\"number\": \"...\"}; names number, can, pin, "
                "puk, mrz, document_number, birth, expiry")
      ->group(group);
}

Result<std::vector<AccessKey>> KeyOptions::keys() const {
  if (from_stdin) {
    CHIPID_TRY(const auto given, read_from_stdin());
    return given.keys();
  }
  std::vector<AccessKey> keys;
  if (!number.empty()) {
    CHIPID_TRY(keys, keys_from_personal_number(number, birth, expiry));
  }
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
  if (keys.empty()) return keys_of_environment();
  return keys;
}

}  // namespace chipid::tool
