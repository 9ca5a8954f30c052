#include <chipid/version.hpp>

namespace chipid {

std::string_view version() noexcept { return CHIPID_VERSION; }

}  // namespace chipid
