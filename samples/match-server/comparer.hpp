#pragma once

#include <memory>
#include <optional>
#include <string>

#include "encoding.hpp"
#include "options.hpp"

namespace match_server {

/// One side of a comparison.
struct Item {
  std::string type = {};     ///< "FACE", "FINGER"
  std::string subtype = {};  ///< "PORTRAIT", ...
  std::string mime = {};
  Bytes bytes = {};
};

/// What compares: put your own matcher behind this. Called by several threads at once.
class Comparer {
 public:
  virtual ~Comparer() = default;
  /// 0 (two people) to 1 (one person); nothing where these cannot be compared.
  [[nodiscard]] virtual std::optional<double> compare(const Item& reference, const Item& probe) = 0;
};

/// As the options ask; nothing, after saying why, where it cannot be had.
[[nodiscard]] std::unique_ptr<Comparer> make_comparer(const Options& options);

/// The face matcher of this machine with the models in that folder (empty: the usual one); nothing, after saying why,
/// where there is none.
[[nodiscard]] std::unique_ptr<Comparer> make_face_comparer(const std::filesystem::path& models);

/// {"pairs":[{"reference":SHA-256,"probe":SHA-256,"score":0.9}],"otherwise":0.1}; nothing for a file that is not so.
[[nodiscard]] std::unique_ptr<Comparer> make_table_comparer(const std::filesystem::path& file);

}  // namespace match_server
