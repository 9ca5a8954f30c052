#include <chipid/readers.hpp>

#include "pcsc/card.hpp"
#include "pcsc/pick_reader.hpp"

namespace chipid {

Result<std::unique_ptr<CardConnection>> connect_reader(std::string_view name) {
  CHIPID_TRY(auto context, pcsc::Context::establish());
  CHIPID_TRY(const auto readers, context.readers());
  CHIPID_TRY(const auto reader, pcsc::pick_reader(readers, name));
  return pcsc::Card::connect(std::move(context), reader.name);
}

}  // namespace chipid
