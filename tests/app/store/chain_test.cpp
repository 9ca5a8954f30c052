#include <algorithm>

#include "record/chain_walk.hpp"
#include "sample_entries.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

struct Audited {
  std::string fault;
  std::uint64_t sequence = 0;

  friend bool operator==(const Audited&, const Audited&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Audited& audited) {
    return out << audited.fault << " at " << audited.sequence;
  }
};

const Audited whole{};

Audited walk(const SampleChain& chain, const std::vector<Link>& links, const std::optional<Head>& head,
             const RemovedLinks& removed = {}, std::optional<Witness> witness = {}) {
  ChainWalk walk(chain.keys.counter, removed, &chain.keys.site, witness);
  for (const auto& link : links) walk.next(link);
  walk.finish(head, ok(public_key(chain.keys.signing)));
  if (!walk.broken()) return whole;
  return {std::string(fault_id(walk.broken()->fault)), walk.broken()->sequence};
}

SampleChain chain_of(std::uint32_t count) {
  SampleChain chain;
  chain.add(count);
  return chain;
}

// Removes links first..last and buries them.
void bury(const SampleChain& chain, std::vector<Link>& links, std::uint64_t first, std::uint64_t last,
          RemovedLinks& removed) {
  RangeCollector collector;
  for (const auto& link : links)
    if (link.sequence >= first && link.sequence <= last) collector.add(link);
  links.erase(std::remove_if(links.begin(), links.end(),
                             [&](const Link& link) { return link.sequence >= first && link.sequence <= last; }),
              links.end());
  removed.add(ok(sign_tombstone(chain.keys, monday, collector.take())));
}

}  // namespace

TEST_CASE("A chain as it was written is whole") {
  const auto chain = chain_of(20);
  CHECK(walk(chain, chain.links, chain.head()) == whole);
  const SampleChain empty;
  CHECK(walk(empty, {}, empty.head()) == whole);
}

TEST_CASE("The first record that was changed is named") {
  const auto chain = chain_of(20);
  auto links = chain.links;
  links[7].sealed[20] ^= 1U;
  links[12].sealed[20] ^= 1U;
  CHECK(walk(chain, links, chain.head()) == Audited{"altered", 8});
  links = chain.links;
  links[4].day += 1;
  CHECK(walk(chain, links, chain.head()) == Audited{"altered", 5});
  links = chain.links;
  links[4].id[0] ^= 1U;
  CHECK(walk(chain, links, chain.head()) == Audited{"altered", 5});
}

TEST_CASE("A record that somebody without the keys wrote anew, with the rest of the chain, is named") {
  const auto chain = chain_of(6);
  auto links = chain.links;
  links[3].sealed[20] ^= 1U;
  for (std::size_t i = 3; i < links.size(); ++i) {
    links[i].previous = links[i - 1].digest;
    links[i].digest = digest_of(links[i]);
  }
  CHECK(walk(chain, links, chain.head()) == Audited{"altered", 4});
}

TEST_CASE("Somebody with the site's data key cannot write for another counter") {
  const auto chain = chain_of(6);
  auto other = ok(further_counter(chain.keys));
  other.counter = chain.keys.counter;
  auto links = chain.links;
  links.pop_back();
  CHECK(walk(chain, links, ok(sign_head(other, 5, links.back().digest))) == Audited{"end_forged", 5});
}

TEST_CASE("A record that was taken away is named, wherever it stood") {
  const auto chain = chain_of(10);
  const auto position = GENERATE(std::size_t{0}, std::size_t{4}, std::size_t{9});
  auto links = chain.links;
  links.erase(links.begin() + static_cast<std::ptrdiff_t>(position));
  CHECK(walk(chain, links, chain.head()) == Audited{"missing", position + 1});
}

TEST_CASE("Records that changed places are named") {
  const auto chain = chain_of(10);
  auto links = chain.links;
  std::swap(links[4], links[5]);
  std::swap(links[4].sequence, links[5].sequence);
  CHECK(walk(chain, links, chain.head()) == Audited{"misplaced", 5});
  links = chain.links;
  std::swap(links[4].sealed, links[5].sealed);
  CHECK(walk(chain, links, chain.head()) == Audited{"altered", 5});
}

TEST_CASE("A chain without its signed end, or with an older one, is told") {
  const auto chain = chain_of(5);
  CHECK(walk(chain, chain.links, std::nullopt) == Audited{"end_forged", 5});
  CHECK(walk(chain, chain.links, ok(sign_head(chain.keys, 4, chain.links[3].digest))) == Audited{"end_forged", 4});
}

TEST_CASE("An older copy of the whole history does not reach what the counter saw") {
  const auto chain = chain_of(5);
  auto older = chain.links;
  older.resize(3);
  const Witness witness{5, chain.end()};
  CHECK(walk(chain, older, ok(sign_head(chain.keys, 3, older.back().digest)), {}, witness) ==
        Audited{"rolled_back", 4});
  CHECK(walk(chain, chain.links, chain.head(), {}, witness) == whole);
}

TEST_CASE("A chain with buried records is whole, whatever the order of burials") {
  const auto chain = chain_of(20);
  auto links = chain.links;
  RemovedLinks removed;
  bury(chain, links, 5, 5, removed);
  CHECK(walk(chain, links, chain.head(), removed) == whole);
  bury(chain, links, 1, 9, removed);
  CHECK(walk(chain, links, chain.head(), removed) == whole);
  bury(chain, links, 10, 20, removed);
  CHECK(links.empty());
  CHECK(walk(chain, links, chain.head(), removed) == whole);
}

TEST_CASE("A burial covers nothing but what it names") {
  const auto chain = chain_of(20);
  auto links = chain.links;
  RemovedLinks removed;
  bury(chain, links, 5, 8, removed);
  links.erase(links.begin() + 4);
  CHECK(walk(chain, links, chain.head(), removed) == Audited{"missing", 9});
}

TEST_CASE("A burial does not hold for other records before it") {
  const auto chain = chain_of(12);
  auto links = chain.links;
  RemovedLinks removed;
  bury(chain, links, 5, 8, removed);
  // As if the counter itself had written its first records anew.
  SampleChain anew;
  anew.keys.counter = chain.keys.counter;
  anew.keys.site = ok(SiteKeys::from(chain.keys.data_key));
  anew.add(4, monday + 1h);
  std::copy(anew.links.begin(), anew.links.end(), links.begin());
  CHECK(walk(chain, links, chain.head(), removed) == Audited{"missing", 5});
}

TEST_CASE("A tombstone is the signer's, byte for byte") {
  const auto chain = chain_of(4);
  RangeCollector collector;
  for (const auto& link : chain.links) collector.add(link);
  const auto tombstone = ok(sign_tombstone(chain.keys, monday, collector.take()));
  REQUIRE(tombstone.ranges.size() == 1);
  const auto key = ok(public_key(chain.keys.signing));
  const auto parsed = ok(parse_tombstone(encode(tombstone), tombstone.signature));
  CHECK(is_genuine(parsed, key));
  CHECK(parsed.ranges == tombstone.ranges);
  auto wider = tombstone;
  wider.ranges[0].last = 5;
  CHECK_FALSE(is_genuine(wider, key));
  auto body = encode(tombstone);
  body.push_back(0);
  CHECK(trouble_in(parse_tombstone(body, tombstone.signature)) == "store.damaged");
}

TEST_CASE("A clock that was set back is counted and breaks nothing") {
  SampleChain chain;
  chain.add(3, monday);
  chain.add(3, monday - 48h);
  chain.add(3, monday + 1h);
  const RemovedLinks removed;
  ChainWalk walk(chain.keys.counter, removed, &chain.keys.site);
  for (const auto& link : chain.links) walk.next(link);
  walk.finish(chain.head(), ok(public_key(chain.keys.signing)));
  CHECK_FALSE(walk.broken());
  CHECK(walk.steps_back() == 1);
}

TEST_CASE("A chain is followed without keys too") {
  const auto chain = chain_of(6);
  auto links = chain.links;
  links[5].sealed[20] ^= 1U;
  const RemovedLinks removed;
  ChainWalk walk(chain.keys.counter, removed, nullptr);
  for (const auto& link : links) walk.next(link);
  REQUIRE(walk.broken());
  CHECK(walk.broken()->sequence == 6);
  CHECK(walk.broken()->fault == ChainFault::altered);
}
