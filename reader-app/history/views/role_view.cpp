#include "views/role_view.hpp"

#include <chipid/report.hpp>
#include <vector>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

struct Duty {
  store::Permission permission;
  Sentence words;
};

const std::vector<Duty>& duties() {
  using store::Permission;
  static const std::vector<Duty> all = {
      {Permission::search, {"search", "tìm kiếm"}},
      {Permission::approve, {"let people through", "cho phép tiếp tục"}},
      {Permission::export_person, {"hand out records", "trích xuất bản ghi"}},
      {Permission::remove_records, {"delete records", "xóa bản ghi"}},
      {Permission::manage_accounts, {"manage accounts", "quản lý tài khoản"}},
      {Permission::admit_counters, {"admit counters", "thêm quầy"}},
      {Permission::audit, {"audit", "kiểm tra lịch sử"}},
  };
  return all;
}

}  // namespace

std::string role_title(store::Role role, Language language) {
  switch (role) {
    case store::Role::supervisor:
      return in(language, {"Supervisor", "Người phụ trách"});
    case store::Role::auditor:
      return in(language, {"Auditor", "Kiểm tra"});
    case store::Role::operator_:
      break;
  }
  return in(language, {"Operator", "Nhân viên quầy"});
}

std::string role_about(store::Role role, Language language) {
  auto sentence = in(language, {"Read cards", "Đọc thẻ"});
  for (const auto& duty : duties()) {
    if (store::may(role, duty.permission)) sentence += ", " + in(language, duty.words);
  }
  return sentence + ".";
}

bool is_offered(store::Permission permission, const std::optional<store::Actor>& actor, bool has_accounts) {
  return actor ? store::may(actor->role, permission) : !has_accounts;
}

}  // namespace chipid::counter
