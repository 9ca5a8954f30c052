/*
 * Waits for cards, reads each and posts its report to an HTTP end point. What opens a card is typed, or scanned, as a
 * line on standard input once the card is there.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "http_post.h"
#include "sample.h"

static const char usage[] = "post_cards [--trust FOLDER] [--count N] URL";

/* What every card is served with. */
typedef struct counter {
  const char* url;
  chipid_trust* trust;
} counter;

static void print_post(const char* url, const chipid_report* report) {
  chipid_report_info info = {.size = sizeof info};
  char* json = NULL;
  chipid_report_get(report, &info);
  chipid_report_json(report, &json);
  const char* trouble = json ? http_post(url, json) : "no report";
  if (trouble) {
    printf("chưa gửi được / not posted: %s\n", trouble);
  } else {
    printf("đã gửi / posted: %s\n", info.verdict_id);
  }
  chipid_free(json);
}

static void print_trouble(int status) {
  const chipid_error error = error_of(status);
  printf("%s / %s\n", error.message_vi, error.message_en);
}

/* One line on the card, whatever comes of it: the next one has to be served too. */
static void serve(const counter* here, const char* reader, const char* text) {
  const chipid_read_options options = {.size = sizeof options, .trust = here->trust, .qr = qr_of(text)};
  chipid_keys* keys = NULL;
  chipid_card* card = NULL;
  chipid_report* report = NULL;
  printf("%s: ", reader);
  int status = make_keys(text, &keys);
  if (!status) status = chipid_card_open(reader, NULL, &card);
  if (!status) status = chipid_read(card, keys, &options, &report);
  if (status) {
    print_trouble(status);
  } else {
    print_post(here->url, report);
  }
  fflush(stdout);
  chipid_free(report);
  chipid_free(card);
  chipid_free(keys);
}

/* Waits until a card is put into some reader. */
static int next_card(chipid_context* context, char* reader, size_t size) {
  for (;;) {
    chipid_event_info info = {.size = sizeof info};
    chipid_event* event = NULL;
    const int status = chipid_next_event(context, -1, &event);
    if (status) return status;
    const int inserted = !chipid_event_get(event, &info) && info.kind == CHIPID_EVENT_KIND_CARD_INSERTED;
    if (inserted) snprintf(reader, size, "%s", info.reader);
    chipid_free(event);
    if (inserted) return CHIPID_OK;
  }
}

static int serve_cards(const counter* here, chipid_context* context, unsigned long most) {
  char reader[256];
  char text[8192];
  for (unsigned long served = 0; most == 0 || served < most; ++served) {
    const int status = next_card(context, reader, sizeof reader);
    if (status) return print_error(status);
    if (!fgets(text, sizeof text, stdin)) break;
    text[strcspn(text, "\r\n")] = '\0';
    serve(here, reader, text);
  }
  return 0;
}

int main(int count, char** arguments) {
  command_line line;
  chipid_context* context = NULL;
  chipid_watch* watch = NULL;
  counter here = {NULL, NULL};
  int status = parse_command_line(count, arguments, usage, &line);
  if (status) return status;
  here.url = line.word;
  status = load_trust(&line, &here.trust);
  if (!status) status = chipid_context_new(NULL, &context);
  if (!status) status = chipid_watch_start(context, &watch);
  status = status ? print_error(status) : serve_cards(&here, context, line.count ? strtoul(line.count, NULL, 10) : 0);
  chipid_free(watch);
  chipid_free(context);
  chipid_free(here.trust);
  return status;
}
