<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
<context>
    <name>WaitingText</name>
    <message>
        <location filename="../page_texts.cpp" line="19"/>
        <source>SCAN THE QR CODE or TYPE THE NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="20"/>
        <source>The card lies on the reader. It opens with a number printed on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="24"/>
        <source>LAY THE CARD ON THE READER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="25"/>
        <source>The number is ready. Leave the card flat until the result is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="29"/>
        <source>TAKE THE CARD OFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="30"/>
        <source>Done with this card. The next one can be scanned already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="32"/>
        <source>LAY THE CARD ON THE READER or SCAN ITS QR CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../page_texts.cpp" line="33"/>
        <source>Either may come first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::CheckRow</name>
    <message>
        <location filename="../check_row.cpp" line="65"/>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::CountdownRing</name>
    <message>
        <location filename="../countdown_ring.cpp" line="19"/>
        <source>The countdown is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../countdown_ring.cpp" line="19"/>
        <source>%1 seconds left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::FieldPanel</name>
    <message>
        <location filename="../field_panel.cpp" line="83"/>
        <source>Fewer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../field_panel.cpp" line="83"/>
        <source>%1 more fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::HeaderBar</name>
    <message>
        <location filename="../header_bar.cpp" line="74"/>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="77"/>
        <source>Reader ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="78"/>
        <source>No reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="79"/>
        <source>Reader service off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="86"/>
        <source>Light, dark or high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="93"/>
        <source>Trust list loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="94"/>
        <source>The trust list is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="97"/>
        <source>No trust list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="98"/>
        <source>Without a trust list no card can be proven genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="103"/>
        <source>%1 authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="104"/>
        <source>Trust list, %1 days old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../header_bar.cpp" line="104"/>
        <source>Trust list: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::HelpPage</name>
    <message>
        <location filename="../help_page.cpp" line="74"/>
        <source>Refused %1 times by this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../help_page.cpp" line="79"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../help_page.cpp" line="81"/>
        <source>Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../help_page.cpp" line="82"/>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::KeyField</name>
    <message>
        <location filename="../key_field.cpp" line="47"/>
        <source>Number on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../key_field.cpp" line="48"/>
        <source>12, 9 or last 6 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../key_field.cpp" line="49"/>
        <source>Number on the card: twelve digits, nine, or the last six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../key_field.cpp" line="50"/>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../key_field.cpp" line="84"/>
        <source>Type 12 digits, 9, or the last 6: this is neither.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::MainWindow</name>
    <message>
        <location filename="../main_window.cpp" line="76"/>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../main_window.cpp" line="114"/>
        <source>ChipID counter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::PersonPage</name>
    <message>
        <location filename="../person_page.cpp" line="71"/>
        <source>The information appears here as soon as the chip gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="82"/>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="84"/>
        <source>PUT THE CARD BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="85"/>
        <source>It slipped off the reader. Lay the same card down again and the reading goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="86"/>
        <location filename="../person_page.cpp" line="90"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="88"/>
        <source>READING THE CARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="89"/>
        <source>Leave the card flat on the reader. Nothing shown here is checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="96"/>
        <source>The card was taken away. Space shows the person again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="97"/>
        <source>Keys 1 to 9 copy a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="99"/>
        <source>Let it clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="99"/>
        <source>Keep on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="99"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../person_page.cpp" line="100"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::PortraitView</name>
    <message>
        <location filename="../portrait_view.cpp" line="26"/>
        <source>No portrait yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../portrait_view.cpp" line="26"/>
        <source>Portrait from the chip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::PracticeBar</name>
    <message>
        <location filename="../practice_bar.cpp" line="38"/>
        <source>Practice card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../practice_bar.cpp" line="39"/>
        <source>PRACTICE: fictional people only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../practice_bar.cpp" line="40"/>
        <source>Scan its code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../practice_bar.cpp" line="41"/>
        <source>Lay it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../practice_bar.cpp" line="42"/>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::ReadyPage</name>
    <message>
        <location filename="../ready_page.cpp" line="62"/>
        <source>Purpose: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::StepStrip</name>
    <message>
        <location filename="../step_strip.cpp" line="37"/>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="37"/>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="37"/>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="37"/>
        <source>Anti-copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="37"/>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="50"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="50"/>
        <source>going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../step_strip.cpp" line="50"/>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>chipid::counter::WhyPage</name>
    <message>
        <location filename="../why_page.cpp" line="38"/>
        <source>What was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../why_page.cpp" line="39"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
