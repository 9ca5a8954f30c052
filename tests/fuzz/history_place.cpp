#include "core/text.hpp"
#include "fuzz.hpp"
#include "store/place.hpp"

// Where the history lies, as a settings file has it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::store;
  const auto text = chipid::core::as_text({data, size});
  const auto place = parse_place(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
  if (!place) return 0;
  if (const auto* const server = std::get_if<PostgresqlServer>(&*place))
    require(!server->host.isEmpty() && !server->database.isEmpty() && server->password.isEmpty());
  else
    require(!std::get<SqliteFile>(*place).path.empty());
  return 0;
}
