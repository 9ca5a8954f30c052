#include <fstream>

#include "../virtual_card/outside_program.hpp"
#include "fixture.hpp"

using namespace chipid::test;
namespace http = chipid::http;

namespace {

/// Authorities and certificates that openssl makes, and openssl and curl as clients of the server.
struct Certificates {
  Certificates() {
    authority("ca");
    authority("other-ca");
    issue("server", "ca", "localhost");
    issue("renewed", "ca", "localhost");
    issue("client", "ca", "Quay 1");
    issue("stranger", "other-ca", "Quay 1");
  }
  void authority(const std::string& name) const {
    run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=" + name +
        "' -keyout " + key(name) + " -out " + pem(name) + " 2>&1");
  }
  void issue(const std::string& name, const std::string& by, const std::string& subject) const {
    run("openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/O=Test/CN=" + subject + "' -keyout " +
        key(name) + " -out " + (folder / (name + ".csr")) +
        " 2>&1 && printf 'subjectAltName=DNS:localhost,IP:127.0.0.1' > " + (folder / "ext") +
        " && openssl x509 -req -days 2 -in " + (folder / (name + ".csr")) + " -CA " + pem(by) + " -CAkey " + key(by) +
        " -CAcreateserial -extfile " + (folder / "ext") + " -out " + pem(name) + " 2>&1");
  }
  [[nodiscard]] std::string pem(const std::string& name) const { return folder / (name + ".pem"); }
  [[nodiscard]] std::string key(const std::string& name) const { return folder / (name + ".key"); }
  [[nodiscard]] http::Tls tls(const std::string& name = "server") const {
    return {.certificate = pem(name), .key = key(name)};
  }
  void put(const std::string& from, const std::string& to) const {
    std::filesystem::copy_file(from, folder / to, std::filesystem::copy_options::overwrite_existing);
  }
  TemporaryFolder folder;
};

const Certificates& certificates() {
  static const Certificates made;
  return made;
}

std::string port_of(const Running& running) {
  return running.address().substr(running.address().rfind(':') + 1);
}

// What curl got, or its trouble.
std::string curl(const Running& running, const std::string& options) {
  return run("curl -sS -m 5 --cacert " + certificates().pem("ca") + " " + options +
             " https://localhost:" + port_of(running) + "/x 2>&1 || true");
}

std::string s_client(const Running& running, const std::string& options) {
  return run("openssl s_client -connect " + running.address() + " " + options + " </dev/null 2>&1 || true");
}

std::string serial_shown(const Running& running) {
  return run("openssl s_client -connect " + running.address() +
             " </dev/null 2>/dev/null | openssl x509 -noout -serial");
}

std::string serial_of(const std::string& file) {
  return run("openssl x509 -noout -serial -in " + file);
}

}  // namespace

TEST_CASE("http tls: curl is served through 1.2 and 1.3 and nothing older") {
  Running running({.tls = certificates().tls()});
  CHECK(curl(running, "--tls-max 1.2") == "GET /x ");
  CHECK(curl(running, "--tlsv1.3") == "GET /x ");
  CHECK(curl(running, "-d body") == "POST /x body");
  CHECK(has(s_client(running, "-tls1_1 -cipher ALL@SECLEVEL=0"), "alert"));
  CHECK(has(s_client(running, "-tls1_2 -cipher ECDHE-ECDSA-AES128-SHA"), "alert"));
  CHECK(has(s_client(running, "-tls1_2"), "Verify return code"));
}

TEST_CASE("http tls: many requests of one connection, and large bodies") {
  Running running({.threads = 2, .tls = certificates().tls(), .limits = {.body_bytes = 4 << 20}});
  std::ofstream(certificates().folder / "large") << std::string(3 << 20, 'x');
  const std::string url = " https://localhost:" + port_of(running) + "/x";
  const std::string got =
      run("curl -sS -m 10 --cacert " + certificates().pem("ca") + " -w '%{num_connects} %{http_code}\\n' -o " +
          (certificates().folder / "got") + url + " -o " + (certificates().folder / "got") + " --data-binary @" +
          (certificates().folder / "large") + url);
  CHECK(got == "1 200\n0 200\n");
  CHECK(std::filesystem::file_size(certificates().folder / "got") == (3U << 20U) + 8);
}

TEST_CASE("http tls: what is no TLS, or none in time, is closed") {
  Running running({.tls = certificates().tls(), .limits = {.head_time = 1s}});
  Wire plain(running.address());
  plain.send(get());
  CHECK(status_of(plain.read_all(3s)).empty());
  Wire silent(running.address());
  CHECK(silent.closes(3s));
  CHECK(curl(running, "") == "GET /x ");
}

TEST_CASE("http tls: only who shows a certificate of the authorities gets in") {
  http::Tls tls = certificates().tls();
  tls.client_authorities = certificates().pem("ca");
  Running running({.tls = tls});
  running.handler.answer = [](http::Request request, http::Responder respond) {
    respond({.body = request.head.client_subject.value_or("nobody")});
  };
  const auto as = [](const std::string& name) {
    return "--cert " + certificates().pem(name) + " --key " + certificates().key(name);
  };
  for (const std::string version : {" --tls-max 1.2", " --tlsv1.3"}) {
    CHECK(curl(running, as("client") + version) == "CN=Quay 1,O=Test");
    CHECK(has(curl(running, version), "curl: ("));
    CHECK(has(curl(running, as("stranger") + version), "curl: ("));
  }
  CHECK(running.handler.asked == 2);
}

TEST_CASE("http tls: new certificates are for new connections, and what cannot be read changes nothing") {
  const Certificates& made = certificates();
  made.put(made.pem("server"), "live.pem");
  made.put(made.key("server"), "live.key");
  Running running({.tls = made.tls("live")});
  CHECK(serial_shown(running) == serial_of(made.pem("server")));
  made.put(made.pem("renewed"), "live.pem");
  auto failure = running.server->reload_tls();  // the key is still the old one's
  REQUIRE(failure);
  CHECK(failure->why == http::StartFailure::Why::bad_key);
  CHECK(serial_shown(running) == serial_of(made.pem("server")));
  made.put(made.key("renewed"), "live.key");
  CHECK_FALSE(running.server->reload_tls());
  CHECK(serial_shown(running) == serial_of(made.pem("renewed")));
  CHECK(curl(running, "") == "GET /x ");
}

TEST_CASE("http tls: files that are none are named") {
  using Why = http::StartFailure::Why;
  Echo handler;
  const auto why = [&](const http::Tls& tls) {
    auto started = http::Server::start({.tls = tls}, handler);
    REQUIRE(std::holds_alternative<http::StartFailure>(started));
    return std::get<http::StartFailure>(started);
  };
  http::Tls tls = certificates().tls();
  tls.certificate = "/nonexistent";
  CHECK(why(tls).why == Why::bad_certificate);
  CHECK(why(tls).what == "/nonexistent");
  tls = certificates().tls();
  tls.key = certificates().key("client");
  CHECK(why(tls).why == Why::bad_key);
  tls = certificates().tls();
  tls.client_authorities = certificates().key("ca");
  CHECK(why(tls).why == Why::bad_client_authorities);
  run("openssl pkcs8 -topk8 -in " + certificates().key("server") + " -passout pass:secret -out " +
      (certificates().folder / "locked.key"));
  tls = certificates().tls();
  tls.key = certificates().folder / "locked.key";
  CHECK(why(tls).why == Why::bad_key);
}

TEST_CASE("http tls: stop with connections open, in a handshake and after it") {
  Running running({.tls = certificates().tls()});
  Wire half(running.address());
  half.send("\x16\x03\x01");
  CHECK(curl(running, "") == "GET /x ");
  running.server->stop(100ms);
  CHECK(half.closes(1s));
}
