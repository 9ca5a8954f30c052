#include <openssl/crypto.h>

#include <chipid/version.hpp>

#if defined(_WIN32)
#define CHIPID_PCSC "WinSCard", "system"
#else
#include <pcsclite.h>
#define CHIPID_PCSC "pcsc-lite", PCSCLITE_VERSION_NUMBER
#endif

namespace chipid {

std::string_view version() noexcept {
  return CHIPID_VERSION;
}

std::vector<ComponentVersion> component_versions() {
  return {{"chipid", CHIPID_VERSION}, {"OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING)}, {CHIPID_PCSC}};
}

}  // namespace chipid
