#pragma once

#include "http/message.hpp"

namespace chipid::http {

/// What comes in, held against its limits.
struct Incoming {
  std::size_t largest = 0;
  std::size_t header_bytes = 0;
  bool too_large = false;
  Answer answer = {};
};

// As libcurl calls them, with an Incoming as target.
std::size_t take_body(char* data, std::size_t size, std::size_t count, void* target);
std::size_t take_header(char* data, std::size_t size, std::size_t count, void* target);

}  // namespace chipid::http
