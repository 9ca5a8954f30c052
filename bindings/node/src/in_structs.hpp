#pragma once

#include <chipid.h>

#include <deque>

#include "bytes.hpp"
#include "values.hpp"

namespace chipid_node {

/// What the pointers of a struct of options point to.
struct Storage {
  std::deque<Text> texts;
  std::deque<Bytes> bytes;
  std::deque<Texts> lists;
};

/// An object of JavaScript that options are taken from; what it does not have stays 0.
class Source {
 public:
  Source(const Napi::Value& value, Storage& storage);

  template <class T>
  void handle(const char* name, T*& into) const {
    into = to_handle<T>(object_.Get(name));
  }
  template <class Number>
  void number(const char* name, Number& into) const {
    into = to_number<Number>(object_.Get(name));
  }
  Napi::Function function(const char* name) const { return object_.Get(name).As<Napi::Function>(); }
  void text(const char* name, const char*& into) const;
  void bytes(const char* name, const std::uint8_t*& into, std::size_t& size) const;
  void texts(const char* name, const char* const*& into, std::size_t& count) const;

 private:
  Napi::Object object_;
  Storage& storage_;
};

void fill(chipid_card_options& options, const Source& source);
void fill(chipid_read_options& options, const Source& source);
void fill(chipid_verify_options& options, const Source& source);
void fill(chipid_face_options& options, const Source& source);
void fill(chipid_match_request& request, const Source& source);
void fill(chipid_pixels& pixels, const Source& source);
void fill(chipid_trust_import_options& options, const Source& source);

template <class T>
concept InStruct = requires(T& options, const Source& source) { fill(options, source); };

}  // namespace chipid_node
