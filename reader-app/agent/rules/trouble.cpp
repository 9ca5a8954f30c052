#include "rules/trouble.hpp"

#include <array>

namespace chipid::counter::agent {
namespace {

constexpr std::array rows = {
#define AGENT_TROUBLE(enumerator, ...) TroubleRow{__VA_ARGS__},
#include "rules/troubles.def"
#undef AGENT_TROUBLE
};

}  // namespace

const TroubleRow& trouble_row(TroubleCode code) noexcept {
  return rows[static_cast<std::size_t>(code)];
}

}  // namespace chipid::counter::agent
