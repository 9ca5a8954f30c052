#include "enums.hpp"

namespace chipid::capi {

// A switch for each enum, so that the compiler tells which enumerator has no row.
#define CHIPID_ENUM(name, type, ...)            \
  std::int32_t number_of(type value) noexcept { \
    using Type = type;                          \
    switch (value) {
#define CHIPID_ENUM_VALUE(enumerator, number, ...) \
  case Type::enumerator:                           \
    return number;
#define CHIPID_ENUM_END() \
  }                       \
  return 0;               \
  }
#include "enums.def"
#undef CHIPID_ENUM
#undef CHIPID_ENUM_VALUE
#undef CHIPID_ENUM_END

#define CHIPID_ENUM(name, type, ...)                            \
  std::optional<type> name##_of(std::int64_t wanted) noexcept { \
    using Type = type;                                          \
    switch (wanted) {
#define CHIPID_ENUM_VALUE(enumerator, number, ...) \
  case number:                                     \
    return Type::enumerator;
#define CHIPID_ENUM_END() \
  default:                \
    return std::nullopt;  \
    }                     \
    }
#include "enums.def"
#undef CHIPID_ENUM
#undef CHIPID_ENUM_VALUE
#undef CHIPID_ENUM_END

}  // namespace chipid::capi
