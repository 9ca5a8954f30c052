#include "core/text.hpp"
#include "fuzz.hpp"
#include "keys/base64.hpp"
#include "rules/messages.hpp"
#include "rules/token.hpp"

using namespace chipid::counter;
using namespace chipid::counter::agent;

namespace {

bool has_bytes(const std::string& text, std::size_t least, std::size_t most) {
  const auto bytes = store::from_base64url(text);
  return bytes && bytes->size() >= least && bytes->size() <= most;
}

struct Limits {
  void operator()(const PairRequest& pair) const {
    require(is_site_name(pair.name));
    require(!pair.key || enrolled(*pair.key));
  }
  void operator()(const Hello& hello) const { require(is_client_id(hello.client) && has_bytes(hello.nonce, 32, 32)); }
  void operator()(const Auth& auth) const { require(auth.token.size() <= 128 && auth.signature.size() <= 64); }
  void operator()(const ReadStart& read) const {
    require(is_shown_text(read.id, 1, 64) && has_bytes(read.nonce, 16, 64) && is_shown_text(read.purpose, 1, 200));
    require(is_shown_text(read.audience, 1, 256) && (!read.key || read.key->size() <= 1024));
  }
  void operator()(const MatchStart& match) const { require(is_shown_text(match.read_id, 1, 64)); }
  void operator()(const Cancel& cancel) const { require(is_shown_text(cancel.id, 1, 64)); }
  void operator()(const Clear& clear) const { require(is_shown_text(clear.read_id, 1, 64)); }
};

}  // namespace

// What is taken keeps to its limits; what is refused has words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = chipid::core::as_text({data, size});
  const auto message = parse_message(text);
  if (message) std::visit(Limits(), *message);
  if (!message) require(refused_message(message.error()).size() > 100);
  if (const auto pair = parse_pair_request(text)) Limits()(*pair);
  return 0;
}
