#include <stdio.h>
#include <string.h>

#include "sample.h"

static int refuse(const char* usage) {
  fprintf(stderr, "Cách dùng / Usage: %s\n", usage);
  return 2;
}

static const char** place_of(const char* name, command_line* line) {
  if (!strcmp(name, "--reader")) return &line->reader;
  if (!strcmp(name, "--virtual")) return &line->virtual_card;
  if (!strcmp(name, "--trust")) return &line->trust;
  if (!strcmp(name, "--enrolled")) return &line->enrolled;
  if (!strcmp(name, "--count")) return &line->count;
  return strncmp(name, "--", 2) ? &line->word : NULL;
}

int parse_command_line(int count, char** arguments, const char* usage, command_line* line) {
  memset(line, 0, sizeof *line);
  for (int at = 1; at < count; ++at) {
    const char** place = place_of(arguments[at], line);
    if (!place || *place) return refuse(usage);
    if (place != &line->word && (!strstr(usage, arguments[at]) || ++at == count)) return refuse(usage);
    *place = arguments[at];
  }
  return line->word ? 0 : refuse(usage);
}

int load_trust(const command_line* line, chipid_trust** trust) {
  return line->trust ? chipid_trust_load(&line->trust, 1, trust) : chipid_trust_load_default(trust);
}
