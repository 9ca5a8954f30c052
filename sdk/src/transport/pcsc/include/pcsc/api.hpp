#pragma once

#include <chipid/bytes.hpp>
#include <string>
#include <vector>

#include "pcsc/winscard.hpp"

namespace chipid::pcsc {

/// Exactly the calls of PC/SC that are used here (PC/SC part 5, 3.2), so that a test can stand in for the service and
/// plug readers in and out, answer oddly or not at all. Each gives the status that PC/SC gives; called from any thread.
class Api {
 public:
  Api() = default;
  Api(const Api&) = delete;
  Api& operator=(const Api&) = delete;
  virtual ~Api() = default;

  virtual LONG establish_context(SCARDCONTEXT& context) = 0;
  virtual LONG release_context(SCARDCONTEXT context) = 0;
  virtual LONG list_readers(SCARDCONTEXT context, std::vector<std::string>& names) = 0;
  virtual LONG get_status_change(SCARDCONTEXT context, DWORD milliseconds, std::vector<ReaderState>& states) = 0;
  /// Ends a get_status_change that is going on; one that begins afterwards waits all the same.
  virtual LONG cancel(SCARDCONTEXT context) = 0;

  virtual LONG connect(SCARDCONTEXT context, const std::string& reader, DWORD share, DWORD protocols, SCARDHANDLE& card,
                       DWORD& protocol) = 0;
  virtual LONG reconnect(SCARDHANDLE card, DWORD share, DWORD protocols, DWORD initialisation, DWORD& protocol) = 0;
  virtual LONG disconnect(SCARDHANDLE card, DWORD disposition) = 0;
  virtual LONG begin_transaction(SCARDHANDLE card) = 0;
  virtual LONG end_transaction(SCARDHANDLE card, DWORD disposition) = 0;
  virtual LONG status(SCARDHANDLE card, Bytes& atr) = 0;
  /// `answer` is as large as an answer may be; `size` becomes what came.
  virtual LONG transmit(SCARDHANDLE card, DWORD protocol, BytesView command, Bytes& answer, std::size_t& size) = 0;
  /// Asks the driver without any data of ours.
  virtual LONG control(SCARDHANDLE card, DWORD code, Bytes& answer) = 0;
  virtual LONG get_attribute(SCARDHANDLE card, DWORD id, Bytes& value) = 0;
};

/// The service of this computer.
[[nodiscard]] Api& system_api();

}  // namespace chipid::pcsc
