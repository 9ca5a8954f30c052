#pragma once

#include "chip_auth/cv_chain.hpp"
#include "chip_auth/terminal_key.hpp"
#include "crypto/key_agreement.hpp"
#include "iso7816/card_channel.hpp"

/// Terminal Authentication, version 1: the terminal shows the chip that it may read fingerprints (ICAO 9303-11, 7.1;
/// BSI TR-03110-3, 3.3 and A.6). It comes after Chip Authentication, on whose keys the channel runs.
namespace chipid::chip_auth {

/// Comp(PK): of a point its x coordinate, of a Diffie-Hellman value its SHA-1 (TR-03110-3, A.2.2.3).
[[nodiscard]] Bytes compress(const crypto::KeyAgreementGroup& group, BytesView public_key);

/// ID_PICC of a chip that was opened by BAC: the document number of the MRZ with its check digit. (Of one opened by
/// PACE it is the compressed key that the chip showed then.)
[[nodiscard]] Bytes chip_identity(std::string_view mrz_information);

/// What the terminal signs: ID_PICC || r_PICC || Comp(PK_PCD) (TR-03110-3, A.6.3.1).
[[nodiscard]] Bytes signed_message(BytesView chip_identity, BytesView challenge, BytesView compressed_terminal_key);

/// What Terminal Authentication is bound to.
struct TerminalSession {
  Bytes chip_identity = {};
  /// The key that the terminal made for Chip Authentication, compressed.
  Bytes compressed_terminal_key = {};
  /// The most data that one command may have on this channel; longer ones are chained.
  std::size_t max_data = 0;
};

/// Shows the chain and signs the chip's challenge. `chain`: not empty. card.refused with the chip's status where it
/// takes a certificate or the signature for none; `where` names the certificate.
[[nodiscard]] Result<> authenticate_terminal(iso7816::CardChannel& channel, const CvChain& chain,
                                             const TerminalKey& key, const TerminalSession& session);

}  // namespace chipid::chip_auth
