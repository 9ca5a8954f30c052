#include "logic/outgoing.hpp"

#include "support/catch.hpp"

namespace chipid::counter {
namespace {

Workflow workflow_that(Admission admission) {
  Workflow workflow;
  for (const auto verdict : {Verdict::authentic, Verdict::authentic_unproven_chip, Verdict::review, Verdict::unverified,
                             Verdict::inconclusive, Verdict::invalid}) {
    workflow.admits[verdict] = admission;
  }
  workflow.inconclusive_with_failure = admission;
  return workflow;
}

constexpr Outlet data_outlets[] = {Outlet::send, Outlet::type, Outlet::print, Outlet::copy, Outlet::export_data};

}  // namespace

TEST_CASE("Nothing of an invalid card leaves, whoever approves, but evidence") {
  const Verification invalid{.verdict = Verdict::invalid};
  for (const auto admission : {Admission::supervisor, Admission::stop}) {
    const auto workflow = workflow_that(admission);
    for (const auto outlet : data_outlets) CHECK(may_leave(invalid, workflow, true, outlet) == Leave::blocked);
    CHECK(may_leave(invalid, workflow, false, Outlet::evidence) == Leave::free);
  }
}

TEST_CASE("Nothing leaves without a verdict") {
  const auto workflow = workflow_that(Admission::admit);
  for (const auto outlet : data_outlets) CHECK(may_leave({}, workflow, true, outlet) == Leave::blocked);
  CHECK(may_leave({}, workflow, true, Outlet::evidence) == Leave::blocked);
}

TEST_CASE("What the workflow admits leaves, what it stops does not, and a supervisor opens the rest") {
  const Verification inconclusive{.verdict = Verdict::inconclusive};
  for (const auto outlet : data_outlets) {
    CHECK(may_leave(inconclusive, workflow_that(Admission::admit), false, outlet) == Leave::free);
    CHECK(may_leave(inconclusive, workflow_that(Admission::warn), false, outlet) == Leave::free);
    CHECK(may_leave(inconclusive, workflow_that(Admission::supervisor), false, outlet) == Leave::needs_supervisor);
    CHECK(may_leave(inconclusive, workflow_that(Admission::supervisor), true, outlet) == Leave::free);
    CHECK(may_leave(inconclusive, workflow_that(Admission::stop), true, outlet) == Leave::blocked);
  }
}

TEST_CASE("Whoever is not let out is told why and what to do, in both languages") {
  CHECK(leave_sentence(Leave::free).en.empty());
  for (const auto leave : {Leave::needs_supervisor, Leave::blocked}) {
    CHECK_FALSE(leave_sentence(leave).en.empty());
    CHECK_FALSE(leave_sentence(leave).vi.empty());
  }
}

}  // namespace chipid::counter
