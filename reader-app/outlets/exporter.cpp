#include "outlets/exporter.hpp"

namespace chipid::counter::outlets {

Exporter::Exporter(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
}

// What was asked for is written to its end.
Exporter::~Exporter() {
  pool_.waitForDone();
}

void Exporter::write(const CheckedPerson& person, ExportKind kind, const ExportPlace& place) {
  ++left_;
  pool_.start([this, person, kind, place] {
    const auto outcome = export_person(person, kind, place);
    QMetaObject::invokeMethod(
        this,
        [this, outcome] {
          --left_;
          emit written(outcome);
        },
        Qt::QueuedConnection);
  });
}

}  // namespace chipid::counter::outlets
