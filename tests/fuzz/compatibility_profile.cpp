#include "compatibility/profile.hpp"

#include "compatibility/talk.hpp"
#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid::counter::agent;

// A shape that is taken never stands in the way of the agent's own addresses, and says nothing of a card that the
// counter did not accept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto profile = CompatibilityProfile::parse(chipid::core::as_text({data, size}));
  if (!profile) return 0;
  require(!profile->owns("POST", "/v1/pair", false) && !profile->owns("GET", "/v1/session", true));
  for (const bool accepted : {true, false}) {
    CompatibilityTalk talk(*profile, [] { return std::string(43, 'A'); });
    (void)talk.from_core(R"({"type":"ready","scopes":["id","demographics","portrait","family"]})");
    const auto out = talk.from_core(std::string(R"({"type":"read.done","accepted":)") + (accepted ? "true" : "false") +
                                    R"(,"fields":{"number":"\u0001SECRET"},"portrait":{"data":"SECRET"}})");
    if (accepted) continue;
    for (const auto& text : out.to_page) require(text.find("u0001SECRET") == std::string::npos);
  }
  return 0;
}
