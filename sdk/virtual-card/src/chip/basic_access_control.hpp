#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <functional>
#include <optional>
#include <string_view>

/// Basic Access Control, the chip's side (ICAO 9303-11, 4.3).
namespace chipid::virtual_card::bac {

inline constexpr std::size_t nonce_size = 8;
inline constexpr std::size_t key_size = 16;

/// The document basic access keys (9.7.2).
struct AccessKeys {
  Bytes enc;
  Bytes mac;
};
[[nodiscard]] AccessKeys derive_access_keys(std::string_view mrz_information);

/// What the terminal proved and sent.
struct TerminalPart {
  Bytes rnd_ifd;
  Bytes k_ifd;
};

/// Step 4 of 4.3.1: E.IFD || M.IFD is checked and RND.IC looked for; nothing where either is wrong.
[[nodiscard]] Result<std::optional<TerminalPart>> verify_terminal(const AccessKeys& keys, BytesView rnd_ic,
                                                                  BytesView command_data);

/// What a fault changes on the way.
struct Tampering {
  std::function<void(Bytes& r)> plaintext = {};
  std::function<void(Bytes& mac)> mac = {};
};

/// E.IC || M.IC (4.3.1, step 4).
[[nodiscard]] Result<Bytes> answer(const AccessKeys& keys, const TerminalPart& terminal, BytesView rnd_ic,
                                   BytesView k_ic, const Tampering& tampering = {});

/// Session keys and the start of the send sequence counter (4.3.1, step 6; 9.8.6.3).
struct SessionKeys {
  Bytes enc;
  Bytes mac;
  Bytes ssc;
};
[[nodiscard]] SessionKeys derive_session_keys(const TerminalPart& terminal, BytesView rnd_ic, BytesView k_ic);

}  // namespace chipid::virtual_card::bac
