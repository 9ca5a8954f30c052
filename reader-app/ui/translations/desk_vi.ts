<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ChooseFile</name>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Tên tệp</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>chipid::counter::ChangeCard</name>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Không nhập</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::DiagnosisPage</name>
    <message>
        <source>The report was saved.</source>
        <translation>Đã lưu báo cáo.</translation>
    </message>
    <message>
        <source>Save a report for those who help</source>
        <translation>Lưu báo cáo cho người hỗ trợ</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>The report holds no personal data: no card&apos;s data, no file names, no name of this computer.</source>
        <translation>Báo cáo không chứa dữ liệu cá nhân: không có dữ liệu thẻ, tên tệp hay tên máy.</translation>
    </message>
    <message>
        <source>Looking at readers, service, trust list and programs</source>
        <translation>Đang kiểm tra đầu đọc, dịch vụ, danh sách tin cậy và các chương trình</translation>
    </message>
</context>
<context>
    <name>chipid::counter::FirstRunPage</name>
    <message>
        <source>Practice opens in a window of its own.</source>
        <translation>Chế độ luyện tập mở trong cửa sổ riêng.</translation>
    </message>
    <message>
        <source>Practice could not be started.</source>
        <translation>Không mở được chế độ luyện tập.</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>Bạn dùng ngôn ngữ nào?</translation>
    </message>
    <message>
        <source>What is this counter for?</source>
        <translation>Quầy này làm công việc gì?</translation>
    </message>
    <message>
        <source>Does the reader work?</source>
        <translation>Đầu đọc có hoạt động không?</translation>
    </message>
    <message>
        <source>Whose cards are believed?</source>
        <translation>Tin thẻ do ai cấp?</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Hãy thử trước</translation>
    </message>
    <message>
        <source>It can be changed at any time, at the top of the window.</source>
        <translation>Có thể đổi bất cứ lúc nào ở phía trên cửa sổ.</translation>
    </message>
    <message>
        <source>It decides which fields are shown, which cards are admitted, and when the screen is cleared.</source>
        <translation>Lựa chọn này quyết định thông tin nào được hiện, thẻ nào được chấp nhận và khi nào màn hình được xóa.</translation>
    </message>
    <message>
        <source>The trust list holds the authorities that issue cards. Without one, no card can be proven genuine.</source>
        <translation>Danh sách tin cậy gồm các cơ quan cấp thẻ. Thiếu danh sách này thì không thể xác nhận thẻ thật.</translation>
    </message>
    <message>
        <source>In practice, fictional people lay down cards of every kind: genuine, expired, copied, damaged.</source>
        <translation>Khi luyện tập, những người hư cấu sẽ đưa đủ loại thẻ: thẻ thật, hết hạn, sao chép, hư hỏng.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1/%2</translation>
    </message>
    <message>
        <source>Practice is on: choose a card in the bar at the bottom.</source>
        <translation>Đang ở chế độ luyện tập: hãy chọn thẻ ở thanh phía dưới.</translation>
    </message>
    <message>
        <source>Practice opens in a window of its own; this counter goes on beside it.</source>
        <translation>Chế độ luyện tập mở trong cửa sổ riêng; quầy này vẫn hoạt động bình thường.</translation>
    </message>
    <message>
        <source>Try practice</source>
        <translation>Luyện tập thử</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>Lùi một bước</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Bỏ qua bước này</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Any card with a chip will do. Without its number or code nothing is read from it.</source>
        <translation>Dùng thẻ có chip nào cũng được. Nếu không có số hoặc mã của thẻ thì không đọc dữ liệu gì.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PathRow</name>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Do not use</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Chọn: %1</translation>
    </message>
    <message>
        <source>Do not use: %1</source>
        <translation>Không dùng: %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::SettingsPage</name>
    <message>
        <source>Profile of a match service</source>
        <translation>Cấu hình dịch vụ so khớp</translation>
    </message>
    <message>
        <source>The site&apos;s own records</source>
        <translation>Dữ liệu riêng của đơn vị</translation>
    </message>
    <message>
        <source>can be used</source>
        <translation>dùng được</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Ngôn ngữ và giao diện</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Files of the site</source>
        <translation>Tệp của đơn vị</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Screen for the customer</source>
        <translation>Màn hình cho khách</translation>
    </message>
    <message>
        <source>Match service for faces</source>
        <translation>Dịch vụ so khớp khuôn mặt</translation>
    </message>
    <message>
        <source>Sounds for verdicts and for a card that slipped</source>
        <translation>Âm báo khi có kết quả và khi thẻ bị xê dịch</translation>
    </message>
    <message>
        <source>Come to the front when a card is laid down</source>
        <translation>Tự hiện cửa sổ này khi có thẻ được đặt lên</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Vẫn chạy ở khay hệ thống khi đóng cửa sổ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>Camera đầu tiên tìm thấy</translation>
    </message>
    <message>
        <source>The chosen one, not connected now</source>
        <translation>Camera đã chọn, hiện chưa kết nối</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>%1, not connected now</source>
        <translation>%1, hiện chưa kết nối</translation>
    </message>
    <message>
        <source>None: this computer compares</source>
        <translation>Không dùng: máy này tự so khớp</translation>
    </message>
    <message>
        <source>History and audit</source>
        <translation>Lịch sử và kiểm tra</translation>
    </message>
</context>
<context>
    <name>chipid::counter::TrustPanel</name>
    <message>
        <source>Import a trust list</source>
        <translation>Nhập danh sách tin cậy</translation>
    </message>
    <message>
        <source>Certificate of the authority that signs the list</source>
        <translation>Chứng thư của cơ quan ký danh sách</translation>
    </message>
    <message>
        <source>The trust list has changed. The next card is judged by it.</source>
        <translation>Danh sách tin cậy đã thay đổi. Thẻ tiếp theo được kiểm tra theo danh sách mới.</translation>
    </message>
    <message>
        <source>The trust list has changed. Practice keeps its own authorities.</source>
        <translation>Danh sách tin cậy đã thay đổi. Chế độ luyện tập vẫn dùng danh sách riêng.</translation>
    </message>
    <message>
        <source>Looking at the trust list</source>
        <translation>Đang xem danh sách tin cậy</translation>
    </message>
    <message>
        <source>The trust list cannot be used</source>
        <translation>Không dùng được danh sách tin cậy</translation>
    </message>
    <message>
        <source>Passports and other travel documents</source>
        <translation>Hộ chiếu và giấy tờ đi lại khác</translation>
    </message>
    <message>
        <source>Vietnamese citizen cards</source>
        <translation>Thẻ căn cước Việt Nam</translation>
    </message>
    <message>
        <source>What an imported list is for</source>
        <translation>Danh sách nhập dùng cho</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Hoàn tác thay đổi cuối</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Xin đợi một chút</translation>
    </message>
    <message>
        <source>What the list can do and what it lacks</source>
        <translation>Danh sách dùng được cho gì và còn thiếu gì</translation>
    </message>
    <message>
        <source>Practice has authorities of its own; this is the list for real cards.</source>
        <translation>Chế độ luyện tập có danh sách riêng; đây là danh sách cho thẻ thật.</translation>
    </message>
</context>
</TS>
