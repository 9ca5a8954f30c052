<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>OutboxList</name>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Waiting to be sent: %1</source>
        <translation>Đang chờ gửi: %1</translation>
    </message>
    <message>
        <source>Refused by the server: %1</source>
        <translation>Bị máy chủ từ chối: %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::ExportPage</name>
    <message>
        <source>Kind of file</source>
        <translation>Loại tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Asked each time</source>
        <translation>Hỏi mỗi lần</translation>
    </message>
    <message>
        <source>Files hold personal data: this user alone may open them, and their names tell nobody. Keep them no longer than you need them.</source>
        <translation>Tệp chứa dữ liệu cá nhân: chỉ người dùng này mở được, tên tệp không cho biết là ai. Đừng giữ lâu hơn mức cần thiết.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Ghi tệp</translation>
    </message>
    <message>
        <source>All that was read, with verdict and checks, for other programs</source>
        <translation>Mọi dữ liệu đã đọc, kèm kết luận và các bước kiểm tra, cho phần mềm khác</translation>
    </message>
    <message>
        <source>A line with what a visitors&apos; register needs, for a spreadsheet</source>
        <translation>Một dòng gồm những gì sổ khách cần, cho bảng tính</translation>
    </message>
    <message>
        <source>For a hospital&apos;s system</source>
        <translation>Cho hệ thống của bệnh viện</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bằng chứng</translation>
    </message>
    <message>
        <source>The card&apos;s own files, to be checked again years later; also of a card that was refused</source>
        <translation>Các tệp gốc của thẻ, để kiểm tra lại nhiều năm sau; kể cả thẻ bị từ chối</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>Sổ trong ngày</translation>
    </message>
    <message>
        <source>A line in the file of today, such as the guests that a lodging reports</source>
        <translation>Một dòng trong tệp của hôm nay, ví dụ khách mà cơ sở lưu trú phải thông báo</translation>
    </message>
    <message>
        <source>Folder for files</source>
        <translation>Thư mục lưu tệp</translation>
    </message>
    <message>
        <source>Folder for this file</source>
        <translation>Thư mục cho tệp này</translation>
    </message>
    <message>
        <source>This person is in the register of today already: %1</source>
        <translation>Người này đã có trong sổ hôm nay: %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Đã ghi: %1</translation>
    </message>
    <message>
        <source>Signed by this site.</source>
        <translation>Có chữ ký của đơn vị.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::OutboxList</name>
    <message>
        <source>Nobody waits to be sent.</source>
        <translation>Không có ai đang chờ gửi.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Gửi lại ngay</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Không gửi</translation>
    </message>
    <message>
        <source>Do not send: %1</source>
        <translation>Không gửi: %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::OutboxNotice</name>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Show who waits to be sent</source>
        <translation>Xem những người đang chờ gửi</translation>
    </message>
</context>
<context>
    <name>chipid::counter::OutletSettings</name>
    <message>
        <source>Profile of the server that people are sent to</source>
        <translation>Hồ sơ máy chủ nhận dữ liệu</translation>
    </message>
    <message>
        <source>Folder for files</source>
        <translation>Thư mục lưu tệp</translation>
    </message>
    <message>
        <source>Files and the site&apos;s server</source>
        <translation>Tệp và máy chủ của đơn vị</translation>
    </message>
    <message>
        <source>Server that people are sent to</source>
        <translation>Máy chủ nhận dữ liệu</translation>
    </message>
    <message>
        <source>None: nothing is sent</source>
        <translation>Không có: không gửi gì</translation>
    </message>
    <message>
        <source>Asked each time</source>
        <translation>Hỏi mỗi lần</translation>
    </message>
    <message>
        <source>can be used: %1</source>
        <translation>dùng được: %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::QuitQuestion</name>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa gửi xong</translation>
    </message>
    <message>
        <source>People who have not been sent yet: %1. They are lost when the program ends.</source>
        <translation>Số người chưa gửi được: %1. Dữ liệu này sẽ mất khi đóng chương trình.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Vẫn thoát</translation>
    </message>
</context>
<context>
    <name>chipid::counter::SendPage</name>
    <message>
        <source>It is sent as soon as the server takes it.</source>
        <translation>Sẽ tự gửi ngay khi máy chủ nhận được.</translation>
    </message>
    <message>
        <source>To %1 (%2)</source>
        <translation>Đến %1 (%2)</translation>
    </message>
    <message>
        <source>Sent are number, name, birth date, sex, nationality, residence and the verdict; never the portrait. Who waits is in memory alone.</source>
        <translation>Gửi số định danh, họ tên, ngày sinh, giới tính, quốc tịch, nơi cư trú và kết luận; không bao giờ gửi ảnh. Dữ liệu đang chờ chỉ nằm trong bộ nhớ.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Đã gửi.</translation>
    </message>
</context>
</TS>
