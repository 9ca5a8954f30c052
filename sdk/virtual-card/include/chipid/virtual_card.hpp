#pragma once

#include <chipid/card_connection.hpp>
#include <chipid/export.hpp>
#include <chipid/random.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// The software chip: cards of fictional people for tests and demonstrations. Their keys are public knowledge, their
/// issuer is a test authority that nobody should trust.
namespace chipid::virtual_card {

/// A specimen: what is printed on the card, so that its chip can be opened.
struct SpecimenInfo {
  std::string name = {};
  /// Personal number; empty where the document has none.
  std::string number = {};
  /// Card access number, six digits; empty where the chip knows none.
  std::string can = {};
  /// PIN and what unblocks it; empty where the chip knows none.
  std::string pin = {};
  std::string puk = {};
  /// The machine-readable lines, separated by line feeds.
  std::string mrz = {};
  std::string document_number = {};
  std::string birth_date = {};   ///< YYYY-MM-DD
  std::string expiry_date = {};  ///< YYYY-MM-DD
  /// What the QR code on the card says; empty where there is none.
  std::string qr = {};
  std::string purpose_en = {};
  std::string purpose_vi = {};
};

/// The specimens built in, in the order to list them.
[[nodiscard]] CHIPID_API std::vector<SpecimenInfo> specimens();

/// One of them, or `dir:FOLDER`: raw files of any card, the MRZ taken from its DG1, the CAN being the last six digits
/// of the document number (123456 where there are fewer). usage.unknown_specimen or usage.file.
[[nodiscard]] CHIPID_API Result<SpecimenInfo> specimen_info(std::string_view name);

/// How a card differs from its specimen.
struct CardOptions {
  /// A name of faults(); empty: none.
  std::string fault = {};
  /// A name of timings(); empty: answers at once.
  std::string timing = {};
  /// A name of pkis(): the authority that signs the card; empty: that of its country.
  std::string pki = {};
  /// The variants of PACE the card offers in place of its own: names of pace_variants(), several joined by "+"; empty:
  /// its own.
  std::string pace = {};
  /// How the card does Active Authentication: a name of active_authentications() or one made like them; empty: as the
  /// specimen does.
  std::string active_authentication = {};
  /// The same of Chip Authentication, by chip_authentications().
  std::string chip_authentication = {};
  /// Whose terminals may read the fingers: a name of terminal_authentications(); empty: as the specimen has it.
  std::string terminal_authentication = {};
  /// How many tries are left of the finger that the card compares, "0" (blocked) to "15"; empty: 3.
  std::string finger_tries = {};
  /// What the chip draws its random numbers from; empty: the system's generator.
  RandomSource random = {};
};

/// The card inside this process. `specimen` is a name of specimens() or `dir:FOLDER`; it may carry `,fault=NAME`,
/// `,timing=NAME`, `,pki=NAME`, `,pace=NAME`, `,aa=NAME`, `,ca=NAME`, `,ta=NAME` and `,tries=N`, which win over the
/// options. The card of a folder is finished already: it takes none but the first two. usage.unknown_specimen,
/// usage.bad_value or usage.file.
[[nodiscard]] CHIPID_API Result<std::unique_ptr<CardConnection>> open_card(std::string_view specimen,
                                                                           CardOptions options = {});

/// Puts the card into the reader of a listening vpcd and serves it until vpcd closes the connection, the fault in use
/// takes the card away for good, or a stop is asked for. pcsc.no_service where nobody listens, pcsc.failure on a broken
/// link.
[[nodiscard]] CHIPID_API Result<> run_behind_vpcd(std::string_view specimen, const std::string& host,
                                                  std::uint16_t port, CardOptions options = {},
                                                  std::stop_token stop = {});

/// Writes the card's files as they stand on the chip: EF_COM.bin, EF_SOD.bin, DG1.bin ...; `dir:` reads them again.
/// `specimen` as in open_card(): with `,fault=NAME` as a fault has issued or altered them.
[[nodiscard]] CHIPID_API Result<> dump_card(std::string_view specimen, const std::filesystem::path& folder);

/// Which side of a card is drawn.
enum class CardSide { both, front, back };

/// Draws the card with its QR code and machine-readable lines as a PNG file of 600 dots an inch: both sides one below
/// the other, or one. Marked as a specimen; the portrait is a silhouette. `specimen` as for specimen_info(); of a
/// folder what its DG1 says. A passport has its data page only. usage.unknown_specimen, usage.file, usage.bad_value;
/// usage.not_built where the library that draws was not there.
[[nodiscard]] CHIPID_API Result<> draw_card(std::string_view specimen, const std::filesystem::path& file,
                                            CardSide side = CardSide::both);

/// Who a new card is for; what is left empty is drawn at random, a fictional person.
struct IssueOptions {
  std::string name = {};         ///< given names, then surname: "Minh Anh Tran"
  std::string number = {};       ///< document number, 1 to 9 digits and letters
  std::string birth_date = {};   ///< YYYY-MM-DD
  std::string expiry_date = {};  ///< YYYY-MM-DD
  std::string sex = {};          ///< "male" or "female"
  Bytes portrait = {};           ///< a JPEG file of up to 60,000 bytes; empty: a drawn face
  RandomSource random = {};
};

/// Writes the files of a new personalised card. usage.bad_value (`where` names the option) or usage.file.
[[nodiscard]] CHIPID_API Result<> issue_card(const std::filesystem::path& folder, const IssueOptions& options = {});

/// Writes a trust folder: the certificates of the test authorities that sign the virtual cards (DER, those of the
/// default cards also as PEM), their revocation lists and the link certificates to two later authorities. `set`:
/// another content, a name of trust_sets(). usage.bad_value or usage.file.
[[nodiscard]] CHIPID_API Result<> write_trust(const std::filesystem::path& folder, std::string_view set = {});
/// The first is the usual one and has no name. `crl-...`: other revocation lists; `rogue`: nothing but the authorities
/// of attackers, which no trust folder may hold; `not-an-authority`: with an anchor that may not issue certificates;
/// `countries`: with those of countries that the MRZ calls otherwise; `lists`: all of master_lists() and nothing else.
[[nodiscard]] CHIPID_API std::vector<std::string> trust_sets();
/// Writes the test authorities' certificates as a CSCA master list (ICAO 9303-12, 9), signed below Utopia's. `kind`:
/// another form, a name of master_lists(). usage.bad_value or usage.file.
[[nodiscard]] CHIPID_API Result<> write_master_list(const std::filesystem::path& file, std::string_view kind = {});
/// The first is as it should be and has no name; then "wrong-signature", "expired-signer", "unsigned" (a bare list
/// without any signature), "broken-certificate" (one entry is none) and "ldif" (the list, a signer's certificate and a
/// revocation list as the ICAO PKD offers them).
[[nodiscard]] CHIPID_API std::vector<std::string> master_lists();
/// The authorities that can sign a card in place of its country's default one, named after their algorithms:
/// "rsa-2048-sha256", "pss-sha256-salt32", "ecdsa-bp384-explicit" (domain parameters in full) and so on.
[[nodiscard]] CHIPID_API std::vector<std::string> pkis();

/// The variants of PACE that a card can offer, by key agreement, mapping, cipher and parameters:
/// "ECDH-GM-AES-128/13", "DH-IM-3DES/2", "ECDH-CAM-AES-256/12" and so on.
[[nodiscard]] CHIPID_API std::vector<std::string> pace_variants();
/// How a card can do Active Authentication in place of its own way. "rsa-2048-sha256": the trailer names the hash but
/// for SHA-1, which has BC, and CC after "-cc". "ecdsa-secp256r1-sha256": announced in DG14 but with "-no-info", in DER
/// after "-der"; the curve may be followed by "-explicit".
[[nodiscard]] CHIPID_API std::vector<std::string> active_authentications();
/// The same of Chip Authentication: protocol, then what differs, each after a slash: "ecdh-aes-256/brainpoolP320r1",
/// "dh-aes-128/1024-160/x942", "dh-tdes-kat" (by MSE:Set KAT alone), "ecdh-tdes-at". More parts: "explicit", "id-5",
/// "no-info" and "two-keys".
[[nodiscard]] CHIPID_API std::vector<std::string> chip_authentications();
/// The algorithms of the test authority for terminals: "ecdsa-brainpoolP256r1-sha256" (that of the specimens),
/// "rsa-sha256" (PKCS #1 v1.5), "pss-sha1" and so on.
[[nodiscard]] CHIPID_API std::vector<std::string> terminal_authentications();
/// Writes what a site needs that may read fingers: cvca.cvcert, dv.cvcert, is.cvcert (the object 7F21 each) and is.key
/// (PKCS #8, PEM). `name`: of terminal_authentications(); empty: that of the specimens. usage.bad_value or usage.file.
[[nodiscard]] CHIPID_API Result<> write_terminal_keys(const std::filesystem::path& folder, std::string_view name = {});

/// Which finger is laid on the scanner.
enum class Finger {
  own,   ///< the one that the card holds, captured another time
  other  ///< somebody else's
};
/// Writes what a scanner makes of a finger, a record of ISO/IEC 19794-2:2005. usage.unknown_specimen, usage.file;
/// usage.bad_value for a card that compares no fingers.
[[nodiscard]] CHIPID_API Result<> write_finger(std::string_view specimen, const std::filesystem::path& file,
                                               Finger finger = Finger::own);

/// The files of one card of many, by name ("EF_SOD", "DG1" ...), about 20 kB: holder `holder` under signer `signer` of
/// the authority `pki`, a name of pkis(). RSA signers have keys of 2048 bits, of which there are seventeen.
/// usage.bad_value.
[[nodiscard]] CHIPID_API Result<std::map<std::string, Bytes>> numbered_card_files(unsigned holder, unsigned signer,
                                                                                  std::string_view pki);

/// What a card can be made to do wrong.
[[nodiscard]] CHIPID_API std::vector<std::string> faults();
/// The radio links a card can pretend to be read over.
[[nodiscard]] CHIPID_API std::vector<std::string> timings();

}  // namespace chipid::virtual_card
