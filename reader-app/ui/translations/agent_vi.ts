<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>AgentScopes</name>
    <message>
        <source>numbers and dates</source>
        <translation>các số và ngày trên thẻ</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>ảnh chân dung</translation>
    </message>
    <message>
        <source>names of parents and spouse</source>
        <translation>họ tên cha, mẹ, vợ hoặc chồng</translation>
    </message>
    <message>
        <source>results of the checks</source>
        <translation>kết quả kiểm tra</translation>
    </message>
    <message>
        <source>whole evidence file</source>
        <translation>toàn bộ tệp bằng chứng</translation>
    </message>
    <message>
        <source>comparison of the face</source>
        <translation>so khuôn mặt</translation>
    </message>
    <message>
        <source>The program “%1”</source>
        <translation>Chương trình “%1”</translation>
    </message>
    <message>
        <source>name, birth, address, ethnicity, religion, marks</source>
        <translation>họ tên, ngày sinh, địa chỉ, dân tộc, tôn giáo, đặc điểm nhận dạng</translation>
    </message>
</context>
<context>
    <name>chipid::counter::AgentBanner</name>
    <message>
        <source>Purpose: %1. </source>
        <translation>Mục đích: %1. </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Gửi cho %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>End what %1 has</source>
        <translation>Kết thúc những gì %1 đang giữ</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>Từ chối %1</translation>
    </message>
    <message>
        <source>%1 waits for the comparison of the face</source>
        <translation>%1 đang chờ so khuôn mặt</translation>
    </message>
    <message>
        <source>The holder agrees to the camera first.</source>
        <translation>Chủ thẻ đồng ý chụp ảnh trước đã.</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>Đã gửi cho %1</translation>
    </message>
    <message>
        <source>%1. It is forgotten there in %2 s.</source>
        <translation>%1. Bên đó sẽ quên sau %2 giây.</translation>
    </message>
    <message>
        <source>%1 asks for the card that is here already</source>
        <translation>%1 xin thẻ đang có sẵn ở đây</translation>
    </message>
    <message>
        <source>%1 waits for your agreement</source>
        <translation>%1 đang chờ bạn đồng ý</translation>
    </message>
    <message>
        <source>The card is read for %1</source>
        <translation>Đang đọc thẻ cho %1</translation>
    </message>
    <message>
        <source>%1 waits for a card</source>
        <translation>%1 đang chờ thẻ</translation>
    </message>
    <message>
        <source> Send only what is right:</source>
        <translation> Chỉ gửi những gì đúng việc:</translation>
    </message>
    <message>
        <source>Asks for: %1.</source>
        <translation>Xin: %1.</translation>
    </message>
    <message>
        <source>The card for %1 is here: scan its code, or type its number on the main page (Esc)</source>
        <translation>Đã có thẻ cho %1: hãy quét mã, hoặc nhập số thẻ ở trang chính (Esc)</translation>
    </message>
</context>
<context>
    <name>chipid::counter::AgentKeyCard</name>
    <message>
        <source>The public keys were copied.</source>
        <translation>Đã sao chép các khóa công khai.</translation>
    </message>
    <message>
        <source>Key of this counter</source>
        <translation>Khóa của quầy này</translation>
    </message>
    <message>
        <source>Servers enrol it once; by it they know what was read here.</source>
        <translation>Máy chủ ghi nhận khóa này một lần; nhờ đó biết những gì được đọc ở đây.</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>giữ trong kho khóa</translation>
    </message>
    <message>
        <source>kept in a token</source>
        <translation>giữ trong thiết bị khóa</translation>
    </message>
    <message>
        <source>kept in a file that is yours alone</source>
        <translation>giữ trong tệp chỉ bạn mở được</translation>
    </message>
    <message>
        <source>This is another key than before (%1). Servers refuse what is read here until they enrol the new one. If you did not change it, tell those who look after the computer.</source>
        <translation>Khóa này khác khóa trước (%1). Máy chủ từ chối những gì đọc ở đây cho tới khi ghi nhận khóa mới. Nếu bạn không đổi khóa, hãy báo người quản trị máy.</translation>
    </message>
    <message>
        <source>Copy (JWKS)</source>
        <translation>Sao chép (JWKS)</translation>
    </message>
    <message>
        <source>Copy the public keys as JWKS</source>
        <translation>Sao chép các khóa công khai dạng JWKS</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the public keys as JWKS</source>
        <translation>Lưu các khóa công khai dạng JWKS</translation>
    </message>
    <message>
        <source>I know of the new key</source>
        <translation>Tôi đã biết khóa mới</translation>
    </message>
    <message>
        <source>Public keys of this counter</source>
        <translation>Khóa công khai của quầy này</translation>
    </message>
    <message>
        <source>The public keys were saved.</source>
        <translation>Đã lưu các khóa công khai.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Không ghi được tệp. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::AgentSwitchCard</name>
    <message>
        <source>Pages and programs on this computer may ask for cards</source>
        <translation>Cho các trang và phần mềm trên máy này hỏi thẻ</translation>
    </message>
    <message>
        <source>Only those that are paired here are answered, and only from this computer. A card that lies on the reader is given to nobody before you press Send.</source>
        <translation>Chỉ trả lời những trang đã ghép ở đây, và chỉ từ máy này. Thẻ đang nằm trên đầu đọc không được đưa cho ai trước khi bạn bấm Gửi.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Port at which the agent listens</source>
        <translation>Cổng mà dịch vụ lắng nghe</translation>
    </message>
    <message>
        <source>Listens at %1</source>
        <translation>Đang lắng nghe tại %1</translation>
    </message>
    <message>
        <source>Off: nobody is answered</source>
        <translation>Đang tắt: không trả lời ai</translation>
    </message>
    <message>
        <source>Being started</source>
        <translation>Đang khởi động</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PairingCard</name>
    <message>
        <source>Let this page in?</source>
        <translation>Cho phép trang này?</translation>
    </message>
    <message>
        <source>Pair a page or a program</source>
        <translation>Ghép một trang hoặc phần mềm</translation>
    </message>
    <message>
        <source>Show a code</source>
        <translation>Hiện mã</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Cho phép</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Type this code into the page now.</source>
        <translation>Hãy nhập mã này vào trang ngay bây giờ.</translation>
    </message>
    <message>
        <source>The page asks for a code of six digits. Show it only to a page that you opened yourself.</source>
        <translation>Trang sẽ hỏi mã gồm sáu chữ số. Chỉ đưa mã cho trang do chính bạn mở.</translation>
    </message>
    <message>
        <source>%1 s left, %2 tries left</source>
        <translation>Còn %1 giây, còn %2 lần thử</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>Còn %1 giây</translation>
    </message>
    <message>
        <source>Look at the address: is it the one of your own system? Take away what it does not need.</source>
        <translation>Hãy nhìn địa chỉ: có đúng là hệ thống của đơn vị bạn không? Bỏ bớt những gì trang không cần.</translation>
    </message>
    <message>
        <source>This page comes over plain HTTP: anybody in the network can change it or speak in its name. Ask those who run it for HTTPS.</source>
        <translation>Trang này dùng HTTP không mã hóa: ai trong mạng cũng có thể sửa hoặc mạo danh. Hãy đề nghị bên quản lý trang dùng HTTPS.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::SitesCard</name>
    <message>
        <source>Who may ask</source>
        <translation>Ai được phép hỏi</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Chưa có ai.</translation>
    </message>
    <message>
        <source>Send %1 away? It is not answered any more and has to be paired again.</source>
        <translation>Gỡ %1? Bên đó sẽ không được trả lời nữa và phải ghép lại.</translation>
    </message>
    <message>
        <source>Send away</source>
        <translation>Gỡ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>lần cuối %1</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>chưa dùng lần nào</translation>
    </message>
    <message>
        <source>Paired on %1, %2, %3 reads</source>
        <translation>Ghép lúc %1, %2, %3 lượt đọc</translation>
    </message>
    <message>
        <source>Plain HTTP: anybody in the network can speak in its name.</source>
        <translation>HTTP không mã hóa: ai trong mạng cũng có thể mạo danh.</translation>
    </message>
    <message>
        <source>Send %1 away</source>
        <translation>Gỡ %1</translation>
    </message>
    <message>
        <source>Without asking: %1</source>
        <translation>Không cần hỏi: %1</translation>
    </message>
</context>
</TS>
