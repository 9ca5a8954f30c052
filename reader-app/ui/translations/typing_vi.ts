<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::ProfileRow</name>
    <message>
        <source>Typing profile</source>
        <translation>Hồ sơ gõ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>can be used</source>
        <translation>dùng được</translation>
    </message>
</context>
<context>
    <name>chipid::counter::TypePage</name>
    <message>
        <source>Recorded form</source>
        <translation>Biểu mẫu đã ghi</translation>
    </message>
    <message>
        <source>Save the typing profile</source>
        <translation>Lưu hồ sơ gõ</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Bước %1: %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Gõ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Try with the practice person</source>
        <translation>Gõ thử người mẫu</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi lại thao tác</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Lưu hồ sơ</translation>
    </message>
</context>
</TS>
