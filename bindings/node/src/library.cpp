#include "library.hpp"

#include <mutex>
#include <stdexcept>
#include <string_view>

#include "dynamic_library.hpp"

namespace chipid_node {
namespace {

constexpr std::string_view virtual_prefix = "chipid_virtual_";

[[noreturn]] void give_up(const std::string& remark) {
  throw std::runtime_error(
      "The ChipID library cannot be used. Reinstall the package, or set CHIPID_LIBRARY_DIR to the folder of libchipid. / "
      "Không dùng được thư viện ChipID. Hãy cài lại gói, hoặc đặt CHIPID_LIBRARY_DIR là thư mục chứa libchipid. (" +
      remark + ")");
}

template <class Function>
void bind(Function& function, void* address) {
  function = reinterpret_cast<Function>(address);
}

}  // namespace

Library::Library(const std::string& folder) : main_(open_library(folder, "chipid")) {
  if (main_ == nullptr) give_up(library_trouble());
  check_version();
  virtual_card_ = open_library(folder, "chipid-virtual");
  bind(free, required("chipid_free"));
  bind(last_error, required("chipid_last_error"));
  bind(error_info, required("chipid_error_info"));
  bind(context_new, required("chipid_context_new"));
  bind(next_event, required("chipid_next_event"));
  bind(watch_start, required("chipid_watch_start"));
  bind(card_open_transport, required("chipid_card_open_transport"));
  bind(virtual_open, symbol("chipid_virtual_open"));
}

void Library::check_version() const {
  decltype(&chipid_abi_version) version = nullptr;
  bind(version, required("chipid_abi_version"));
  if (version() != CHIPID_ABI_VERSION) give_up("binary interface " + std::to_string(version()));
}

void* Library::symbol(const char* name) const {
  const bool of_virtual_card = std::string_view(name).substr(0, virtual_prefix.size()) == virtual_prefix;
  if (!of_virtual_card) return find_symbol(main_, name);
  return virtual_card_ == nullptr ? nullptr : find_symbol(virtual_card_, name);
}

void* Library::required(const char* name) const {
  auto* address = symbol(name);
  if (address == nullptr) give_up(std::string("no function ") + name);
  return address;
}

std::unique_ptr<const Library>& Library::slot() {
  static std::unique_ptr<const Library> library;
  return library;
}

// Each worker thread of Node loads the addon anew; the library is one for all of them.
const Library& Library::open(const std::string& folder) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  if (!slot()) slot().reset(new Library(folder));
  return *slot();
}

const Library& Library::instance() {
  return *slot();
}

}  // namespace chipid_node
