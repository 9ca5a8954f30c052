#include "service.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>

#include "answers.hpp"

namespace match_server {
namespace {

// Never what is compared, nor who it is.
void log(const std::string& line) {
  std::fputs((line + "\n").c_str(), stderr);
  std::fflush(stderr);
}

// A status that the fault sets instead of an answer; 0: none.
int status_of(std::optional<Fault> fault, int attempt) {
  if (!fault) return 0;
  switch (*fault) {
    case Fault::status_500:
      return 500;
    case Fault::status_503:
      return 503;
    case Fault::status_429:
      return 429;
    case Fault::status_401:
      return 401;
    case Fault::status_503_then_ok:
      return attempt == 1 ? 503 : 0;
    default:
      return 0;
  }
}

}  // namespace

Service::Service(const Options& options, Access access, std::unique_ptr<Comparer> comparer,
                 std::optional<chipid::SiteKey> answer_key)
    : options_(options),
      access_(std::move(access)),
      comparer_(std::move(comparer)),
      answer_key_(std::move(answer_key)) {}

void Service::attach(httplib::Server& server) {
  server.Post("/v1/verify", [this](const auto& request, auto& response) { verify(request, response); });
  server.Get(R"(/v1/tasks/([0-9A-Za-z-]+))",
             [this](const auto& request, auto& response) { tell_task(request, response); });
  // Where the redirect leads: whoever follows it is lost.
  server.Post("/elsewhere", [](const auto&, auto& response) {
    log("FOLLOWED A REDIRECT");
    response.set_content(R"({"decision":true,"scores":[{"score":1}]})", "application/json");
  });
}

void Service::verify(const httplib::Request& request, httplib::Response& response) {
  if (!access_.admits(request)) return say_error(response, 403, "forbidden", "token or signature missing or wrong");
  const auto parsed = parse_verification(request.get_param_value("transactionId"), request.get_param_value("threshold"),
                                         options_.threshold, request.body);
  if (!parsed.verification) return say_error(response, 400, "bad_request", parsed.wrong);
  const auto& asked = *parsed.verification;
  const auto digests = sha256(asked.reference.bytes) + sha256(asked.probe.bytes);
  const auto transaction = transactions_.begin(asked.transaction_id, digests, asked.threshold);
  if (!transaction) return say_error(response, 400, "transaction_conflict", "this transaction is about other data");
  log(fmt::format("transaction={} attempt={} {} transactions={}", asked.transaction_id, transaction->attempts,
                  transaction->attempts == 1 ? "new" : "known", transactions_.count()));
  if (!options_.record.empty() && transaction->attempts == 1) record(asked.transaction_id, request.body);
  compare(asked, *transaction);
  if (misbehave(response, transaction->attempts)) return;
  if (options_.tasks >= 0) return say_pending(request, response, asked.transaction_id);
  answer(request, response, asked.transaction_id, *transactions_.ask(asked.transaction_id));
}

void Service::tell_task(const httplib::Request& request, httplib::Response& response) {
  if (!access_.admits(request)) return say_error(response, 403, "forbidden", "token or signature missing or wrong");
  const auto id = request.matches[1].str();
  const auto transaction = transactions_.ask(id);
  if (!transaction) return say_error(response, 404, "unknown_task", "there is no such task");
  log(fmt::format("task={} question={}", id, transaction->questions));
  if (transaction->questions <= options_.tasks) return say_pending(request, response, id);
  answer(request, response, id, *transaction);
}

void Service::record(const std::string& id, const std::string& body) const {
  std::ofstream(options_.record / (id + ".json"), std::ios::binary) << body;
}

// What was compared once is not compared again.
void Service::compare(const Verification& verification, const Transaction& transaction) {
  if (transaction.attempts > 1) return;
  transactions_.finish(verification.transaction_id, comparer_->compare(verification.reference, verification.probe));
}

void Service::answer(const httplib::Request& request, httplib::Response& response, const std::string& id,
                     const Transaction& transaction) {
  if (!transaction.score) return say_error(response, 400, "not_comparable", "these cannot be compared");
  const auto json = outcome(*transaction.score, transaction.threshold, id, request.get_header_value("X-Match-Nonce"));
  say(response, 200, spoiled(json, options_.fault), answer_key_, options_.fault);
}

// Names its request as an outcome does: a signed "not yet" could be played again as well.
void Service::say_pending(const httplib::Request& request, httplib::Response& response, const std::string& id) {
  say(response, 202, pending_body(id, request.get_header_value("X-Match-Nonce"), options_.fault), answer_key_, {});
}

// True where there is nothing more to say.
bool Service::misbehave(httplib::Response& response, int attempt) {
  if (options_.fault == Fault::timeout) wait(std::chrono::minutes(10));
  if (options_.fault == Fault::late) wait(std::chrono::milliseconds(options_.delay_ms));
  if (options_.fault == Fault::redirect) response.set_redirect("/elsewhere", 307);
  if (options_.fault == Fault::drop_then_ok && attempt == 1) {
    response.set_content_provider(1'000, "application/json", [](std::size_t, std::size_t, auto&) { return false; });
    return true;
  }
  const int status = status_of(options_.fault, attempt);
  if (status == 429 || status == 503) response.set_header("Retry-After", "0");
  if (status != 0) say_error(response, status, "fault", "as asked for");
  return status != 0 || options_.fault == Fault::redirect;
}

void Service::say_error(httplib::Response& response, int status, const std::string& code, const std::string& message) {
  log(fmt::format("status={} code={}", status, code));
  say(response, status, error_body(code, message), answer_key_, {});
}

void Service::wait(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  stopping_.wait_for(lock, time, [this] { return stopped_; });
}

void Service::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  stopping_.notify_all();
}

}  // namespace match_server
