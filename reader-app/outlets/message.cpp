#include "outlets/message.hpp"

#include <QUrl>
#include <algorithm>

#include "logic/masked.hpp"
#include "site_file.hpp"

namespace chipid::counter::outlets {
namespace {

struct Identifier {
  std::string system = {}, value = {};
};

// FHIR R4, 3.1.1.4.5: , $ | and \ mean something in a search; nobody's number needs them.
bool is_plain(const std::string& value) {
  return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

// The first one is the number in force.
Outcome<Identifier> identifier_of(const Json& patient) {
  const auto list = patient.value("identifier", Json::array());
  if (list.empty() || list.front().value("use", "") != "official") return trouble(TroubleCode::no_number);
  Identifier first{list.front().value("system", ""), list.front().value("value", "")};
  if (!is_plain(first.value)) return trouble(TroubleCode::no_number);
  return first;
}

std::string encoded(const std::string& text) {
  return QUrl::toPercentEncoding(QString::fromStdString(text)).toStdString();
}

std::string label_of(const Document& document) {
  const auto name = masked_name(document.name.value_or(""));
  return name + (name.empty() ? "" : ", ") + masked_number(document.number.value_or(""));
}

Json parsed(const Bytes& text) {
  return Json::parse(text.begin(), text.end(), nullptr, false);
}

}  // namespace

Outcome<Message> patient_message(const CheckedPerson& person, const ReceiverProfile& profile) {
  if (auto left = check_leave(person, Outlet::send); !left) return tl::unexpected(left.error());
  auto patient = export_content(person, ExportKind::fhir);
  if (!patient) return tl::unexpected(patient.error());
  const auto identifier = identifier_of(parsed(*patient));
  if (!identifier) return tl::unexpected(identifier.error());
  Message message{.method = "POST", .url = profile.base_url + "/Patient", .body = SecretBytes(*patient)};
  wipe(patient->data(), patient->size());
  message.identifier = identifier->system + "|" + identifier->value;
  message.label = label_of(person.report.document);
  const auto search = "identifier=" + encoded(message.identifier);
  if (profile.mode == ReceiverProfile::Mode::create) {
    message.if_none_exist = search;
  } else {
    message.method = "PUT";
    message.url += "?" + search;
  }
  return message;
}

}  // namespace chipid::counter::outlets
