#include <algorithm>
#include <iterator>

#include "chip/commands.hpp"
#include "iso7816/commands.hpp"

namespace chipid::virtual_card {
namespace {

using Handler = Result<iso7816::ResponseApdu> (*)(CommandContext&, const iso7816::CommandApdu&);

struct Row {
  std::uint8_t instruction;
  Handler handler;
  bool may_be_chained = false;
};

constexpr Row rows[] = {
    {iso7816::ins::select, select},
    {iso7816::ins::read_binary, read_binary},
    {iso7816::ins::read_binary_odd, read_binary_odd},
    {iso7816::ins::get_challenge, get_challenge},
    {iso7816::ins::external_authenticate, external_authenticate},
    {iso7816::ins::manage_security_environment, manage_security_environment},
    {iso7816::ins::general_authenticate, general_authenticate, true},
    {ins_reset_retry_counter, reset_retry_counter},
};

}  // namespace

Result<iso7816::ResponseApdu> interpret(CommandContext& context, const iso7816::CommandApdu& command) {
  const bool chained = command.cla == class_chaining;
  if (command.cla != 0 && !chained) return iso7816::ResponseApdu{.status = iso7816::sw::class_not_supported};
  const auto* const row = std::find_if(std::begin(rows), std::end(rows),
                                       [&](const Row& known) { return known.instruction == command.ins; });
  if (row == std::end(rows)) return iso7816::ResponseApdu{.status = iso7816::sw::instruction_not_supported};
  if (chained && !row->may_be_chained) return iso7816::ResponseApdu{.status = iso7816::sw::class_not_supported};
  return row->handler(context, command);
}

bool may_read(const CommandContext& context, const File& file) {
  if (file.forbidden) return false;
  // 9303-10, 3.11.4: EF.CardSecurity is for those whom PACE let in.
  if (file.kind->name == "EF_CardSecurity" && !context.card.pace.empty()) {
    return context.session.opened_by.has_value();
  }
  return file.open || context.session.access_granted || !context.card.has_access_control();
}

}  // namespace chipid::virtual_card
