#include <atomic>
#include <serve/answers.hpp>
#include <serve/reloader.hpp>
#include <serve/work_pool.hpp>

#include <fstream>
#include <future>

#include "fixture.hpp"

using namespace chipid;
using namespace chipid::test;
using namespace chipid::serve;

namespace {

/// A work that goes on until it is let go.
struct Gate {
  std::promise<void> open;
  std::shared_future<void> opened = open.get_future().share();
};

std::string metrics_of(ServeHandler& handler) {
  return handler.metrics().text();
}

/// Its lines.
struct Lines {
  std::vector<std::string> all;
  Log log() {
    return [this](const std::string& line) { all.push_back(line); };
  }
};

}  // namespace

TEST_CASE("pool: so many wait, and not one more") {
  WorkPool pool({.threads = 1, .waiting = 2, .bytes = 100});
  Gate gate;
  std::promise<void> started;
  std::atomic<int> done{0};
  REQUIRE(pool.post(1, [&] {
    started.set_value();
    gate.opened.wait();
  }));
  started.get_future().wait();
  CHECK(pool.post(60, [&] { ++done; }));
  CHECK_FALSE(pool.post(60, [&] { ++done; }));
  CHECK(pool.post(40, [&] { ++done; }));
  CHECK_FALSE(pool.post(0, [&] { ++done; }));
  CHECK(pool.waiting() == 2);
  gate.open.set_value();
  while (pool.waiting() > 0) std::this_thread::yield();
  CHECK(pool.post(1000, [&] { ++done; }));
}

TEST_CASE("pool: what waits at the end is done") {
  std::atomic<int> done{0};
  {
    WorkPool pool({.threads = 3});
    for (int i = 0; i < 100; ++i) REQUIRE(pool.post(1, [&] { ++done; }));
  }
  CHECK(done == 100);
}

TEST_CASE("handler: the log names neither addresses nor methods that a client made up") {
  const World world;
  Lines lines;
  ServeHandler handler(world.snapshot, {}, lines.log());
  REQUIRE(handler.refuse(get("/001090000123/NGUYEN").head));
  auto request = get("/healthz");
  request.head.method = "NGUYEN";
  REQUIRE(handler.refuse(request.head));
  CHECK_FALSE(handler.refuse(get("/healthz").head));
  REQUIRE(lines.all.size() == 2);
  CHECK(lines.all[0].rfind("GET other 404 ", 0) == 0);
  CHECK(lines.all[1].rfind("- /healthz 405 ", 0) == 0);
}

TEST_CASE("handler: each route its own size of a body") {
  const World world;
  const ServeHandler handler(world.snapshot, {}, {});
  const http::Limits limits{.body_bytes = std::size_t{64} << 20U};
  CHECK(handler.body_limit(post_evidence({}).head, limits) == max_evidence_size);
  CHECK(handler.body_limit(post_receipt({}).head, limits) > max_evidence_size / 3 * 4);
  CHECK(handler.body_limit(get("/healthz").head, limits) == 1024);
}

TEST_CASE("handler: what the server refuses is told in both languages") {
  const World world;
  ServeHandler handler(world.snapshot, {}, {});
  for (const int status : {400, 408, 413, 417, 431, 500, 501, 503}) {
    const auto response = handler.refusal(status, "anything");
    CHECK(response.status == status);
    CHECK_FALSE(code_of(response).empty());
  }
}

TEST_CASE("ready: with a list, and not while ending") {
  const World world;
  CHECK(answer_ready(*world.snapshot, false).status == 200);
  CHECK(code_of(answer_ready(*world.snapshot, true)) == "service.stopping");
  const auto empty =
      Snapshot{.trust = {}, .policy = {}, .keys = {}, .verifier = OfflineVerifier({}), .trust_list = {}, .loaded = {}};
  const auto response = answer_ready(empty, false);
  CHECK(response.status == 503);
  CHECK(code_of(response) == "service.no_trust_list");
}

TEST_CASE("reload: a policy, once it rests") {
  const World world;
  auto sources = world.folder.sources();
  sources.policy = world.folder.path() / "policy.json";
  std::ofstream(sources.policy) << R"({"name": "first"})";
  Lines lines;
  ServeHandler handler(ok(load_snapshot(sources)), {}, {});
  Reloader reloader(sources, handler, lines.log());
  reloader.poll();
  CHECK(lines.all.empty());
  std::ofstream(sources.policy) << R"({"name": "second one"})";
  reloader.poll();
  CHECK(handler.snapshot()->policy.name == "first");
  reloader.poll();
  CHECK(handler.snapshot()->policy.name == "second one");
  reloader.poll();
  CHECK(lines.all.size() == 1);
}

TEST_CASE("reload: what cannot be used leaves the old in force") {
  const World world;
  auto sources = world.folder.sources();
  sources.policy = world.folder.path() / "policy.json";
  std::ofstream(sources.policy) << R"({"name": "first"})";
  Lines lines;
  ServeHandler handler(ok(load_snapshot(sources)), {}, {});
  Reloader reloader(sources, handler, lines.log());
  const auto before = handler.snapshot();
  std::ofstream(sources.policy) << "{";
  reloader.reload();
  CHECK(handler.snapshot() == before);
  CHECK(lines.all.back().rfind("reload failed", 0) == 0);
  CHECK(metrics_of(handler).find("chipid_reloads_total{result=\"failed\"} 1\n") != std::string::npos);
}

TEST_CASE("reload: authorities that became unreadable do not go, those taken out do") {
  const World world;
  const auto sources = world.folder.sources();
  const auto before = ok(load_snapshot(sources));
  for (const auto& entry : std::filesystem::directory_iterator(sources.trust.front())) {
    if (entry.path().extension() != ".der") continue;
    std::filesystem::resize_file(entry.path(), std::filesystem::file_size(entry.path()) / 2);
    break;
  }
  const auto half = ok(load_snapshot(sources));
  CHECK(half->trust.summary().anchors < before->trust.summary().anchors);
  CHECK(is_damaged(*before, *half));
  CHECK_FALSE(is_damaged(*half, *before));
}
