<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>chipid::counter::QueuePage</name>
    <message>
        <source>No reader is plugged in. Plug one in and it appears here.</source>
        <translation>Chưa cắm đầu đọc nào. Cắm đầu đọc vào, nó sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Show reader %1, %2</source>
        <translation>Hiện đầu đọc %1, %2</translation>
    </message>
    <message>
        <source>Done lately</source>
        <translation>Vừa xong</translation>
    </message>
</context>
</TS>
