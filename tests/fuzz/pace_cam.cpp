// What PACE-CAM's last step says of the chip: the encrypted data, and the check against a key.

#include "access/pace_cam.hpp"

#include "fuzz.hpp"

using namespace chipid;
namespace pace = access::pace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto group = crypto::KeyAgreementGroup::of(crypto::Curve::brainpoolP256r1);
  const sm::KsEnc ks_enc{SecretBytes(Bytes(16, 0x11))};
  const BytesView input(data, size);
  const auto opened = pace::decrypt_chip_authentication_data(group, crypto::BlockCipher::aes128, ks_enc, input);
  if (opened) require(!opened->empty() && opened->size() <= group.secret_size());
  const auto part = size / 3;
  (void)pace::proves_key(group, input.first(part), input.subspan(part, part), input.subspan(2 * part));
  return 0;
}
