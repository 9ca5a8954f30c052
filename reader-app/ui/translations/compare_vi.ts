<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::CompareCellView</name>
    <message>
        <source>%1 on the form</source>
        <translation>%1 trên tờ khai</translation>
    </message>
    <message>
        <source>type it</source>
        <translation>nhập vào đây</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>chipid::counter::ComparePage</name>
    <message>
        <source>Ticked: %1. They go to the clipboard, a line each.</source>
        <translation>Đã đánh dấu: %1 mục. Mỗi mục được chép thành một dòng.</translation>
    </message>
    <message>
        <source>Copy what is ticked</source>
        <translation>Sao chép mục đã đánh dấu</translation>
    </message>
    <message>
        <source>Your own records are being searched.</source>
        <translation>Đang tìm trong hồ sơ của đơn vị.</translation>
    </message>
    <message>
        <source>See line %1.</source>
        <translation>Xem dòng %1.</translation>
    </message>
    <message>
        <source>%1 more records carry the same number: put them in order.</source>
        <translation>Còn %1 hồ sơ khác trùng số này: hãy rà soát lại.</translation>
    </message>
    <message>
        <source>Copied: %1 fields</source>
        <translation>Đã chép %1 mục</translation>
    </message>
</context>
<context>
    <name>chipid::counter::CompareTable</name>
    <message>
        <source>Take over</source>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>Take over: %1</source>
        <translation>Cập nhật: %1</translation>
    </message>
</context>
</TS>
