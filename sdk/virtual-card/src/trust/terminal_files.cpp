#include "trust/terminal_files.hpp"

#include "core/text.hpp"
#include "output/output.hpp"
#include "personalise/pem.hpp"

namespace chipid::virtual_card {

Result<> write_terminal_files(const std::filesystem::path& folder, const TerminalPki& pki) {
  CHIPID_CHECK(make_folder(folder));
  CHIPID_TRY(const auto authority, make_cv_certificate(pki, pki.authority, pki.authority));
  CHIPID_TRY(const auto verifier, make_cv_certificate(pki, pki.verifier, pki.authority));
  CHIPID_TRY(const auto terminal, make_cv_certificate(pki, pki.terminal, pki.verifier));
  CHIPID_TRY(const auto key, make_terminal_key(pki));
  CHIPID_CHECK(write_file(folder / "cvca.cvcert", authority));
  CHIPID_CHECK(write_file(folder / "dv.cvcert", verifier));
  CHIPID_CHECK(write_file(folder / "is.cvcert", terminal));
  return write_file(folder / "is.key", core::as_bytes(to_pem("PRIVATE KEY", key)));
}

}  // namespace chipid::virtual_card
