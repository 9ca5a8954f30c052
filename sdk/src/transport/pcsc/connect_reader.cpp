#include <chipid/readers.hpp>
#include <chrono>
#include <future>
#include <thread>

#include "pcsc/card.hpp"
#include "pcsc/pick_reader.hpp"

namespace chipid {
namespace {

using Connection = Result<std::unique_ptr<CardConnection>>;

Connection connect(pcsc::Context context, const std::string& reader, const ConnectOptions& options) {
  return pcsc::Card::connect(std::move(context), reader, options);
}

// SCardConnect waits without an end while somebody else has a transaction, and nothing interrupts it. So it waits in a
// thread of its own; one that comes too late finds nobody and lets go of the card again.
Connection connect_within_a_second(pcsc::Context context, const std::string& reader, const ConnectOptions& options) {
  std::packaged_task<Connection()> task([context = std::move(context), reader, options]() mutable {
    return connect(std::move(context), reader, options);
  });
  auto connection = task.get_future();
  std::thread(std::move(task)).detach();
  if (connection.wait_for(std::chrono::seconds(1)) == std::future_status::ready) return connection.get();
  return fail(ErrorCode::pcsc_busy, reader, "another program's transaction does not end");
}

}  // namespace

Result<std::unique_ptr<CardConnection>> connect_reader(std::string_view name, const ConnectOptions& options) {
  CHIPID_TRY(auto context, pcsc::Context::establish());
  CHIPID_TRY(const auto readers, context.readers());
  CHIPID_TRY(const auto reader, pcsc::pick_reader(readers, name));
  return reader.shared ? connect_within_a_second(std::move(context), reader.name, options)
                       : connect(std::move(context), reader.name, options);
}

}  // namespace chipid
