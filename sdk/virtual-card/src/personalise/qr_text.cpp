#include "personalise/qr_text.hpp"

#include <algorithm>
#include <initializer_list>

namespace chipid::virtual_card {
namespace {

std::string without_slashes(std::string date) {
  date.erase(std::remove(date.begin(), date.end(), '/'), date.end());
  return date;
}

}  // namespace

std::string qr_text(const Citizen& holder) {
  auto text = holder.number;
  for (const auto& field : {holder.old_number, holder.full_name, without_slashes(holder.birth_date), holder.sex,
                            holder.residence, without_slashes(holder.issue_date)}) {
    text += "|" + field;
  }
  if (holder.generation == CardGeneration::of_2021) return text;
  for (const auto& field : holder.more_qr_fields) text += "|" + field;
  return text;
}

}  // namespace chipid::virtual_card
