#include <algorithm>
#include <iterator>

#include "faults/groups.hpp"

namespace chipid::virtual_card {

const std::vector<Fault>& fault_table() {
  static const std::vector<Fault> table = [] {
    std::vector<Fault> all;
    for (auto* const group :
         {transport_faults, access_faults, pace_faults, secure_messaging_faults, security_object_faults, signer_faults,
          proof_faults, content_faults, portrait_faults, finger_faults}) {
      auto faults = group();
      all.insert(all.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
    }
    return all;
  }();
  return table;
}

Result<FaultHooks> find_fault(std::string_view name) {
  if (name.empty()) return FaultHooks{};
  const auto& table = fault_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Fault& known) { return known.name == name; });
  if (row == table.end()) return fail(ErrorCode::usage_bad_value, "fault", "no fault of that name");
  return row->hooks;
}

}  // namespace chipid::virtual_card
