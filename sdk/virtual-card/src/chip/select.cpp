#include "chip/commands.hpp"
#include "core/bytes.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
namespace sw = iso7816::sw;

constexpr std::uint8_t emrtd_application[] = {0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
constexpr std::uint8_t master_file[] = {0x3F, 0x00};

constexpr std::uint8_t by_file_id = 0x00;
constexpr std::uint8_t ef_under_current_df = 0x02;
constexpr std::uint8_t by_df_name = 0x04;

ResponseApdu enter(Session& session, DirectoryKind directory) {
  session.directory = directory;
  session.file = nullptr;
  return {.status = sw::ok};
}

ResponseApdu select_directory_by_id(CommandContext& context, BytesView id) {
  if (!id.empty() && !core::equal(id, master_file)) return {.status = sw::file_not_found};
  if (!context.card.selects_master_file) return {.status = sw::instruction_not_supported};
  return enter(context.session, DirectoryKind::master_file);
}

ResponseApdu select_application(CommandContext& context, BytesView name) {
  const auto& applet = context.card.match_on_card;
  if (applet && has_access(context) && core::equal(name, applet->application)) {
    return enter(context.session, DirectoryKind::match_on_card);
  }
  if (!core::equal(name, emrtd_application)) return {.status = sw::file_not_found};
  return enter(context.session, DirectoryKind::application);
}

// ICAO 9303-10, 3.6.2; 9303-11, 4.2: a protected file may not even be selected before access.
ResponseApdu select_file(CommandContext& context, BytesView id) {
  if (id.size() != 2) return {.status = sw::wrong_length};
  const iso7816::FileId file_id{static_cast<std::uint16_t>(id[0] << 8U | id[1])};
  const auto* file = context.card.files.find(context.session.directory, file_id);
  if (file == nullptr) return {.status = sw::file_not_found};
  if (!may_read(context, *file)) return {.status = sw::security_not_satisfied};
  context.session.file = file;
  return {.status = sw::ok};
}

// ISO/IEC 7816-4, 7.1.1: first or only occurrence; no answer data is given whatever P2 asks for.
bool known_p2(std::uint8_t p2) {
  return p2 == 0x00 || p2 == 0x04 || p2 == 0x0C;
}

}  // namespace

Result<ResponseApdu> select(CommandContext& context, const CommandApdu& command) {
  if (!known_p2(command.p2)) return ResponseApdu{.status = sw::wrong_p1_p2};
  switch (command.p1) {
    case by_file_id:
      return select_directory_by_id(context, command.data);
    case ef_under_current_df:
      return select_file(context, command.data);
    case by_df_name:
      return select_application(context, command.data);
    default:
      return ResponseApdu{.status = sw::wrong_p1_p2};
  }
}

}  // namespace chipid::virtual_card
