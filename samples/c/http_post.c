#include "http_post.h"

#include <curl/curl.h>

/* What the server answers is of no interest here; without this, curl writes it to standard output. */
static size_t ignore(char* bytes, size_t size, size_t count, void* user) {
  (void)bytes;
  (void)user;
  return size * count;
}

const char* http_post(const char* url, const char* json) {
  CURL* curl = curl_easy_init();
  struct curl_slist* headers = curl_slist_append(NULL, "Content-Type: application/json");
  CURLcode outcome = CURLE_OUT_OF_MEMORY;
  if (curl && headers) {
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, json);
    curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &ignore);
    outcome = curl_easy_perform(curl);
  }
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return outcome == CURLE_OK ? NULL : curl_easy_strerror(outcome);
}
