#include "forget_words.hpp"

namespace chipid::counter {
namespace {

struct Words {
  const char* english;
  const char* vietnamese;
};

QString in(Language language, const Words& words) {
  return QString::fromUtf8(language == Language::vi ? words.vietnamese : words.english);
}

// In the order of ForgetRefusal.
constexpr Words refusals[] = {
    {"A counter of this user is running. Close it (menu, Quit), then start this again.",
     "Ứng dụng quầy của người dùng này đang chạy. Hãy đóng lại (trình đơn, Thoát) rồi chạy lại lệnh này."},
    {"The agent of this user is running. End it (close the counter, or: systemctl --user stop chipid-agent), then "
     "start "
     "this again.",
     "Dịch vụ của người dùng này đang chạy. Hãy kết thúc (đóng ứng dụng quầy, hoặc: systemctl --user stop "
     "chipid-agent) "
     "rồi chạy lại lệnh này."},
    {"It is not known whose files these are: HOME is not set. Log in as the user whose records are to be deleted, then "
     "start this again.",
     "Không biết tệp của ai: HOME chưa được đặt. Hãy đăng nhập bằng người dùng có bản ghi cần xóa rồi chạy lại lệnh "
     "này."},
    {"Nothing was deleted. To delete, start this again and answer y, or add --yes.",
     "Chưa xóa gì. Muốn xóa, hãy chạy lại và trả lời c, hoặc thêm --yes."},
};

// In the order of WhyLeft.
constexpr Words reasons[] = {
    {"is a link; what it leads to was not touched. Look where it leads, and delete both by hand.",
     "là liên kết; nơi nó dẫn tới không bị đụng đến. Hãy xem nó dẫn tới đâu và tự xóa cả hai."},
    {"belongs to another user. Start this again as that user.",
     "thuộc về người dùng khác. Hãy chạy lại lệnh này bằng người dùng đó."},
    {"is not recognised as made by ChipID. Look at it, and delete it by hand if it is of no use.",
     "không nhận ra là do ChipID tạo. Hãy xem và tự xóa nếu không cần nữa."},
    {"was deleted, but the file has a further name (a hard link), under which it stays. Find that one (find -samefile "
     "before, find -links +1) and delete it.",
     "đã xóa, nhưng tệp còn một tên khác (liên kết cứng) và vẫn còn dưới tên đó. Hãy tìm (find -links +1) và xóa."},
    {"is used by another program. Close that program, then start this again.",
     "đang được chương trình khác dùng. Hãy đóng chương trình đó rồi chạy lại lệnh này."},
    {"could not be deleted. See to the reason in brackets, then start this again.",
     "không xóa được. Hãy xử lý lý do trong ngoặc rồi chạy lại lệnh này."},
    {"is a folder that holds what was not deleted. See to that, then start this again.",
     "là thư mục còn chứa những gì chưa xóa. Hãy xử lý những thứ đó rồi chạy lại lệnh này."},
    {"stays in the keyring, which cannot be reached. It opens nothing any more; delete it in the keyring's own "
     "program.",
     "còn trong kho khóa, hiện không mở được. Nó không còn mở được gì; hãy xóa trong chương trình quản lý kho khóa."},
    {"is a server that other counters may use: its records stay. Who looks after the server deletes them.",
     "là máy chủ mà các quầy khác có thể dùng: bản ghi ở đó vẫn còn. Người quản trị máy chủ sẽ xóa."},
    {"was chosen by you: files there stay. Delete them by hand if they are of no use.",
     "do bạn chọn: tệp ở đó vẫn còn. Hãy tự xóa nếu không cần nữa."},
};

constexpr Words elsewhere = {
    "Not known here, and so not deleted: files that were saved elsewhere (papers, exports, reports), backups, jobs "
    "that the "
    "print system keeps, histories named by --history alone.",
    "Không biết ở đây nên không xóa: tệp đã lưu nơi khác (giấy tờ, tệp xuất, báo cáo), bản sao lưu, lệnh in mà hệ "
    "thống in "
    "còn giữ, lịch sử chỉ được nêu bằng --history."};

QString line(const std::string& what) {
  return QStringLiteral("  %1\n").arg(QString::fromStdString(what));
}

QString line(const Left& left, Language language) {
  const auto detail =
      left.detail.empty() ? QString() : QStringLiteral(" (%1)").arg(QString::fromStdString(left.detail));
  return QStringLiteral("  %1 %2%3\n")
      .arg(QString::fromStdString(left.what), in(language, reasons[static_cast<std::size_t>(left.why)]), detail);
}

}  // namespace

QString words_of(ForgetRefusal refusal, Language language) {
  return in(language, refusals[static_cast<std::size_t>(refusal)]);
}

QString forget_question(const Traces& traces, bool everything, Language language) {
  auto text = in(language, {"This deletes for good what this computer keeps of people for this user:\n",
                            "Lệnh này xóa vĩnh viễn những gì máy này giữ về người dân cho người dùng này:\n"});
  text += line(traces.own_history.string());
  for (const auto& folder : traces.counters) text += line(folder.string());
  for (const auto& place : traces.places)
    if (!place.contains(QStringLiteral("://"))) text += line(place.toStdString());
  if (everything) {
    text += in(language,
               {"and settings, keys and lists of this user:\n", "và cài đặt, khóa, danh sách của người dùng này:\n"});
    for (const auto& path : traces.files) text += line(path.string());
    for (const auto& path : traces.folders) text += line(path.string());
  }
  return text + in(language, {"Delete? [y/N] ", "Xóa? [c/K] "});
}

QString words_of(const Erased& erased, Language language) {
  QString text;
  if (erased.gone.empty()) text += in(language, {"There was nothing to delete.\n", "Không có gì để xóa.\n"});
  if (!erased.gone.empty()) text += in(language, {"Deleted:\n", "Đã xóa:\n"});
  for (const auto& path : erased.gone) text += line(path.string());
  if (!erased.left.empty()) text += in(language, {"Not deleted:\n", "Chưa xóa:\n"});
  for (const auto& left : erased.left) text += line(left, language);
  return text + in(language, elsewhere) + QLatin1Char('\n');
}

}  // namespace chipid::counter
