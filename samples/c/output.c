#include <stdio.h>

#include "sample.h"

void print_fields(const chipid_report* report) {
  chipid_report_info info = {.size = sizeof info};
  chipid_report_get(report, &info);
  for (size_t index = 0; index < info.field_count; ++index) {
    chipid_field field = {.size = sizeof field};
    if (chipid_report_field_at(report, index, &field)) continue;
    printf("%s / %s: %s\n", field.label_vi, field.label_en, field.shown_vi);
  }
}

void print_verdict(const chipid_report* report) {
  chipid_report_info info = {.size = sizeof info};
  chipid_report_get(report, &info);
  printf("%s\n%s\n", info.verdict_vi, info.verdict_en);
  for (size_t index = 0; index < info.check_count; ++index) {
    chipid_check check = {.size = sizeof check};
    if (chipid_report_check_at(report, index, &check) || !check.attention) continue;
    printf("! %s\n  %s\n  %s\n", check.id, check.reason_vi, check.reason_en);
  }
}

int verdict_status(const chipid_report* report) {
  chipid_report_info info = {.size = sizeof info};
  return chipid_report_get(report, &info) || !info.accepted;
}

chipid_error error_of(int code) {
  chipid_error error = {.size = sizeof error};
  chipid_last_error(&error);
  if (error.code != code) chipid_error_info(code, &error);
  return error;
}

int print_error(int code) {
  const chipid_error error = error_of(code);
  fprintf(stderr, "%s %s\n%s %s\n[%s] %s\n", error.message_vi, error.hint_vi, error.message_en, error.hint_en, error.id,
          error.step);
  return 1 + error.kind;
}
