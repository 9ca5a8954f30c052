#include <algorithm>

#include "profile.hpp"

namespace chipid::remote {
namespace {

constexpr std::size_t most_steps = 8;
constexpr std::string_view methods[] = {"GET", "POST", "PUT"};

Result<StepKind> parse_kind(const Fields& fields) {
  CHIPID_TRY(const auto kind, fields.text("kind"));
  if (kind == "send") return StepKind::send;
  if (kind == "compare") return StepKind::compare;
  if (kind == "poll") return StepKind::poll;
  return refuse(fields.at("kind"), "must be send, compare or poll");
}

Result<std::string> parse_method(const Fields& fields) {
  CHIPID_TRY(auto method, fields.text("method"));
  if (std::find(std::begin(methods), std::end(methods), method) != std::end(methods)) return method;
  return refuse(fields.at("method"), "must be GET, POST or PUT");
}

// A path cannot lead to another host.
Result<std::string> parse_path(const Fields& fields) {
  CHIPID_TRY(auto path, fields.text("path"));
  const bool sound = path.starts_with('/') && path.find_first_of("?# \\") == std::string::npos &&
                     path.find("//") == std::string::npos && path.find("..") == std::string::npos;
  if (!sound) return refuse(fields.at("path"), "must begin with one / and hold neither query nor ..");
  return path;
}

Result<Pending> parse_pending(const Json& value, const std::string& pointer) {
  CHIPID_TRY(const auto fields, Fields::open(value, pointer, {"status", "test"}));
  Pending pending;
  if (const auto* statuses = fields.find("status")) {
    if (!statuses->is_array()) return refuse(fields.at("status"), "must be a list of HTTP statuses");
    for (const auto& status : *statuses) {
      const bool fits = status.is_number_unsigned() && status.get<std::uint64_t>() / 100 == 2;
      if (!fits) return refuse(below(fields.at("status"), pending.statuses.size()), "must be from 200 to 299");
      pending.statuses.push_back(status.get<unsigned>());
    }
  }
  if (const auto* test = fields.find("test")) {
    CHIPID_TRY(pending.test, parse_test(*test, fields.at("test")));
  }
  return pending;
}

Result<std::vector<NamedText>> parse_take(const Json& value, const std::string& pointer) {
  CHIPID_TRY(auto taken, parse_named_texts(value, pointer));
  for (const auto& [name, place] : taken) {
    CHIPID_TRY(const auto fields, Fields::open(value, pointer, {std::string_view(name)}));
    CHIPID_CHECK(fields.pointer_or_none(name));
  }
  return taken;
}

Result<> parse_contents(const Fields& fields, Step& step) {
  if (const auto* query = fields.find("query")) {
    CHIPID_TRY(step.query, parse_named_texts(*query, fields.at("query")));
    CHIPID_CHECK(check_query_names(step.query, fields.at("query")));
  }
  if (const auto* headers = fields.find("headers")) {
    CHIPID_TRY(step.headers, parse_named_texts(*headers, fields.at("headers")));
    CHIPID_CHECK(check_header_names(step.headers, fields.at("headers")));
  }
  if (const auto* body = fields.find("body")) {
    if (step.method == "GET") return refuse(fields.at("body"), "GET has no body");
    CHIPID_TRY(step.body, parse_body(*body, fields.at("body")));
  }
  return {};
}

Result<> parse_answering(const Fields& fields, Step& step) {
  if (const auto* pending = fields.find("pending")) {
    CHIPID_TRY(step.pending, parse_pending(*pending, fields.at("pending")));
  }
  if (const auto* taken = fields.find("take")) {
    CHIPID_TRY(step.take, parse_take(*taken, fields.at("take")));
  }
  if (const auto* answer = fields.find("answer")) {
    CHIPID_TRY(step.answer, parse_answer_map(*answer, fields.at("answer")));
  }
  const bool by_score = step.answer.score && step.answer.score->match_from;
  if (step.kind != StepKind::send && !step.answer.decision && !by_score) {
    return refuse(fields.at("answer"), "tells neither where the decision stands nor from which score on it is a match");
  }
  return {};
}

Result<Step> parse_step(const Json& value, const std::string& pointer, const AnswerMap& usual) {
  CHIPID_TRY(const auto fields, Fields::open(value, pointer,
                                             {"name", "kind", "method", "path", "query", "headers", "body", "pending",
                                              "take", "answer", "interval_ms", "then"}));
  Step step{.pointer = pointer, .answer = usual};
  CHIPID_TRY(step.name, fields.text("name"));
  CHIPID_TRY(step.kind, parse_kind(fields));
  CHIPID_TRY(step.method, parse_method(fields));
  CHIPID_TRY(step.path, parse_path(fields));
  CHIPID_CHECK(parse_contents(fields, step));
  CHIPID_CHECK(parse_answering(fields, step));
  CHIPID_TRY(const auto interval, fields.whole_or("interval_ms", 500, 50, 10'000));
  step.interval = std::chrono::milliseconds(interval);
  CHIPID_TRY(step.then, fields.text_or("then", ""));
  return step;
}

}  // namespace

Result<std::vector<Step>> parse_steps(const Json& value, const std::string& pointer, const AnswerMap& usual) {
  if (!value.is_array() || value.empty() || value.size() > most_steps) {
    return refuse(pointer, "must be a list of 1 to 8 steps");
  }
  std::vector<Step> steps;
  for (const auto& entry : value) {
    CHIPID_TRY(auto step, parse_step(entry, below(pointer, steps.size()), usual));
    steps.push_back(std::move(step));
  }
  return order_steps(std::move(steps), pointer);
}

}  // namespace chipid::remote
