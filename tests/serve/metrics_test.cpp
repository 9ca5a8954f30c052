#include <serve/metrics.hpp>

#include "fixture.hpp"

using namespace chipid::serve;
using namespace std::chrono_literals;

namespace {

bool has(const Metrics& metrics, const std::string& line) {
  return ("\n" + metrics.text()).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("metrics: buckets add up") {
  Metrics metrics;
  metrics.answered({Route::verify, 200, 500us, 10, 20});
  metrics.answered({Route::verify, 200, 700us, 1, 2});
  metrics.answered({Route::verify, 400, 10s, 0, 0});
  CHECK(has(metrics, R"(chipid_requests_total{route="/v1/verify",status="200"} 2)"));
  CHECK(has(metrics, R"(chipid_requests_total{route="/v1/verify",status="400"} 1)"));
  CHECK(has(metrics, R"(chipid_request_duration_seconds_bucket{route="/v1/verify",le="0.0005"} 1)"));
  CHECK(has(metrics, R"(chipid_request_duration_seconds_bucket{route="/v1/verify",le="0.001"} 2)"));
  CHECK(has(metrics, R"(chipid_request_duration_seconds_bucket{route="/v1/verify",le="5"} 2)"));
  CHECK(has(metrics, R"(chipid_request_duration_seconds_bucket{route="/v1/verify",le="+Inf"} 3)"));
  CHECK(has(metrics, R"(chipid_request_duration_seconds_count{route="/v1/verify"} 3)"));
  CHECK(has(metrics, R"(chipid_request_bytes_total{direction="in"} 11)"));
}

TEST_CASE("metrics: verdicts, receipts, limits") {
  Metrics metrics;
  metrics.verdict("invalid");
  metrics.receipt(true);
  metrics.receipt(false);
  metrics.limited("head_time");
  metrics.reloaded(true);
  CHECK(has(metrics, R"(chipid_verdicts_total{verdict="invalid"} 1)"));
  CHECK(has(metrics, R"(chipid_receipts_total{trusted="true"} 1)"));
  CHECK(has(metrics, R"(chipid_limited_total{limit="head_time"} 1)"));
  CHECK(has(metrics, R"(chipid_reloads_total{result="ok"} 1)"));
}
