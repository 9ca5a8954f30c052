#include "answer.hpp"
#include "core/text.hpp"
#include "fuzz.hpp"

namespace {

using namespace chipid;

const remote::AnswerMap& map() {
  static const auto parsed = remote::parse_answer_map(
      remote::Json::parse(R"({"decision":{"pointer":"/decision","match":[true],"no_match":[false]},
        "score":{"pointer":"/scores/0/score","lowest":0,"highest":1},"error":{"code":"/code","message":"/message"},
        "success":{"pointer":"/code","values":["0000"]},"transaction_id":"/id","nonce":"/nonce"})"),
      "");
  return *parsed;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto answer = remote::parse_answer(core::as_text({data, size}));
  if (!answer) return 0;
  const bool succeeded = remote::check_success(map(), *answer).has_value();
  const bool belongs = remote::check_belonging(map(), *answer, "t", "n").has_value();
  require(belongs == (remote::says({"/id", {"t"}}, *answer) && remote::says({"/nonce", {"n"}}, *answer)));
  require(succeeded || remote::told_error(map(), *answer).size() < 2'000);
  const auto reading = remote::read_outcome(map(), *answer, 0.6);
  if (!reading) return 0;
  // Whatever else an answer holds, only these say match and no match.
  require(reading->score && *reading->score >= 0 && *reading->score <= 1);
  const auto decided = reading->decision == MatchDecision::match;
  require(decided || reading->decision == MatchDecision::no_match);
  require(*remote::find_at(*answer, "/decision") == decided);
  require(!decided || *reading->score >= 0.6);
  return 0;
}
