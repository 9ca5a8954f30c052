#include "ui/kiosk/kiosk_code.hpp"

#include <algorithm>

#include "keys/hex.hpp"
#include "keys/primitives.hpp"

namespace chipid::counter {
namespace {

constexpr std::size_t salt_size = 16;
// Of a few digits no cost makes a secret; it is tried in the thread of the window.
constexpr store::StretchCost cost{.log2_n = 12};

bool is_code(const QString& code) {
  return code.size() >= shortest_kiosk_code && code.size() <= longest_kiosk_code &&
         std::all_of(code.begin(), code.end(), [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
}

std::optional<SecretBytes> hash_of(const QString& code, BytesView salt) {
  const auto text = code.toLatin1();
  const BytesView bytes(reinterpret_cast<const std::uint8_t*>(text.data()), static_cast<std::size_t>(text.size()));
  auto hash = store::stretch(bytes, salt, cost);
  if (!hash) return std::nullopt;
  return *std::move(hash);
}

}  // namespace

std::optional<QString> kiosk_lock(const QString& code) {
  const auto salt = store::random_bytes(salt_size);
  if (!is_code(code) || !salt) return std::nullopt;
  const auto hash = hash_of(code, *salt);
  if (!hash) return std::nullopt;
  return QString::fromStdString(store::to_hex(*salt) + store::to_hex(hash->view()));
}

bool opens_kiosk(const QString& lock, const QString& code) {
  const auto kept = store::from_hex(lock.toStdString());
  if (!is_code(code) || !kept || kept->size() != salt_size + store::key_size) return false;
  const BytesView bytes = kept->view();
  const auto hash = hash_of(code, bytes.first(salt_size));
  return hash && store::equal(hash->view(), bytes.subspan(salt_size));
}

}  // namespace chipid::counter
