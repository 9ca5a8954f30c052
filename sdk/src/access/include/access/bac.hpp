#pragma once

#include <chipid/random.hpp>
#include <chipid/secret.hpp>

#include "iso7816/card_channel.hpp"
#include "secure_messaging/session_keys.hpp"

/// Basic Access Control (ICAO 9303-11, 4.3): the steps as functions of values, and the protocol over a channel.
namespace chipid::access::bac {

/// Document Basic Access Keys (9303-11, 4.3.2 and 9.7.2).
struct Keys {
  sm::KsEnc k_enc;
  sm::KsMac k_mac;
};

inline constexpr std::size_t nonce_size = 8;          ///< RND.IC, RND.IFD
inline constexpr std::size_t key_material_size = 16;  ///< K.IFD, K.IC

/// What the terminal draws for one run.
struct TerminalRandom {
  Bytes rnd_ifd;
  SecretBytes k_ifd;
};

/// Kseed: the first 16 bytes of SHA-1 over MRZ_information (9.7.2).
[[nodiscard]] SecretBytes derive_seed(BytesView mrz_information);
[[nodiscard]] Keys derive_keys(BytesView seed);

/// E.IFD || M.IFD, the data of EXTERNAL AUTHENTICATE (4.3.4.1).
[[nodiscard]] Result<Bytes> authentication_data(const Keys& keys, BytesView rnd_ic, const TerminalRandom& terminal);

/// Checks the chip's answer E.IC || M.IC and derives the session keys and SSC from it (4.3.4.1, 9.8.6.3). Whatever is
/// wrong with the answer gives the same access.untrusted_answer.
[[nodiscard]] Result<sm::SessionKeys> verify_answer(const Keys& keys, BytesView rnd_ic, const TerminalRandom& terminal,
                                                    BytesView answer);

/// The whole protocol. access.wrong_key where the chip refuses, access.not_supported where it knows no BAC,
/// access.untrusted_answer where its answer is wrong, else the channel's error.
[[nodiscard]] Result<sm::SessionKeys> establish(iso7816::CardChannel& channel, BytesView mrz_information,
                                                const RandomSource& random);

}  // namespace chipid::access::bac
