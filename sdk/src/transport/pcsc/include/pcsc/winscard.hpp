#pragma once

// The PC/SC interface (PC/SC part 5, winscard.h) of this system: WinSCard or pcsc-lite, by the same names.
#if defined(_WIN32)
#include <windows.h>
#include <winscard.h>
#else
#include <reader.h>
#include <winscard.h>
#endif
