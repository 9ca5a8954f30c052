#include "options.hpp"

#include "ui/language.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {
namespace {

constexpr const char* english = R"(Usage: chipid-counter [OPTIONS]

The counter app: lay a card on the reader, scan its code, see the verdict.

  --practice             virtual cards of fictional people instead of a reader
  --readers N            so many readers in practice, 1 to 4
  --lang vi|en           language (Vietnamese unless the environment says English)
  --theme NAME           light, dark or contrast
  --workflow ID          clinic, bank, post_office, lodging, exam, payout,
                         kiosk or one of the site's own
  --trust FOLDER         trust list; without it that of this user
  --text-size PERCENT    100 to 200
  --screenshot FOLDER    write a picture of every page there and end; with --theme
                         in that alone
  --history PLACE        record there (a file, or postgresql://USER@HOST/DATABASE),
                         in practice too
  --audit PLACE          check a history and end
  --agent                no window: let paired pages and programs ask for cards,
                         until SIGTERM; questions are asked on the terminal
  --port N               port for pages, 1024 to 65535 (17870), for this run;
                         0: any that is free
  --pair                 with --agent: show a code by which a page is let in
  --agent-keys           print the public keys of this counter (JWKS) and end
  --forget               delete what this computer keeps of people for this user
                         (history, drafts, waiting records, their keys) and end;
                         with --history that history as well
  --everything           with --forget: settings, keys, paired pages and trust
                         list, too
  --yes                  with --forget: do not ask first
  --version              the version
  --help                 this text
)";

constexpr const char* vietnamese = R"(Cách dùng: chipid-counter [TÙY CHỌN]

Ứng dụng quầy: đặt thẻ lên đầu đọc, quét mã QR, xem kết luận.

  --practice             dùng thẻ ảo của người hư cấu thay cho đầu đọc
  --readers N            số đầu đọc khi luyện tập, từ 1 đến 4
  --lang vi|en           ngôn ngữ (tiếng Việt, trừ khi môi trường đặt tiếng Anh)
  --theme TÊN            light (sáng), dark (tối) hoặc contrast (tương phản cao)
  --workflow MÃ          clinic, bank, post_office, lodging, exam, payout,
                         kiosk hoặc quy trình riêng của đơn vị
  --trust THƯ_MỤC        danh sách tin cậy; nếu không nêu thì dùng của người dùng này
  --text-size PHẦN_TRĂM  cỡ chữ, từ 100 đến 200
  --screenshot THƯ_MỤC   ghi ảnh mọi màn hình vào đó rồi thoát; thêm --theme thì
                         chỉ ghi giao diện đó
  --history NƠI_LƯU      ghi lịch sử vào đó (tệp, hoặc postgresql://TÊN@MÁY/CSDL),
                         kể cả khi luyện tập
  --audit NƠI_LƯU        kiểm tra lịch sử rồi thoát
  --agent                không mở cửa sổ: cho các trang và chương trình đã ghép hỏi
                         thẻ, tới khi nhận SIGTERM; hỏi ý kiến trên terminal
  --port N               cổng cho các trang, từ 1024 đến 65535 (17870), lần chạy
                         này; 0: cổng trống bất kỳ
  --pair                 cùng với --agent: hiện mã để ghép một trang
  --agent-keys           in các khóa công khai của quầy này (JWKS) rồi thoát
  --forget               xóa mọi điều máy này giữ về người dân cho người dùng này
                         (lịch sử, bản nháp, bản ghi chờ, khóa của chúng) rồi
                         thoát; thêm --history thì xóa cả lịch sử đó
  --everything           cùng với --forget: xóa cả cài đặt, khóa, các trang đã
                         ghép và danh sách tin cậy
  --yes                  cùng với --forget: không hỏi lại
  --version              phiên bản
  --help                 hướng dẫn này
)";

bool Options::*switch_named(const QString& word) {
  static constexpr std::pair<const char*, bool Options::*> all[] = {
      {"--practice", &Options::practice}, {"--agent", &Options::agent},
      {"--pair", &Options::pair},         {"--agent-keys", &Options::agent_keys},
      {"--forget", &Options::forget},     {"--everything", &Options::everything},
      {"--yes", &Options::yes},           {"--version", &Options::version},
      {"--help", &Options::help},         {"-h", &Options::help}};
  for (const auto& [name, member] : all)
    if (word == QLatin1String(name)) return member;
  return nullptr;
}

// False where the value is no value of that option.
bool set_value(Options& options, const QString& name, const QString& value) {
  if (name == QStringLiteral("--lang")) return (options.language = language_named(value)).has_value();
  if (name == QStringLiteral("--theme")) {
    options.theme = value;
    return palette_named(value) != nullptr;
  }
  if (name == QStringLiteral("--readers")) {
    options.readers = value.toUInt();
    return options.readers >= 1 && options.readers <= 4;
  }
  if (name == QStringLiteral("--port")) {
    options.port = value.toInt();
    return *options.port == 0 || (*options.port >= 1024 && *options.port <= 65535);
  }
  if (name == QStringLiteral("--text-size")) {
    bool number = false;
    options.text_percent = value.toInt(&number);
    return number && *options.text_percent >= 100 && *options.text_percent <= 200;
  }
  const std::pair<const char*, std::optional<QString> Options::*> texts[] = {{"--workflow", &Options::workflow},
                                                                             {"--trust", &Options::trust},
                                                                             {"--screenshot", &Options::screenshots},
                                                                             {"--history", &Options::history},
                                                                             {"--audit", &Options::audit}};
  for (const auto& [option, member] : texts) {
    if (name != QLatin1String(option)) continue;
    options.*member = value;
    return !value.isEmpty();
  }
  return false;
}

}  // namespace

std::optional<Options> parse_options(const QStringList& words, QString& wrong) {
  Options options;
  for (qsizetype i = 0; i < words.size(); ++i) {
    wrong = words[i];
    if (const auto member = switch_named(wrong)) {
      options.*member = true;
    } else {
      const auto equals = wrong.indexOf(QLatin1Char('='));
      const auto value = equals >= 0 ? wrong.mid(equals + 1) : i + 1 < words.size() ? words[++i] : QString();
      if (!set_value(options, equals >= 0 ? wrong.left(equals) : wrong, value)) return std::nullopt;
    }
  }
  return options;
}

QString help_text(Language language) {
  return QString::fromUtf8(language == Language::vi ? vietnamese : english);
}

}  // namespace chipid::counter
