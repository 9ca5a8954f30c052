#pragma once

#include <QSqlQuery>
#include <QVariant>
#include <algorithm>
#include <array>

#include "record/link.hpp"

/// Bytes and numbers as Qt's Sql has them, and back.
namespace chipid::counter::store {

[[nodiscard]] inline QByteArray value_of(BytesView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}
[[nodiscard]] inline QVariant value_of(std::uint64_t number) {
  return QVariant::fromValue(static_cast<qlonglong>(number));
}

[[nodiscard]] inline Bytes bytes_of(const QVariant& value) {
  const auto array = value.toByteArray();
  return {array.begin(), array.end()};
}
/// Zeros where it has another size: no digest, signature or name is that.
template <typename Array>
[[nodiscard]] Array array_of(const QVariant& value) {
  Array array{};
  const auto bytes = value.toByteArray();
  if (static_cast<std::size_t>(bytes.size()) == array.size()) std::copy(bytes.begin(), bytes.end(), array.begin());
  return array;
}

/// The columns that link_of() reads, in its order.
constexpr const char* columns_of_link = "counter, sequence, id, day, sealed, previous, digest";
/// From the row that the query stands on.
[[nodiscard]] Link link_of(const QSqlQuery& query, int first_column = 0);

}  // namespace chipid::counter::store
