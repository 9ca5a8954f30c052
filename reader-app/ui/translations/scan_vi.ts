<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>ScanText</name>
    <message>
        <source>Two cards are in view. Which one?</source>
        <translation>Có hai thẻ trong hình. Dùng thẻ nào?</translation>
    </message>
    <message>
        <source>Choose one, or press Esc and show one card only.</source>
        <translation>Hãy chọn một thẻ, hoặc nhấn Esc rồi chỉ đưa một thẻ vào.</translation>
    </message>
    <message>
        <source>This code is not a citizen card&apos;s</source>
        <translation>Mã này không phải của thẻ căn cước</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Đang đọc ảnh</translation>
    </message>
    <message>
        <source>A dim or tilted picture takes some seconds.</source>
        <translation>Ảnh tối hoặc nghiêng cần vài giây.</translation>
    </message>
    <message>
        <source>The camera is off</source>
        <translation>Camera đang tắt</translation>
    </message>
    <message>
        <source>Hold the QR code before the camera</source>
        <translation>Đưa mã QR vào trước camera</translation>
    </message>
    <message>
        <source>It is on the front of the card, or on the back of newer ones. The page closes by itself once the code is read.</source>
        <translation>Mã ở mặt trước thẻ, hoặc ở mặt sau của thẻ mới. Trang này tự đóng khi đọc được mã.</translation>
    </message>
    <message>
        <source>Give a picture of the QR code</source>
        <translation>Chọn ảnh chụp mã QR</translation>
    </message>
    <message>
        <source>Use the camera, a file, or a copied picture.</source>
        <translation>Dùng camera, tệp ảnh, hoặc ảnh đã sao chép.</translation>
    </message>
</context>
<context>
    <name>chipid::counter::CameraBox</name>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
</context>
<context>
    <name>chipid::counter::PictureDesk</name>
    <message>
        <source>Reading the picture</source>
        <translation>Đang đọc ảnh</translation>
    </message>
</context>
<context>
    <name>chipid::counter::ScanPage</name>
    <message>
        <source>Picture of the QR code</source>
        <translation>Ảnh chụp mã QR</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>No picture was copied. Copy one, then paste it here.</source>
        <translation>Chưa có ảnh nào được sao chép. Hãy sao chép một ảnh rồi dán vào đây.</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>Dùng camera</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Mở ảnh</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Dán ảnh</translation>
    </message>
    <message>
        <source>Pictures are used to read the code and are not kept. One can also be dropped anywhere on the window.</source>
        <translation>Ảnh chỉ dùng để đọc mã và không được lưu lại. Cũng có thể thả ảnh vào bất kỳ chỗ nào trên cửa sổ.</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Hình từ camera</translation>
    </message>
</context>
</TS>
