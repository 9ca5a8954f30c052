#include "postings.hpp"

#include <QStringList>

namespace chipid::counter::store {

Outcome<> PostingWriter::add(const std::vector<std::int64_t>& tokens, qlonglong row) {
  constexpr int rows_of_a_statement = 400;
  for (const auto token : tokens) {
    values_ += QStringLiteral("%1(%2,%3)").arg(count_ == 0 ? QString() : QStringLiteral(",")).arg(token).arg(row);
    if (++count_ >= rows_of_a_statement) STORE_CHECK(flush());
  }
  return {};
}

Outcome<> PostingWriter::flush() {
  if (count_ == 0) return {};
  const auto statement = QStringLiteral("INSERT INTO history_postings (token, entry) VALUES ") + values_;
  values_.clear();
  count_ = 0;
  STORE_CHECK(connection_.run(statement));
  return {};
}

QString list_of(const std::vector<qlonglong>& numbers) {
  QStringList texts;
  for (const auto number : numbers) texts << QString::number(number);
  return texts.join(QLatin1Char(','));
}

Outcome<> remove_postings(Connection& connection, const RowsByToken& rows) {
  for (const auto& [token, of_token] : rows)
    STORE_CHECK(connection.run(QStringLiteral("DELETE FROM history_postings WHERE token = %1 AND entry IN (%2)")
                                   .arg(token)
                                   .arg(list_of(of_token))));
  return {};
}

Outcome<> remove_postings_of(Connection& connection, const std::vector<qlonglong>& rows) {
  if (rows.empty()) return {};
  STORE_CHECK(connection.run(QStringLiteral("DELETE FROM history_postings WHERE entry IN (%1)").arg(list_of(rows))));
  return {};
}

Outcome<qlonglong> count_postings(Connection& connection, std::int64_t token, qlonglong limit) {
  STORE_TRY(auto query,
            connection.run(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM history_postings WHERE token "
                                          "= %1 LIMIT %2) AS counted")
                               .arg(token)
                               .arg(limit)));
  return query.next() ? query.value(0).toLongLong() : 0;
}

}  // namespace chipid::counter::store
