/* A program in C on the installed library: a virtual card is authentic and its portrait can be decoded. */
#include <chipid.h>
#include <chipid_virtual.h>
#include <stdio.h>

static int failed(const char* what, int status) {
  chipid_error error = {.size = sizeof error};
  chipid_error_info(status, &error);
  fprintf(stderr, "%s: %s %s\n", what, error.id, error.message_en);
  return 1;
}

static int open_card(const char* specimen, chipid_card** card) {
  chipid_transport transport = {.size = sizeof transport};
  const int status = chipid_virtual_open(specimen, &transport);
  return status ? status : chipid_card_open_transport(&transport, NULL, card);
}

static int read_card(const char* folder, chipid_report** report) {
  chipid_card* card = NULL;
  chipid_keys* keys = NULL;
  chipid_trust* trust = NULL;
  int status = chipid_trust_load(&folder, 1, &trust);
  if (!status) status = chipid_keys_new(&keys);
  if (!status) status = chipid_keys_add_can(keys, "000123");
  if (!status) status = open_card("vn-citizen-2021", &card);
  const chipid_read_options options = {.size = sizeof options, .trust = trust};
  if (!status) status = chipid_read(card, keys, &options, report);
  chipid_free(trust);
  chipid_free(keys);
  chipid_free(card);
  return status;
}

int main(int count, char** arguments) {
  chipid_report* report = NULL;
  chipid_portrait* portrait = NULL;
  chipid_report_info info = {.size = sizeof info};
  if (count != 2 || chipid_virtual_write_trust(arguments[1])) return 2;
  int status = read_card(arguments[1], &report);
  if (status) return failed("read", status);
  /* The program that decodes pictures has to be found where the library was installed. */
  status = chipid_portrait_decode(report, &portrait);
  if (status) return failed("portrait", status);
  chipid_report_get(report, &info);
  printf("%s %s\n", chipid_version(), info.verdict_id);
  chipid_free(portrait);
  chipid_free(report);
  return chipid_owned_count() == 0 && info.verdict == CHIPID_VERDICT_AUTHENTIC ? 0 : 1;
}
