#pragma once

#include <map>
#include <vector>

#include "store/connection.hpp"

/// The search index: which token stands for which row.
namespace chipid::counter::store {

/// Many rows a statement. Tokens and rows are numbers of our own making, so they stand in its text.
class PostingWriter {
 public:
  explicit PostingWriter(Connection& connection) : connection_(connection) {}
  [[nodiscard]] Outcome<> add(const std::vector<std::int64_t>& tokens, qlonglong row);
  /// To be called at the end.
  [[nodiscard]] Outcome<> flush();

 private:
  Connection& connection_;
  QString values_;
  int count_ = 0;
};

/// Rows to be taken out of the index, by token.
using RowsByToken = std::map<std::int64_t, std::vector<qlonglong>>;
[[nodiscard]] Outcome<> remove_postings(Connection& connection, const RowsByToken& rows);
/// The same where the tokens of a row are not known, since its record cannot be opened: reads the whole index.
[[nodiscard]] Outcome<> remove_postings_of(Connection& connection, const std::vector<qlonglong>& rows);

/// How many rows a token stands for, at most `limit`.
[[nodiscard]] Outcome<qlonglong> count_postings(Connection& connection, std::int64_t token, qlonglong limit);

/// "1,2,3"
[[nodiscard]] QString list_of(const std::vector<qlonglong>& numbers);

}  // namespace chipid::counter::store
