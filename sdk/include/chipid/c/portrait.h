#ifndef CHIPID_C_PORTRAIT_H
#define CHIPID_C_PORTRAIT_H

/** @file portrait.h The holder's picture. */

#include <chipid/c/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The holder's picture, decoded. */
typedef struct chipid_portrait chipid_portrait;

/** The pixels and where they come from; borrowed from the portrait. */
typedef struct chipid_portrait_info {
  size_t size;
  const uint8_t* pixels;   /**< rgb, three bytes a pixel, top row first, no gaps: width * height * 3 bytes */
  size_t pixel_bytes;
  size_t width;
  size_t height;
  const char* format;      /**< of the picture in the chip: "jpeg", "jpeg2000" */
  const uint8_t* encoded;  /**< that picture as it stands in the chip */
  size_t encoded_size;
  int32_t hash_checked;    /**< 1: the signed list has just this content. 0: never show it without saying so */
} chipid_portrait_info;

/**
 * Decodes the portrait of a read, in a process of its own within 2 s and 256 MiB: the picture cannot harm the caller.
 * CHIPID_E_FILE_ABSENT where DG2 was not read, CHIPID_E_PICTURE_....
 */
CHIPID_C_API int chipid_portrait_decode(const chipid_report* report, chipid_portrait** portrait);
/** Pixels, size and format. */
CHIPID_C_API int chipid_portrait_get(const chipid_portrait* portrait, chipid_portrait_info* info);
/** The pixels as a PNG file. */
CHIPID_C_API int chipid_portrait_png(const chipid_portrait* portrait, uint8_t** file, size_t* file_size);

#ifdef __cplusplus
}
#endif

#endif
