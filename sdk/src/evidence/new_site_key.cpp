#include <chipid/new_site_key.hpp>

#include "core/durable_file.hpp"
#include "core/private_file.hpp"
#include "core/text.hpp"
#include "crypto/new_key.hpp"

namespace chipid {

Result<SiteKey> create_site_key(const std::filesystem::path& path) {
  CHIPID_TRY(const auto pem, crypto::make_p256_key());
  CHIPID_TRY(auto key, SiteKey::from_pem(pem.private_key));
  std::error_code trouble;
  std::filesystem::create_directories(path.parent_path(), trouble);
  // The private one first: it tells whether there is a key already, whose public half must stay.
  if (!core::write_new_private_file(path, core::as_text(pem.private_key.view()))) {
    return fail(ErrorCode::usage_file, path.string());
  }
  auto enrolled = path;
  if (auto written = core::replace_file(enrolled.replace_extension(".pub"), core::as_bytes(pem.public_key)); !written) {
    std::filesystem::remove(path, trouble);
    return tl::unexpected<Error>(std::move(written).error());
  }
  return key;
}

Result<SecretBytes> new_site_key_pem() {
  CHIPID_TRY(auto pem, crypto::make_p256_key());
  return std::move(pem.private_key);
}

}  // namespace chipid
