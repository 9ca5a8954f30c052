#include <fmt/format.h>

#include <chipid/consistency.hpp>
#include <chipid/mrz.hpp>
#include <memory>

#include "citizen_output.hpp"
#include "command.hpp"
#include "json.hpp"

namespace chipid::tool {
namespace {

std::string_view format_name(MrzFormat format) {
  switch (format) {
    case MrzFormat::td1:
      return "TD1";
    case MrzFormat::td2:
      return "TD2";
    case MrzFormat::td3:
      break;
  }
  return "TD3";
}

Json checks_json(const MrzChecks& checks) {
  return {{"document_number", checks.document_number},
          {"birth_date", checks.birth_date},
          {"expiry_date", checks.expiry_date},
          {"optional_data", checks.optional_data ? Json(*checks.optional_data) : Json(nullptr)},
          {"composite", checks.composite}};
}

// Of a Vietnamese citizen card; nothing for other documents.
std::optional<PersonalNumber> personal_number(const Mrz& mrz) {
  const auto claims = citizen::claims_of(mrz, citizen::Source::mrz);
  const auto number = claims.fields.find("number");
  if (mrz.issuing_state != "VNM" || number == claims.fields.end()) return std::nullopt;
  auto parsed = parse_personal_number(number->second);
  return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
}

// Names are the standard's; dates stay as printed, for the two digits of the year do not tell the century.
Json mrz_json(const Mrz& mrz) {
  const auto number = personal_number(mrz);
  return {{"format", format_name(mrz.format)},
          {"lines", mrz.lines},
          {"document_code", mrz.document_code},
          {"issuing_state", mrz.issuing_state},
          {"document_number", mrz.document_number},
          {"primary_identifier", mrz.primary_identifier},
          {"secondary_identifier", mrz.secondary_identifier},
          {"nationality", mrz.nationality},
          {"birth_date", mrz.birth_date},
          {"sex", std::string(1, mrz.sex)},
          {"expiry_date", mrz.expiry_date},
          {"optional_data", mrz.optional_data},
          {"optional_data_2", mrz.optional_data_2},
          {"valid", mrz.all_check_digits_hold()},
          {"checks", checks_json(mrz.checks)},
          {"personal_number", number ? number_json(*number) : Json(nullptr)}};
}

std::string wrong_fields(const Mrz& mrz, Language language) {
  std::string wrong;
  const auto note = [&](bool holds, std::string_view en, std::string_view vi) {
    if (!holds) wrong += (wrong.empty() ? "" : ", ") + std::string(in(language, en, vi));
  };
  note(mrz.checks.document_number, "document number", "số giấy tờ");
  note(mrz.checks.birth_date, "birth date", "ngày sinh");
  note(mrz.checks.expiry_date, "expiry date", "ngày hết hạn");
  note(mrz.checks.optional_data.value_or(true), "personal number", "số định danh");
  note(mrz.checks.composite, "the whole", "toàn bộ");
  return wrong;
}

std::string mrz_text(const Mrz& mrz, Language language) {
  const auto row = [&](std::string_view en, std::string_view vi, std::string_view value) {
    return fmt::format("{}: {}\n", in(language, en, vi), value);
  };
  auto text = row("Format", "Khổ giấy tờ", format_name(mrz.format)) +
              row("Document number", "Số giấy tờ", mrz.document_number) + row("Surname", "Họ", mrz.primary_identifier) +
              row("Given names", "Tên", mrz.secondary_identifier) + row("Nationality", "Quốc tịch", mrz.nationality) +
              row("Issued by", "Nước cấp", mrz.issuing_state) +
              row("Optional data", "Dữ liệu thêm", mrz.optional_data) +
              row("Birth date (year month day)", "Ngày sinh (năm tháng ngày)", mrz.birth_date) +
              row("Sex", "Giới tính", std::string_view(&mrz.sex, 1)) +
              row("Expiry date (year month day)", "Ngày hết hạn (năm tháng ngày)", mrz.expiry_date);
  if (const auto number = personal_number(mrz)) {
    text += row("Personal number", "Số định danh", number->text) +
            fmt::format("  {}\n", in(language, citizen::explain(*number)));
  }
  const auto wrong = wrong_fields(mrz, language);
  if (wrong.empty()) return text + std::string(in(language, "All check digits hold.\n", "Mọi số kiểm tra đều đúng.\n"));
  return text + fmt::format(fmt::runtime(in(language, "Check digit wrong: {}. Compare with the card.\n",
                                            "Sai số kiểm tra: {}. Hãy đối chiếu với thẻ.\n")),
                            wrong);
}

int show(const std::string& lines, const OutputOptions& output) {
  const auto mrz = parse_mrz(lines);
  if (!mrz) return report_error(mrz.error(), output);
  print(output.json ? document(mrz_json(*mrz)) : mrz_text(*mrz, output.language));
  return exit_done;
}

}  // namespace

void add_mrz_command(CLI::App& app, Action& action) {
  auto output = std::make_shared<OutputOptions>();
  auto lines = std::make_shared<std::string>();
  auto* command = app.add_subcommand("mrz", "Explain the machine-readable lines of a document");
  command->add_option("TEXT", *lines, "The 2 or 3 lines, spaces or newlines between")->required();
  add_output_options(*command, *output);
  command->callback([output, lines, &action] { action = [=] { return show(*lines, *output); }; });
}

}  // namespace chipid::tool
