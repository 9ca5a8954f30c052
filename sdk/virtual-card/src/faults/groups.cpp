#include "faults/groups.hpp"

namespace chipid::virtual_card {

FaultHooks changes_plan(std::function<void(CardPlan&)> change) {
  return {.issue = std::move(change)};
}

FaultHooks changes_sod(std::function<void(SodPlan&)> change) {
  return changes_plan([change = std::move(change)](CardPlan& plan) { change(plan.sod); });
}

FaultHooks changes_pki(std::function<void(TestPki&)> change) {
  return changes_plan([change = std::move(change)](CardPlan& plan) { change(plan.pki); });
}

FaultHooks changes_file(std::string_view name, std::function<void(Bytes&)> change) {
  return {.personalise = [name, change = std::move(change)](CardImage& card) {
    if (auto* file = card.files.find(name)) change(file->content);
  }};
}

FaultHooks answers_plain(iso7816::StatusWord status) {
  return {.answer = [status](RawAnswer& answer) { answer.bytes = iso7816::ResponseApdu{.status = status}.encode(); }};
}

FaultHooks forbids(std::string_view name) {
  return {.personalise = [name](CardImage& card) {
    if (auto* file = card.files.find(name)) file->forbidden = true;
  }};
}

void use_family(TestPki& pki, std::string_view family) {
  pki = with_family(pki, family).value_or(pki);
}

}  // namespace chipid::virtual_card
