#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace match_server {

/// What was asked and what came of it.
struct Transaction {
  std::string digests = {};  ///< of what is compared; another pair under the same id is an error of the client
  double threshold = 0;
  std::optional<double> score = {};
  int attempts = 0;
  int questions = 0;  ///< how often its task was asked for
};

/// Transactions by their ids, so that a request sent again is not a second one. In memory only; at most 10,000, then
/// the service takes no more. Any thread.
class Transactions {
 public:
  /// The transaction with one attempt more; nothing where it is of other data, or where there is no room.
  [[nodiscard]] std::optional<Transaction> begin(const std::string& id, const std::string& digests, double threshold);
  void finish(const std::string& id, std::optional<double> score);
  /// The transaction with one question more; nothing where it is not known.
  [[nodiscard]] std::optional<Transaction> ask(const std::string& id);
  [[nodiscard]] std::size_t count() const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, Transaction> transactions_;
};

}  // namespace match_server
