#pragma once

#include <functional>
#include <string_view>

#include "forget/erased.hpp"

namespace chipid::counter {

/// A folder, held open, so that nobody can put another in its place meanwhile.
class OwnFolder {
 public:
  using Named = std::function<bool(std::string_view name)>;

  /// `path` as programs find it, through links above it. Whose it is does not matter: its files are looked at.
  explicit OwnFolder(std::filesystem::path path);
  /// That folder in another one; a link, or somebody else's, is not opened but goes into `erased`.
  OwnFolder(const OwnFolder& parent, const std::filesystem::path& path, Erased& erased);
  ~OwnFolder();
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;

  [[nodiscard]] bool is_there() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Files whose names are so.
  void erase_some(const Named& is_ours, Erased& erased) const;
  /// The same in a folder that has nothing else: other files are reported.
  void erase_named(const Named& is_ours, Erased& erased) const;
  /// Everything in it, folders too.
  void erase_all(Erased& erased) const;
  /// The folder in it of that name; one that is not empty is reported.
  void remove_empty(const std::filesystem::path& folder, Erased& erased) const;
  /// Waits until the disk has it.
  void settle() const;

 private:
  std::filesystem::path path_;
  int number_ = -1;
};

}  // namespace chipid::counter
