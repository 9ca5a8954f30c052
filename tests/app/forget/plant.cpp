// For tests of what is installed: the folder of settings as a counter leaves it that keeps a history.

#include "planted.hpp"

namespace store = chipid::counter::store;

TEST_CASE("plant") {
  const store::test::fs::path folder = qEnvironmentVariable("CHIPID_PLANT_IN").toStdString();
  REQUIRE_FALSE(folder.empty());
  store::test::plant_history(folder, folder / "history.db");
  store::test::plant_the_rest(folder);
}
