#include "keys/keyring.hpp"

#include "keys/hex.hpp"
#include "keys/secret_store.hpp"

namespace chipid::counter::store {
namespace {

class DesktopKeyring final : public Keyring {
 public:
  explicit DesktopKeyring(std::unique_ptr<SecretStore> secrets) : secrets_(std::move(secrets)) {}

  Outcome<std::optional<SecretBytes>> find(const CounterId& counter) override {
    return secrets_->find(to_hex(counter));
  }
  Outcome<> keep(const CounterId& counter, const SecretBytes& secret) override {
    return secrets_->keep(to_hex(counter), secret);
  }
  Outcome<> remove(const CounterId& counter) override { return secrets_->remove(to_hex(counter)); }

 private:
  std::unique_ptr<SecretStore> secrets_;
};

}  // namespace

std::unique_ptr<Keyring> desktop_keyring() {
  auto secrets = desktop_secrets(SecretKind::history);
  return secrets ? std::make_unique<DesktopKeyring>(std::move(secrets)) : nullptr;
}

}  // namespace chipid::counter::store
