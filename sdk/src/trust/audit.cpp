#include <fmt/format.h>

#include <algorithm>
#include <chipid/trust_import.hpp>
#include <map>
#include <set>

#include "folder_files.hpp"
#include "trust/loaded_store.hpp"
#include "un_members.hpp"

namespace chipid {
namespace {

namespace fs = std::filesystem;
using Level = TrustFinding::Level;
using trust::Index;
using trust::IndexedCertificate;

constexpr std::chrono::days old_list{180};
constexpr std::chrono::days soon{365};
constexpr std::size_t names_shown = 12;

std::string joined(const std::vector<std::string>& names) {
  const auto shown = std::min(names.size(), names_shown);
  auto text = fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  return names.size() > shown ? fmt::format("{} (+{})", text, names.size() - shown) : text;
}

// The day as each language writes it.
struct Day {
  std::string en;
  std::string vi;
};
Day day_of(pki::Time time) {
  const auto iso = pki::date_text(time);
  return {.en = iso, .vi = iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4)};
}

class Audit {
 public:
  Audit(const Index& index, const fs::path& folder, pki::Time now) : index_(index), folder_(folder), now_(now) {}

  TrustAudit run() {
    count();
    if (index_.anchors.empty()) {
      add(Level::problem, "trust.empty",
          {"The trust store is empty: every card will be inconclusive.",
           "Kho tin cậy đang trống: mọi thẻ sẽ không thể kết luận."},
          {"Import a master list, such as the German one: chipid trust import LIST --root CERTIFICATE",
           "Hãy nhập một master list, ví dụ của Đức: chipid trust import LIST --root CERTIFICATE"});
    } else {
      look_at_vietnam();
      look_at_lists();
      look_at_other_states();
      look_at_expiry();
      look_at_crls();
      look_at_exceptions();
      look_at_clock();
    }
    look_at_files();
    audit_.summary = store_summary();
    return std::move(audit_);
  }

 private:
  struct State {
    TrustCoverage coverage = {};
    std::optional<pki::Time> last = {};
  };

  void add(Level level, std::string id, Sentence text, Sentence advice = {}) {
    audit_.findings.push_back({level, std::move(id), std::move(text), std::move(advice)});
  }

  TrustSummary store_summary() const {
    trust::LoadedStore store;
    store.add(index_, folder_);
    return store.summary();
  }

  trust::Scope scope_of(const IndexedCertificate& entry) const {
    trust::Scope scope{.passports = false, .citizen_cards = false};
    for (const auto id : entry.sources) {
      const auto* source = index_.source(id);
      scope.passports = scope.passports || (source != nullptr && source->scope.passports);
      scope.citizen_cards = scope.citizen_cards || (source != nullptr && source->scope.citizen_cards);
    }
    return scope;
  }

  void count() {
    for (const auto& entry : index_.anchors) count(entry, states_[entry.country]);
    for (const auto& crl : index_.crls) {
      const auto state = states_.find(crl.country);
      if (state == states_.end()) continue;
      state->second.coverage.has_crl = true;
      if (crl.next_update && now_ <= *crl.next_update) state->second.coverage.crl_fresh = true;
    }
    for (auto& [country, state] : states_) {
      state.coverage.country = country;
      if (state.last) state.coverage.last_until = pki::date_text(*state.last);
      if (state.coverage.passport_anchors + state.coverage.citizen_anchors > 0) ++audit_.countries;
      audit_.coverage.push_back(state.coverage);
    }
  }

  void count(const IndexedCertificate& entry, State& state) {
    if (!state.last || *state.last < entry.not_after) state.last = entry.not_after;
    if (now_ < entry.not_before || entry.not_after < now_) return;
    const auto scope = scope_of(entry);
    if (scope.passports) ++state.coverage.passport_anchors;
    if (scope.citizen_cards) ++state.coverage.citizen_anchors;
  }

  void look_at_vietnam() {
    const auto& vietnam = states_["VN"].coverage;
    audit_.judges_vietnamese_citizen_cards = vietnam.citizen_anchors > 0;
    audit_.judges_vietnamese_passports = vietnam.passport_anchors > 0;
    if (vietnam.citizen_anchors > 0) {
      add(Level::good, "trust.vn_citizen",
          {fmt::format("Vietnamese citizen cards can be judged: {} authority for them.", vietnam.citizen_anchors),
           fmt::format("Có thể kiểm tra căn cước Việt Nam: có {} cơ quan cấp.", vietnam.citizen_anchors)});
    } else {
      add(Level::gap, "trust.vn_citizen",
          {"Vietnamese citizen cards cannot be judged: no authority for them is here, so each will be inconclusive. "
           "The lists that states publish are about passports.",
           "Chưa kiểm tra được căn cước Việt Nam: chưa có cơ quan cấp căn cước trong kho nên mọi thẻ sẽ không thể kết "
           "luận. Các master list được công bố chỉ dùng cho hộ chiếu."},
          {"Get the certificate of the authority that signs citizen cards from the Ministry of Public Security, "
           "compare "
           "its SHA-256 with them, and import it: chipid trust import FILE --kind citizen",
           "Hãy xin chứng thư của cơ quan ký căn cước từ Bộ Công an, đối chiếu mã SHA-256 với họ rồi nhập: chipid "
           "trust "
           "import FILE --kind citizen"});
    }
    if (vietnam.passport_anchors > 0) {
      add(Level::good, "trust.vn_passport",
          {fmt::format("Vietnamese passports can be judged: {} authority, until {}.", vietnam.passport_anchors,
                       day_of(*states_["VN"].last).en),
           fmt::format("Có thể kiểm tra hộ chiếu Việt Nam: có {} cơ quan cấp, đến {}.", vietnam.passport_anchors,
                       day_of(*states_["VN"].last).vi)});
    } else {
      add(Level::gap, "trust.vn_passport",
          {"Vietnamese passports cannot be judged: no authority for them is here.",
           "Chưa kiểm tra được hộ chiếu Việt Nam: chưa có cơ quan cấp trong kho."},
          {"Import a master list that holds Viet Nam's authority; the German one does.",
           "Hãy nhập master list có cơ quan của Việt Nam; master list của Đức có."});
    }
  }

  void look_at_lists() {
    auto any = false;
    for (const auto& source : index_.sources) {
      if (source.kind != trust::Source::Kind::master_list || !source.signed_at) continue;
      any = true;
      const auto days = std::chrono::duration_cast<std::chrono::days>(now_ - *source.signed_at).count();
      const auto signed_on = day_of(*source.signed_at);
      const auto old = now_ - *source.signed_at > old_list;
      const Sentence advice{
          "Download the newer list of that state and import it, or set it up for chipid trust update.",
          "Hãy tải master list mới hơn của nước đó rồi nhập, hoặc thiết lập cho chipid trust update."};
      add(old ? Level::gap : Level::good, "trust.list_age",
          {fmt::format("The master list of {} was signed on {}, {} days ago{}.", source.signer_country, signed_on.en,
                       days, old ? ": newer authorities and withdrawals are missing" : ""),
           fmt::format("Master list của {} ký ngày {}, cách đây {} ngày{}.", source.signer_country, signed_on.vi, days,
                       old ? ": thiếu các cơ quan mới và các thu hồi gần đây" : "")},
          old ? advice : Sentence{});
    }
    if (any) return;
    add(Level::note, "trust.no_list",
        {"No signed master list was imported; all authorities were named one by one.",
         "Chưa nhập master list có chữ ký nào; các cơ quan đều được nhập lẻ."});
  }

  void look_at_other_states() {
    std::vector<std::string> absent;
    for (const auto state : trust::un_members()) {
      const auto found = states_.find(std::string(state));
      if (found == states_.end() || found->second.coverage.passport_anchors == 0) absent.emplace_back(state);
    }
    add(Level::note, "trust.coverage",
        {fmt::format("Passports of {} states and organisations can be judged.", audit_.countries),
         fmt::format("Có thể kiểm tra hộ chiếu của {} nước và tổ chức.", audit_.countries)});
    if (absent.empty()) return;
    add(Level::note, "trust.no_anchor",
        {fmt::format("Without a valid authority, so inconclusive: {} states ({}).", absent.size(),
                     fmt::join(absent, " ")),
         fmt::format("Chưa có cơ quan còn hiệu lực nên không thể kết luận: {} nước ({}).", absent.size(),
                     fmt::join(absent, " "))},
        {"A second list adds some of them; many of these states issue no chip passports.",
         "Nhập thêm master list khác sẽ bổ sung một phần; nhiều nước trong số này chưa cấp hộ chiếu gắn chip."});
  }

  void look_at_expiry() {
    std::vector<std::string> expiring;
    for (const auto& [country, state] : states_) {
      const auto valid = state.coverage.passport_anchors + state.coverage.citizen_anchors > 0;
      if (valid && *state.last < now_ + soon) expiring.push_back(country + " " + pki::date_text(*state.last));
    }
    if (expiring.empty()) return;
    add(Level::note, "trust.expires_soon",
        {fmt::format("The last authority expires within a year: {}.", joined(expiring)),
         fmt::format("Cơ quan cuối cùng hết hạn trong vòng một năm: {}.", joined(expiring))},
        {"Import a newer list before these days.", "Hãy nhập master list mới trước các ngày này."});
  }

  void look_at_crls() {
    const auto fresh = std::count_if(states_.begin(), states_.end(),
                                     [](const auto& entry) { return entry.second.coverage.crl_fresh; });
    std::vector<std::string> stale;
    for (const auto& [country, state] : states_) {
      if (state.coverage.has_crl && !state.coverage.crl_fresh) stale.push_back(country);
    }
    const Sentence advice{
        "Import the revocation lists (CRL) of the states you meet, from the ICAO PKD or the addresses in their "
        "certificates: chipid trust import FILE",
        "Hãy nhập danh sách thu hồi (CRL) của các nước thường gặp, lấy từ ICAO PKD hoặc địa chỉ ghi trong chứng thư: "
        "chipid trust import FILE"};
    if (index_.crls.empty()) {
      add(Level::gap, "trust.no_crl",
          {"There is no revocation list: a signer that was withdrawn would not be noticed, and every card says so.",
           "Chưa có danh sách thu hồi nào: bên ký đã bị thu hồi sẽ không bị phát hiện, và mọi thẻ đều ghi chú điều "
           "này."},
          advice);
      return;
    }
    add(stale.empty() ? Level::good : Level::gap, "trust.crl",
        {fmt::format("Revocation lists are fresh for {} states{}.", fresh,
                     stale.empty() ? std::string() : ", out of date for " + joined(stale)),
         fmt::format("Danh sách thu hồi còn mới cho {} nước{}.", fresh,
                     stale.empty() ? std::string() : ", đã cũ cho " + joined(stale))},
        stale.empty() ? Sentence{} : advice);
  }

  // What came in on somebody's word alone.
  void look_at_exceptions() {
    for (const auto& source : index_.sources) {
      if (!source.policy_reason.empty()) {
        add(Level::note, "trust.by_policy",
            {fmt::format("The list of {} counts by the site's policy, for this reason: {}", source.signer_country,
                         source.policy_reason),
             fmt::format("Master list của {} được chấp nhận theo chính sách của đơn vị, lý do: {}",
                         source.signer_country, source.policy_reason)});
      }
    }
    std::size_t unsigned_anchors = 0;
    for (const auto& entry : index_.anchors) {
      const auto by_file = [&](auto id) { return index_.source(id)->kind == trust::Source::Kind::file; };
      if (std::all_of(entry.sources.begin(), entry.sources.end(), by_file)) ++unsigned_anchors;
    }
    if (unsigned_anchors == 0) return;
    add(Level::note, "trust.by_operator",
        {fmt::format("{} authorities were taken on the word of who imported them, without a signed list.",
                     unsigned_anchors),
         fmt::format("{} cơ quan được nhận theo quyết định của người nhập, không qua danh sách có chữ ký.",
                     unsigned_anchors)},
        {"Compare their SHA-256 (chipid trust list) with the authority's own word.",
         "Hãy đối chiếu mã SHA-256 (chipid trust list) với công bố của chính cơ quan đó."});
  }

  // Adverse row 109.
  void look_at_clock() {
    trust::LoadedStore store;
    store.add(index_, folder_);
    const auto before_list = store.newest_list() && now_ < *store.newest_list();
    const auto after_all = store.last_expiry() && *store.last_expiry() < now_;
    if (!before_list && !after_all) return;
    add(Level::problem, "trust.clock",
        {before_list ? "This computer's clock is before the day the newest list was signed."
                     : "By this computer's clock every authority here has expired.",
         before_list ? "Đồng hồ máy đang chậm hơn ngày ký master list mới nhất."
                     : "Theo đồng hồ máy, mọi cơ quan trong kho đã hết hạn."},
        {"Set the clock right; otherwise import a newer list.",
         "Hãy chỉnh lại đồng hồ; nếu đồng hồ đúng, hãy nhập master list mới."});
  }

  void look_at_files() {
    for (const auto& name : trust::stray_files(folder_, index_)) {
      add(Level::problem, "trust.not_imported",
          {fmt::format("The file {} lies in the trust store without having been imported and is not used.", name),
           fmt::format("Tệp {} nằm trong kho tin cậy nhưng chưa qua bước nhập nên không được dùng.", name)},
          {"Move it out of the folder and, if it is genuine, import it: chipid trust import FILE",
           "Hãy chuyển tệp ra khỏi thư mục; nếu là tệp thật thì nhập: chipid trust import FILE"});
    }
    std::vector<std::string> damaged;
    const auto look = [&](const std::string& name, const pki::Sha256& sha256) {
      const auto bytes = core::read_file(folder_ / name, std::size_t{1} << 30U);
      if (!bytes || trust::digest_of(*bytes) != sha256) damaged.push_back(name.substr(0, 16));
    };
    for (const auto* entries : {&index_.anchors, &index_.roots, &index_.signers}) {
      for (const auto& entry : *entries) look(trust::certificate_file_name(entry.sha256), entry.sha256);
    }
    for (const auto& crl : index_.crls) look(trust::crl_file_name(crl.sha256), crl.sha256);
    if (damaged.empty()) return;
    add(Level::problem, "trust.damaged_file",
        {fmt::format("{} files of the store are missing or were changed and do not count: {}.", damaged.size(),
                     joined(damaged)),
         fmt::format("{} tệp trong kho bị thiếu hoặc bị sửa nên không được tính: {}.", damaged.size(),
                     joined(damaged))},
        {"Find out why, empty the folder and import the lists again.",
         "Hãy tìm nguyên nhân, xóa thư mục rồi nhập lại các master list."});
  }

  const Index& index_;
  const fs::path& folder_;
  pki::Time now_;
  std::map<std::string, State> states_;
  TrustAudit audit_;
};

}  // namespace

Result<TrustAudit> TrustFolder::audit(std::optional<std::chrono::sys_seconds> now) const {
  CHIPID_TRY(const auto index, trust::read_index(path_));
  const auto time = now.value_or(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  return Audit(index, path_, time).run();
}

}  // namespace chipid
