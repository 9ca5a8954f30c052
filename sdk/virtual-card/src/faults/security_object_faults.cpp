#include <algorithm>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "faults/groups.hpp"
#include "personalise/indefinite_length.hpp"

namespace chipid::virtual_card {
namespace {

using asn1::Oid;

constexpr Oid id_data{1, 2, 840, 113549, 1, 7, 1};
constexpr Oid id_csca_master_list{2, 23, 136, 1, 1, 2};
constexpr Oid id_legacy_german{1, 3, 27, 1, 1, 1};
constexpr Oid id_legacy_dutch{1, 2, 528, 1, 1006, 1, 20, 1};

// --- the groups ---

// Where the given names follow the surname: only there a letter stands behind two fillers.
std::size_t end_of_surname(std::string_view mrz) {
  for (auto at = mrz.find("<<"); at != std::string_view::npos; at = mrz.find("<<", at + 1)) {
    if (at + 2 < mrz.size() && mrz[at + 2] >= 'A' && mrz[at + 2] <= 'Z') return at - 1;
  }
  return mrz.size() - 1;
}

// One letter of the surname: no check digit covers it.
FaultHooks alters_dg1() {
  return changes_file("DG1", [](Bytes& content) { content[end_of_surname(core::as_text(content))] ^= 0x01U; });
}

FaultHooks flips_dg2_bit() {
  return changes_file("DG2", [](Bytes& content) { content[content.size() / 2] ^= 0x01U; });
}

// Gone from the chip and from EF.COM; the signed list still has it.
FaultHooks strips(int group) {
  auto hooks = changes_plan([group](CardPlan& plan) {
    auto listed = plan.groups;
    listed.erase(std::remove(listed.begin(), listed.end(), group), listed.end());
    plan.listed_groups = std::move(listed);
  });
  hooks.personalise = [group](CardImage& card) { card.files.remove(data_group_kind(group).name); };
  return hooks;
}

// Any group but DG1 and DG2; DG12 is added where there is none.
int spare_group(CardPlan& plan) {
  auto& groups = plan.groups;
  if (std::find(groups.begin(), groups.end(), 12) == groups.end() && groups.back() <= 2) groups.push_back(12);
  return groups.back();
}

FaultHooks leaves_out_of_sod(int group) {
  return changes_sod([group](SodPlan& sod) {
    sod.groups = [group](std::vector<GroupHash>& hashes) {
      hashes.erase(std::remove_if(hashes.begin(), hashes.end(),
                                  [group](const GroupHash& entry) { return entry.group == group; }),
                   hashes.end());
    };
  });
}

FaultHooks leaves_spare_group_unsigned() {
  return changes_plan([](CardPlan& plan) { leaves_out_of_sod(spare_group(plan)).issue(plan); });
}

FaultHooks hides_spare_group() {
  return changes_plan([](CardPlan& plan) {
    spare_group(plan);
    plan.listed_groups = plan.groups;
    plan.listed_groups->pop_back();
  });
}

FaultHooks changes_hashes(std::function<void(std::vector<GroupHash>&)> change) {
  return changes_sod([change = std::move(change)](SodPlan& sod) { sod.groups = change; });
}

// --- the signed object ---

FaultHooks signs_type(const Oid& type, std::uint64_t version = 3) {
  return changes_sod([type, version](SodPlan& sod) {
    sod.content_type = type;
    sod.cms_version = version;
  });
}

// A signature that was made over something else, dressed up as a security object.
FaultHooks swaps_content_type() {
  return changes_sod([](SodPlan& sod) {
    sod.content_type = id_data;
    sod.content_type_outside = id_lds_security_object;
  });
}

FaultHooks has_second_signer(SecondSigner second) {
  return changes_sod([second](SodPlan& sod) { sod.second_signer = second; });
}

FaultHooks names_signer_by(SignerIdentifierForm form) {
  return changes_sod([form](SodPlan& sod) { sod.identifier = form; });
}

FaultHooks orders_attributes(AttributeOrder order) {
  return changes_sod([order](SodPlan& sod) { sod.attribute_order = order; });
}

FaultHooks hashes_with(Digest algorithm) {
  return changes_sod([algorithm](SodPlan& sod) { sod.hash = algorithm; });
}

FaultHooks finishes(std::function<void(Bytes&)> change) {
  return changes_sod([change = std::move(change)](SodPlan& sod) { sod.finish = change; });
}

// --- algorithms ---

FaultHooks uses_family(std::string_view family) {
  return changes_pki([family](TestPki& pki) { use_family(pki, family); });
}

FaultHooks signs_with_md5() {
  return changes_pki([](TestPki& pki) {
    use_family(pki, "rsa-2048-sha256");
    pki.signer.key.digest = Digest::md5;
  });
}

FaultHooks leaves_null_out_of_digest_info() {
  return changes_pki([](TestPki& pki) {
    use_family(pki, "rsa-2048-sha256");
    pki.signer.key.digest_info = NoParameters::absent;
  });
}

// --- countries ---

FaultHooks names_other_country_in_signer() {
  return changes_pki([](TestPki& pki) {
    pki.signer.label += " of another country";
    pki.signer_country = "ZZ";
    pki.signer_state = "ZZZ";
  });
}

FaultHooks names_other_state_in_dg1() {
  return changes_plan([](CardPlan& plan) { plan.document.issuing_state = "ZZZ"; });
}

FaultHooks is_from(TestPki (*make)(), std::string_view state) {
  return changes_plan([make, state](CardPlan& plan) {
    plan.pki = make();
    plan.document.issuing_state = state;
  });
}

// --- EF.SOD as a file ---

FaultHooks removes(std::string_view name) {
  return {.personalise = [name](CardImage& card) { card.files.remove(name); }};
}

FaultHooks answers_reads_of(std::string_view name, iso7816::StatusWord status) {
  return {.read = [name, status](const ReadEvent& event, iso7816::ResponseApdu& response) {
    if (event.file == name) response = {.status = status};
  }};
}

std::vector<Fault> faults_of_content() {
  return {
      {"dg1-altered", 47, "DG1 is not what was signed: another surname", alters_dg1()},
      {"dg2-bit", 48, "One bit of DG2 is not what was signed", flips_dg2_bit()},
      {"sod-signature", 49, "One bit of EF.SOD's signature is wrong",
       changes_sod([](SodPlan& sod) { sod.spoiled_signature = true; })},
      {"content-type-swapped", 50, "The content type is not the signed one", swaps_content_type()},
      {"content-type-master-list", 50, "Signed as a master list", signs_type(id_csca_master_list)},
      {"legacy-data", 51, "Signed as id-data, SignedData version 1", signs_type(id_data, 1)},
      {"legacy-1-3-27", 51, "Signed as 1.3.27.1.1.1", signs_type(id_legacy_german)},
      {"legacy-1-2-528", 51, "Signed as 1.2.528.1.1006.1.20.1", signs_type(id_legacy_dutch)},
      {"no-signed-attributes", 52, "The content itself is signed, no attributes",
       changes_sod([](SodPlan& sod) { sod.signed_attributes = false; })},
      {"cms-version-1", 52, "SignedData version 1 with a security object", signs_type(id_lds_security_object, 1)},
      {"cms-version-4", 52, "SignedData version 4", signs_type(id_lds_security_object, 4)},
      {"legacy-data-version-3", 52, "Signed as id-data, SignedData version 3", signs_type(id_data)},
      {"second-signer-bad", 52, "Two signers, the signature of one is wrong", has_second_signer(SecondSigner::bad)},
      {"second-signer-good", 52, "Two signers, both right", has_second_signer(SecondSigner::good)},
      {"no-signer-certificate", 53, "The signer's certificate is not in EF.SOD",
       changes_sod([](SodPlan& sod) { sod.signer_certificate = false; })},
      {"issuer-reordered", 54, "The signer's issuer is named in another order",
       names_signer_by(SignerIdentifierForm::reordered_issuer)},
      {"signer-by-key-identifier", 54, "The signer is named by its key identifier",
       names_signer_by(SignerIdentifierForm::key_identifier)},
  };
}

std::vector<Fault> faults_of_algorithms() {
  return {
      {"weak-rsa-1024", 66, "The signer's RSA key has 1024 bits", uses_family("rsa-1024-sha256")},
      {"weak-sha1", 66, "Signed with SHA-1", uses_family("ecdsa-p256-sha1")},
      {"weak-sha1-hashes", 66, "The groups are hashed with SHA-1", hashes_with(Digest::sha1)},
      {"md5-hashes", 66, "The groups are hashed with MD5", hashes_with(Digest::md5)},
      {"md5-signature", 66, "Signed with MD5", signs_with_md5()},
      {"digest-parameters-null", 66, "The hash algorithms carry NULL as parameters",
       changes_sod([](SodPlan& sod) { sod.digest_parameters = NoParameters::null; })},
      {"pss-salt-0", 67, "RSA-PSS without salt", uses_family("pss-sha256-salt0")},
      {"pss-salt-20", 67, "RSA-PSS, salt of 20 bytes", uses_family("pss-sha256-salt20")},
      {"pss-salt-32", 67, "RSA-PSS, salt of 32 bytes", uses_family("pss-sha256-salt32")},
      {"pss-salt-48", 67, "RSA-PSS, salt of 48 bytes", uses_family("pss-sha384-salt48")},
      {"pss-salt-64", 67, "RSA-PSS, salt of 64 bytes", uses_family("pss-sha512-salt64")},
      {"digest-info-without-null", 67, "The DigestInfo of PKCS #1 without NULL", leaves_null_out_of_digest_info()},
  };
}

std::vector<Fault> faults_of_form() {
  using Hashes = std::vector<GroupHash>;
  constexpr iso7816::StatusWord no_precise_diagnosis{0x6F00};
  return {
      {"lds-version-1", 68, "Security object version 1", changes_sod([](SodPlan& sod) { sod.lds_version = 1; })},
      {"lds-version-2", 68, "Security object version 2", changes_sod([](SodPlan& sod) { sod.lds_version = 2; })},
      {"hash-too-short", 69, "DG1's hash is a byte too short",
       changes_hashes([](Hashes& hashes) { hashes.front().hash.pop_back(); })},
      {"group-twice", 69, "DG1 stands twice in the signed list",
       changes_hashes([](Hashes& hashes) { hashes.push_back(hashes.front()); })},
      {"group-17", 69, "A group 17 in the signed list", changes_hashes([](Hashes& hashes) {
         hashes.push_back({17, hashes.front().hash});
       })},
      {"dg15-unsigned", 70, "DG15, the key of AA, is on the chip and in EF.COM, but not in EF.SOD",
       leaves_out_of_sod(15)},
      {"group-unsigned", 70, "A group that EF.COM names and EF.SOD does not", leaves_spare_group_unsigned()},
      {"group-hidden", 70, "A group that EF.SOD lists and EF.COM does not name", hides_spare_group()},
      {"dg14-stripped", 71, "DG14 is in the signed list and gives 6A82", strips(14)},
      {"dg15-stripped", 71, "DG15 is in the signed list and gives 6A82", strips(15)},
      {"sod-truncated", 72, "EF.SOD lacks its last 16 bytes, its outer length fits",
       finishes([](Bytes& content) { content.resize(content.size() - 16); })},
      {"sod-trailing", 72, "Two bytes after the signed object inside EF.SOD", finishes([](Bytes& content) {
         core::append(content, Bytes{0x05, 0x00});
       })},
      {"country-of-signer", 73, "The signer's country is not its authority's", names_other_country_in_signer()},
      {"country-of-document", 73, "DG1's state is not the signer's", names_other_state_in_dg1()},
      {"country-germany", 73, "D in DG1, DE in the certificates (card trust --set countries)",
       is_from(german_pki, "D<<")},
      {"country-british", 73, "GBD in DG1, GB in the certificates (card trust --set countries)",
       is_from(british_pki, "GBD")},
      {"country-united-nations", 73, "UNO in DG1, UN in the certificates (card trust --set countries)",
       is_from(united_nations_pki, "UNO")},
      {"attributes-unsorted", 74, "The attributes stand in another order than the DER in which they are signed",
       orders_attributes(AttributeOrder::unsorted)},
      {"attributes-signed-unsorted", 74, "The attributes are signed in an order that is not DER",
       orders_attributes(AttributeOrder::signed_unsorted)},
      {"sod-indefinite", 75, "EF.SOD's signed object in BER, indefinite lengths", finishes(to_indefinite_lengths)},
      {"sod-without-dg1", 105, "The signed list lacks DG1", leaves_out_of_sod(1)},
      {"sod-without-dg2", 105, "The signed list lacks DG2", leaves_out_of_sod(2)},
      {"sod-absent", 105, "EF.SOD gives 6A82", removes("EF_SOD")},
      {"sod-unreadable", 105, "Reading EF.SOD gives 6F00", answers_reads_of("EF_SOD", no_precise_diagnosis)},
  };
}

}  // namespace

std::vector<Fault> security_object_faults() {
  auto all = faults_of_content();
  for (auto* const part : {faults_of_algorithms, faults_of_form}) {
    auto more = part();
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return all;
}

}  // namespace chipid::virtual_card
