/* Verifies an evidence file without the card. */
#include <stdio.h>
#include <stdlib.h>

#include "sample.h"

static const char usage[] = "verify_evidence [--trust FOLDER] [--enrolled FILE] FILE";

/* Evidence is 16 MiB at most; the library refuses more. */
enum { most_bytes = (16 << 20) + 1 };

static uint8_t* read_file(const char* path, size_t* size) {
  uint8_t* bytes = malloc(most_bytes);
  FILE* file = fopen(path, "rb");
  if (file && bytes) {
    *size = fread(bytes, 1, most_bytes, file);
    fclose(file);
    return bytes;
  }
  fprintf(stderr, "Không đọc được tệp / The file could not be read: %s\n", path);
  free(bytes);
  return NULL;
}

static int make_verifier(const command_line* line, chipid_verifier** verifier) {
  chipid_trust* trust = NULL;
  chipid_enrolled* enrolled = NULL;
  int status = load_trust(line, &trust);
  /* The sites whose signatures count: those of this file, else those that this user has enrolled. */
  if (!status) status = chipid_enrolled_load(&line->enrolled, line->enrolled ? 1 : 0, &enrolled);
  if (!status) {
    const chipid_verify_options options = {.size = sizeof options, .trust = trust, .enrolled = enrolled};
    status = chipid_verifier_new(&options, verifier);
  }
  chipid_free(enrolled);
  chipid_free(trust);
  return status;
}

static void print_signature(const chipid_report* report) {
  static const char* const words[] = {"không có / none", "hợp lệ / valid", "khóa lạ / unknown key", "sai / invalid"};
  chipid_report_info info = {.size = sizeof info};
  if (chipid_report_get(report, &info)) return;
  printf("Chữ ký / Signature: %s", words[info.signature]);
  printf(*info.signature_key ? " (%s)\n" : "\n", info.signature_key);
}

int main(int count, char** arguments) {
  command_line line;
  chipid_verifier* verifier = NULL;
  chipid_report* report = NULL;
  size_t size = 0;
  int status = parse_command_line(count, arguments, usage, &line);
  if (status) return status;
  uint8_t* file = read_file(line.word, &size);
  if (!file) return 2;
  status = make_verifier(&line, &verifier);
  if (!status) status = chipid_verify_evidence(verifier, file, size, NULL, 0, &report);
  if (status) {
    status = print_error(status);
  } else {
    print_signature(report);
    print_verdict(report);
    status = verdict_status(report);
  }
  chipid_free(report);
  chipid_free(verifier);
  free(file);
  return status;
}
