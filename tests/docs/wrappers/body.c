#include <chipid.h>
#include <chipid_virtual.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail(void) {
  chipid_error error = {.size = sizeof error};
  chipid_last_error(&error);
  fprintf(stderr, "%s %s\n%s %s\n", error.message_vi, error.hint_vi, error.message_en, error.hint_en);
  return 1;
}

static int body(chipid_card* card, chipid_keys* keys, chipid_trust* trust, chipid_report* report) {
  (void)card, (void)keys, (void)trust, (void)report;
  (void)fail;
/*BODY*/
  return 0;
}

static int open_virtual(const char* specimen, chipid_card** card) {
  chipid_transport transport = {.size = sizeof transport};
  if (chipid_virtual_open(specimen, &transport) != CHIPID_OK) return 1;
  return chipid_card_open_transport(&transport, NULL, card) != CHIPID_OK;
}

int main(void) {
  const char* folder = "test-trust";
  chipid_card* card = NULL;
  chipid_keys* keys = NULL;
  chipid_trust* trust = NULL;
  chipid_report* report = NULL;
  if (chipid_virtual_write_trust(folder) || chipid_trust_load(&folder, 1, &trust)) return fail();
  if (open_virtual("vn-citizen-2021", &card)) return fail();
  if (chipid_keys_new(&keys) || chipid_keys_add_can(keys, "000123")) return fail();
  chipid_read_options options = {.size = sizeof options, .trust = trust};
  if (chipid_read(card, keys, &options, &report)) return fail();
  return body(card, keys, trust, report);
}
