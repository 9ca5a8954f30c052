#include <chipid/records.hpp>
#include <nlohmann/json.hpp>

#include "gate.hpp"

namespace chipid {

Result<std::string> records_to_json(std::span<const EvidenceReport> reports) {
  CHIPID_CHECK(exporting::refuse_invalid(reports));
  using Json = nlohmann::ordered_json;
  auto records = Json::array();
  for (const auto& report : reports) records.push_back(Json::parse(to_json(report)));
  return Json{{"records", records}}.dump(2) + "\n";
}

}  // namespace chipid
