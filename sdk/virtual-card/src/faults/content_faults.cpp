#include <algorithm>

#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "faults/groups.hpp"
#include "personalise/data_groups.hpp"
#include "personalise/mrz.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

// The composite check digit of the second line; the access key does not depend on it.
FaultHooks signs_wrong_check_digit() {
  return changes_plan([](CardPlan& plan) {
    auto lines = mrz_lines(plan.document);
    lines[1].back() = lines[1].back() == '9' ? '0' : static_cast<char>(lines[1].back() + 1);
    plan.replaced_groups[1] = make_dg1(lines);
  });
}

FaultHooks gives_other_bytes_again() {
  return {.read = [](const ReadEvent& event, iso7816::ResponseApdu& response) {
    if (event.times_before > 0 && !response.data.empty()) response.data.back() ^= 0x01U;
  }};
}

FaultHooks issued_without(int group) {
  return changes_plan([group](CardPlan& plan) {
    auto& groups = plan.groups;
    groups.erase(std::remove(groups.begin(), groups.end(), group), groups.end());
  });
}

// As if coded by an algorithm that nobody knows: only the outer object is right.
FaultHooks issued_with_garbage(int group) {
  return changes_plan([group](CardPlan& plan) {
    const auto noise = crypto::hash(crypto::HashAlgorithm::sha512, core::as_bytes("garbage"));
    plan.replaced_groups[group] = tlv::encode(data_group_kind(group).tag, noise);
  });
}

}  // namespace

std::vector<Fault> content_faults() {
  return {
      {"mrz-check-digit", 84, "DG1's last check digit is wrong, and signed", signs_wrong_check_digit()},
      {"reread-differs", 90, "Whatever is read a second time comes with another last bit", gives_other_bytes_again()},
      {"dg2-absent", 94, "A card issued without DG2", issued_without(2)},
      {"dg13-absent", 94, "A card issued without DG13", issued_without(13)},
      {"dg13-unreadable", 94, "DG13 gives 6982 even after access", forbids("DG13")},
      {"dg13-garbage", 94, "DG13 is signed and cannot be understood", issued_with_garbage(13)},
  };
}

}  // namespace chipid::virtual_card
