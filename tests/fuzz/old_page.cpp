#include "compatibility/socket_io.hpp"
#include "compatibility/talk.hpp"
#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid::counter::agent;

// Whatever a page says (lines of the input), it asks for one read at a time at most, and each answer is a packet.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = chipid::core::as_text({data, size});
  const auto first = text.substr(0, text.find('\n'));
  const auto framing = SocketIo::from_query(first, "s");
  if (!framing) return 0;
  CompatibilityTalk talk(
      documented_profiles().front(), [] { return std::string(43, 'A'); }, *framing);
  (void)talk.start();
  std::size_t asked = talk.from_core(R"({"type":"ready","scopes":["id"]})").to_core.size();
  for (text.remove_prefix(std::min(text.size(), first.size() + 1)); !text.empty();) {
    const auto line = text.substr(0, text.find('\n'));
    const auto out = talk.from_page(line);
    asked += out.to_core.size();
    for (const auto& packet : out.to_page) require(!packet.empty() && packet.front() >= '0' && packet.front() <= '6');
    if (out.end) break;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  require(asked <= 1);
  return 0;
}
