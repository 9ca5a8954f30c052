#include <map>
#include <nlohmann/json.hpp>

#include "comparer.hpp"

namespace match_server {
namespace {

class TableComparer : public Comparer {
 public:
  explicit TableComparer(const nlohmann::json& table) : otherwise_(table.value("otherwise", 0.0)) {
    for (const auto& pair : table.at("pairs")) {
      scores_[pair.at("reference").get<std::string>() + pair.at("probe").get<std::string>()] =
          pair.at("score").get<double>();
    }
  }

  std::optional<double> compare(const Item& reference, const Item& probe) override {
    const auto found = scores_.find(sha256(reference.bytes) + sha256(probe.bytes));
    return found == scores_.end() ? otherwise_ : found->second;
  }

 private:
  double otherwise_;
  std::map<std::string, double> scores_;
};

}  // namespace

std::unique_ptr<Comparer> make_table_comparer(const std::filesystem::path& file) {
  try {
    return std::make_unique<TableComparer>(nlohmann::json::parse(read_text(file.string())));
  } catch (const nlohmann::json::exception&) {
    return nullptr;
  }
}

}  // namespace match_server
