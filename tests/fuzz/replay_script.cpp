#include <string_view>

#include "fuzz.hpp"
#include "replay/script.hpp"

// What is read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::replay;
  const auto script = parse_script({reinterpret_cast<const char*>(data), size});
  if (!script) return 0;
  const auto again = parse_script(to_json(*script));
  require(again.has_value());
  require(again->exchanges.size() == script->exchanges.size() && again->random == script->random);
  return 0;
}
