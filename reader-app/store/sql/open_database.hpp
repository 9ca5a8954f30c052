#pragma once

#include <QSqlDatabase>
#include <QStringList>

#include "store/place.hpp"

namespace chipid::counter::store {

/// Name, host and options of the connection that is to be opened.
void describe(QSqlDatabase& database, const Place& place);
/// What every session starts with.
[[nodiscard]] QStringList settings_of_session(bool postgresql);

}  // namespace chipid::counter::store
