#include <chipid.h>

#include <chipid/readers.hpp>

#include "guard.hpp"
#include "values.hpp"

namespace chipid::capi {

template <>
struct HandleTraits<chipid_readers> {
  using Object = const std::vector<ReaderInfo>;
  static constexpr auto name = "chipid_readers";
};

namespace {

// 1 yes, -1 no, 0 not said.
std::int32_t said(const std::optional<bool>& value) {
  if (!value) return 0;
  return *value ? 1 : -1;
}

chipid_reader described(const ReaderInfo& reader) {
  return {.size = sizeof(chipid_reader),
          .name = reader.name.c_str(),
          .card_present = reader.card_present ? 1 : 0,
          .in_use = reader.in_use ? 1 : 0,
          .shared = reader.shared ? 1 : 0,
          .mute = reader.mute ? 1 : 0,
          .atr = reader.atr.data(),
          .atr_size = reader.atr.size(),
          .extended_length = said(reader.extended_length),
          .driver = reader.driver.c_str()};
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_list_readers(chipid_readers** readers) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(readers, "readers"));
    CHIPID_TRY(auto list, list_readers());
    *readers = give<chipid_readers>(std::make_shared<std::vector<ReaderInfo>>(std::move(list)));
    return {};
  });
}

size_t chipid_readers_count(const chipid_readers* readers) {
  return guarded_value<size_t>(0, [&]() -> Result<size_t> {
    CHIPID_TRY(const auto list, find(readers));
    return list->size();
  });
}

int chipid_readers_get(const chipid_readers* readers, size_t index, chipid_reader* reader) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(reader, "reader"));
    CHIPID_TRY(const auto list, find(readers));
    CHIPID_TRY(const auto* found, at(*list, index));
    return fill(reader, described(*found), "reader");
  });
}
