#include <fmt/format.h>

#include <chipid/readers.hpp>
#include <cstring>

#include "pcsc/context.hpp"

namespace chipid {
namespace {

/// A connection to the reader itself, whether or not there is a card in it (PC/SC part 5, 3.2.5.2.1, direct mode).
class DirectConnection {
 public:
  DirectConnection(const pcsc::Context& context, const std::string& reader) : api_(context.api()) {
    DWORD protocol = 0;
    open_ = api_.connect(context.get(), reader, SCARD_SHARE_DIRECT, 0, handle_, protocol) == SCARD_S_SUCCESS;
  }
  DirectConnection(const DirectConnection&) = delete;
  DirectConnection& operator=(const DirectConnection&) = delete;
  ~DirectConnection() {
    if (open_) api_.disconnect(handle_, SCARD_LEAVE_CARD);
  }

  /// The attribute's bytes; empty where the reader does not tell.
  Bytes attribute(DWORD id) const {
    Bytes value;
    if (open_) api_.get_attribute(handle_, id, value);
    return value;
  }

 private:
  pcsc::Api& api_;
  SCARDHANDLE handle_{};
  bool open_ = false;
};

std::string vendor_text(const Bytes& value) {
  std::string text(value.begin(), value.end());
  return text.substr(0, text.find('\0'));
}

// PC/SC part 3, table 3.1: a DWORD of the form MMmmbbbb, in the machine's byte order.
std::string version_text(const Bytes& value) {
  std::uint32_t version = 0;
  if (value.size() != sizeof version) return {};
  std::memcpy(&version, value.data(), sizeof version);
  return fmt::format("{}.{}.{}", version >> 24U, version >> 16U & 0xFFU, version & 0xFFFFU);
}

std::string driver_text(const pcsc::Context& context, const std::string& reader) {
  const DirectConnection direct(context, reader);
  const auto vendor = vendor_text(direct.attribute(SCARD_ATTR_VENDOR_NAME));
  const auto version = version_text(direct.attribute(SCARD_ATTR_VENDOR_IFD_VERSION));
  return vendor.empty() || version.empty() ? vendor + version : vendor + " " + version;
}

}  // namespace

Result<std::vector<ReaderInfo>> list_readers() {
  CHIPID_TRY(const auto context, pcsc::Context::establish());
  CHIPID_TRY(auto readers, context.readers());
  for (auto& reader : readers) {
    // A connection would wait for another program's transaction to end.
    if (!reader.in_use && !reader.shared) reader.driver = driver_text(context, reader.name);
  }
  return readers;
}

}  // namespace chipid
