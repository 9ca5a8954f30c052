#include "fixture.hpp"

using namespace chipid::test;
namespace http = chipid::http;

TEST_CASE("http server: what two programs might read in two ways is refused") {
  struct Case {
    const char* name;
    std::string bytes;
    const char* status = "400";
  };
  const std::string line = "GET / HTTP/1.1\r\n";
  const std::string start = "POST / HTTP/1.1\r\nHost: a\r\n";
  const Case cases[] = {
      {"no Host", line + "\r\n"},
      {"two Hosts", line + "Host: a\r\nHost: a\r\n\r\n"},
      {"Host with a user", line + "Host: b@a\r\n\r\n"},
      {"Host with a list", line + "Host: a, b\r\n\r\n"},
      {"Host with a path", line + "Host: a/b\r\n\r\n"},
      {"length and chunks", start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"chunks and length", start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"},
      {"two lengths", start + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"},
      {"the same length twice", start + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na"},
      {"a list of lengths", start + "Content-Length: 1, 1\r\n\r\na"},
      {"length with a sign", start + "Content-Length: +1\r\n\r\na"},
      {"negative length", start + "Content-Length: -1\r\n\r\na"},
      {"length in hexadecimal", start + "Content-Length: 0x1\r\n\r\na"},
      {"empty length", start + "Content-Length:\r\n\r\n"},
      {"length beyond 64 bits", start + "Content-Length: 18446744073709551617\r\n\r\na"},
      {"two codings", start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"another coding", start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "501"},
      {"a coding that looks like chunked", start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "501"},
      {"chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"folded field", line + "Host: a\r\nX: 1\r\n 2\r\n\r\n"},
      {"fold of a tabulator", line + "Host: a\r\nX: 1\r\n\t2\r\n\r\n"},
      {"space before the first field", line + " Host: a\r\n\r\n"},
      {"space before the colon", line + "Host : a\r\n\r\n"},
      {"tabulator before the colon", line + "Host\t: a\r\n\r\n"},
      {"no colon", line + "Host: a\r\nX\r\n\r\n"},
      {"no name", line + "Host: a\r\n: x\r\n\r\n"},
      {"space in a name", line + "Host: a\r\nX Y: x\r\n\r\n"},
      {"NUL in a value", line + "Host: a\r\nX: a" + std::string(1, '\0') + "b\r\n\r\n"},
      {"control character in a value", line + "Host: a\r\nX: a\x01"
                                              "b\r\n\r\n"},
      {"DEL in a value", line + "Host: a\r\nX: a\x7f"
                                "b\r\n\r\n"},
      {"CR alone", line + "Host: a\r\nX: a\rY: b\r\n\r\n"},
      {"LF alone", "GET / HTTP/1.1\nHost: a\n\n"},
      {"LF alone in a field", line + "Host: a\nX: b\r\n\r\n"},
      {"address of a proxy", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"authority alone", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"star for what is no OPTIONS", "GET * HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"fragment in the target", "GET /#x HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"tabulators for spaces", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n"},
      {"byte beyond ASCII in the target", "GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"HTTP/0.9", "GET /\r\n"},
      {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"},
      {"lower case", "GET / http/1.1\r\nHost: a\r\n\r\n"},
      {"a method that is no token", "G@T / HTTP/1.1\r\nHost: a\r\n\r\n"},
      {"TLS on a plain port", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"},
      {"chunk of no number", start + "Transfer-Encoding: chunked\r\n\r\nx\r\n\r\n"},
      {"chunk of a number with a sign", start + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n"},
      {"chunk longer than it says", start + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n"},
      {"chunk beyond 64 bits", start + "Transfer-Encoding: chunked\r\n\r\n11111111111111111\r\n\r\n"},
  };
  Running running;
  for (const auto& [name, bytes, status] : cases) {
    INFO(name);
    const std::string answer = running.ask(bytes);
    CHECK(status_of(answer) == status);
    CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
  }
  CHECK(running.handler.asked == 0);
  CHECK(status_of(running.ask(get())) == "200");
}

TEST_CASE("http server: what is odd and has one meaning is let in") {
  Running running;
  CHECK(status_of(running.ask("\r\n" + get())) == "200");
  CHECK(status_of(running.ask("GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")) == "200");
  CHECK(status_of(running.ask("GET / HTTP/1.1\r\nhOsT: [::1]:80\r\nconnection: CLOSE\r\n\r\n")) == "200");
  CHECK(status_of(running.ask("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) == "200");
  CHECK(status_of(running.ask("BREW /pot HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) == "200");
  CHECK(status_of(running.ask(get("/", "X: \xc3\xa9\r\nConnection: close\r\n"))) == "200");
}

TEST_CASE("http server: what follows a refused request is not read as one") {
  Running running;
  Wire wire(running.address());
  wire.send("GET / HTTP/1.1\r\n\r\n" + get("/smuggled", ""));
  const std::string answers = wire.read_all();
  CHECK(status_of(answers) == "400");
  CHECK(answers.find("HTTP/1.1", 1) == std::string::npos);
  CHECK(running.handler.asked == 0);
}
