#include "chip_auth/chip_authentication.hpp"

#include "fuzz.hpp"
#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "scripted_chip.hpp"

using namespace chipid;

// The first piece is the SecurityInfos of DG14, the others are what the chip answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Pieces pieces({data, size});
  const auto infos = lds::parse_security_infos(pieces.next());
  if (!infos) return 0;
  const auto choice = chip_auth::choose_key(*infos);
  require(choice.key.has_value() == (choice.problem == chip_auth::ChipAuthenticationChoice::Problem::none));
  if (!choice.key) return 0;
  require(choice.key->public_key.size() <= choice.key->group.public_key_size());
  fuzz::ScriptedChip chip(pieces);
  iso7816::RawChannel raw(chip);
  iso7816::PlainChannel plain(raw);
  constexpr std::size_t max_data = 223;
  const auto done = chip_auth::authenticate_chip(plain, *choice.key, fuzz::no_random, max_data);
  if (done) require(done->keys.ks_enc.bytes.size() == crypto::key_size(choice.key->cipher));
  return 0;
}
