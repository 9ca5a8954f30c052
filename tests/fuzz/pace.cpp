// PACE against a chip whose every answer comes from the fuzzer. The first byte chooses the suite; then each answer is
// its length in two bytes and itself.

#include "access/pace.hpp"

#include "access/pace_cam.hpp"
#include "core/bytes.hpp"
#include "fuzz.hpp"
#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"

using namespace chipid;
namespace pace = access::pace;

namespace {

/// Gives the input piece by piece; then the card is gone.
class Chip final : public CardConnection {
 public:
  explicit Chip(BytesView answers) : answers_(answers) {}

  Result<Bytes> transmit(BytesView /*command*/) override {
    if (answers_.size() < 2) return fail(ErrorCode::pcsc_card_removed);
    const auto announced = static_cast<std::size_t>(answers_[0]) << 8U | answers_[1];
    const auto size = std::min(announced, answers_.size() - 2);
    const auto answer = answers_.subspan(2, size);
    answers_ = answers_.subspan(2 + size);
    return core::to_bytes(answer);
  }
  Result<> reset() override { return {}; }
  [[nodiscard]] Bytes atr() const override { return {}; }
  [[nodiscard]] std::string reader_name() const override { return "fuzzer"; }

 private:
  BytesView answers_;
};

// A variant of each kind; brainpoolP256r1 and the smallest prime field, as the worked examples have them.
pace::Offer offer_of(std::uint8_t choice) {
  constexpr std::uint8_t mappings[] = {1, 2, 3, 4, 6};
  const auto mapping = mappings[choice % std::size(mappings)];
  const auto cipher = static_cast<std::uint8_t>(mapping == 6 ? 2 + choice / 5 % 3 : 1 + choice / 5 % 4);
  const Bytes protocol{0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04, mapping, cipher};
  const auto suite = pace::suite_of(*asn1::Oid::from_der_value(protocol));
  const std::uint32_t id = suite->key_agreement == pace::KeyAgreement::dh ? 0 : 13;
  return {*suite, *crypto::KeyAgreementGroup::standardised(id), id};
}

// The same numbers every time, so that a finding can be repeated.
Result<Bytes> same_numbers(std::size_t size) {
  return Bytes(size, 0x35);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  Chip chip({data + 1, size - 1});
  iso7816::RawChannel raw(chip);
  iso7816::PlainChannel plain(raw);
  const auto key = AccessKey::from_can("123456");
  std::optional<unsigned> tries_left;
  const auto established = pace::establish(plain, offer_of(data[0]), *key, same_numbers, tries_left);
  // Without the chip's private key nobody can make the token.
  require(!established);
  return 0;
}
