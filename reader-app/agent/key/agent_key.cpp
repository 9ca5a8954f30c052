#include "agent_key/agent_key.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <chipid/new_site_key.hpp>

#include "key_note.hpp"

namespace chipid::counter::agent {
namespace {

namespace fs = std::filesystem;
using Opened = tl::expected<std::pair<SiteKey, KeyPlace>, Complaint>;

Complaint locked_keyring(const std::string& detail) {
  return {{"The agent's key is in the keyring of this computer, which is locked or missing.",
           "Khóa của dịch vụ nằm trong kho khóa của máy, nhưng kho đang khóa hoặc không có."},
          {"Unlock the keyring, then switch the agent off and on. To begin with another key, remove agent/key-id.",
           "Hãy mở kho khóa, rồi tắt và bật lại dịch vụ. Muốn dùng khóa khác thì xóa agent/key-id."},
          detail};
}

Complaint open_to_others(const fs::path& file) {
  return {{"Other users may read the agent's key.", "Người dùng khác đọc được khóa của dịch vụ."},
          {"Make it yours alone: chmod 600 agent/key.pem. If somebody may have read it, remove the file: a new key is "
           "made, which every server has to enrol.",
           "Hãy đặt quyền riêng: chmod 600 agent/key.pem. Nếu có thể đã có người đọc thì xóa tệp: khóa mới sẽ được tạo "
           "và mọi máy chủ phải ghi nhận lại."},
          file.filename().string()};
}

template <typename Value>
tl::expected<Value, Complaint> told(Result<Value> result) {
  if (!result) return tl::unexpected(complaint_of(result.error()));
  return *std::move(result);
}

Opened with_place(Result<SiteKey> key, KeyPlace place) {
  if (!key) return tl::unexpected(complaint_of(key.error()));
  return std::pair(*std::move(key), place);
}

bool is_private(const fs::path& file) {
  struct stat state {};
  return ::lstat(file.c_str(), &state) == 0 && S_ISREG(state.st_mode) && state.st_uid == ::geteuid() &&
         (state.st_mode & 077U) == 0;
}

Opened in_file(const fs::path& file) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return with_place(create_site_key(file), KeyPlace::file);
  if (!is_private(file)) return tl::unexpected(open_to_others(file));
  return with_place(SiteKey::load(file), KeyPlace::file);
}

Opened new_in_keyring(const KeySetup& setup, const fs::path& file) {
  auto pem = told(new_site_key_pem());
  if (!pem) return tl::unexpected(pem.error());
  if (!setup.secrets->keep(setup.folder.string(), *pem)) return in_file(file);
  return with_place(SiteKey::from_pem(*pem), KeyPlace::keyring);
}

Opened kept(const KeySetup& setup, const std::optional<KeyNote>& known) {
  const auto file = setup.folder / "key.pem";
  std::error_code ignored;
  const bool was_in_keyring = known && known->place == KeyPlace::keyring;
  if (fs::exists(file, ignored)) return in_file(file);
  const store::Outcome<std::optional<SecretBytes>> found = setup.secrets != nullptr
                                                               ? setup.secrets->find(setup.folder.string())
                                                               : store::trouble(store::TroubleCode::no_keyring);
  if (!found && was_in_keyring) return tl::unexpected(locked_keyring(found.error().detail));
  if (!found) return in_file(file);
  if (*found) return with_place(SiteKey::from_pem(**found), KeyPlace::keyring);
  return new_in_keyring(setup, file);
}

}  // namespace

tl::expected<AgentKey, Complaint> open_agent_key(const KeySetup& setup) {
  if (auto made = store::make_private_folder(setup.folder); !made) return tl::unexpected(complaint_of(made.error()));
  const auto known = read_key_note(setup.folder);
  auto opened =
      setup.token.empty() ? kept(setup, known) : with_place(SiteKey::open_token(setup.token), KeyPlace::token);
  if (!opened) return tl::unexpected(opened.error());
  const EnrolledKey keys[] = {opened->first.public_key("agent")};
  AgentKey key{.key = opened->first, .place = opened->second, .jwks = to_jwks(keys)};
  if (known && known->id != key.key.key_id()) {
    key.before = known->id;
    return key;
  }
  if (auto noted = accept_key_change(setup.folder, key); !noted) return tl::unexpected(noted.error());
  return key;
}

bool is_in_keyring(const fs::path& folder) {
  const auto known = read_key_note(folder);
  return known && known->place == KeyPlace::keyring;
}

tl::expected<void, Complaint> accept_key_change(const fs::path& folder, const AgentKey& key) {
  const auto written = write_key_note(folder, {.place = key.place, .id = key.key.key_id()});
  if (!written) return tl::unexpected(complaint_of(written.error()));
  return {};
}

}  // namespace chipid::counter::agent
