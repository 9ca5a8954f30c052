"""TLS and certificates of clients, by certificates of openssl and requests of curl."""

import json
import subprocess
import time
import unittest

from service import Service
from world import World, run


class Authority:
    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        self.certificate, self.key = folder / f"{name}.crt", folder / f"{name}.key"
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", f"/CN={name}", "-keyout", self.key, "-out", self.certificate)

    def issue(self, name, names="IP:127.0.0.1"):
        request, key, certificate = (self.folder / f"{name}.{end}" for end in ("csr", "key", "crt"))
        run("openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}",
            "-addext", f"subjectAltName={names}", "-keyout", key, "-out", request)
        run("openssl", "x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self.key, "-days", "2",
            "-copy_extensions", "copy", "-CAcreateserial", "-out", certificate)
        return certificate, key


class Tls(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.close)
        self.authority = Authority(self.world.folder, "authority")
        self.certificate, self.key = self.authority.issue("server")

    def serve(self, *options):
        service = Service(self.world, "--tls-certificate", str(self.certificate), "--tls-key", str(self.key), *options)
        self.addCleanup(service.end)
        self.assertTrue(service.url.startswith("https://"))
        return service

    def curl(self, service, path, *options, authority=None):
        """Exit status and output."""
        done = subprocess.run(["curl", "--silent", "--max-time", "20", "--cacert",
                               str(authority or self.authority.certificate), *map(str, options), service.url + path],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def test_verify(self):
        service = self.serve()
        evidence = self.world.folder / "0.chipid"
        status, answer = self.curl(service, "/v1/verify", "--data-binary", f"@{evidence}", "--header",
                                   "Content-Type: application/vnd.chipid.evidence")
        self.assertEqual(status, 0)
        self.assertEqual(json.loads(answer)["verification"]["verdict"], "authentic_unproven_chip")
        self.assertNotEqual(self.curl(service, "/healthz", authority=Authority(self.world.folder, "other").certificate)[0], 0)
        self.assertNotEqual(self.curl(service, "/healthz", "--tls-max", "1.1")[0], 0)

    def test_no_plain_request(self):
        service = self.serve()
        done = subprocess.run(["curl", "--silent", "--max-time", "20", service.url.replace("https", "http") + "/healthz"],
                              capture_output=True, check=False)
        self.assertNotEqual(done.returncode, 0)

    def test_only_known_clients(self):
        service = self.serve("--tls-clients", str(self.authority.certificate))
        certificate, key = self.authority.issue("client")
        self.assertEqual(self.curl(service, "/healthz", "--cert", certificate, "--key", key)[0], 0)
        self.assertNotEqual(self.curl(service, "/healthz")[0], 0)
        foreign, foreign_key = Authority(self.world.folder, "foreign").issue("stranger")
        self.assertNotEqual(self.curl(service, "/healthz", "--cert", foreign, "--key", foreign_key)[0], 0)

    def test_new_certificate(self):
        service = self.serve()
        other = Authority(self.world.folder, "next")
        self.assertNotEqual(self.curl(service, "/healthz", authority=other.certificate)[0], 0)
        certificate, key = other.issue("renewed")
        key.replace(self.key)
        certificate.replace(self.certificate)
        end = time.monotonic() + 20
        while self.curl(service, "/healthz", authority=other.certificate)[0] != 0:
            self.assertLess(time.monotonic(), end, service.log())
            time.sleep(0.1)
        self.certificate.write_text("broken", encoding="utf-8")
        while "reload of certificates failed" not in service.log().splitlines()[-1]:
            self.assertLess(time.monotonic(), end, service.log())
            time.sleep(0.1)
        self.assertEqual(self.curl(service, "/healthz", authority=other.certificate)[0], 0)


if __name__ == "__main__":
    unittest.main()
