#include <algorithm>

#include "judgement.hpp"

// What signer and authority may do, by the extensions of their certificates (ICAO 9303-12, 7.1.1; RFC 5280, 4.2.1).
namespace chipid::trust {
namespace {

using enum CheckStatus;

constexpr asn1::Oid any_extended_key_usage{2, 5, 29, 37, 0};

// The profile gives document signers no extended key usage; one that is there narrows the key to another purpose, such
// as TLS or the signing of master lists (RFC 5280, 4.2.1.12).
bool other_purpose(const pki::Extensions& extensions) {
  const auto& purposes = extensions.extended_key_usage;
  return !purposes.empty() && std::find(purposes.begin(), purposes.end(), any_extended_key_usage) == purposes.end();
}

struct Fault {
  Reason reason;
  std::string what = {};
};

std::optional<Fault> fault_of_signer(const pki::Extensions& extensions) {
  if (extensions.repeated) return Fault{Reason::extensions_malformed, "RFC 5280, 4.2"};
  if (extensions.malformed) return Fault{Reason::extensions_malformed, "RFC 5280, 4.2.1"};
  if (!extensions.unknown_critical.empty()) {
    return Fault{Reason::extensions_critical, extensions.unknown_critical.front().to_string()};
  }
  if (extensions.key_usage && !extensions.key_usage->digital_signature) {
    return Fault{Reason::extensions_key_usage, "digitalSignature"};
  }
  if (other_purpose(extensions)) return Fault{Reason::extensions_extended_key_usage};
  return std::nullopt;
}

// What else the anchor's certificate says was judged when it was imported.
std::optional<Fault> fault_of_authority(const pki::Extensions& extensions) {
  if (!extensions.basic_constraints || !extensions.basic_constraints->ca) return Fault{Reason::extensions_not_ca};
  if (extensions.key_usage && !extensions.key_usage->key_cert_sign) {
    return Fault{Reason::extensions_key_usage, "keyCertSign"};
  }
  return std::nullopt;
}

Check judge_extensions(const ExaminedSigner& signer, const Circumstances& circumstances) {
  constexpr auto id = report::ids::ds_extensions;
  if (!signer.known) return impossible(id, report::ids::sod_signature);
  if (const auto fault = fault_of_signer(signer.known->certificate->extensions)) {
    return report::check(id, failed, fault->reason, {fault->what});
  }
  const auto moment = signing_moment(signer, circumstances);
  const auto anchor = issuer_of(signer, circumstances.document.kind, moment.from);
  if (!anchor) return impossible(id, report::ids::ds_chain);
  if (const auto fault = fault_of_authority(anchor->certificate.extensions)) {
    return report::check(id, failed, fault->reason, {fault->what});
  }
  return report::check(id, passed, Reason::extensions_good);
}

// A type is the one or two letters of the MRZ; a single letter covers all types that begin with it.
bool covers(const std::string& type, const std::string& document_code) {
  if (type == document_code) return true;
  return type.size() == 1 && !document_code.empty() && type.front() == document_code.front();
}

Check judge_document_type(const ExaminedSigner& signer, const DocumentFacts& document) {
  constexpr auto id = report::ids::ds_document_type;
  if (!signer.known) return impossible(id, report::ids::sod_signature);
  const auto& types = signer.known->certificate->extensions.document_types;
  if (types.empty()) return report::check(id, passed, Reason::document_type_unrestricted);
  if (document.document_code.empty()) return impossible(id, "dg1.hash");
  const bool listed =
      std::any_of(types.begin(), types.end(), [&](const auto& type) { return covers(type, document.document_code); });
  if (listed) return report::check(id, passed, Reason::document_type_good, {document.document_code});
  return report::check(id, failed, Reason::document_type_other, {document.document_code});
}

}  // namespace

Check ds_extensions(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(report::ids::ds_extensions, data,
                          [&](const auto& signer) { return judge_extensions(signer, circumstances); });
}

// ICAO 9303-12, 7.1.1.6
Check ds_document_type(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(report::ids::ds_document_type, data,
                          [&](const auto& signer) { return judge_document_type(signer, circumstances.document); });
}

}  // namespace chipid::trust
