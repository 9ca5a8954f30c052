<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::GuidePage</name>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Mở bằng trình duyệt</translation>
    </message>
    <message>
        <source>Open as PDF</source>
        <translation>Mở bản PDF</translation>
    </message>
    <message>
        <source>The guide is not on this computer. Ask whoever looks after this counter to install the package chipid-guide.</source>
        <translation>Máy này chưa có bản hướng dẫn. Hãy nhờ người phụ trách cài gói chipid-guide.</translation>
    </message>
    <message>
        <source>The guide opens in another window; it can be read here too.</source>
        <translation>Hướng dẫn đang mở ở cửa sổ khác; cũng có thể đọc ngay tại đây.</translation>
    </message>
    <message>
        <source>No program of this computer opens it. Read it here.</source>
        <translation>Máy này không có chương trình để mở. Hãy đọc ngay tại đây.</translation>
    </message>
</context>
</TS>
