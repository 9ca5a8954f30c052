#include "comparer.hpp"

#include <cstdio>

namespace match_server {

std::unique_ptr<Comparer> make_comparer(const Options& options) {
  if (options.table.empty()) return make_face_comparer(options.models);
  auto comparer = make_table_comparer(options.table);
  if (!comparer) std::fputs("the table cannot be read\n", stderr);
  return comparer;
}

}  // namespace match_server
