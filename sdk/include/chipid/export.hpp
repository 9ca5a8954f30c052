#pragma once

/// Marks what the shared libraries export. Everything else is hidden.
#if defined(_WIN32)
#if defined(CHIPID_BUILDING)
#define CHIPID_API __declspec(dllexport)
#else
#define CHIPID_API __declspec(dllimport)
#endif
#else
#define CHIPID_API __attribute__((visibility("default")))
#endif
