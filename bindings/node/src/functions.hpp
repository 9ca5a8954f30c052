#pragma once

#include <napi.h>

namespace chipid_node {

/// The functions of chipid.h on the object that the addon is.
void export_cards(Napi::Object exports);
void export_reports(Napi::Object exports);
void export_trust(Napi::Object exports);
void export_recognition(Napi::Object exports);

}  // namespace chipid_node

/// A row: name in JavaScript, function of the library. Its C signature says what goes in and what comes out.
#define CHIPID_NODE_SYNC(name, function) \
  exporter.sync<decltype(function)>(name, chipid_node::Library::instance().symbol(#function))
#define CHIPID_NODE_ASYNC(name, function) \
  exporter.async<decltype(function)>(name, chipid_node::Library::instance().symbol(#function))
