#include <algorithm>
#include <chipid/report.hpp>
#include <iterator>

namespace chipid {
namespace {

struct Words {
  std::string_view name;
  VerdictSymbol symbol;
  std::string_view en;
  std::string_view vi;
};

// In the order of the enumeration.
constexpr Words words[] = {
    {"authentic", VerdictSymbol::filled_tick,
     "The card is genuine: its data is signed by the issuer, unaltered, and in the original chip. Compare the holder "
     "with the portrait.",
     "Thẻ thật: dữ liệu do cơ quan cấp ký, không bị sửa và nằm trong chip gốc. Hãy đối chiếu người mang thẻ với ảnh "
     "chân "
     "dung."},
    {"authentic_unproven_chip", VerdictSymbol::outlined_tick,
     "The data is genuine and unaltered, but a copy of the chip cannot be told from the original. Compare the printed "
     "card and the holder with the portrait with care.",
     "Dữ liệu là thật và không bị sửa, nhưng không phân biệt được chip gốc với bản sao. Hãy đối chiếu kỹ thẻ in và "
     "người "
     "mang thẻ với ảnh chân dung."},
    {"review", VerdictSymbol::triangle,
     "The data is signed by the issuer, but something needs a look by a person: see the points listed and decide, or "
     "hand the case to a supervisor.",
     "Dữ liệu do cơ quan cấp ký, nhưng có điểm cần người xem xét: hãy xem các mục được liệt kê rồi quyết định, hoặc "
     "chuyển "
     "người phụ trách."},
    {"unverified", VerdictSymbol::open_circle,
     "No chip was read, so nothing is verified: this is only what was scanned or typed. Read the chip to have the card "
     "verified.",
     "Chưa đọc chip nên chưa có gì được kiểm tra: đây chỉ là dữ liệu quét hoặc nhập tay. Hãy đọc chip để kiểm tra "
     "thẻ."},
    {"inconclusive", VerdictSymbol::rhombus,
     "It cannot be told whether the card is genuine; this is no sign of forgery. Follow the advice at the points "
     "listed "
     "and check again; until then treat the data as unverified.",
     "Chưa thể kết luận thẻ thật hay không; đây không phải dấu hiệu giả mạo. Hãy làm theo hướng dẫn ở các mục được "
     "liệt "
     "kê và kiểm tra lại; trước đó hãy coi dữ liệu là chưa được kiểm tra."},
    {"invalid", VerdictSymbol::filled_square,
     "The electronic check failed. Do not use the data; keep the evidence and call a supervisor. This alone does not "
     "make the document invalid.",
     "Kiểm tra điện tử không đạt. Không sử dụng dữ liệu; hãy lưu bằng chứng và báo người phụ trách. Chỉ riêng điều này "
     "chưa có nghĩa giấy tờ không có giá trị."},
};

constexpr std::string_view symbols[] = {"filled_tick", "outlined_tick", "triangle",
                                        "open_circle", "rhombus",       "filled_square"};

const Words& of(Verdict verdict) noexcept {
  return words[static_cast<std::size_t>(verdict)];
}

}  // namespace

std::string_view verdict_name(Verdict verdict) noexcept {
  return of(verdict).name;
}

std::optional<Verdict> verdict_from_name(std::string_view name) noexcept {
  const auto* row = std::find_if(std::begin(words), std::end(words), [&](const auto& w) { return w.name == name; });
  if (row == std::end(words)) return std::nullopt;
  return static_cast<Verdict>(row - std::begin(words));
}

Sentence verdict_sentence(Verdict verdict) {
  return {std::string(of(verdict).en), std::string(of(verdict).vi)};
}

VerdictSymbol verdict_symbol(Verdict verdict) noexcept {
  return of(verdict).symbol;
}

std::string_view verdict_symbol_name(VerdictSymbol symbol) noexcept {
  return symbols[static_cast<std::size_t>(symbol)];
}

const Check* Verification::find(std::string_view id) const noexcept {
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const auto& check) { return check.id == id; });
  return found == checks.end() ? nullptr : &*found;
}

}  // namespace chipid
