#include "retry.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace chipid::remote {
namespace {

using std::chrono::milliseconds;

constexpr unsigned most_seconds = 10;
constexpr milliseconds first_wait{300};

std::optional<milliseconds> asked_for(const http::Outcome& outcome) {
  const auto header = outcome ? outcome->header("Retry-After") : std::nullopt;
  if (!header) return std::nullopt;
  unsigned seconds = 0;
  const auto* end = header->data() + header->size();
  const auto read = std::from_chars(header->data(), end, seconds);
  if (read.ec == std::errc::result_out_of_range) return milliseconds(most_seconds * 1000);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return milliseconds(std::min(seconds, most_seconds) * 1000);
}

}  // namespace

bool is_worth_retrying(const http::Outcome& outcome) {
  if (!outcome) return outcome.error().kind == http::Failure::Kind::connection;
  return outcome->status == 429 || (outcome->status >= 502 && outcome->status <= 504);
}

milliseconds wait_after(unsigned attempt, const http::Outcome& outcome, double jitter) {
  if (const auto asked = asked_for(outcome)) return *asked;
  const auto doubled = first_wait * (1U << std::min(attempt - 1, 5U));
  return std::chrono::duration_cast<milliseconds>(doubled * (0.5 + std::clamp(jitter, 0.0, 1.0)));
}

}  // namespace chipid::remote
