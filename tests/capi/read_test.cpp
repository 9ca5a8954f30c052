#include <cstring>
#include <set>
#include <thread>

#include "support.hpp"

using namespace chipid::capi_test;

TEST_CASE("read: a citizen card with its CAN is authentic, with fields, checks and files") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  const auto info = info_of(report);
  CHECK(info.verdict == CHIPID_VERDICT_AUTHENTIC);
  CHECK(info.symbol == CHIPID_VERDICT_SYMBOL_FILLED_TICK);
  CHECK(std::string(info.verdict_id) == "authentic");
  CHECK(info.accepted == 1);
  CHECK(info.failure == CHIPID_OK);
  CHECK(std::strstr(info.access_protocol, "PACE") != nullptr);
  CHECK(std::string(info.access_key) == "can");
  CHECK(std::string(chipid_report_field(report, "number")) == specimen(citizen_card).number);
  CHECK(chipid_report_field(report, "spouse") == nullptr);
  auto file = sized<chipid_file>();
  REQUIRE(chipid_report_file(report, "DG1", &file) == CHIPID_OK);
  CHECK(file.byte_count > 90);
  CHECK(file.authenticated == 1);
  CHECK(std::strlen(file.sha256) == 64);
}

TEST_CASE("read: fields and checks are told in both languages") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  const auto info = info_of(report);
  for (size_t i = 0; i < info.field_count; ++i) {
    auto field = sized<chipid_field>();
    REQUIRE(chipid_report_field_at(report, i, &field) == CHIPID_OK);
    CHECK(std::strlen(field.label_en) * std::strlen(field.label_vi) * std::strlen(field.shown_vi) > 0);
  }
  for (size_t i = 0; i < info.check_count; ++i) {
    auto check = sized<chipid_check>();
    REQUIRE(chipid_report_check_at(report, i, &check) == CHIPID_OK);
    CAPTURE(check.id);
    CHECK(std::strlen(check.question_en) * std::strlen(check.question_vi) > 0);
    CHECK(check.status != CHIPID_CHECK_STATUS_NONE);
    auto again = sized<chipid_check>();
    REQUIRE(chipid_report_check(report, check.id, &again) == CHIPID_OK);
    CHECK(again.reason_vi == check.reason_vi);
  }
}

TEST_CASE("read: an altered card is read, and invalid") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report, ",fault=dg1-altered") == CHIPID_OK);
  const auto info = info_of(report);
  CHECK(info.verdict == CHIPID_VERDICT_INVALID);
  CHECK(info.accepted == 0);
  auto check = sized<chipid_check>();
  REQUIRE(chipid_report_check(report, "dg1.hash", &check) == CHIPID_OK);
  CHECK(check.status == CHIPID_CHECK_STATUS_FAILED);
  CHECK(check.attention == 1);
}

TEST_CASE("read: nothing of an invalid card is exported, of another it is") {
  Owned<chipid_report> invalid;
  Owned<chipid_report> good;
  REQUIRE(read_citizen(invalid, ",fault=dg1-altered") == CHIPID_OK);
  REQUIRE(read_citizen(good) == CHIPID_OK);
  Text text;
  const chipid_report* both[] = {good, invalid};
  CHECK(chipid_export(both, 2, CHIPID_EXPORT_FORM_CSV, text.out()) == CHIPID_E_EXPORT_INVALID_CARD);
  CHECK(chipid_export(both, 1, 17, text.out()) == CHIPID_E_USAGE_BAD_VALUE);
  REQUIRE(chipid_export(both, 1, CHIPID_EXPORT_FORM_FHIR, text.out()) == CHIPID_OK);
  CHECK(std::strstr(text, "\"resourceType\": \"Patient\"") != nullptr);
}

TEST_CASE("read: a wrong key is an error, with what to do, and a report without a verdict") {
  const auto card = virtual_card(citizen_card);
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  REQUIRE(chipid_keys_add_can(keys, "000000") == CHIPID_OK);
  Owned<chipid_report> report;
  CHECK(chipid_read(card, keys, nullptr, report.out()) == CHIPID_E_ACCESS_WRONG_KEY);
  auto error = sized<chipid_error>();
  chipid_last_error(&error);
  CHECK(error.kind == CHIPID_ERROR_KIND_DEVICE);
  CHECK(std::strlen(error.hint_vi) > 0);
  CHECK(info_of(report).verdict == CHIPID_VERDICT_NONE);
  CHECK(info_of(report).failure == CHIPID_E_ACCESS_WRONG_KEY);
}

TEST_CASE("read: a card that leaves is an error, what was read stays, and the read can go on") {
  Owned<chipid_report> cut_short;
  CHECK(read_citizen(cut_short, ",fault=card-removed") == CHIPID_E_PCSC_CARD_REMOVED);
  CHECK(info_of(cut_short).file_count > 0);
  const auto card = virtual_card(citizen_card);
  const auto keys = can_of(citizen_card);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  Owned<chipid_report> whole;
  REQUIRE(chipid_resume(card, keys, cut_short, &options, whole.out()) == CHIPID_OK);
  CHECK(info_of(whole).verdict == CHIPID_VERDICT_AUTHENTIC);
}

TEST_CASE("read: the text of the QR code is held against the chip") {
  const auto card = virtual_card(citizen_card);
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  REQUIRE(chipid_keys_add_qr(keys, specimen(citizen_card).qr) == CHIPID_OK);
  CHECK(chipid_keys_count(keys) > 1);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.qr = specimen("vn-citizen-2021").qr;
  Owned<chipid_report> report;
  REQUIRE(chipid_read(card, keys, &options, report.out()) == CHIPID_OK);
  CHECK(info_of(report).verdict == CHIPID_VERDICT_REVIEW);
}

TEST_CASE("read: options that make no sense are refused before the card is asked") {
  const auto card = virtual_card(citizen_card);
  Owned<chipid_report> report;
  auto options = sized<chipid_read_options>();
  options.files = "DG1,DG99";
  CHECK(chipid_read(card, nullptr, &options, report.out()) == CHIPID_E_USAGE_BAD_VALUE);
  options.files = nullptr;
  const uint8_t challenge[] = {1, 2, 3};
  options.challenge = challenge;
  options.challenge_size = sizeof challenge;
  CHECK(chipid_read(card, nullptr, &options, report.out()) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(report.get() == nullptr);
}

TEST_CASE("read: a cancel from another thread ends it") {
  const auto card = virtual_card(std::string(citizen_card) + ",timing=contactless-106");
  const auto keys = can_of(citizen_card);
  Owned<chipid_cancel> cancel;
  REQUIRE(chipid_cancel_new(cancel.out()) == CHIPID_OK);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.cancel = cancel;
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    chipid_cancel_request(cancel);
  });
  Owned<chipid_report> report;
  CHECK(chipid_read(card, keys, &options, report.out()) == CHIPID_E_SESSION_CANCELLED);
  other.join();
}

TEST_CASE("read: the JSON is that of the command") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  Text json;
  REQUIRE(chipid_report_json(report, json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "\"verdict\": \"authentic\"") != nullptr);
  Owned<chipid_report> failed;
  CHECK(read_citizen(failed, ",fault=card-removed") != CHIPID_OK);
  REQUIRE(chipid_report_json(failed, json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "\"pcsc.card_removed\"") != nullptr);
  REQUIRE(chipid_last_error_json(json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "\"hint\"") != nullptr);
}

TEST_CASE("read: the portrait as pixels and as a PNG file") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  Owned<chipid_portrait> portrait;
  REQUIRE(chipid_portrait_decode(report, portrait.out()) == CHIPID_OK);
  auto info = sized<chipid_portrait_info>();
  REQUIRE(chipid_portrait_get(portrait, &info) == CHIPID_OK);
  CHECK(info.pixel_bytes == info.width * info.height * 3);
  CHECK(info.hash_checked == 1);
  Owned<uint8_t> png;
  size_t size = 0;
  REQUIRE(chipid_portrait_png(portrait, png.out(), &size) == CHIPID_OK);
  CHECK(size > 100);
  CHECK(std::memcmp(png, "\x89PNG", 4) == 0);
}

TEST_CASE("read: a recorded conversation is read again without the card") {
  const Folder folder;
  const auto record = folder.file("record");
  const auto keys = can_of(citizen_card);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.record = record.c_str();
  Owned<chipid_report> report;
  REQUIRE(chipid_read(virtual_card(citizen_card), keys, &options, report.out()) == CHIPID_OK);
  CHECK((std::filesystem::status(record).permissions() & std::filesystem::perms::others_all) ==
        std::filesystem::perms::none);
  Owned<chipid_card> recorded;
  REQUIRE(chipid_card_open_recorded(record.c_str(), recorded.out()) == CHIPID_OK);
  options.record = nullptr;
  Owned<chipid_report> again;
  REQUIRE(chipid_read(recorded, keys, &options, again.out()) == CHIPID_OK);
  CHECK(info_of(again).verdict == CHIPID_VERDICT_AUTHENTIC);
  options.record = "/nonexistent/record";
  CHECK(chipid_read(virtual_card(citizen_card), keys, &options, again.out()) == CHIPID_E_USAGE_FILE);
}
