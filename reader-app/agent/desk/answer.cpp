#include "answer.hpp"

#include <QBuffer>
#include <chipid/evidence.hpp>

namespace chipid::counter::agent {
namespace {

constexpr int picture_quality = 92;

// Only pixels go on: nothing else that the chip's picture file may have held.
Bytes encoded(const QImage& picture) {
  QByteArray file;
  QBuffer buffer(&file);
  buffer.open(QIODevice::WriteOnly);
  if (!picture.save(&buffer, "JPEG", picture_quality) && !picture.save(&buffer, "PNG")) return {};
  return {file.begin(), file.end()};
}

bool is_accepted(const CheckedPerson& person) {
  switch (admission(person.workflow, person.report.verification, person.listing)) {
    case Admission::admit:
    case Admission::warn:
      return true;
    case Admission::supervisor:
      return person.approval.has_value();
    case Admission::stop:
      break;
  }
  return false;
}

}  // namespace

Result<ReadAnswer> make_answer(const CheckedPerson& person, const Scopes& granted, bool portrait_checked) {
  ReadAnswer answer{.report = std::make_shared<const ReadReport>(person.report),
                    .granted = granted,
                    .accepted = is_accepted(person),
                    .may_leave = may_leave(person, Outlet::send) == Leave::free,
                    .policy = person.report.verification.policy,
                    .read_at = person.judged_at};
  CHIPID_TRY(answer.evidence, evidence_file(person));
  CHIPID_TRY(const auto evidence, decode_evidence(answer.evidence));
  answer.evidence_digest = evidence.digest;
  if (!answer.may_leave || !granted.test(index_of(Scope::portrait)) || person.portrait.isNull()) return answer;
  answer.portrait = encoded(person.portrait);
  answer.portrait_checked = portrait_checked;
  return answer;
}

}  // namespace chipid::counter::agent
