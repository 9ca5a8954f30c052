#include <cstring>
#include <random>
#include <vector>

#include "framing/extension_origin.hpp"
#include "framing/first_line.hpp"
#include "framing/frame_buffer.hpp"
#include "framing/line_buffer.hpp"
#include "support/catch.hpp"

using namespace chipid::counter::agent;

namespace {

const std::string chromium_origin = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

template <typename Buffer>
std::vector<std::string> all_of(Buffer& buffer) {
  std::vector<std::string> found;
  while (auto message = buffer.next()) found.push_back(*message);
  return found;
}

std::string raw_length(std::uint32_t length) {
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes;
}

std::string random_message(std::mt19937& random) {
  std::string message(1 + random() % 300, ' ');
  for (auto& c : message) c = static_cast<char>(0x20 + random() % 0x5F);
  return message;
}

}  // namespace

TEST_CASE("a frame is a length of four bytes in this machine's order and the message") {
  // As Python's struct.pack("=I", 2) + b"{}" writes it.
  const std::uint32_t one = 1;
  unsigned char lowest = 0;
  std::memcpy(&lowest, &one, 1);
  const std::string two = lowest == 1 ? std::string("\x02\0\0\0", 4) : std::string("\0\0\0\x02", 4);
  REQUIRE(frame_of("{}").value() == two + "{}");
  FrameBuffer frames;
  frames.take(two + "{}");
  REQUIRE(frames.next().value() == std::string("{}"));
  REQUIRE(!frames.next().has_value());
}

TEST_CASE("frames come out as they went in however the stream was cut") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> sent;
    std::string stream;
    for (unsigned i = 0; i < 1 + random() % 6; ++i) {
      sent.push_back(random_message(random));
      stream += frame_of(sent.back()).value();
    }
    FrameBuffer frames;
    std::vector<std::string> got;
    for (std::size_t at = 0; at < stream.size();) {
      const auto piece = std::min<std::size_t>(1 + random() % 90, stream.size() - at);
      frames.take(std::string_view(stream).substr(at, piece));
      for (auto& message : all_of(frames)) got.push_back(message);
      at += piece;
    }
    REQUIRE(got == sent);
    REQUIRE(!frames.fault().has_value());
  }
}

TEST_CASE("a frame of 64 KiB is taken and one byte more is refused by its length alone") {
  FrameBuffer fits;
  fits.take(frame_of(std::string(longest_frame_in, 'a')).value());
  REQUIRE(fits.next().value().size() == longest_frame_in);
  for (const std::uint32_t length : {std::uint32_t{longest_frame_in + 1}, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
    FrameBuffer frames;
    frames.take(raw_length(length));
    REQUIRE(frames.fault() == FrameBuffer::Fault::too_long);
    frames.take("{}");
    REQUIRE(!frames.next().has_value());
  }
}

TEST_CASE("an empty frame and one with a line feed or NUL are refused") {
  FrameBuffer empty;
  empty.take(raw_length(0));
  REQUIRE(empty.fault() == FrameBuffer::Fault::empty);
  for (const auto& text : {std::string("{}\n{}"), std::string("{\0}", 3), std::string("{}\r")}) {
    FrameBuffer frames;
    frames.take(frame_of(text).value());
    REQUIRE(!frames.next().has_value());
    REQUIRE(frames.fault() == FrameBuffer::Fault::control);
  }
}

TEST_CASE("a bad length after a good frame lets the good one out") {
  FrameBuffer frames;
  frames.take(frame_of("{}").value() + raw_length(0xFFFFFFFFU));
  REQUIRE(frames.next().value() == std::string("{}"));
  REQUIRE(frames.fault() == FrameBuffer::Fault::too_long);
}

TEST_CASE("no frame is made that a browser would refuse") {
  REQUIRE(!frame_of("").has_value());
  REQUIRE(frame_of(std::string(longest_frame_out, 'a')).has_value());
  REQUIRE(!frame_of(std::string(longest_frame_out + 1, 'a')).has_value());
}

TEST_CASE("lines come out as they went in however the stream was cut") {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> sent;
    std::string stream;
    for (unsigned i = 0; i < 1 + random() % 6; ++i) {
      sent.push_back(random_message(random));
      stream += sent.back() + '\n';
    }
    LineBuffer lines;
    std::vector<std::string> got;
    for (std::size_t at = 0; at < stream.size();) {
      const auto piece = std::min<std::size_t>(1 + random() % 90, stream.size() - at);
      lines.take(std::string_view(stream).substr(at, piece));
      for (auto& line : all_of(lines)) got.push_back(line);
      at += piece;
    }
    REQUIRE(got == sent);
    REQUIRE(!lines.begun());
  }
}

TEST_CASE("a line of 64 KiB is taken and one byte more is refused with or without its end") {
  LineBuffer fits;
  fits.take(std::string(longest_line, 'a') + "\n");
  REQUIRE(fits.next().value().size() == longest_line);
  for (const auto* end : {"", "\n", "\n{}\n"}) {
    LineBuffer lines;
    lines.take(std::string(longest_line + 1, 'a') + end);
    REQUIRE(!lines.next().has_value());
    REQUIRE(lines.fault() == LineBuffer::Fault::too_long);
  }
}

TEST_CASE("no line holds a NUL") {
  LineBuffer lines;
  lines.take(std::string("{\"a\":\0}\n", 8));
  REQUIRE(!lines.next().has_value());
  REQUIRE(lines.fault() == LineBuffer::Fault::nul);
}

TEST_CASE("the extension is who the browser says in its own way") {
  REQUIRE(extension_origin({chromium_origin + "/"}).value() == chromium_origin);
  // Chromium on Windows adds the window.
  REQUIRE(extension_origin({chromium_origin + "/", "--parent-window=0"}).value() == chromium_origin);
  REQUIRE(extension_origin({"/usr/lib/mozilla/native-messaging-hosts/com.chipid.agent.json", "counter@example.vn"})
              .value() == std::string("moz-extension://counter@example.vn"));
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"--help"},
                                             {chromium_origin},
                                             {chromium_origin + "a"},
                                             {"chrome-extension://abc/"},
                                             {chromium_origin + "//"},
                                             {"chrome-extension://ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP/"},
                                             {"chrome-extension://qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq/"},
                                             {"https://example.vn/"},
                                             {"/m.json", ""},
                                             {"/m.json", "a\"b"},
                                             {"/m.json", "a/b"},
                                             {"/m.json", std::string(81, 'a')}})
    REQUIRE(!extension_origin(arguments).has_value());
}

TEST_CASE("the first line of a host names its extension and nothing else does") {
  const auto first = parse_first_line(first_line(chromium_origin));
  REQUIRE(first.is_door);
  REQUIRE(first.origin == chromium_origin);
  REQUIRE(!parse_first_line(R"({"type":"hello","protocol":1})").is_door);
  REQUIRE(!parse_first_line("no JSON").is_door);
  REQUIRE(!parse_first_line("[1]").is_door);
  for (const auto* claim :
       {R"({"type":"door"})", R"({"type":"door","door":"native","origin":"https://bank.example"})",
        R"({"type":"door","door":"native","origin":7})",
        R"({"type":"door","door":"websocket","origin":"chrome-extension://abcdefghijklmnopabcdefghijklmnop"})",
        R"({"type":"door","door":"native","origin":"chrome-extension://abcdefghijklmnopabcdefghijklmnop/"})"}) {
    REQUIRE(parse_first_line(claim).is_door);
    REQUIRE(parse_first_line(claim).origin.empty());
  }
}
