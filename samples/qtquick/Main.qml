// One card at a time: its number, how far the chip is, what it is worth, what it says.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

ApplicationWindow {
    id: window
    width: 760
    height: 720
    visible: true
    title: "ChipID"

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 20
        spacing: 14

        RowLayout {
            spacing: 10
            TextField {
                id: can
                objectName: "can"
                Layout.fillWidth: true
                placeholderText: "6 số CAN trên thẻ / CAN, the six digits on the card"
                inputMethodHints: Qt.ImhDigitsOnly
                maximumLength: 6
                enabled: !reader.reading
                onAccepted: reader.read(text)
                Accessible.name: placeholderText
            }
            Button {
                text: reader.reading ? "Dừng / Stop" : "Đọc thẻ / Read"
                onClicked: reader.reading ? reader.cancel() : reader.read(can.text)
            }
        }

        RowLayout {
            visible: reader.reading
            spacing: 10
            ProgressBar {
                Layout.fillWidth: true
                value: reader.progress
            }
            Label { text: reader.step }
        }

        Verdict {
            Layout.fillWidth: true
            visible: !reader.reading && reader.verdictVi !== ""
            symbol: reader.symbol
            vi: reader.verdictVi
            en: reader.verdictEn
        }

        Repeater {
            model: reader.reading ? [] : reader.attention
            Label {
                required property var modelData
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: "▲ " + modelData.vi + "\n" + modelData.en
            }
        }

        ListView {
            objectName: "fields"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: reader.reading ? [] : reader.fields
            spacing: 4
            delegate: RowLayout {
                required property var modelData
                width: ListView.view.width
                Label {
                    Layout.preferredWidth: 260
                    color: "#555555"
                    text: modelData.label
                }
                Label {
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    text: modelData.value
                }
            }
        }
    }
}
