#include "audit_secret.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "keys/keyring.hpp"

namespace chipid::counter {
namespace {

using namespace store;

// While it lives the terminal does not show what is typed.
class WithoutEcho {
 public:
  WithoutEcho() : terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    auto quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~WithoutEcho() {
    if (terminal_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  WithoutEcho(const WithoutEcho&) = delete;
  WithoutEcho& operator=(const WithoutEcho&) = delete;

 private:
  termios before_{};
  bool terminal_;
};

SlotSecret typed_passphrase(Language language) {
  std::fputs(language == Language::vi ? "Mật khẩu của lịch sử: " : "Passphrase of the history: ", stderr);
  const WithoutEcho quiet;
  std::string line;
  std::getline(std::cin, line);
  std::fputc('\n', stderr);
  SlotSecret secret{Protection::passphrase, SecretBytes(std::string_view(line))};
  wipe(line.data(), line.size());
  return secret;
}

Outcome<CounterKeys> open_by_keyring(const KeySlot& slot) {
  const auto keyring = desktop_keyring();
  if (!keyring) return trouble(TroubleCode::no_keyring, "built without libsecret");
  STORE_TRY(auto kept, keyring->find(slot.counter));
  if (!kept) return trouble(TroubleCode::no_keyring, "nothing kept of this counter");
  return open_slot(slot, {Protection::keyring, *std::move(kept)});
}

}  // namespace

Outcome<CounterKeys> open_with_secret(const std::optional<KeySlot>& own, const std::vector<KeySlot>& all,
                                      Language language) {
  if (own && own->protection == Protection::keyring) return open_by_keyring(*own);
  const auto secret = typed_passphrase(language);
  Outcome<CounterKeys> opened = trouble(TroubleCode::unknown_counter);
  for (const auto& slot : all) {
    if (slot.protection != Protection::passphrase) continue;
    opened = open_slot(slot, secret);
    if (opened) return opened;
  }
  return opened;
}

}  // namespace chipid::counter
