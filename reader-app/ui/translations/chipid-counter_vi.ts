<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>SidePages</name>
    <message>
        <source>Scan with the camera or a picture</source>
        <translation>Quét mã bằng camera hoặc ảnh</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Compare the face</source>
        <translation>So khớp khuôn mặt</translation>
    </message>
    <message>
        <source>Compare a finger</source>
        <translation>So khớp vân tay</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>Danh sách tin cậy</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Set up this counter</source>
        <translation>Thiết lập quầy</translation>
    </message>
    <message>
        <source>Send to the server</source>
        <translation>Gửi đến máy chủ</translation>
    </message>
    <message>
        <source>Type into another program</source>
        <translation>Gõ vào chương trình khác</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất dữ liệu</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Người phụ trách</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Hướng dẫn sử dụng</translation>
    </message>
    <message>
        <source>Pages and programs that may ask</source>
        <translation>Các trang và phần mềm được phép hỏi thẻ</translation>
    </message>
</context>
<context>
    <name>WaitingText</name>
    <message>
        <source>SCAN THE QR CODE or TYPE THE NUMBER</source>
        <translation>QUÉT MÃ QR hoặc NHẬP SỐ TRÊN THẺ</translation>
    </message>
    <message>
        <source>The card lies on the reader. It opens with a number printed on it.</source>
        <translation>Thẻ đã nằm trên đầu đọc. Cần số in trên thẻ để mở chip.</translation>
    </message>
    <message>
        <source>LAY THE CARD ON THE READER</source>
        <translation>ĐẶT THẺ LÊN ĐẦU ĐỌC</translation>
    </message>
    <message>
        <source>The number is ready. Leave the card flat until the result is shown.</source>
        <translation>Đã có số thẻ. Đặt thẻ nằm phẳng và để yên cho đến khi có kết quả.</translation>
    </message>
    <message>
        <source>TAKE THE CARD OFF</source>
        <translation>NHẤC THẺ RA</translation>
    </message>
    <message>
        <source>Done with this card. The next one can be scanned already.</source>
        <translation>Đã xong thẻ này. Có thể quét mã của thẻ tiếp theo.</translation>
    </message>
    <message>
        <source>LAY THE CARD ON THE READER or SCAN ITS QR CODE</source>
        <translation>ĐẶT THẺ LÊN ĐẦU ĐỌC hoặc QUÉT MÃ QR</translation>
    </message>
    <message>
        <source>Either may come first.</source>
        <translation>Làm việc nào trước cũng được.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::CheckRow</name>
    <message>
        <source>Technical details</source>
        <translation>Chi tiết kỹ thuật</translation>
    </message>
</context>
<context>
    <name>chipid::counter::CountdownRing</name>
    <message>
        <source>The countdown is held</source>
        <translation>Đang giữ màn hình</translation>
    </message>
    <message>
        <source>%1 seconds left</source>
        <translation>Còn %1 giây</translation>
    </message>
</context>
<context>
    <name>chipid::counter::FieldPanel</name>
    <message>
        <source>Fewer fields</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>%1 more fields</source>
        <translation>Xem thêm %1 thông tin</translation>
    </message>
</context>
<context>
    <name>chipid::counter::HeaderBar</name>
    <message>
        <source>Workflow</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>Reader ready</source>
        <translation>Đầu đọc sẵn sàng</translation>
    </message>
    <message>
        <source>No reader</source>
        <translation>Chưa có đầu đọc</translation>
    </message>
    <message>
        <source>Reader service off</source>
        <translation>Dịch vụ đầu đọc chưa chạy</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Giao diện sáng, tối hoặc tương phản cao</translation>
    </message>
    <message>
        <source>Trust list loading</source>
        <translation>Đang nạp danh sách tin cậy</translation>
    </message>
    <message>
        <source>The trust list is being loaded</source>
        <translation>Danh sách tin cậy đang được nạp</translation>
    </message>
    <message>
        <source>No trust list</source>
        <translation>Chưa có danh sách tin cậy</translation>
    </message>
    <message>
        <source>Without a trust list no card can be proven genuine</source>
        <translation>Không có danh sách tin cậy thì không thể xác nhận thẻ thật</translation>
    </message>
    <message>
        <source>%1 authorities</source>
        <translation>%1 cơ quan cấp</translation>
    </message>
    <message>
        <source>Trust list, %1 days old</source>
        <translation>Danh sách tin cậy: từ %1 ngày trước</translation>
    </message>
    <message>
        <source>Trust list: %1</source>
        <translation>Danh sách tin cậy: %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>%1 was given what it asked for</source>
        <translation>%1 đã nhận những gì đã xin</translation>
    </message>
    <message>
        <source>%1 waits for a card</source>
        <translation>%1 đang chờ thẻ</translation>
    </message>
</context>
<context>
    <name>chipid::counter::HelpPage</name>
    <message>
        <source>Refused %1 times by this card.</source>
        <translation>Thẻ này đã từ chối %1 lần.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Về màn hình chờ</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Chẩn đoán</translation>
    </message>
</context>
<context>
    <name>chipid::counter::KeyField</name>
    <message>
        <source>Number on the card</source>
        <translation>Số trên thẻ</translation>
    </message>
    <message>
        <source>12, 9 or last 6 digits</source>
        <translation>12 số, 9 số hoặc 6 số cuối</translation>
    </message>
    <message>
        <source>Number on the card: twelve digits, nine, or the last six</source>
        <translation>Số trên thẻ: mười hai số, chín số hoặc sáu số cuối</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc thẻ</translation>
    </message>
    <message>
        <source>Type all 12 digits, 9 digits, or the last 6.</source>
        <translation>Hãy nhập đủ 12 số, 9 số hoặc 6 số cuối.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::LaneStrip</name>
    <message>
        <source>Reader %1, %2: %3</source>
        <translation>Đầu đọc %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>chipid::counter::MainWindow</name>
    <message>
        <source>Copied: %1</source>
        <translation>Đã sao chép: %1</translation>
    </message>
    <message>
        <source>ChipID counter</source>
        <translation>ChipID tại quầy</translation>
    </message>
    <message>
        <source>The kiosk begins in %1 seconds. Choose another workflow to stay here.</source>
        <translation>Chế độ ki-ốt bắt đầu sau %1 giây. Chọn quy trình khác để ở lại đây.</translation>
    </message>
    <message>
        <source>Not with this card: take it off the reader first. A card that failed its check is not taken by its code.</source>
        <translation>Không được với thẻ này: hãy lấy thẻ ra trước. Thẻ không đạt kiểm tra thì không được nhận bằng mã QR.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PersonPage</name>
    <message>
        <source>The information appears here as soon as the chip gives it.</source>
        <translation>Thông tin hiện ra ngay khi đọc được từ chip.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Vì sao?</translation>
    </message>
    <message>
        <source>PUT THE CARD BACK</source>
        <translation>ĐẶT LẠI THẺ</translation>
    </message>
    <message>
        <source>It slipped off the reader. Lay the same card down again and the reading goes on.</source>
        <translation>Thẻ bị xê dịch khỏi đầu đọc. Đặt lại đúng thẻ đó, việc đọc sẽ tiếp tục.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>READING THE CARD</source>
        <translation>ĐANG ĐỌC THẺ</translation>
    </message>
    <message>
        <source>Leave the card flat on the reader. Nothing shown here is checked yet.</source>
        <translation>Để yên thẻ trên đầu đọc. Thông tin đang hiện chưa được kiểm tra.</translation>
    </message>
    <message>
        <source>The card was taken away. Space shows the person again.</source>
        <translation>Thẻ đã được lấy ra. Nhấn phím cách để hiện lại thông tin.</translation>
    </message>
    <message>
        <source>Keys 1 to 9 copy a field.</source>
        <translation>Phím 1–9 sao chép từng thông tin.</translation>
    </message>
    <message>
        <source>Let it clear</source>
        <translation>Bỏ giữ màn hình</translation>
    </message>
    <message>
        <source>Keep on screen</source>
        <translation>Giữ màn hình</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Enter does what comes next; keys 1 to 9 copy a field.</source>
        <translation>Enter làm bước tiếp theo; phím 1 đến 9 sao chép một mục.</translation>
    </message>
    <message>
        <source>Nothing of this person is handed on as yet.</source>
        <translation>Chưa được chuyển dữ liệu của người này đi đâu.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PortraitView</name>
    <message>
        <source>No portrait yet</source>
        <translation>Chưa có ảnh</translation>
    </message>
    <message>
        <source>Portrait from the chip</source>
        <translation>Ảnh chân dung trong chip</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PracticeBar</name>
    <message>
        <source>Practice card</source>
        <translation>Thẻ luyện tập</translation>
    </message>
    <message>
        <source>PRACTICE: fictional people only</source>
        <translation>LUYỆN TẬP: chỉ có người hư cấu</translation>
    </message>
    <message>
        <source>Scan code</source>
        <translation>Quét mã</translation>
    </message>
    <message>
        <source>Lay down</source>
        <translation>Đặt thẻ</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Lấy thẻ ra</translation>
    </message>
    <message>
        <source>Reader %1</source>
        <translation>Đầu đọc %1</translation>
    </message>
    <message>
        <source>Practice reader</source>
        <translation>Đầu đọc luyện tập</translation>
    </message>
    <message>
        <source>Practice reader %1</source>
        <translation>Đầu đọc luyện tập %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::Presence</name>
    <message>
        <source>Show the counter</source>
        <translation>Mở cửa sổ quầy</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
</context>
<context>
    <name>chipid::counter::ReadyPage</name>
    <message>
        <source>Purpose: %1</source>
        <translation>Mục đích: %1</translation>
    </message>
    <message>
        <source>Done lately:   %1</source>
        <translation>Vừa xong:   %1</translation>
    </message>
    <message>
        <source>Go on with the code alone</source>
        <translation>Tiếp tục chỉ với mã QR</translation>
    </message>
</context>
<context>
    <name>chipid::counter::SideFrame</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>chipid::counter::StepBar</name>
    <message>
        <source>%1, done</source>
        <translation>%1, đã xong</translation>
    </message>
</context>
<context>
    <name>chipid::counter::StepStrip</name>
    <message>
        <source>Unlock</source>
        <translation>Mở chip</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Ảnh chân dung</translation>
    </message>
    <message>
        <source>Anti-copy</source>
        <translation>Chống sao chép</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký số</translation>
    </message>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>chờ</translation>
    </message>
</context>
<context>
    <name>chipid::counter::WhyPage</name>
    <message>
        <source>What was checked</source>
        <translation>Những gì đã kiểm tra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
</TS>
