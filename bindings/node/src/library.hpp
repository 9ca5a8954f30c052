#pragma once

#include <chipid.h>
#include <chipid_virtual.h>

#include <memory>
#include <string>

namespace chipid_node {

/// libchipid and, where it is there, libchipid-virtual, loaded once for the whole process: from a folder, so that an
/// installed npm package needs no search path, or from where the system looks.
class Library {
 public:
  /// Throws std::runtime_error with what to do, in both languages. `folder`: empty for where the system looks.
  static const Library& open(const std::string& folder);
  /// The one that was opened.
  static const Library& instance();

  /// The address of a function; nullptr for one of libchipid-virtual where that is not there.
  void* symbol(const char* name) const;

  decltype(&chipid_free) free = nullptr;
  decltype(&chipid_last_error) last_error = nullptr;
  decltype(&chipid_error_info) error_info = nullptr;
  decltype(&chipid_context_new) context_new = nullptr;
  decltype(&chipid_next_event) next_event = nullptr;
  decltype(&chipid_watch_start) watch_start = nullptr;
  decltype(&chipid_card_open_transport) card_open_transport = nullptr;
  decltype(&chipid_virtual_open) virtual_open = nullptr;

 private:
  explicit Library(const std::string& folder);
  void* required(const char* name) const;
  void check_version() const;
  static std::unique_ptr<const Library>& slot();

  void* main_ = nullptr;
  void* virtual_card_ = nullptr;
};

}  // namespace chipid_node
