/* Reads the card on a reader, or a virtual one, and says what it is worth. */
#include <chipid_virtual.h>

#include "sample.h"

static const char usage[] = "read_card [--reader NAME | --virtual SPECIMEN] [--trust FOLDER] KEY";

static int open_virtual_card(const char* specimen, chipid_card** card) {
  chipid_transport transport = {.size = sizeof transport};
  int status = chipid_virtual_open(specimen, &transport);
  if (status) return status;
  status = chipid_card_open_transport(&transport, NULL, card);
  if (status) transport.close(transport.user);
  return status;
}

static int open_card(const command_line* line, chipid_card** card) {
  return line->virtual_card ? open_virtual_card(line->virtual_card, card) : chipid_card_open(line->reader, NULL, card);
}

/* What is left NULL by an error is freed without harm. */
static int read_card(const command_line* line, chipid_report** report) {
  chipid_keys* keys = NULL;
  chipid_trust* trust = NULL;
  chipid_card* card = NULL;
  int status = make_keys(line->word, &keys);
  if (!status) status = load_trust(line, &trust);
  if (!status) status = open_card(line, &card);
  if (!status) {
    const chipid_read_options options = {.size = sizeof options, .trust = trust, .qr = qr_of(line->word)};
    status = chipid_read(card, keys, &options, report);
  }
  chipid_free(card);
  chipid_free(trust);
  chipid_free(keys);
  return status;
}

int main(int count, char** arguments) {
  command_line line;
  chipid_report* report = NULL;
  int status = parse_command_line(count, arguments, usage, &line);
  if (status) return status;
  status = read_card(&line, &report);
  /* What was read before an early end must not be taken for a complete read. */
  if (status) {
    status = print_error(status);
  } else {
    print_fields(report);
    print_verdict(report);
    status = verdict_status(report);
  }
  chipid_free(report);
  return status;
}
