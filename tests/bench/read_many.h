#ifndef CHIPID_READ_MANY_H
#define CHIPID_READ_MANY_H

/* What the programs that read many cards have in common: their command line and what they measure. */

#ifdef __cplusplus
extern "C" {
#endif

/* How a language reads one card. Strings are UTF-8. */
typedef struct read_many_language {
  void* (*prepare)(const char* trust, const char* specimen); /* loads the trust once; NULL: it cannot */
  int (*read)(void* prepared);                               /* one card, read and looked at; 1: it was authentic */
  void (*finish)(void* prepared);
} read_many_language;

/*
 * The whole program: --trust FOLDER [--specimen NAME] [--reads N] [--threads T --seconds S]. Prints one line of JSON:
 * the median time of a read and how memory grew, or how many cards some threads read in some seconds. Its exit status:
 * 0 where every card was authentic.
 */
int read_many(int count, char** arguments, const read_many_language* language);

#ifdef __cplusplus
}
#endif

#endif
