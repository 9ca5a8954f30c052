#include <algorithm>
#include <chrono>
#include <thread>

#include "faults/groups.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::ResponseApdu;
using iso7816::StatusWord;

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

// --- hooks on the files, after they were signed ---

FaultHooks changes_dg2(std::function<void(Bytes&)> change) {
  return changes_file("DG2", std::move(change));
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

FaultHooks hangs() {
  return {.read = [](const ReadEvent& event, iso7816::ResponseApdu&) {
    if (event.file == "DG2" && event.offset != 0) std::this_thread::sleep_for(std::chrono::seconds(30));
  }};
}

// The right outer tag and length around what is no SecurityInfo.
FaultHooks garbles_card_access() {
  return {.personalise = [](CardImage& card) {
    if (auto* file = card.files.find("EF_CardAccess")) std::fill(file->content.begin() + 2, file->content.end(), 0xFF);
  }};
}

FaultHooks hides_card_access() {
  return {.personalise = [](CardImage& card) { card.files.remove("EF_CardAccess"); }};
}

FaultHooks refuses_master_file() {
  return {.personalise = [](CardImage& card) { card.selects_master_file = false; }};
}

}  // namespace

std::vector<Fault> transport_faults() {
  namespace sw = iso7816::sw;
  return {
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
      {"card-access-garbage", 14, "EF.CardAccess cannot be understood though PACE works", garbles_card_access()},
      {"card-hangs", 18, "Reading on in DG2 is answered after half a minute", hangs()},
      {"reset-in-idle", 18, "In mid-read the card is found reset, once", interrupts(Interruption::reset)},
  };
}

}  // namespace chipid::virtual_card
