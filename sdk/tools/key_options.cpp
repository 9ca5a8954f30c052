#include "key_options.hpp"

#include <chipid/citizen.hpp>
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
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return bad_stdin("one JSON object is wanted on standard input");
  KeyOptions options;
  const std::pair<const char*, std::string*> fields[] = {
      {"number", &options.number}, {"can", &options.can},
      {"mrz", &options.mrz},       {"document-number", &options.document_number},
      {"birth", &options.birth},   {"expiry", &options.expiry}};
  for (const auto& item : json.items()) {
    const auto* field =
        std::find_if(std::begin(fields), std::end(fields), [&](const auto& f) { return item.key() == f.first; });
    if (field == std::end(fields) || !item.value().is_string())
      return bad_stdin("unknown name or a value that is no text");
    *field->second = item.value().get<std::string>();
  }
  return options;
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
  command.add_option("--mrz", mrz, "The 2 or 3 machine-readable lines, spaces or newlines between")
      ->envname("CHIPID_MRZ")
      ->group(group);
  command.add_option("--document-number", document_number, "Document number; needs --birth and --expiry")->group(group);
  command.add_option("--birth", birth, "Birth date, YYYY-MM-DD")->group(group);
  command.add_option("--expiry", expiry, "Expiry date, YYYY-MM-DD")->group(group);
  command.add_flag("--key-stdin", from_stdin, "Any of these as a JSON object on standard input")->group(group);
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
  // The environment gives the lines of a simulated card; a key on the command line is meant instead.
  if (!mrz.empty() && keys.empty()) CHIPID_CHECK(add(keys, AccessKey::from_mrz(mrz)));
  return keys;
}

}  // namespace chipid::tool
