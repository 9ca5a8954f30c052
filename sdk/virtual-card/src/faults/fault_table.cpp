#include <algorithm>
#include <string>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "faults/fault.hpp"
#include "personalise/personalise.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::ResponseApdu;
using iso7816::StatusWord;
using Objects = std::vector<Bytes>;

constexpr StatusWord more_data{0x6108};
constexpr StatusWord other_length{0x6C10};
constexpr StatusWord exactly_le_limit{0x6C80};

// --- hooks that replace the whole answer ---

FaultHooks answers(Bytes raw) {
  return {.answer = [raw = std::move(raw)](RawAnswer& answer) { answer.bytes = raw; }};
}

FaultHooks answers_challenge_without_end(StatusWord status) {
  auto hooks = answers(ResponseApdu{.status = status}.encode());
  hooks.strikes_at = StrikesAt::challenge;
  hooks.lasting = true;
  return hooks;
}

FaultHooks lengthens_challenge() {
  return {.strikes_at = StrikesAt::challenge,
          .answer = [](RawAnswer& answer) { answer.bytes.insert(answer.bytes.begin(), std::uint8_t{0}); }};
}

FaultHooks answers_plain(StatusWord status) {
  return answers(ResponseApdu{.status = status}.encode());
}

// The file's bytes in the clear, as if secure messaging did not matter.
FaultHooks answers_plain_data() {
  return {.answer = [](RawAnswer& answer) { answer.bytes = answer.plain.encode(); }};
}

FaultHooks repeats_previous_answer() {
  return {.answer = [](RawAnswer& answer) { answer.bytes = core::to_bytes(answer.previous); }};
}

FaultHooks interrupts(Interruption interruption) {
  return {.interruption = interruption};
}

// With the same number and dates, so that the same keys open it; the day of issue differs, and EF.SOD with it.
FaultHooks swaps_cards() {
  return {.issue_other =
              [](CardPlan& plan) {
                plan.document.issue_date = "2025-02-20";
                if (plan.citizen) plan.citizen->issue_date = "20/02/2025";
              },
          .interruption = Interruption::removed_until_reset};
}

// --- hooks on what a READ BINARY gives, protected afterwards ---

bool in_middle_of(const ReadEvent& event, std::string_view file) {
  return event.file == file && event.offset > 0;
}

FaultHooks gives_empty_block() {
  return {.read = [](const ReadEvent& event, ResponseApdu& response) {
    if (in_middle_of(event, "DG2")) response = {.status = iso7816::sw::ok};
  }};
}

// Where few bytes are wanted, so that the longer answer still fits one response.
FaultHooks gives_more_than_wanted() {
  return {.read = [](const ReadEvent& event, ResponseApdu& response) {
    constexpr std::size_t few = 200;
    if (event.ne < few && response.status == iso7816::sw::ok) response.data.resize(event.ne + 1);
  }};
}

constexpr std::size_t le_limit = 128;

FaultHooks refuses_long_reads(StatusWord status) {
  return {.read = [status](const ReadEvent& event, ResponseApdu& response) {
    if (event.ne > le_limit) response = {.status = status};
  }};
}

FaultHooks breaks_off_long_reads() {
  return {.plain_le_limit = le_limit};
}

FaultHooks warns_at_end() {
  return {.read = [](const ReadEvent& event, ResponseApdu& response) {
    const bool last = event.offset + event.ne >= event.file_size;
    if (last && response.status == iso7816::sw::ok) response.status = iso7816::sw::end_of_file;
  }};
}

// --- hooks on the plan, before the files are signed ---

FaultHooks issued_without(int group) {
  return {.issue = [group](CardPlan& plan) {
    auto& groups = plan.groups;
    groups.erase(std::remove(groups.begin(), groups.end(), group), groups.end());
  }};
}

// As if coded by an algorithm that nobody knows: only the outer object is right.
FaultHooks issued_with_garbage(int group) {
  return {.issue = [group](CardPlan& plan) {
    const auto noise = crypto::hash(crypto::HashAlgorithm::sha512, core::as_bytes("garbage"));
    plan.replaced_groups[group] = tlv::encode(data_group_kind(group).tag, noise);
  }};
}

// --- hooks on the files, after they were signed ---

FaultHooks changes_dg2(std::function<void(Bytes&)> change) {
  return {.personalise = [change = std::move(change)](CardImage& card) {
    if (auto* dg2 = card.files.find("DG2")) change(dg2->content);
  }};
}

FaultHooks announces_length(Bytes tag_and_length) {
  return changes_dg2([start = std::move(tag_and_length)](Bytes& content) {
    std::copy_n(start.begin(), std::min(start.size(), content.size()), content.begin());
  });
}

FaultHooks cuts_dg2() {
  return changes_dg2([](Bytes& content) { content.resize(content.size() / 2); });
}

FaultHooks gives_dg2_another_tag() {
  return changes_dg2([](Bytes& content) { content[0] = 0x63; });
}

FaultHooks forbids(std::string_view name) {
  return {.personalise = [name](CardImage& card) {
    if (auto* file = card.files.find(name)) file->forbidden = true;
  }};
}

FaultHooks hides_card_access() {
  return {.personalise = [](CardImage& card) { card.files.remove("EF_CardAccess"); }};
}

// The parameter id of the last PACEInfo is the file's last byte; the signed DG14 and the chip keep the right one.
FaultHooks announces_parameters(std::uint8_t id) {
  return {.personalise = [id](CardImage& card) {
    if (auto* file = card.files.find("EF_CardAccess")) file->content.back() = id;
  }};
}

FaultHooks wrong_key_gives(StatusWord status) {
  return {.personalise = [status](CardImage& card) { card.wrong_key_status = status; }};
}

FaultHooks refuses_master_file() {
  return {.personalise = [](CardImage& card) { card.selects_master_file = false; }};
}

// --- Basic Access Control ---

// R = RND.IC || RND.IFD || K.IC; one bit of RND.IFD differs, the MAC is right.
FaultHooks echoes_wrong_random() {
  return {.bac = {.plaintext = [](Bytes& r) { r[bac::nonce_size] ^= 0x01U; }}};
}

FaultHooks sends_wrong_bac_mac() {
  return {.bac = {.mac = [](Bytes& mac) { mac.back() ^= 0x01U; }}};
}

// --- Password Authenticated Connection Establishment ---

void flip_last_bit(Bytes& bytes) {
  bytes.back() ^= 0x01U;
}

void leave_curve(Bytes& point, BytesView /*terminal*/) {
  flip_last_bit(point);
}

// BSI TR-03111, 3.2: the point at infinity is one zero byte.
void go_to_infinity(Bytes& point, BytesView /*terminal*/) {
  point = {0x00};
}

void repeat_terminal(Bytes& point, BytesView terminal) {
  point = core::to_bytes(terminal);
}

FaultHooks halves_nonce() {
  return {.pace = {.encrypted_nonce = [](Bytes& z) { z.resize(z.size() / 2); }}};
}

FaultHooks sends_mapping_key(void (*change)(Bytes&, BytesView)) {
  return {.pace = {.mapping_key = change}};
}

FaultHooks sends_ephemeral_key(void (*change)(Bytes&, BytesView)) {
  return {.pace = {.ephemeral_key = change}};
}

FaultHooks sends_wrong_token() {
  return {.pace = {.token = flip_last_bit}};
}

FaultHooks draws_leading_zeros() {
  return {.pace = {.leading_zeros = true}};
}

FaultHooks refuses_pace() {
  return {.pace = {.refuses = true}};
}

FaultHooks delays_wrong_passwords(std::chrono::milliseconds first) {
  return {.wrong_password_delay = first};
}

// --- secure messaging ---

constexpr tlv::Tag plain_value{0x81};

FaultHooks changes_mac(std::function<void(Bytes&)> change) {
  return {.secure_messaging = {.mac = std::move(change)}};
}

FaultHooks resizes_mac(std::size_t size) {
  return changes_mac([size](Bytes& mac) { mac.resize(size); });
}

FaultHooks flips_mac_bit() {
  return changes_mac([](Bytes& mac) { mac.back() ^= 0x01U; });
}

FaultHooks changes_objects(std::function<void(Objects&, BytesView)> change) {
  return {.secure_messaging = {.objects = std::move(change)}};
}

// The last object before the checksum is DO 99, the first is the data where there is any.
FaultHooks leaves_out_status() {
  return changes_objects([](Objects& objects, BytesView) { objects.pop_back(); });
}

FaultHooks states_other_status() {
  return changes_objects([](Objects& objects, BytesView) { objects.back() = {0x99, 0x02, 0x62, 0x82}; });
}

FaultHooks repeats_data() {
  return changes_objects([](Objects& objects, BytesView) { objects.insert(objects.begin(), Bytes(objects.front())); });
}

FaultHooks repeats_status() {
  return changes_objects([](Objects& objects, BytesView) { objects.push_back(Bytes(objects.back())); });
}

FaultHooks sends_plain_value() {
  return changes_objects([](Objects& objects, BytesView plain) { objects.front() = tlv::encode(plain_value, plain); });
}

FaultHooks changes_finished(std::function<void(Objects&)> change) {
  return {.secure_messaging = {.finished = std::move(change)}};
}

FaultHooks leaves_out_checksum() {
  return changes_finished([](Objects& objects) { objects.pop_back(); });
}

FaultHooks repeats_checksum() {
  return changes_finished([](Objects& objects) { objects.push_back(Bytes(objects.back())); });
}

FaultHooks appends_object() {
  return changes_finished([](Objects& objects) { objects.push_back({0x80, 0x01, 0x00}); });
}

FaultHooks states_other_padding() {
  return {.secure_messaging = {.cryptogram = [](Bytes& value) { value.front() = 0x02; }}};
}

FaultHooks breaks_blocks() {
  return {.secure_messaging = {.cryptogram = [](Bytes& value) { value.pop_back(); }}};
}

// Neither a zero nor the marker 80 at the end.
FaultHooks breaks_padding() {
  return {.secure_messaging = {.padding = [](Bytes& padded) { padded.back() = 0xFF; }}};
}

}  // namespace

const std::vector<Fault>& fault_table() {
  namespace sw = iso7816::sw;
  static const std::vector<Fault> table{
      {"answer-empty", 1, "In mid-read an answer of no bytes", answers({})},
      {"answer-one-byte", 1, "In mid-read an answer of one byte", answers({0x90})},
      {"endless-61", 2, "From GET CHALLENGE on every answer is 6108", answers_challenge_without_end(more_data)},
      {"endless-6c", 3, "From GET CHALLENGE on every answer is 6C10", answers_challenge_without_end(other_length)},
      {"sm-plain-6108", 2, "Plain 6108 on the secure channel", answers_plain(more_data)},
      {"sm-plain-6c10", 3, "Plain 6C10 on the secure channel", answers_plain(other_length)},
      {"more-than-le", 4, "GET CHALLENGE gives nine bytes where eight are wanted", lengthens_challenge()},
      {"sm-more-than-le", 4, "A protected READ BINARY gives one byte more than wanted", gives_more_than_wanted()},
      {"empty-block", 5, "Reading on in DG2 gives 9000 without data", gives_empty_block()},
      {"huge-length", 6, "DG2 announces 4,294,967,295 bytes", announces_length({0x75, 0x84, 0xFF, 0xFF, 0xFF, 0xFF})},
      {"over-cap", 7, "DG2 announces 64 MiB", announces_length({0x75, 0x84, 0x04, 0x00, 0x00, 0x00})},
      {"short-file", 8, "DG2 ends at half of its announced length", cuts_dg2()},
      {"normal-6282", 8, "The last block of each file comes with 6282", warns_at_end()},
      {"card-removed", 9, "The card is taken away in mid-read", interrupts(Interruption::removed)},
      {"card-removed-once", 9, "The card is taken away in mid-read and back with the next reset",
       interrupts(Interruption::removed_until_reset)},
      {"card-swapped", 10, "In mid-read the card is taken away; after the next reset another one answers",
       swaps_cards()},
      {"select-mf-refused", 11, "SELECT of the master file gives 6D00", refuses_master_file()},
      {"card-access-hidden", 11, "EF.CardAccess gives 6A82 though PACE works", hides_card_access()},
      {"le-limit-protected", 12, "READ BINARY over 128 bytes gives a protected 6700",
       refuses_long_reads(sw::wrong_length)},
      {"le-limit-protected-6c", 12, "READ BINARY over 128 bytes gives a protected 6C80",
       refuses_long_reads(exactly_le_limit)},
      {"le-limit-plain", 12, "Protected READ BINARY over 128 bytes gives a plain 6700 and ends secure messaging",
       breaks_off_long_reads()},
      {"wrong-tag", 13, "DG2 starts with the tag of DG3", gives_dg2_another_tag()},
      {"reset-in-idle", 18, "In mid-read the card is found reset, once", interrupts(Interruption::reset)},
      {"wrong-key-6300", 19, "A wrong key is answered with 6300", wrong_key_gives(sw::authentication_failed)},
      {"wrong-key-6988", 19, "A wrong key is answered with 6988", wrong_key_gives(sw::sm_objects_incorrect)},
      {"wrong-key-6982", 19, "A wrong key is answered with 6982", wrong_key_gives(sw::security_not_satisfied)},
      {"can-delay", 20, "A wrong CAN is answered late: 100 ms, doubled with each further one",
       delays_wrong_passwords(std::chrono::milliseconds(100))},
      {"bac-wrong-rnd", 21, "BAC: RND.IFD comes back altered under a right MAC", echoes_wrong_random()},
      {"bac-wrong-mac", 21, "BAC: the MAC is wrong", sends_wrong_bac_mac()},
      {"pace-wrong-token", 22, "PACE: the chip's token is wrong", sends_wrong_token()},
      {"pace-point-off-curve", 22, "PACE: the mapping key is not on the curve", sends_mapping_key(leave_curve)},
      {"pace-point-infinity", 22, "PACE: the mapping key is the point at infinity", sends_mapping_key(go_to_infinity)},
      {"pace-key-off-curve", 22, "PACE: the ephemeral key is not on the curve", sends_ephemeral_key(leave_curve)},
      {"pace-key-infinity", 22, "PACE: the ephemeral key is the point at infinity",
       sends_ephemeral_key(go_to_infinity)},
      {"pace-same-key", 22, "PACE: the ephemeral key is the terminal's own", sends_ephemeral_key(repeat_terminal)},
      {"pace-nonce-size", 23, "PACE: the encrypted nonce is half as long as it must be", halves_nonce()},
      {"pace-unknown-parameters", 24, "EF.CardAccess names the domain parameters 99", announces_parameters(99)},
      {"pace-fails", 25, "PACE is announced and every attempt refused with 6A80", refuses_pace()},
      {"leading-zeros", 30, "PACE: the mapping key's x and the shared secret start with a zero byte",
       draws_leading_zeros()},
      {"sm-wrong-mac", 31, "The MAC of a protected answer is wrong", flips_mac_bit()},
      {"sm-no-do8e", 32, "A protected answer without DO 8E", leaves_out_checksum()},
      {"sm-no-do99", 33, "A protected answer without DO 99, MAC right", leaves_out_status()},
      {"sm-do99-differs", 34, "DO 99 says 6282, the answer's own status 9000, MAC right", states_other_status()},
      {"sm-plain-9000", 35, "The data in the clear with 9000", answers_plain_data()},
      {"sm-plain-6a82", 36, "Plain 6A82 on the secure channel", answers_plain(sw::file_not_found)},
      {"sm-plain-6988", 37, "Plain 6988 on the secure channel", answers_plain(sw::sm_objects_incorrect)},
      {"sm-replay", 38, "The answer before once more, its counter stale", repeats_previous_answer()},
      {"sm-mac-0", 39, "A MAC of no bytes", resizes_mac(0)},
      {"sm-mac-7", 39, "A MAC of seven bytes, all right", resizes_mac(7)},
      {"sm-mac-16", 39, "A MAC of sixteen bytes, the first eight right", resizes_mac(16)},
      {"sm-do87-twice", 40, "DO 87 twice, MAC right", repeats_data()},
      {"sm-do99-twice", 40, "DO 99 twice, MAC right", repeats_status()},
      {"sm-do8e-twice", 40, "DO 8E twice", repeats_checksum()},
      {"sm-do81", 41, "DO 81 with the plain data where DO 87 is due, MAC right", sends_plain_value()},
      {"sm-padding-indicator", 42, "Padding indicator 02 in DO 87, MAC right", states_other_padding()},
      {"sm-bad-padding", 43, "Padding without its 80 inside the cryptogram, MAC right", breaks_padding()},
      {"sm-not-in-blocks", 44, "A cryptogram that is not whole blocks, MAC right", breaks_blocks()},
      {"sm-after-do8e", 45, "One more object after DO 8E", appends_object()},
      {"dg2-absent", 94, "A card issued without DG2", issued_without(2)},
      {"dg13-absent", 94, "A card issued without DG13", issued_without(13)},
      {"dg13-unreadable", 94, "DG13 gives 6982 even after access", forbids("DG13")},
      {"dg13-garbage", 94, "DG13 is signed and cannot be understood", issued_with_garbage(13)},
  };
  return table;
}

Result<FaultHooks> find_fault(std::string_view name) {
  if (name.empty()) return FaultHooks{};
  const auto& table = fault_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Fault& known) { return known.name == name; });
  if (row == table.end()) return fail(ErrorCode::usage_bad_value, "fault", "no fault of that name");
  return row->hooks;
}

}  // namespace chipid::virtual_card
