#ifndef CHIPID_SAMPLE_H
#define CHIPID_SAMPLE_H

/* What the three samples in C have in common. */

#include <chipid.h>

/* A word of the command line that follows `name`, or NULL; the one that belongs to no option. */
typedef struct command_line {
  const char* reader;
  const char* virtual_card;
  const char* trust;
  const char* enrolled;
  const char* count;
  const char* word;
} command_line;

/* 0, or 2 after a line that says how the program is used; an option is known where `usage` names it. */
int parse_command_line(int count, char** arguments, const char* usage, command_line* line);

/* Six digits are a CAN, twelve a personal number; a text with `|` is a QR code, any other the MRZ. */
int make_keys(const char* text, chipid_keys** keys);
/* The text where it is that of a QR code, against which the chip is held; else NULL. */
const char* qr_of(const char* text);

/* The store of `--trust FOLDER`, else that of this user. */
int load_trust(const command_line* line, chipid_trust** trust);

/* In Vietnamese and English: the fields; the verdict and every check that wants attention. */
void print_fields(const chipid_report* report);
void print_verdict(const chipid_report* report);

/* 0 where the policy admits the verdict, else 1. */
int verdict_status(const chipid_report* report);
/* The error that a call ended with, with its place where it left one (the functions of chipid_virtual do not). */
chipid_error error_of(int code);
/* Tells it on standard error; 2, 3 or 4 by whose trouble it is. */
int print_error(int code);

#endif
