<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::AccountsCard</name>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>Remove the account %1</source>
        <translation>Xóa tài khoản %1</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>Mã PIN mới cho %1</translation>
    </message>
    <message>
        <source>Remove the account %1? Its records stay.</source>
        <translation>Xóa tài khoản %1? Các bản ghi của tài khoản vẫn còn.</translation>
    </message>
    <message>
        <source>A new PIN for %1, which unlocks the account too</source>
        <translation>Mã PIN mới cho %1, đồng thời mở khóa tài khoản</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Nhập lại mã PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The PIN was set.</source>
        <translation>Đã đặt mã PIN.</translation>
    </message>
    <message>
        <source>The account was removed.</source>
        <translation>Đã xóa tài khoản.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
</context>
<context>
    <name>chipid::counter::AdmitCard</name>
    <message>
        <source>Add a counter</source>
        <translation>Thêm quầy</translation>
    </message>
    <message>
        <source>The new counter uses the same place for its history, and joins with the code that is shown here. Whoever has the code can read the history: do not send it by mail.</source>
        <translation>Quầy mới dùng cùng nơi lưu lịch sử và tham gia bằng mã hiện ở đây. Ai có mã này đều đọc được lịch sử: đừng gửi mã qua thư.</translation>
    </message>
    <message>
        <source>Name of the new counter</source>
        <translation>Tên quầy mới</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Tạo mã</translation>
    </message>
</context>
<context>
    <name>chipid::counter::ApprovePage</name>
    <message>
        <source>This site has no accounts: the name is not checked, and the record says so.</source>
        <translation>Đơn vị chưa có tài khoản: tên không được xác minh và bản ghi nêu rõ điều đó.</translation>
    </message>
    <message>
        <source>The history has to be open before a supervisor can sign. Menu: History.</source>
        <translation>Phải mở lịch sử trước thì người phụ trách mới ký được. Trình đơn: Lịch sử.</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>Name of the supervisor</source>
        <translation>Tên người phụ trách</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>Lý do (được ghi lại)</translation>
    </message>
    <message>
        <source>Let this person through</source>
        <translation>Cho người này qua</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Let through by %1</source>
        <translation>%1 đã cho phép</translation>
    </message>
</context>
<context>
    <name>chipid::counter::AuditCard</name>
    <message>
        <source>whole</source>
        <translation>nguyên vẹn</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>bị sửa</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>bị hỏng</translation>
    </message>
</context>
<context>
    <name>chipid::counter::DeedCard</name>
    <message>
        <source>Number of the person</source>
        <translation>Số giấy tờ của người đó</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>Lý do (được ghi lại)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>chipid::counter::DeedsPanel</name>
    <message>
        <source>Records removed: %1</source>
        <translation>Số bản ghi đã xóa: %1</translation>
    </message>
    <message>
        <source>Where the records go</source>
        <translation>Nơi ghi các bản ghi</translation>
    </message>
    <message>
        <source>The records were written. Hand the file out, then delete it here.</source>
        <translation>Đã ghi các bản ghi ra tệp. Hãy giao tệp rồi xóa tệp trên máy này.</translation>
    </message>
    <message>
        <source>Check the history</source>
        <translation>Kiểm tra lịch sử</translation>
    </message>
    <message>
        <source>Hand out a person&apos;s records</source>
        <translation>Trích xuất dữ liệu của một người</translation>
    </message>
    <message>
        <source>Delete a person&apos;s records</source>
        <translation>Xóa dữ liệu của một người</translation>
    </message>
    <message>
        <source>Remove old records</source>
        <translation>Xóa bản ghi cũ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>All that is kept of one person is written into a file of your choice.</source>
        <translation>Mọi bản ghi về một người được ghi vào tệp do bạn chọn.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Ghi tệp</translation>
    </message>
    <message>
        <source>All that is kept of one person goes, at every counter, and cannot be brought back.</source>
        <translation>Mọi bản ghi về một người ở tất cả các quầy sẽ bị xóa và không khôi phục được.</translation>
    </message>
    <message>
        <source>What is older than %1 days goes, at every counter, and cannot be brought back. It also goes by itself, once a day.</source>
        <translation>Bản ghi cũ hơn %1 ngày ở tất cả các quầy sẽ bị xóa và không khôi phục được. Việc này cũng tự diễn ra mỗi ngày một lần.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Xin chờ một lát</translation>
    </message>
</context>
<context>
    <name>chipid::counter::HistoryPage</name>
    <message>
        <source>Sign in first to see the records.</source>
        <translation>Hãy đăng nhập để xem các bản ghi.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
</context>
<context>
    <name>chipid::counter::HistoryPills</name>
    <message>
        <source>Signed in: %1 (%2)</source>
        <translation>Đã đăng nhập: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>chipid::counter::HistorySettings</name>
    <message>
        <source>History of checked cards</source>
        <translation>Lịch sử kiểm tra thẻ</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>Records are kept</source>
        <translation>Thời gian lưu bản ghi</translation>
    </message>
    <message>
        <source>Off: nothing is recorded</source>
        <translation>Tắt: không ghi gì</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>On a server for all counters</source>
        <translation>Trên máy chủ chung của các quầy</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Dùng địa chỉ này</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>This counter records nothing now, so there is nothing to set.</source>
        <translation>Quầy này hiện không ghi gì nên không có gì để cài đặt.</translation>
    </message>
    <message>
        <source>Only a supervisor changes this: sign in first (menu: Staff).</source>
        <translation>Chỉ người phụ trách được thay đổi: hãy đăng nhập trước (trình đơn: Nhân viên).</translation>
    </message>
    <message>
        <source>This run keeps a history of its own. What is set here counts from the next usual start on.</source>
        <translation>Lần chạy này dùng lịch sử riêng. Cài đặt ở đây có hiệu lực từ lần mở bình thường sau.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::KeyCard</name>
    <message>
        <source>The key of this counter is ready.</source>
        <translation>Khóa của quầy này đã sẵn sàng.</translation>
    </message>
    <message>
        <source>What opens the key of this counter</source>
        <translation>Cách mở khóa của quầy này</translation>
    </message>
    <message>
        <source>The key of this counter</source>
        <translation>Khóa của quầy này</translation>
    </message>
    <message>
        <source>Records are encrypted with a key that all counters of a site share. Without it they cannot be read: keep a second counter or a backup of it.</source>
        <translation>Bản ghi được mã hóa bằng khóa chung của mọi quầy trong đơn vị. Mất khóa thì không đọc được nữa: nên có quầy thứ hai hoặc bản sao lưu của khóa.</translation>
    </message>
    <message>
        <source>Another counter shows the code: settings, Add a counter.</source>
        <translation>Quầy khác hiện mã này: cài đặt, Thêm quầy.</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>Name of this counter</source>
        <translation>Tên quầy này</translation>
    </message>
    <message>
        <source>Code from another counter</source>
        <translation>Mã từ quầy khác</translation>
    </message>
    <message>
        <source>What opens the key</source>
        <translation>Cách mở khóa</translation>
    </message>
    <message>
        <source>The first counter of the site</source>
        <translation>Là quầy đầu tiên của đơn vị</translation>
    </message>
    <message>
        <source>Joins other counters</source>
        <translation>Tham gia cùng các quầy khác</translation>
    </message>
    <message>
        <source>Make the key of the site</source>
        <translation>Tạo khóa lịch sử</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Tham gia</translation>
    </message>
    <message>
        <source>Use this from now on</source>
        <translation>Dùng cách này từ nay</translation>
    </message>
</context>
<context>
    <name>chipid::counter::LogPanel</name>
    <message>
        <source>No record fits.</source>
        <translation>Không có bản ghi phù hợp.</translation>
    </message>
    <message>
        <source>Records: %1</source>
        <translation>Số bản ghi: %1</translation>
    </message>
    <message>
        <source>%1 could not be opened: have the history audited.</source>
        <translation>%1 bản ghi không mở được: hãy cho kiểm tra lịch sử.</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Số hoặc tên</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Khoảng ngày</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Xem thêm</translation>
    </message>
</context>
<context>
    <name>chipid::counter::NewAccountCard</name>
    <message>
        <source>The account was made: %1</source>
        <translation>Đã tạo tài khoản: %1</translation>
    </message>
    <message>
        <source>The first supervisor</source>
        <translation>Người phụ trách đầu tiên</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>Tài khoản mới</translation>
    </message>
    <message>
        <source>There are no accounts yet: everybody here may search the history, and supervisors sign by name alone. With the first supervisor, names are checked by a PIN of 6 to 12 digits.</source>
        <translation>Chưa có tài khoản nào: ai ở đây cũng tìm được trong lịch sử, và người phụ trách chỉ ký bằng tên. Khi có người phụ trách đầu tiên, tên được xác minh bằng mã PIN từ 6 đến 12 chữ số.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits. Five wrong ones lock an account for 15 minutes.</source>
        <translation>Mã PIN có 6 đến 12 chữ số. Nhập sai năm lần thì tài khoản bị khóa 15 phút.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Nhập lại mã PIN</translation>
    </message>
    <message>
        <source>Make the supervisor&apos;s account</source>
        <translation>Tạo tài khoản người phụ trách</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Tạo tài khoản</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PeoplePage</name>
    <message>
        <source>Signed in: %1</source>
        <translation>Đã đăng nhập: %1</translation>
    </message>
    <message>
        <source>Accounts are kept in the history. Without one nobody signs in, and a supervisor signs by name alone.</source>
        <translation>Tài khoản được lưu trong lịch sử. Không có lịch sử thì không ai đăng nhập, và người phụ trách chỉ ký bằng tên.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::SecretChoice</name>
    <message>
        <source>What opens the key</source>
        <translation>Cách mở khóa</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring</source>
        <translation>Kho khóa của máy này</translation>
    </message>
    <message>
        <source>A passphrase, typed at each start</source>
        <translation>Mật khẩu, nhập mỗi lần mở</translation>
    </message>
    <message>
        <source>Passphrase, 12 characters or more</source>
        <translation>Mật khẩu, từ 12 ký tự</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Nhập lại mật khẩu</translation>
    </message>
</context>
<context>
    <name>chipid::counter::SignInCard</name>
    <message>
        <source>Signed in: %1</source>
        <translation>Đã đăng nhập: %1</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Chưa có ai đăng nhập</translation>
    </message>
    <message>
        <source>Cards are read all the same. Records name whoever is signed in.</source>
        <translation>Vẫn đọc thẻ bình thường. Bản ghi nêu tên người đang đăng nhập.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
</context>
<context>
    <name>chipid::counter::StatusCard</name>
    <message>
        <source>Settings of the history</source>
        <translation>Cài đặt lịch sử</translation>
    </message>
    <message>
        <source>Passphrase of the history</source>
        <translation>Mật khẩu của lịch sử</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Open the history</source>
        <translation>Mở lịch sử</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Thử lại kho khóa</translation>
    </message>
</context>
<context>
    <name>chipid::counter::TwiceTyped</name>
    <message>
        <source>The two are not the same: type both again.</source>
        <translation>Hai lần nhập không giống nhau: hãy nhập lại cả hai.</translation>
    </message>
</context>
</TS>
