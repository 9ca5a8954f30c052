#ifndef CHIPID_SAMPLE_HTTP_POST_H
#define CHIPID_SAMPLE_HTTP_POST_H

/* Posts a JSON document. NULL where the server took it (2xx), else what went wrong. */
const char* http_post(const char* url, const char* json);

#endif
