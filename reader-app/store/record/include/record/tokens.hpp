#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/trouble.hpp"
#include "keys/site_keys.hpp"

/// How an encrypted history is searched: a token is what HMAC-SHA-256 with the site's key for searching makes of a
/// number or of the beginning of a name's word, cut to 64 bits. Who has the database without the key learns from tokens
/// which records are of the same person and how common a beginning is, not which one it is.
namespace chipid::counter::store {

/// What a record is to be found by. It is not stored.
struct Subject {
  std::string_view number = {};      ///< of 12 digits
  std::string_view old_number = {};  ///< of 9 digits, also a document number
  std::string_view name = {};
};

/// Of both numbers and of every beginning, of 2 letters or more, of the name's words; of a word of one letter itself.
/// Ascending, none twice.
[[nodiscard]] std::vector<std::int64_t> tokens_of(const SiteKeys& keys, const Subject& subject);

/// To search by a whole number; spaces in it do not matter. bad_value where there are no 6 to 16 letters and digits.
[[nodiscard]] Outcome<std::int64_t> token_of_number(const SiteKeys& keys, std::string_view number);
/// To search by words of a name or their beginnings: a record has to have all of them. bad_value without any word.
[[nodiscard]] Outcome<std::vector<std::int64_t>> tokens_of_query(const SiteKeys& keys, std::string_view name);

}  // namespace chipid::counter::store
