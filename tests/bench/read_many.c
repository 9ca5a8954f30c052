/* The same through the C interface. */
#include "read_many.h"

#include <chipid.h>
#include <chipid_virtual.h>
#include <stdlib.h>
#include <string.h>

typedef struct site {
  const char* specimen;
  chipid_keys* keys;
  chipid_trust* trust;
} site;

static size_t letters_in_fields(const chipid_report* report, size_t count) {
  size_t letters = 0;
  for (size_t index = 0; index < count; ++index) {
    chipid_field field = {.size = sizeof field};
    if (chipid_report_field_at(report, index, &field)) return 0;
    letters += strlen(field.shown_en) + strlen(field.shown_vi);
  }
  return letters;
}

static size_t letters_in_checks(const chipid_report* report, size_t count) {
  size_t letters = 0;
  for (size_t index = 0; index < count; ++index) {
    chipid_check check = {.size = sizeof check};
    if (chipid_report_check_at(report, index, &check)) return 0;
    letters +=
        strlen(check.question_en) + strlen(check.question_vi) + strlen(check.reason_en) + strlen(check.reason_vi);
  }
  return letters;
}

static int is_authentic(const chipid_report* report) {
  chipid_report_info info = {.size = sizeof info};
  return !chipid_report_get(report, &info) && info.verdict == CHIPID_VERDICT_AUTHENTIC &&
         letters_in_fields(report, info.field_count) && letters_in_checks(report, info.check_count);
}

static chipid_card* open_card(const char* specimen) {
  chipid_transport transport = {.size = sizeof transport};
  chipid_card* card = NULL;
  if (chipid_virtual_open(specimen, &transport)) return NULL;
  if (chipid_card_open_transport(&transport, NULL, &card)) transport.close(transport.user);
  return card;
}

static int read_one(void* prepared) {
  const site* here = prepared;
  chipid_read_options options = {.size = sizeof options};
  chipid_report* report = NULL;
  chipid_card* card = open_card(here->specimen);
  options.trust = here->trust;
  const int authentic = !chipid_read(card, here->keys, &options, &report) && is_authentic(report);
  chipid_free(report);
  chipid_free(card);
  return authentic;
}

static void finish(void* prepared) {
  site* here = prepared;
  chipid_free(here->keys);
  chipid_free(here->trust);
  free(here);
}

static void* prepare(const char* folder, const char* specimen) {
  chipid_virtual_specimen printed = {.size = sizeof printed};
  site* here = calloc(1, sizeof *here);
  if (!here) return NULL;
  here->specimen = specimen;
  if (chipid_virtual_find(specimen, &printed) || chipid_trust_load(&folder, 1, &here->trust) ||
      chipid_keys_new(&here->keys) || chipid_keys_add_can(here->keys, printed.can)) {
    finish(here);
    return NULL;
  }
  return here;
}

int main(int count, char** arguments) {
  const read_many_language c = {prepare, read_one, finish};
  return read_many(count, arguments, &c);
}
