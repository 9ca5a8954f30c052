#include <chipid/evidence.hpp>

#include "desk_fixture.hpp"

// A page's request at a counter without a window, over real reads of virtual cards.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using test::good_card;
using test::Page;
using test::scopes;
using test::signed_for;

namespace {

const auto plain = scopes({Scope::id, Scope::demographics, Scope::verification});
const auto with_portrait = scopes({Scope::id, Scope::portrait, Scope::raw});
const auto confirmed = scopes({Scope::portrait, Scope::family, Scope::raw});

}  // namespace

class AgentDeskTest : public QObject {
  Q_OBJECT

 private slots:
  void a_card_laid_down_after_the_request_is_read_with_its_challenge() {
    Page page;
    const auto asked = page.request(1, plain);
    QCOMPARE(page.start(asked), PracticeSupply::reader_name(0));
    QVERIFY(page.hears<CardWanted>());
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    const auto& answer = page.last<ReadDone>()->answer;
    QCOMPARE(answer.report->verification.verdict, std::optional(Verdict::authentic));
    QVERIFY(signed_for(answer, asked));
    QVERIFY(answer.accepted && answer.may_leave);
    QVERIFY(answer.portrait.empty());
    QCOMPARE(decode_evidence(answer.evidence)->digest, answer.evidence_digest);
    QVERIFY(page.count<ReadProgress>() >= 1);
    QVERIFY(page.count<ReadProgress>() < 40);
    QCOMPARE(page.count<KeyWanted>(), 0);
  }

  void the_challenge_of_a_page_is_nobody_elses() {
    Page page;
    const auto asked = page.request(1, plain);
    page.start(asked);
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    page.supply->remove();
    page.lane().finish();
    QVERIFY(page.hears<Forgotten>());
    QVERIFY(page.shows_result());
    QVERIFY(!page.lane().data().report->active_authentication->bound_to_verifier);
    QVERIFY(!page.lane().data().challenge);
  }

  void a_cancelled_request_leaves_no_challenge_behind() {
    Page page;
    page.start(page.request(1, plain));
    QVERIFY(page.hears<CardWanted>());
    page.desk.cancel("read-1");
    QVERIFY(page.hears<ReadFailed>());
    QCOMPARE(page.last<ReadFailed>()->code, std::string("cancelled"));
    QVERIFY(page.shows_result());
    QVERIFY(!page.lane().data().report->active_authentication->bound_to_verifier);
    Page::rest();
    QCOMPARE(page.count<ReadDone>(), 0);
  }

  void a_card_that_lay_there_waits_for_send() {
    Page page;
    page.supply->place(good_card);
    QVERIFY(page.reaches(State::key_needed));
    const auto asked = page.request(1, plain);
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    QVERIFY(page.last<OperatorAsked>()->card_lies_there);
    Page::rest();
    QCOMPARE(page.lane().state(), State::key_needed);
    QVERIFY(page.desk.view().can_send);
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
  }

  void a_result_on_the_screen_is_read_again_on_send() {
    Page page;
    QVERIFY(page.shows_result());
    const auto visit = page.lane().data().visit;
    auto asked = page.request(1, plain);
    asked.key.reset();
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    Page::rest();
    QCOMPARE(page.count<ReadDone>(), 0);
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
    QVERIFY(page.lane().data().visit != visit);
    QCOMPARE(page.count<KeyWanted>(), 0);
  }

  void a_code_scanned_for_the_next_person_stays_theirs_when_a_result_is_read_again() {
    Page page;
    QVERIFY(page.shows_result());
    QVERIFY(page.counter.give_key(QStringLiteral("046192004321")).has_value());
    auto asked = page.request(1, plain);
    asked.key.reset();
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(page.lane().situation().key);
    QVERIFY(page.lane().take_key().has_value());
  }

  void a_result_whose_card_is_gone_is_given_without_the_challenge() {
    Page page;
    QVERIFY(page.shows_result());
    page.supply->remove();
    QVERIFY(page.reaches(State::clearing));
    const auto asked = page.request(1, plain);
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadDone>());
    const auto& answer = page.last<ReadDone>()->answer;
    QVERIFY(!signed_for(answer, asked));
    QVERIFY(!answer.report->active_authentication->bound_to_verifier);
  }

  void another_card_is_taken_at_once_where_one_lay_there() {
    Page page;
    QVERIFY(page.shows_result());
    const auto asked = page.request(1, plain);
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
  }

  void scopes_to_confirm_wait_for_the_operator_who_may_take_some_away() {
    Page page;
    page.start(page.request(1, with_portrait, confirmed));
    page.supply->place(good_card);
    QVERIFY(page.hears<OperatorAsked>());
    QVERIFY(!page.last<OperatorAsked>()->card_lies_there);
    QCOMPARE(page.last<OperatorAsked>()->scopes, scopes({Scope::portrait, Scope::raw}));
    Page::rest();
    QCOMPARE(page.count<ReadDone>(), 0);
    page.desk.send(page.desk.view().read_id, scopes({Scope::portrait}));
    QVERIFY(page.hears<ReadDone>());
    const auto& answer = page.last<ReadDone>()->answer;
    QCOMPARE(answer.granted, scopes({Scope::id, Scope::portrait}));
    QVERIFY(answer.portrait_checked);
    QVERIFY(!QImage::fromData(answer.portrait.data(), static_cast<int>(answer.portrait.size())).isNull());
  }

  void agreed_beforehand_nothing_is_asked_at_the_verdict() {
    Page page;
    page.start(page.request(1, with_portrait, confirmed));
    page.desk.send(page.desk.view().read_id, confirmed);
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    QCOMPARE(page.count<OperatorAsked>(), 0);
    QCOMPARE(page.last<ReadDone>()->answer.granted, with_portrait);
  }

  void an_old_page_waits_for_send_also_with_a_fresh_card() {
    Page page;
    auto asked = page.request(1, plain);
    asked.always_ask = true;
    page.start(asked);
    page.desk.send(page.desk.view().read_id, {});  // before anybody was seen
    page.supply->place(good_card);
    QVERIFY(page.hears<OperatorAsked>());
    QVERIFY(page.last<OperatorAsked>()->card_lies_there);
    Page::rest();
    QCOMPARE(page.count<ReadDone>(), 0);
    QVERIFY(page.desk.view().can_send);
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
    QVERIFY(!page.last<ReadDone>()->answer.trust_list.empty());
  }

  void a_second_request_is_turned_away_and_the_first_goes_on() {
    Page page;
    page.supply->place(good_card);
    QVERIFY(page.reaches(State::key_needed));
    const auto asked = page.request(1, plain);
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    std::string code;
    page.desk.start(page.request(2, plain), [&code](const DeskEvent& event) {
      if (const auto* failed = std::get_if<ReadFailed>(&event)) code = failed->code;
    });
    QTRY_COMPARE(code, std::string("busy"));
    Page::rest();
    QCOMPARE(page.lane().state(), State::key_needed);
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
  }

  void the_operator_refuses() {
    Page page;
    page.start(page.request(1, with_portrait, confirmed));
    page.supply->place(good_card);
    QVERIFY(page.hears<OperatorAsked>());
    page.desk.refuse(page.desk.view().read_id);
    QVERIFY(page.hears<ReadFailed>());
    QCOMPARE(page.last<ReadFailed>()->code, std::string("operator_refused"));
    QVERIFY(!page.last<ReadFailed>()->message.vi.empty() && !page.last<ReadFailed>()->hint.en.empty());
    QCOMPARE(page.lane().state(), State::result);
    Page::rest();
    QCOMPARE(page.count<ReadDone>(), 0);
  }

  void taking_everything_away_is_a_refusal() {
    Page page;
    page.start(page.request(1, scopes({Scope::portrait}), confirmed));
    page.desk.send(page.desk.view().read_id, {});
    QVERIFY(page.hears<ReadFailed>());
    QCOMPARE(page.last<ReadFailed>()->code, std::string("operator_refused"));
  }

  void a_card_that_slips_goes_on_with_the_same_challenge() {
    Page page;
    const auto asked = page.request(1, plain);
    page.start(asked);
    page.supply->place(good_card + ",timing=contactless-424");
    QVERIFY(page.reaches(State::reading));
    page.told.clear();
    page.supply->remove();
    QVERIFY(page.hears<CardWanted>());
    page.supply->place(good_card + ",timing=contactless-424");
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
  }

  void three_wrong_keys_end_it() {
    Page page;
    auto asked = page.request(1, plain);
    asked.key = "999999";
    page.start(asked);
    page.supply->place(good_card);
    for (const auto* key : {"999998", "999997"}) {
      QVERIFY(page.hears<KeyWanted>());
      QCOMPARE(page.lane().state(), State::wrong_key);
      page.told.clear();
      QVERIFY(page.counter.give_key(QString::fromLatin1(key)).has_value());
    }
    QVERIFY(page.hears<ReadFailed>());
    QCOMPARE(page.last<ReadFailed>()->code, std::string("access.wrong_key"));
    QVERIFY(!page.last<ReadFailed>()->retryable);
    // The right key of the operator's opens it for the operator alone.
    QVERIFY(page.counter.give_key(QString::fromStdString(test::number)).has_value());
    QVERIFY(page.reaches(State::result));
    QVERIFY(!page.lane().data().report->active_authentication->bound_to_verifier);
    QCOMPARE(page.count<ReadDone>(), 0);
  }

  void the_operator_types_the_key_where_the_page_has_none() {
    Page page;
    auto asked = page.request(1, plain);
    asked.key.reset();
    page.start(asked);
    page.supply->place(good_card);
    QVERIFY(page.hears<KeyWanted>());
    QVERIFY(page.counter.give_key(QString::fromStdString(test::number)).has_value());
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
  }

  void a_key_that_is_none_is_told_later() {
    Page page;
    auto asked = page.request(1, plain);
    asked.key = "12345";
    page.start(asked);
    QVERIFY(page.hears<ReadFailed>());
    QCOMPARE(page.last<ReadFailed>()->code, std::string("usage.bad_value"));
  }

  void cancelled_in_mid_read_nothing_is_read_on() {
    Page page;
    page.start(page.request(1, plain));
    page.supply->place(good_card + ",timing=contactless-106");
    QVERIFY(page.reaches(State::reading));
    page.desk.cancel("read-1");
    QVERIFY(page.hears<ReadFailed>());
    QCOMPARE(page.last<ReadFailed>()->code, std::string("cancelled"));
    QVERIFY(!is_working(page.lane().state()));
    QVERIFY(!page.lane().data().document.name);
  }

  void cancelled_while_the_operator_is_asked() {
    Page page;
    page.start(page.request(1, with_portrait, confirmed));
    page.supply->place(good_card);
    QVERIFY(page.hears<OperatorAsked>());
    page.desk.cancel("read-1");
    QVERIFY(page.hears<ReadFailed>());
    page.desk.send(page.desk.view().read_id, confirmed);
    Page::rest();
    QCOMPARE(page.count<ReadDone>(), 0);
    QCOMPARE(page.desk.view().phase, DeskPhase::idle);
  }

  void of_an_altered_card_nothing_may_leave() {
    Page page;
    page.start(page.request(1, with_portrait, {}));
    page.supply->place(good_card + ",fault=dg2-bit");
    QVERIFY(page.hears<ReadDone>());
    const auto& answer = page.last<ReadDone>()->answer;
    QCOMPARE(answer.report->verification.verdict, std::optional(Verdict::invalid));
    QVERIFY(!answer.may_leave);
    QVERIFY(!answer.accepted);
    QVERIFY(answer.portrait.empty());
  }

  void a_card_of_another_kind_ends_it() {
    Page page;
    page.start(page.request(1, plain));
    page.supply->place("not-a-card-of-ours");
    QVERIFY(page.hears<ReadFailed>());
    QVERIFY(!page.last<ReadFailed>()->code.empty());
  }

  void the_answer_goes_with_the_person() {
    Page page;
    page.start(page.request(1, plain));
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    QVERIFY(page.desk.view().seconds_left > 100);
    page.lane().finish();
    QVERIFY(page.hears<Forgotten>());
    QVERIFY(page.last<Forgotten>()->by_operator);
    QCOMPARE(page.desk.view().phase, DeskPhase::idle);
  }

  void the_next_card_ends_the_answer_and_nobody_did_it() {
    Page page;
    page.start(page.request(1, plain));
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    page.supply->place(good_card);
    QVERIFY(page.hears<Forgotten>());
    QVERIFY(!page.last<Forgotten>()->by_operator);
  }

  void cleared_by_the_page_the_screen_stays() {
    Page page;
    page.start(page.request(1, plain));
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    page.desk.clear("read-1");
    QCOMPARE(page.lane().state(), State::result);
    page.lane().finish();
    Page::rest();
    QCOMPARE(page.count<Forgotten>(), 0);
  }

  void the_operator_ends_the_answer() {
    Page page;
    page.start(page.request(1, plain));
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    page.desk.end(page.desk.view().read_id);
    QVERIFY(page.hears<Forgotten>());
    QCOMPARE(page.lane().state(), State::result);
  }

  void readers_and_cards_are_told() {
    Page page(2);
    std::vector<std::pair<std::string, std::string>> seen;
    page.desk.watch([&](std::string event, std::string reader) { seen.emplace_back(event, reader); });
    page.supply->place(good_card, 1);
    QTRY_COMPARE(seen.size(), std::size_t(1));
    QCOMPARE(seen[0].first, std::string("card.inserted"));
    QCOMPARE(seen[0].second, PracticeSupply::reader_name(1));
    QVERIFY(page.desk.readers()[1].card);
    page.supply->remove(1);
    QTRY_COMPARE(seen.size(), std::size_t(2));
    QCOMPARE(seen[1].first, std::string("card.removed"));
  }

  void of_two_readers_the_one_whose_card_comes_is_used() {
    Page page(2);
    page.supply->place(good_card, 0);
    QVERIFY(page.reaches(State::key_needed));
    const auto asked = page.request(1, plain);
    page.start(asked);
    QVERIFY(page.hears<OperatorAsked>());
    page.supply->place(good_card, 1);
    QVERIFY(page.hears<ReadDone>());
    QCOMPARE(page.last<ReadDone>()->answer.report->reader, PracticeSupply::reader_name(1));
    QVERIFY(signed_for(page.last<ReadDone>()->answer, asked));
  }

  void without_a_window_no_face_is_compared() {
    Page page;
    page.start(page.request(1, scopes({Scope::id, Scope::match})));
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    page.desk.start_face("read-1");
    QVERIFY(page.hears<MatchFailed>());
    QCOMPARE(page.last<MatchFailed>()->why.code, std::string("no_camera_page"));
  }

  void a_comparison_at_the_camera_is_told_with_a_new_report() {
    Page page;
    int opened = 0;
    QObject::connect(&page.desk, &CounterDesk::face_wanted, [&] { ++opened; });
    page.start(page.request(1, scopes({Scope::id, Scope::match})));
    page.supply->place(good_card);
    QVERIFY(page.hears<ReadDone>());
    page.desk.start_face("read-1");
    QTRY_COMPARE(opened, 1);
    QVERIFY(page.hears<MatchAsked>());
    page.desk.note_face("searching");
    QVERIFY(page.hears<MatchProgress>());
    page.lane().add_match({.decision = MatchDecision::match}, {});
    QVERIFY(page.hears<MatchDone>());
    QCOMPARE(page.last<MatchDone>()->answer.report->matches.size(), std::size_t(1));
    page.desk.note_face_closed();
    Page::rest();
    QCOMPARE(page.count<MatchFailed>(), 0);
  }
};

QTEST_MAIN(AgentDeskTest)
#include "desk_test.moc"
