#include "people.hpp"

#include <iterator>
#include <string>
#include <string_view>

namespace chipid::photographs {
namespace {

constexpr std::string_view surnames[] = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ"};
constexpr std::string_view middle_names[] = {"Văn", "Hữu", "Đức", "Thị", "Ngọc", "Thị Mỹ", "Quốc", "Thị Thanh"};
constexpr std::string_view given_names[] = {"Mẫu",   "Thử", "Nghiệm", "Ví Dụ", "Giả",
                                            "Tưởng", "Bảo", "Huyền",  "Ánh",   "Quyên"};
constexpr std::string_view wards[] = {"Phường Mẫu", "Xã Thử Nghiệm", "Thị trấn Ví Dụ", "Phường Giả Định", "Xã Hư Cấu"};
constexpr std::string_view districts[] = {"Quận A", "Huyện B", "Thành phố C", "Thị xã D"};

struct Province {
  std::string_view code;
  std::string_view name;
};
constexpr Province provinces[] = {{"001", "Hà Nội"},          {"031", "Hải Phòng"}, {"046", "Thừa Thiên Huế"},
                                  {"048", "Đà Nẵng"},         {"066", "Đắk Lắk"},   {"077", "Bà Rịa - Vũng Tàu"},
                                  {"079", "TP. Hồ Chí Minh"}, {"092", "Cần Thơ"}};

template <typename List>
auto one_of(const List& list, Dice& dice) {
  return list[dice.below(std::size(list))];
}

std::string digits(Dice& dice, int count) {
  std::string text;
  while (count-- > 0) text += static_cast<char>('0' + dice.below(10));
  return text;
}

std::string two_digits(std::size_t number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

// A day that every month has. A statement a draw: the order of draws within one is the compiler's choice.
std::string draw_day(std::size_t year, Dice& dice) {
  auto text = two_digits(1 + dice.below(28)) + "/";
  text += two_digits(1 + dice.below(12)) + "/";
  return text + std::to_string(year);
}

std::string draw_name(Dice& dice) {
  std::string name(one_of(surnames, dice));
  name.append(" ").append(one_of(middle_names, dice));
  name.append(" ").append(one_of(given_names, dice));
  return name;
}

std::string draw_residence(std::string_view province, Dice& dice) {
  auto text = "Số " + std::to_string(1 + dice.below(400));
  text.append(", ").append(one_of(wards, dice));
  text.append(", ").append(one_of(districts, dice));
  return text.append(", ").append(province);
}

}  // namespace

virtual_card::Citizen draw_holder(Dice& dice) {
  const bool new_card = dice.below(5) < 2;
  const auto year = 1950 + dice.below(54);
  const auto sex = dice.below(2);
  const auto province = one_of(provinces, dice);
  virtual_card::Citizen holder;
  holder.number = std::string(province.code) + std::to_string((year >= 2000 ? 2 : 0) + sex) + two_digits(year % 100);
  holder.number += digits(dice, 6);
  holder.full_name = draw_name(dice);
  holder.birth_date = draw_day(year, dice);
  holder.sex = sex == 0 ? "Nam" : "Nữ";
  holder.residence = draw_residence(province.name, dice);
  holder.issue_date = draw_day(new_card ? 2025 : 2021 + dice.below(3), dice);
  if (year < 1999) holder.old_number = digits(dice, 9);
  if (new_card) holder.generation = virtual_card::CardGeneration::of_2024;
  return holder;
}

}  // namespace chipid::photographs
