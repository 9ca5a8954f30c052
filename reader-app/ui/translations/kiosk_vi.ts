<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::KeyPad</name>
    <message>
        <source>Erase the last digit</source>
        <translation>Xóa số cuối</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>chipid::counter::KioskPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 trên %2</translation>
    </message>
    <message>
        <source>Last 6 digits</source>
        <translation>6 số cuối</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Bắt đầu lại</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
</context>
<context>
    <name>chipid::counter::KioskSettings</name>
    <message>
        <source>Kiosk: a code of staff unlocks it.</source>
        <translation>Ki-ốt: mở khóa bằng mã của nhân viên.</translation>
    </message>
    <message>
        <source>Kiosk: the code of staff is chosen when it begins.</source>
        <translation>Ki-ốt: mã của nhân viên được chọn khi bắt đầu.</translation>
    </message>
    <message>
        <source>Forget the code</source>
        <translation>Bỏ mã này</translation>
    </message>
</context>
<context>
    <name>chipid::counter::LockPage</name>
    <message>
        <source>Choose a code for staff</source>
        <translation>Chọn mã dành cho nhân viên</translation>
    </message>
    <message>
        <source>Staff: unlock the kiosk</source>
        <translation>Nhân viên: mở khóa ki-ốt</translation>
    </message>
    <message>
        <source>Only who knows it can leave the kiosk. Choose 4 to 12 digits and write them down.</source>
        <translation>Chỉ người biết mã mới thoát được chế độ ki-ốt. Hãy chọn 4 đến 12 chữ số và ghi lại.</translation>
    </message>
    <message>
        <source>Type the code and press OK.</source>
        <translation>Nhập mã rồi nhấn OK.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Choose 4 to 12 digits.</source>
        <translation>Hãy chọn 4 đến 12 chữ số.</translation>
    </message>
    <message>
        <source>Too many wrong codes: wait a minute.</source>
        <translation>Nhập sai quá nhiều lần: hãy chờ một phút.</translation>
    </message>
    <message>
        <source>That is not the code. Type it again.</source>
        <translation>Mã không đúng. Hãy nhập lại.</translation>
    </message>
</context>
</TS>
