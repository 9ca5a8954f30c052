#include "values.hpp"

namespace chipid::counter::store {

Link link_of(const QSqlQuery& query, int first_column) {
  int column = first_column;
  Link link;
  link.counter = array_of<CounterId>(query.value(column++));
  link.sequence = static_cast<std::uint64_t>(query.value(column++).toLongLong());
  link.id = array_of<EntryId>(query.value(column++));
  link.day = query.value(column++).toInt();
  link.sealed = bytes_of(query.value(column++));
  link.previous = array_of<Digest>(query.value(column++));
  link.digest = array_of<Digest>(query.value(column));
  return link;
}

}  // namespace chipid::counter::store
