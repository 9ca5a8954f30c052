#include <libsecret/secret.h>

#include <string>

#include "keys/hex.hpp"
#include "keys/keyring.hpp"

namespace chipid::counter::store {
namespace {

const SecretSchema* schema() {
  static const auto made = [] {
    SecretSchema value{};
    value.name = "vn.chipid.history";
    value.attributes[0] = {"counter", SECRET_SCHEMA_ATTRIBUTE_STRING};
    return value;
  }();
  return &made;
}

tl::unexpected<Trouble> no_keyring(GError* error) {
  const std::string detail = error->message;
  g_error_free(error);
  return trouble(TroubleCode::no_keyring, detail);
}

class DesktopKeyring final : public Keyring {
 public:
  Outcome<std::optional<SecretBytes>> find(const CounterId& counter) override {
    GError* error = nullptr;
    const auto name = to_hex(counter);
    auto* const found = secret_password_lookup_sync(schema(), nullptr, &error, "counter", name.c_str(), nullptr);
    if (error) return no_keyring(error);
    if (!found) return std::nullopt;
    auto secret = from_hex(found);
    secret_password_free(found);
    if (!secret) return trouble(TroubleCode::damaged, "secret in the keyring");
    return secret;
  }

  Outcome<> keep(const CounterId& counter, const SecretBytes& secret) override {
    GError* error = nullptr;
    const auto name = to_hex(counter);
    auto text = to_hex(secret.view());
    secret_password_store_sync(schema(), SECRET_COLLECTION_DEFAULT, "ChipID", text.c_str(), nullptr, &error, "counter",
                               name.c_str(), nullptr);
    wipe(text.data(), text.size());
    if (error) return no_keyring(error);
    return {};
  }
};

}  // namespace

std::unique_ptr<Keyring> desktop_keyring() {
  return std::make_unique<DesktopKeyring>();
}

}  // namespace chipid::counter::store
