#include <chipid/portrait.hpp>

#include "make_handle.hpp"
#include "report.hpp"

namespace chipid::capi {

template <>
struct HandleTraits<chipid_portrait> {
  using Object = const Portrait;
  static constexpr auto name = "chipid_portrait";
};

}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_portrait_decode(const chipid_report* report, chipid_portrait** portrait) {
  return make_handle(portrait, [&]() -> Result<Portrait> {
    CHIPID_TRY(const auto found, find(report));
    return decode_portrait(found->read());
  });
}

int chipid_portrait_get(const chipid_portrait* portrait, chipid_portrait_info* info) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(info, "info"));
    CHIPID_TRY(const auto found, find(portrait));
    const chipid_portrait_info told = {.size = sizeof told,
                                       .pixels = found->pixels.data(),
                                       .pixel_bytes = found->pixels.size(),
                                       .width = found->width,
                                       .height = found->height,
                                       .format = found->format.c_str(),
                                       .encoded = found->encoded.data(),
                                       .encoded_size = found->encoded.size(),
                                       .hash_checked = found->hash_checked ? 1 : 0};
    return fill(info, told, "info");
  });
}

int chipid_portrait_png(const chipid_portrait* portrait, uint8_t** file, size_t* file_size) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(file, "file"));
    CHIPID_CHECK(empty(file_size, "file_size"));
    CHIPID_TRY(const auto found, find(portrait));
    CHIPID_TRY(const auto png, to_png(*found));
    return give_bytes(png, file, file_size);
  });
}
