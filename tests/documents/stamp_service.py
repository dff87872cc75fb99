"""A time stamping authority on this machine: ``openssl ts`` behind HTTP, with a revocation list at its own address."""

import subprocess
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from django.utils import timezone

CONFIG = """
[tsa]
default_tsa = ours
[ours]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class StampService:
    """``url`` to ask for stamps, ``root`` (PEM) above its certificate. ``answers``: what it does with a question."""

    def __init__(self, folder):
        self.folder, self.answers, self.asked = folder, self.stamp, []
        self.has_list, self.is_slow = True, False  # slow: the list never comes
        self.stopped = Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.url = f"{self.address}/stamp"
        self._issue()

    def _issue(self):
        root_key, key = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _key in range(2))
        root = _certificate("Центр службы времени", root_key, None, root_key, ca=True)
        own = _certificate("Служба отметок времени", key, root, root_key, lists_at=f"{self.address}/root.crl")
        self.root = root.public_bytes(Encoding.PEM).decode()
        self.list = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(root.subject)
            .last_update(timezone.now() - timedelta(hours=1))
            .next_update(timezone.now() + timedelta(days=1))
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
            .sign(root_key, hashes.SHA256())
            .public_bytes(Encoding.DER)
        )
        (self.folder / "root.pem").write_text(self.root)
        (self.folder / "own.pem").write_bytes(own.public_bytes(Encoding.PEM))
        (self.folder / "key.pem").write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
        )
        (self.folder / "ts.cnf").write_text(CONFIG.format(folder=self.folder))

    def stamp(self, question):
        (self.folder / "question.tsq").write_bytes(question)
        command = ["openssl", "ts", "-reply", "-config", "ts.cnf", "-queryfile", "question.tsq", "-out", "answer.tsr"]
        chain = ["-inkey", "key.pem", "-signer", "own.pem", "-chain", "root.pem"]
        subprocess.run([*command, *chain], cwd=self.folder, check=True, capture_output=True)
        return (self.folder / "answer.tsr").read_bytes()

    def _handler(service):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                question = self.rfile.read(int(self.headers["Content-Length"]))
                service.asked.append(question)
                self.say(service.answers(question), "application/timestamp-reply")

            def do_GET(self):
                if service.is_slow:
                    service.stopped.wait()
                self.say(service.list if service.has_list else b"", "application/pkix-crl")

            def say(self, content, content_type):
                self.send_response(200 if content else 503)
                self.send_header("Content-Type", content_type)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_line):
                pass

        return Handler


def _certificate(name, key, issuer, issuer_key, *, ca=False, lists_at=""):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(timezone.now() - timedelta(days=1))
        .not_valid_after(timezone.now() + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if not ca:
        use, place = (
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]),
            x509.UniformResourceIdentifier(lists_at),
        )
        points = x509.CRLDistributionPoints([x509.DistributionPoint([place], None, None, None)])
        built = built.add_extension(use, critical=True).add_extension(points, critical=False)
    return built.sign(issuer_key, hashes.SHA256())


@contextmanager
def running_stamp_service(folder):
    service = StampService(folder)
    thread = Thread(target=service.server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        service.stopped.set()
        service.server.shutdown()
        service.server.server_close()
        thread.join()
