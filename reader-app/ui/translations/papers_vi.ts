<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::KeyBox</name>
    <message>
        <source>Receipts are signed with this site&apos;s key (%1…). Whoever checks them needs site-key.pub.</source>
        <translation>Biên nhận được ký bằng khóa của cơ sở (%1…). Ai muốn kiểm tra thì cần tệp site-key.pub.</translation>
    </message>
    <message>
        <source>The site&apos;s key cannot be used: receipts are not signed. Put site-key.pem back from its backup, or remove it and make a new key.</source>
        <translation>Không dùng được khóa của cơ sở: biên nhận không được ký. Hãy khôi phục site-key.pem từ bản sao lưu, hoặc xóa tệp đó rồi tạo khóa mới.</translation>
    </message>
    <message>
        <source>This site has no key yet: its receipts are not signed. With a key anybody can check that a receipt is yours. It is made once and stays on this computer.</source>
        <translation>Cơ sở chưa có khóa: biên nhận không được ký. Có khóa thì ai cũng kiểm tra được biên nhận là do cơ sở cấp. Khóa chỉ tạo một lần và nằm lại trên máy này.</translation>
    </message>
    <message>
        <source>Make the site&apos;s key</source>
        <translation>Tạo khóa ký biên nhận</translation>
    </message>
    <message>
        <source>The key could not be written. Check that this folder can be written to: %1</source>
        <translation>Không ghi được khóa. Hãy kiểm tra quyền ghi vào thư mục: %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PaperPreview</name>
    <message>
        <source>Preview: %1</source>
        <translation>Xem trước: %1</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Không có giấy in</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PaperSettings</name>
    <message>
        <source>Written, ready to be edited: %1</source>
        <translation>Số mẫu đã chép, sửa được ngay: %1</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy in</translation>
    </message>
    <message>
        <source>Name of the site, as it stands on paper</source>
        <translation>Tên cơ sở in trên giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>The site&apos;s key</source>
        <translation>Khóa của cơ sở</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mẫu in</translation>
    </message>
    <message>
        <source>Own templates are files in this folder: %1</source>
        <translation>Mẫu in riêng là các tệp trong thư mục: %1</translation>
    </message>
    <message>
        <source>Copy the built-in templates there</source>
        <translation>Chép mẫu có sẵn vào đó</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PrintPage</name>
    <message>
        <source>Sent to the printer %1</source>
        <translation>Đã gửi đến máy in %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Loại giấy</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>In ra đâu</translation>
    </message>
    <message>
        <source>Case number (may be empty)</source>
        <translation>Số hồ sơ (có thể để trống)</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 trang</translation>
    </message>
    <message>
        <source>The receipt speaks of the evidence of this card: keep that too, with Export (F9).</source>
        <translation>Biên nhận nói đến bằng chứng của thẻ này: hãy giữ cả bằng chứng, bằng Xuất tệp (F9).</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Lưu giấy in</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PrinterBox</name>
    <message>
        <source>Ask each time</source>
        <translation>Hỏi mỗi lần</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>Tệp PDF</translation>
    </message>
    <message>
        <source>%1, not found now</source>
        <translation>%1, hiện không tìm thấy</translation>
    </message>
</context>
</TS>
