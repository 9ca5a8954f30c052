<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::ConsentBox</name>
    <message>
        <source>The holder agrees</source>
        <translation>Người mang thẻ đồng ý</translation>
    </message>
</context>
<context>
    <name>chipid::counter::FacePage</name>
    <message>
        <source>Portrait from the chip</source>
        <translation>Ảnh trong chip</translation>
    </message>
    <message>
        <source>The person at the counter</source>
        <translation>Người đang ở quầy</translation>
    </message>
    <message>
        <source>Picture of the person</source>
        <translation>Ảnh của người đang ở quầy</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Waiting for the camera. A picture file will do too.</source>
        <translation>Đang chờ camera. Cũng có thể dùng tệp ảnh.</translation>
    </message>
    <message>
        <source>Ask the person to look into the camera. The picture is taken by itself.</source>
        <translation>Mời người đó nhìn vào camera. Ảnh sẽ được chụp tự động.</translation>
    </message>
    <message>
        <source>Ask the person to look into the camera, then press Space.</source>
        <translation>Mời người đó nhìn vào camera, rồi nhấn phím cách.</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>Chụp ảnh</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Choose a picture file</source>
        <translation>Chọn tệp ảnh</translation>
    </message>
    <message>
        <source>Take another picture</source>
        <translation>Chụp ảnh khác</translation>
    </message>
</context>
<context>
    <name>chipid::counter::FingerPage</name>
    <message>
        <source>Finger record of the scanner</source>
        <translation>Bản ghi vân tay của máy quét</translation>
    </message>
    <message>
        <source>Finger records (*.fmr *.bin *.*)</source>
        <translation>Bản ghi vân tay (*.fmr *.bin *.*)</translation>
    </message>
    <message>
        <source>Tries left: %1</source>
        <translation>Số lần thử còn lại: %1</translation>
    </message>
    <message>
        <source>The holder knows that this is the last try and agrees</source>
        <translation>Người mang thẻ biết đây là lần thử cuối và đồng ý</translation>
    </message>
    <message>
        <source>Ask the card for the tries left</source>
        <translation>Hỏi thẻ còn mấy lần thử</translation>
    </message>
    <message>
        <source>Choose the finger&apos;s file</source>
        <translation>Chọn tệp vân tay</translation>
    </message>
    <message>
        <source>Send the finger to the card</source>
        <translation>Gửi vân tay cho thẻ</translation>
    </message>
</context>
<context>
    <name>chipid::counter::LiveView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Hình trực tiếp từ camera</translation>
    </message>
    <message>
        <source>The picture that was taken</source>
        <translation>Ảnh vừa chụp</translation>
    </message>
    <message>
        <source>No picture of the person yet</source>
        <translation>Chưa có ảnh của người đang ở quầy</translation>
    </message>
</context>
<context>
    <name>chipid::counter::MatchPanel</name>
    <message>
        <source>Code %1</source>
        <translation>Mã %1</translation>
    </message>
</context>
</TS>
