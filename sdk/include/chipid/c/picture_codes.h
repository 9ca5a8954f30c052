#ifndef CHIPID_C_PICTURE_CODES_H
#define CHIPID_C_PICTURE_CODES_H

/** @file picture_codes.h QR codes in pictures and in the frames of a camera. */

#include <chipid/c/base.h>
#include <chipid/c/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The codes of one picture. */
typedef struct chipid_codes chipid_codes;
/** Reads frame after frame of one camera; one frame at a time. */
typedef struct chipid_frame_reader chipid_frame_reader;

/** The caller's pixels, top row first; needed during the call only. */
typedef struct chipid_pixels {
  size_t size;
  const uint8_t* bytes;
  size_t byte_count;  /**< of `bytes`; nothing beyond is read */
  size_t width;       /**< in pixels, 1 to 65,535, as the height */
  size_t height;
  size_t stride;      /**< bytes from one row to the next; 0: no gaps */
  int32_t format;     /**< enum chipid_pixel_format */
} chipid_pixels;

/** One QR code. */
typedef struct chipid_code {
  size_t size;
  const char* text;   /**< what it says, UTF-8 where that could be told without guessing */
  size_t text_size;   /**< in bytes: a text may hold zero bytes */
  int32_t repaired;   /**< 1: the symbol held no plain UTF-8, and one way to read it made sense */
  double corners[8];  /**< x, y of its own top left, top right, bottom right, bottom left; all 0 in a picture file */
} chipid_code;

/** Every QR code in a PNG, JPEG or JPEG 2000 file; none is an empty list. Seconds, where a picture is hard. */
CHIPID_C_API int chipid_codes_in_picture(const uint8_t* file, size_t file_size, chipid_codes** codes);
/** A reader for the frames of one camera. */
CHIPID_C_API int chipid_frame_reader_new(chipid_frame_reader** reader);
/** The codes of this frame that were read without doubt, four at most; none is an empty list: show it the next. */
CHIPID_C_API int chipid_frame_reader_read(chipid_frame_reader* reader, const chipid_pixels* frame, chipid_codes** codes);
/** One picture in the caller's memory, looked at thoroughly: as a camera's frame that does not change. */
CHIPID_C_API int chipid_codes_in_pixels(const chipid_pixels* pixels, chipid_codes** codes);

/** How many codes there are; 0 for no such handle. */
CHIPID_C_API size_t chipid_codes_count(const chipid_codes* codes);
/** `index` from 0; usage.bad_value beyond the last. Borrowed from the codes. */
CHIPID_C_API int chipid_codes_at(const chipid_codes* codes, size_t index, chipid_code* code);
/**
 * The text of the citizen card's code among all these. `number`: of the card that is wanted among several, or NULL.
 * CHIPID_E_QR_NO_CODE, CHIPID_E_QR_NOT_CITIZEN_CARD, CHIPID_E_QR_SEVERAL_CARDS.
 */
CHIPID_C_API int chipid_codes_pick_card(const chipid_codes* codes, const char* number, char** text);

#ifdef __cplusplus
}
#endif

#endif
