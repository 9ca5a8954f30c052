#include "core/text.hpp"
#include "fuzz.hpp"
#include "keys/joining_code.hpp"
#include "record/fold_name.hpp"
#include "record/tokens.hpp"

// What people type: a name, a number, the code by which a counter joins.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::store;
  static const auto keys = found_site();
  require(keys.has_value());
  const auto text = chipid::core::as_text({data, size});
  const auto words = folded_words(text);
  require(words.size() <= 12);
  for (const auto& word : words) require(!word.empty() && word.size() <= 16);
  const auto tokens = tokens_of(keys->site, {.number = text, .name = text});
  require(tokens.size() <= 256);
  const auto query = tokens_of_query(keys->site, text);
  require(query.has_value() == !words.empty());
  (void)token_of_number(keys->site, text);
  require(secret_of_code(text).size() <= size);
  return 0;
}
