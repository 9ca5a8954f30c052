#pragma once

// The PC/SC interface (PC/SC part 5, winscard.h) of this system: WinSCard or pcsc-lite, by the same names.
#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <winscard.h>
#else
#include <reader.h>
#include <winscard.h>
#endif

#if !defined(MAX_ATR_SIZE)
#define MAX_ATR_SIZE 33
#endif
#if !defined(CM_IOCTL_GET_FEATURE_REQUEST)
#define CM_IOCTL_GET_FEATURE_REQUEST SCARD_CTL_CODE(3400)
#endif

namespace chipid::pcsc {

#if defined(_WIN32)
using ReaderState = SCARD_READERSTATEA;
#else
using ReaderState = SCARD_READERSTATE;
#endif

}  // namespace chipid::pcsc
