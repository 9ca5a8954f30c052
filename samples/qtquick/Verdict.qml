// What a card is worth: a shape, so that it does not rest on colour, and a sentence in both languages.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

Rectangle {
    id: verdict
    property string symbol
    property string vi
    property string en

    readonly property var looks: ({
        "filled_tick": { shape: "✔", colour: "#1b6e3c" },
        "outlined_tick": { shape: "✓", colour: "#1b6e3c" },
        "triangle": { shape: "▲", colour: "#8a5a00" },
        "open_circle": { shape: "○", colour: "#444444" },
        "rhombus": { shape: "◇?", colour: "#444444" },
        "filled_square": { shape: "■✕", colour: "#a01515" }
    })
    // A read that failed has no verdict.
    readonly property var look: looks[symbol] || { shape: "!", colour: "#444444" }

    implicitHeight: row.implicitHeight + 24
    radius: 6
    color: "white"
    border.width: 2
    border.color: look.colour

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: 12
        spacing: 16
        Label {
            objectName: "symbol"
            text: verdict.look.shape
            color: verdict.look.colour
            font.pixelSize: 40
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6
            Label {
                objectName: "verdictVi"
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                font.bold: true
                color: verdict.look.colour
                text: verdict.vi
            }
            Label {
                objectName: "verdictEn"
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                color: verdict.look.colour
                text: verdict.en
            }
        }
    }
}
