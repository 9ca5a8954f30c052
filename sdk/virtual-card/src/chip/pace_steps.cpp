#include "chip/pace_steps.hpp"

#include "chip/integrated_mapping.hpp"
#include "core/bytes.hpp"
#include "crypto/padding.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card::pace {
namespace {

// What the terminal sends must be the one object that belongs to the step (4.4.4.2).
Result<BytesView> only_object(BytesView content, tlv::Tag tag) {
  CHIPID_TRY(const auto object, tlv::parse_single(content, tag));
  return object.value;
}

// Draws keys until one fits: where a fault wants a certain one, it is some hundred tries away.
template <typename Draw, typename Fits>
Result<KeyPair> draw_key(const Draw& draw, const Fits& fits) {
  while (true) {
    CHIPID_TRY(auto key, draw());
    CHIPID_TRY(const bool good, fits(key));
    if (good) return key;
  }
}

// Of a point the x coordinate; a number is sent without its zeros (9303-11, 9.4.4).
bool starts_with_zero(const Suite& suite, const KeyPair& key) {
  if (suite.group.curve()) return key.public_key[1] == 0;
  return key.public_key.size() < suite.group.public_key_size();
}

// The static key of chip authentication mapping bears the identifier of its domain parameters (9.2.6).
BytesView static_key(const CommandContext& context, const Run& run) {
  for (const auto& key : context.card.mapping_keys) {
    if (key.parameter_id == run.suite.parameter_id) return key.private_key;
  }
  return {};
}

Result<Bytes> chip_authentication_data(const CommandContext& context, const Run& run, BytesView mapping_key) {
  return chip_authentication_data(run.suite, static_key(context, run), mapping_key);
}

Result<KeyPair> draw_mapping_key(const CommandContext& context, const Run& run) {
  return draw_key([&] { return run.suite.group.generate_key_pair(context.random); },
                  [&](const KeyPair& key) -> Result<bool> {
                    if (!context.fault.pace.leading_zeros) return true;
                    if (run.suite.mapping != Mapping::chip_authentication) return starts_with_zero(run.suite, key);
                    CHIPID_TRY(const auto data, chip_authentication_data(context, run, key.private_key.view()));
                    return data[0] == 0;
                  });
}

Result<KeyPair> draw_ephemeral_key(const CommandContext& context, const Run& run) {
  const auto& group = run.suite.group;
  return draw_key([&] { return group.generate_key_pair(context.random, run.generator); },
                  [&](const KeyPair& key) -> Result<bool> {
                    if (context.fault.pace.leading_zeros_of_ephemeral_key) return starts_with_zero(run.suite, key);
                    if (!context.fault.pace.leading_zeros) return true;
                    CHIPID_TRY(const auto secret, group.agree(key.private_key.view(), run.terminal_key));
                    return secret.view()[0] == 0;
                  });
}

// What everybody's key and secret would be under a neutral generator: the number 1, or the point at infinity, which has
// no coordinates (BSI TR-03111, 3.2: one zero byte).
Bytes neutral_element(const Suite& suite) {
  if (suite.group.curve()) return {0x00};
  Bytes one(suite.group.public_key_size());
  one.back() = 1;
  return one;
}

// Generic mapping, and chip authentication mapping, which starts as it does (4.4.3.3.1, 4.4.3.3.3).
Result<Bytes> exchange_mapping_keys(const CommandContext& context, Run& run, BytesView terminal) {
  CHIPID_TRY(auto own, draw_mapping_key(context, run));
  CHIPID_TRY(run.generator, map_generic(run.suite, run.nonce, own, terminal));
  run.mapping_private_key = core::to_bytes(own.private_key.view());
  if (context.fault.pace.mapping_key) context.fault.pace.mapping_key(own.public_key, terminal, run.suite);
  return std::move(own.public_key);
}

// Integrated mapping (4.4.3.3.2): the terminal sends its nonce, the chip nothing.
Result<Bytes> take_terminal_nonce(Run& run, BytesView nonce) {
  if (nonce.size() != terminal_nonce_size(run.suite)) return fail(ErrorCode::data_malformed);
  CHIPID_TRY(run.generator, map_integrated(run.suite, run.nonce, nonce));
  return Bytes{};
}

struct Agreed {
  Bytes chip_key;
  Bytes secret;
};

Result<Agreed> agree(const CommandContext& context, const Run& run) {
  if (context.fault.pace.neutral_generator) return Agreed{neutral_element(run.suite), neutral_element(run.suite)};
  CHIPID_TRY(auto own, draw_ephemeral_key(context, run));
  CHIPID_TRY(const auto secret, run.suite.group.agree(own.private_key.view(), run.terminal_key));
  return Agreed{std::move(own.public_key), core::to_bytes(secret.view())};
}

// A_IC of DO 8A, where a fault does not keep it back.
Result<Bytes> encrypted_chip_authentication_data(const CommandContext& context, const Run& run) {
  const auto& fault = context.fault.pace;
  CHIPID_TRY(const auto data, chip_authentication_data(context, run, run.mapping_private_key));
  auto padded = crypto::pad(data, crypto::block_size(run.suite.cipher));
  if (fault.chip_authentication_data) fault.chip_authentication_data(padded);
  CHIPID_TRY(auto encrypted, encrypt_chip_authentication_data(run.suite, run.keys.enc, padded));
  if (fault.encrypted_chip_authentication_data) fault.encrypted_chip_authentication_data(encrypted);
  return encrypted.empty() ? Bytes{} : tlv::encode({0x8A}, encrypted);
}

}  // namespace

// Step 1 (4.4.3.1): 7C without content, answered with z in DO 80.
Result<Bytes> encrypted_nonce(const CommandContext& context, Run& run, BytesView content) {
  if (!content.empty()) return fail(ErrorCode::data_malformed);
  CHIPID_TRY(run.nonce, context.random(nonce_size(run.suite)));
  CHIPID_TRY(auto z, encrypt_nonce(run.suite, run.password_key, run.nonce));
  if (context.fault.pace.encrypted_nonce) context.fault.pace.encrypted_nonce(z);
  return tlv::encode({0x80}, z);
}

// Step 2 (4.4.3.3): mapping data in DO 81 and 82.
Result<Bytes> map_nonce(const CommandContext& context, Run& run, BytesView content) {
  CHIPID_TRY(const auto terminal, only_object(content, {0x81}));
  const bool integrated = run.suite.mapping == Mapping::integrated;
  CHIPID_TRY(const auto own,
             integrated ? take_terminal_nonce(run, terminal) : exchange_mapping_keys(context, run, terminal));
  return tlv::encode({0x82}, own);
}

// Step 3 (4.4.3.4): ephemeral keys in DO 83 and 84, which must differ.
Result<Bytes> key_agreement(const CommandContext& context, Run& run, BytesView content) {
  CHIPID_TRY(const auto terminal, only_object(content, {0x83}));
  run.terminal_key = core::to_bytes(terminal);
  CHIPID_TRY(auto agreed, agree(context, run));
  if (core::equal(agreed.chip_key, terminal)) return fail(ErrorCode::data_malformed);
  run.keys = derive_session_keys(run.suite, agreed.secret);
  run.chip_key = agreed.chip_key;
  if (context.fault.pace.ephemeral_key) context.fault.pace.ephemeral_key(agreed.chip_key, terminal, run.suite);
  return tlv::encode({0x84}, agreed.chip_key);
}

Result<Bytes> chip_token(const CommandContext& context, const Run& run) {
  CHIPID_TRY(auto token, authentication_token(run.suite, run.keys.mac, run.terminal_key));
  if (context.fault.pace.token) context.fault.pace.token(token);
  const auto object = tlv::encode({0x86}, token);
  if (run.suite.mapping != Mapping::chip_authentication) return object;
  CHIPID_TRY(const auto proof, encrypted_chip_authentication_data(context, run));
  return core::concat({object, proof});
}

Result<Bytes> terminal_token(BytesView content) {
  CHIPID_TRY(const auto token, only_object(content, {0x85}));
  return core::to_bytes(token);
}

}  // namespace chipid::virtual_card::pace
