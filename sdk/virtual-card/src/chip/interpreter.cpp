#include <algorithm>
#include <iterator>

#include "chip/commands.hpp"
#include "core/bytes.hpp"
#include "iso7816/commands.hpp"

namespace chipid::virtual_card {
namespace {

using Handler = Result<iso7816::ResponseApdu> (*)(CommandContext&, const iso7816::CommandApdu&);

// ISO/IEC 7816-4, 5.3.3.
enum class Chaining {
  none,
  joined,      // the data of all commands belong together, only the last is worked on
  by_protocol  // each is a step of PACE with an answer of its own; joined in Chip Authentication
};

struct Row {
  std::uint8_t instruction;
  Handler handler;
  Chaining chaining = Chaining::none;
};

constexpr Row rows[] = {
    {iso7816::ins::select, select},
    {iso7816::ins::read_binary, read_binary},
    {iso7816::ins::read_binary_odd, read_binary_odd},
    {iso7816::ins::get_challenge, get_challenge},
    {iso7816::ins::external_authenticate, external_authenticate, Chaining::joined},
    {ins_perform_security_operation, verify_certificate, Chaining::joined},
    {ins_internal_authenticate, internal_authenticate},
    {iso7816::ins::manage_security_environment, manage_security_environment, Chaining::joined},
    {iso7816::ins::general_authenticate, general_authenticate, Chaining::by_protocol},
    {ins_reset_retry_counter, reset_retry_counter},
    {ins_get_data, get_data},
    {ins_verify, verify_finger},
    {ins_verify_data_objects, verify_finger, Chaining::joined},
};

bool is_joined(const Row& row, const Session& session) {
  if (row.chaining == Chaining::by_protocol) return session.chip_authentication_key != nullptr;
  return row.chaining == Chaining::joined;
}

bool same_header(const iso7816::CommandApdu& a, const iso7816::CommandApdu& b) {
  return a.ins == b.ins && a.p1 == b.p1 && a.p2 == b.p2;
}

// The whole command once its last part is there; 9000 for the parts before it.
Result<iso7816::ResponseApdu> join(CommandContext& context, const iso7816::CommandApdu& part, Handler handler) {
  constexpr std::size_t longest = 4096;
  auto whole = std::exchange(context.session.chain, {});
  if (whole.data.empty() || !same_header(whole, part)) whole = {.ins = part.ins, .p1 = part.p1, .p2 = part.p2};
  core::append(whole.data, part.data);
  if (whole.data.size() > longest) return iso7816::ResponseApdu{.status = iso7816::sw::wrong_length};
  if (part.cla != class_chaining) {
    whole.ne = part.ne;
    return handler(context, whole);
  }
  context.session.chain = std::move(whole);
  return iso7816::ResponseApdu{.status = iso7816::sw::ok};
}

}  // namespace

Result<iso7816::ResponseApdu> interpret(CommandContext& context, const iso7816::CommandApdu& command) {
  const bool chained = command.cla == class_chaining;
  if (command.cla != 0 && !chained) return iso7816::ResponseApdu{.status = iso7816::sw::class_not_supported};
  const auto* const row = std::find_if(std::begin(rows), std::end(rows),
                                       [&](const Row& known) { return known.instruction == command.ins; });
  if (row == std::end(rows)) return iso7816::ResponseApdu{.status = iso7816::sw::instruction_not_supported};
  if (is_joined(*row, context.session)) return join(context, command, row->handler);
  context.session.chain = {};
  if (chained && row->chaining == Chaining::none) {
    return iso7816::ResponseApdu{.status = iso7816::sw::class_not_supported};
  }
  return row->handler(context, command);
}

bool has_access(const CommandContext& context) {
  return context.session.access_granted || !context.card.has_access_control();
}

bool may_read(const CommandContext& context, const File& file) {
  if (file.forbidden) return false;
  // 9303-10, 3.11.4: EF.CardSecurity is for those whom PACE let in.
  if (file.kind->name == "EF_CardSecurity" && !context.card.pace.empty()) {
    return context.session.opened_by.has_value();
  }
  if (file.terminal_right != 0 && (file.terminal_right & context.session.terminal_rights) == 0) return false;
  return file.open || has_access(context);
}

}  // namespace chipid::virtual_card
