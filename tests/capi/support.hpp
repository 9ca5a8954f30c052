#pragma once

#include <chipid.h>
#include <chipid_virtual.h>

#include <unistd.h>
#include <filesystem>
#include <string>
#include <support/catch.hpp>

/// What the tests of the C interface share: everything they hold is freed, cards are the virtual ones.
namespace chipid::capi_test {

/// Something the library gave out.
template <typename Opaque>
class Owned {
 public:
  Owned() = default;
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  Owned(Owned&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  ~Owned() { chipid_free(handle_); }

  Opaque** out() {
    chipid_free(std::exchange(handle_, nullptr));
    return &handle_;
  }
  Opaque* get() const { return handle_; }
  operator Opaque*() const { return handle_; }

 private:
  Opaque* handle_ = nullptr;
};

using Text = Owned<char>;

inline std::string last_error_id() {
  chipid_error error = {};
  error.size = sizeof error;
  chipid_last_error(&error);
  return error.id;
}

inline std::string last_error_step() {
  chipid_error error = {};
  error.size = sizeof error;
  chipid_last_error(&error);
  return error.step;
}

/// A struct of the interface with its size set.
template <typename Struct>
Struct sized() {
  Struct value = {};
  value.size = sizeof value;
  return value;
}

inline chipid_virtual_specimen specimen(const char* name) {
  auto found = sized<chipid_virtual_specimen>();
  REQUIRE(chipid_virtual_find(name, &found) == CHIPID_OK);
  return found;
}

inline Owned<chipid_card> virtual_card(const std::string& name) {
  auto transport = sized<chipid_transport>();
  REQUIRE(chipid_virtual_open(name.c_str(), &transport) == CHIPID_OK);
  Owned<chipid_card> card;
  REQUIRE(chipid_card_open_transport(&transport, nullptr, card.out()) == CHIPID_OK);
  return card;
}

/// A folder of its own, gone at the end.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              ("chipid-capi-" + std::to_string(getpid()) + "-" + std::to_string(++count()))) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string file(const char* name) const { return (path_ / name).string(); }

 private:
  static int& count() {
    static int made = 0;
    return made;
  }
  std::filesystem::path path_;
};

/// The store under which the virtual cards are authentic.
inline const chipid_trust* test_trust() {
  static const auto* const trust = [] {
    const Folder folder;
    REQUIRE(chipid_virtual_write_trust(folder.file("trust").c_str()) == CHIPID_OK);
    const auto path = folder.file("trust");
    const char* const paths[] = {path.c_str()};
    chipid_trust* loaded = nullptr;
    REQUIRE(chipid_trust_load(paths, 1, &loaded) == CHIPID_OK);
    return loaded;
  }();
  return trust;
}

inline Owned<chipid_keys> can_of(const char* name) {
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  REQUIRE(chipid_keys_add_can(keys, specimen(name).can) == CHIPID_OK);
  return keys;
}

inline constexpr auto citizen_card = "vn-citizen-2024";

/// A citizen card, maybe with what is wrong with it (",fault=..."), read with its CAN and judged by the test store.
inline int read_citizen(Owned<chipid_report>& report, const std::string& fault = {}) {
  const auto card = virtual_card(citizen_card + fault);
  const auto keys = can_of(citizen_card);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  return chipid_read(card, keys, &options, report.out());
}

inline chipid_report_info info_of(const chipid_report* report) {
  auto info = sized<chipid_report_info>();
  REQUIRE(chipid_report_get(report, &info) == CHIPID_OK);
  return info;
}

}  // namespace chipid::capi_test
