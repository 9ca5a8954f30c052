<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Màn hình khách hàng</translation>
    </message>
    <message>
        <source>The counter sees: %1</source>
        <translation>Quầy xem: %1</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>Mục đích: %1</translation>
    </message>
    <message>
        <source>Customer display, blank</source>
        <translation>Màn hình khách hàng, đang trống</translation>
    </message>
</context>
</TS>
