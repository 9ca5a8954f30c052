#include <libsecret/secret.h>

#include "keys/hex.hpp"
#include "keys/secret_store.hpp"

namespace chipid::counter::store {
namespace {

SecretSchema schema_named(const char* name, const char* attribute) {
  SecretSchema schema{};
  schema.name = name;
  schema.attributes[0] = {attribute, SECRET_SCHEMA_ATTRIBUTE_STRING};
  return schema;
}

const SecretSchema* schema_of(SecretKind kind) {
  static const auto history = schema_named("vn.chipid.history", "counter");
  static const auto agent = schema_named("vn.chipid.agent", "agent");
  return kind == SecretKind::history ? &history : &agent;
}

tl::unexpected<Trouble> no_keyring(GError* error) {
  const std::string detail = error->message;
  g_error_free(error);
  return trouble(TroubleCode::no_keyring, detail);
}

class DesktopSecrets final : public SecretStore {
 public:
  explicit DesktopSecrets(SecretKind kind) : schema_(schema_of(kind)) {}

  Outcome<std::optional<SecretBytes>> find(const std::string& name) override {
    GError* error = nullptr;
    auto* const found = secret_password_lookup_sync(schema_, nullptr, &error, attribute(), name.c_str(), nullptr);
    if (error) return no_keyring(error);
    if (!found) return std::nullopt;
    auto secret = from_hex(found);
    secret_password_free(found);
    if (!secret) return trouble(TroubleCode::damaged, "secret in the keyring");
    return secret;
  }

  Outcome<> keep(const std::string& name, const SecretBytes& secret) override {
    GError* error = nullptr;
    auto text = to_hex(secret.view());
    secret_password_store_sync(schema_, SECRET_COLLECTION_DEFAULT, "ChipID", text.c_str(), nullptr, &error, attribute(),
                               name.c_str(), nullptr);
    wipe(text.data(), text.size());
    if (error) return no_keyring(error);
    return {};
  }

  Outcome<> remove(const std::string& name) override {
    GError* error = nullptr;
    secret_password_clear_sync(schema_, nullptr, &error, attribute(), name.c_str(), nullptr);
    if (error) return no_keyring(error);
    return {};
  }

 private:
  [[nodiscard]] const char* attribute() const { return schema_->attributes[0].name; }

  const SecretSchema* schema_;
};

}  // namespace

std::unique_ptr<SecretStore> desktop_secrets(SecretKind kind) {
  return std::make_unique<DesktopSecrets>(kind);
}

}  // namespace chipid::counter::store
