#include "transactions.hpp"

namespace match_server {

std::optional<Transaction> Transactions::begin(const std::string& id, const std::string& digests, double threshold) {
  constexpr std::size_t most = 10'000;
  const std::lock_guard lock(mutex_);
  if (transactions_.size() >= most && !transactions_.contains(id)) return std::nullopt;
  auto& transaction =
      transactions_.try_emplace(id, Transaction{.digests = digests, .threshold = threshold}).first->second;
  if (transaction.digests != digests || transaction.threshold != threshold) return std::nullopt;
  ++transaction.attempts;
  return transaction;
}

void Transactions::finish(const std::string& id, std::optional<double> score) {
  const std::lock_guard lock(mutex_);
  transactions_.at(id).score = score;
}

std::optional<Transaction> Transactions::ask(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const auto found = transactions_.find(id);
  if (found == transactions_.end()) return std::nullopt;
  ++found->second.questions;
  return found->second;
}

std::size_t Transactions::count() const {
  const std::lock_guard lock(mutex_);
  return transactions_.size();
}

}  // namespace match_server
