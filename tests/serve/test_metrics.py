"""The metrics are what Prometheus reads (text format 0.0.4), and hold nothing of a person."""

import re
import unittest

from service import Service
from world import World

SAMPLE = re.compile(r"([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\n]*\",?)*)\})? (\S+)")


def parsed(text):
    """{metric: type}, {(name, labels): value}; every sample belongs to a metric whose type was told before it."""
    types, samples, helped = {}, {}, set()
    for line in text.splitlines():
        if line.startswith("# HELP "):
            helped.add(line.split()[2])
            continue
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split()
            assert name not in types and name in helped and kind in ("counter", "gauge", "histogram"), line
            types[name] = kind
            continue
        match = SAMPLE.fullmatch(line)
        assert match, line
        base = re.sub(r"_(bucket|sum|count)$", "", match[1])
        assert match[1] in types or types.get(base) == "histogram", line
        key = (match[1], match[2] or "")
        assert key not in samples, line
        samples[key] = float(match[3])
    return types, samples


class Metrics(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.close)
        self.service = Service(self.world)
        self.addCleanup(self.service.end)

    def read(self):
        text = self.service.ask("GET", "/metrics").body.decode()
        self.assertTrue(text.endswith("\n"))
        return text, *parsed(text)

    def test_whole(self):
        for _ in range(3):
            self.service.verify(self.world.evidence)
        self.service.verify(b"x")
        self.service.receipt({"receipt": self.world.key.jws(self.world.claims())})
        text, types, samples = self.read()
        self.assertEqual(samples["chipid_requests_total", 'route="/v1/verify",status="200"'], 3)
        self.assertEqual(samples["chipid_requests_total", 'route="/v1/verify",status="400"'], 1)
        self.assertEqual(samples["chipid_verdicts_total", 'verdict="authentic_unproven_chip"'], 3)
        self.assertEqual(samples["chipid_receipts_total", 'trusted="false"'], 1)
        self.assertGreater(samples["chipid_trust_authorities", ""], 0)
        for name, kind in types.items():
            self.assertEqual(kind == "counter", name.endswith("_total"), name)
        for word in ("SPECIMEN", "ANNA", "X1234567A", "127.0.0.1", "bank", self.world.key.id):
            self.assertNotIn(word, text)

    def test_histogram(self):
        self.service.verify(self.world.evidence)
        _, _, samples = self.read()
        name = "chipid_request_duration_seconds"
        buckets = [(float(re.search('le="([^"]*)"', labels)[1]), value) for (metric, labels), value in samples.items()
                   if metric == name + "_bucket" and 'route="/v1/verify"' in labels]
        self.assertEqual(buckets, sorted(buckets))
        self.assertEqual(buckets[-1], (float("inf"), samples[name + "_count", 'route="/v1/verify"']))
        self.assertGreater(samples[name + "_sum", 'route="/v1/verify"'], 0)


if __name__ == "__main__":
    unittest.main()
