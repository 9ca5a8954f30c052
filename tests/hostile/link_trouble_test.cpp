// What the link between reader and card may do to a proof, and must not be laid to the chip's charge.

#include <chipid/virtual_card.hpp>
#include <functional>

#include "judging.hpp"
#include "wrapped_card.hpp"

using namespace chipid;
using test::letter_of;
using test::ok;

namespace {

/// Changes answers on their way.
class Link final : public test::WrappedCard {
 public:
  using Change = std::function<void(BytesView command, Bytes& answer)>;
  Link(const char* specimen, Change change)
      : WrappedCard(ok(virtual_card::open_card(specimen, {}))), change_(std::move(change)) {}
  Result<Bytes> transmit(BytesView command) override {
    auto answer = WrappedCard::transmit(command);
    if (answer) change_(command, *answer);
    return answer;
  }

 private:
  Change change_;
};

Verification read_over(const char* specimen, Link::Change change) {
  Link link(specimen, std::move(change));
  std::vector<AccessKey> keys;
  keys.push_back(ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz)));
  return read_card(link, keys, {.verify = test::judged_by(test::trust_set())}).verification;
}

// "A inconclusive": the verdict and the check of active authentication, where it is answered by this status.
std::string challenge_answered_by(const char* status) {
  const auto verification = read_over("vn-citizen-2021", [&](BytesView command, Bytes& answer) {
    constexpr std::uint8_t internal_authenticate = 0x88;
    if (command[1] == internal_authenticate) answer = test::hex(status);
  });
  const auto* check = verification.find("chip.active_authentication");
  REQUIRE(check != nullptr);
  return letter_of(verification) + " " + std::string(check_status_name(check->status));
}

// Spoils a bit of PACE's last answer, in as many runs: the chip authentication data come beside the token, in clear.
std::string mapping_spoilt(unsigned times) {
  return letter_of(read_over("icao-td3-cam", [&](BytesView command, Bytes& answer) {
    constexpr std::uint8_t general_authenticate = 0x86;
    const bool last = command[0] == 0x00 && command[1] == general_authenticate;
    if (!last || times == 0) return;
    --times;
    answer[answer.size() - 4] ^= 1U;
  }));
}

}  // namespace

TEST_CASE("adverse 27: chip authentication data that the link spoilt are asked for once more") {
  CHECK(mapping_spoilt(1) == "A");
  CHECK(mapping_spoilt(2) == "E");
}

TEST_CASE(
    "adverse 82a: a length refused, protection disturbed, a warning: trouble of the link, no refusal of the chip's") {
  for (const auto* status : {"6700", "6C00", "6282", "6988", "6987"}) {
    CAPTURE(status);
    CHECK(challenge_answered_by(status) == "A inconclusive");
  }
  CHECK(challenge_answered_by("6D00") == "E failed");
}
