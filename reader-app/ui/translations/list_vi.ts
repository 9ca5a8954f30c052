<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::ListPage</name>
    <message>
        <source>No list is chosen. It is a table (CSV) whose first row names the columns, one of them “Personal number”.</source>
        <translation>Chưa chọn danh sách. Danh sách là bảng (CSV), dòng đầu là tên các cột, trong đó có cột “Số CCCD”.</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Danh sách: %1</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>Chọn danh sách…</translation>
    </message>
    <message>
        <source>Choose another list…</source>
        <translation>Chọn danh sách khác…</translation>
    </message>
    <message>
        <source>Noted in: %1</source>
        <translation>Ghi nhận vào: %1</translation>
    </message>
    <message>
        <source>This workflow works without a list. Choose another workflow at the top of the window.</source>
        <translation>Quy trình này không dùng danh sách. Hãy chọn quy trình khác ở đầu cửa sổ.</translation>
    </message>
    <message>
        <source>Lay a card down: it is looked up in the list by itself.</source>
        <translation>Hãy đặt thẻ lên đầu đọc: chương trình tự tra trong danh sách.</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Đã ghi nhận</translation>
    </message>
    <message>
        <source>Note that the person was here</source>
        <translation>Ghi nhận người này đã đến</translation>
    </message>
    <message>
        <source>Line of the list</source>
        <translation>Dòng trong danh sách</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Bảng (*.csv *.txt)</translation>
    </message>
    <message>
        <source>It could not be written: %1 Nothing was noted; close the table in other programs and try again.</source>
        <translation>Không ghi được: %1 Chưa ghi nhận gì; hãy đóng bảng trong chương trình khác rồi thử lại.</translation>
    </message>
</context>
</TS>
