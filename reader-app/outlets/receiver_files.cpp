#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "outlets/receiver.hpp"
#include "site_file.hpp"
#include "tls_parts.hpp"

namespace chipid::counter::outlets {
namespace {

constexpr std::size_t longest_secret = 8'192;
constexpr std::size_t largest_pem = std::size_t{1} << 20U;
constexpr auto of_others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                           QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

QString name_of(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

tl::unexpected<Trouble> unusable(const std::filesystem::path& path) {
  return trouble(TroubleCode::profile_file, path.filename().string());
}

Outcome<QByteArray> content_of(const std::filesystem::path& path, std::size_t limit) {
  // A pipe of that name would be waited for.
  std::error_code problem;
  if (!std::filesystem::is_regular_file(path, problem)) return unusable(path);
  QFile file(name_of(path));
  if (!file.open(QIODevice::ReadOnly)) return unusable(path);
  auto content = file.read(static_cast<qint64>(limit) + 1);
  if (content.isEmpty() || static_cast<std::size_t>(content.size()) > limit) return unusable(path);
  return content;
}

Outcome<SecretBytes> secret_of(const std::filesystem::path& path, std::size_t limit) {
  // Windows has no such bits; there the folder's rights protect it.
#ifdef __unix__
  if ((QFileInfo(name_of(path)).permissions() & of_others) != QFileDevice::Permissions()) return unusable(path);
#endif
  auto content = content_of(path, limit);
  if (!content) return tl::unexpected(content.error());
  SecretBytes secret(std::string_view(content->constData(), static_cast<std::size_t>(content->size())));
  wipe(content->data(), static_cast<std::size_t>(content->size()));
  return secret;
}

// Printable ASCII, without the line end that an editor leaves.
Outcome<SecretBytes> header_value(const ReceiverHeader& header) {
  if (header.file.empty()) return SecretBytes(header.before);
  const auto secret = secret_of(header.file, longest_secret);
  if (!secret) return tl::unexpected(secret.error());
  auto text = secret->view();
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text = text.first(text.size() - 1);
  const bool printable = std::all_of(text.begin(), text.end(), [](std::uint8_t c) { return c > ' ' && c <= '~'; });
  if (text.empty() || !printable) return unusable(header.file);
  SecretBytes value(header.before.size() + text.size());
  const auto end = std::copy(header.before.begin(), header.before.end(), value.mutable_view().begin());
  std::copy(text.begin(), text.end(), end);
  return value;
}

Outcome<> load_tls(Receiver& receiver) {
  const auto& profile = receiver.profile;
  if (!profile.authorities.empty()) {
    const auto pem = content_of(profile.authorities, largest_pem);
    if (!pem || certificates_of(*pem).isEmpty()) return unusable(profile.authorities);
    receiver.authorities = pem->toStdString();
  }
  if (profile.client_certificate.empty()) return {};
  const auto pem = content_of(profile.client_certificate, largest_pem);
  if (!pem || certificates_of(*pem).isEmpty()) return unusable(profile.client_certificate);
  receiver.client_certificate = pem->toStdString();
  auto key = secret_of(profile.client_key, largest_pem);
  if (!key || key_of(*key).isNull()) return unusable(profile.client_key);
  receiver.client_key = *std::move(key);
  return {};
}

}  // namespace

Outcome<std::shared_ptr<const Receiver>> load_receiver(const std::filesystem::path& file) {
  if (file.empty()) return trouble(TroubleCode::no_receiver);
  const auto json = content_of(file, largest_site_file);
  if (!json) return trouble(TroubleCode::profile, file.filename().string());
  auto profile = parse_receiver(json->toStdString(), file.parent_path());
  if (!profile) return tl::unexpected(profile.error());
  auto receiver = std::make_shared<Receiver>();
  receiver->profile = *std::move(profile);
  for (const auto& header : receiver->profile.headers) {
    auto value = header_value(header);
    if (!value) return tl::unexpected(value.error());
    receiver->headers.emplace_back(header.name, *std::move(value));
  }
  if (auto loaded = load_tls(*receiver); !loaded) return tl::unexpected(loaded.error());
  return receiver;
}

}  // namespace chipid::counter::outlets
