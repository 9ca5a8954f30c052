#include <string.h>

#include "sample.h"

static int is_digits(const char* text, size_t count) {
  return strlen(text) == count && strspn(text, "0123456789") == count;
}

const char* qr_of(const char* text) {
  return strchr(text, '|') ? text : NULL;
}

static int add_key(chipid_keys* keys, const char* text) {
  if (is_digits(text, 6)) return chipid_keys_add_can(keys, text);
  if (is_digits(text, 12)) return chipid_keys_add_personal_number(keys, text, NULL, NULL);
  return qr_of(text) ? chipid_keys_add_qr(keys, text) : chipid_keys_add_mrz(keys, text);
}

int make_keys(const char* text, chipid_keys** keys) {
  const int status = chipid_keys_new(keys);
  return status ? status : add_key(*keys, text);
}
