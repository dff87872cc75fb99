"""Signing and checking: certificates, PAdES signatures in PDFs, and how keys are kept.

Pure functions over bytes and plain records; the models, rights and PIN tries are their callers' business.
"""

from documents.signing.certificates import (
    Authority,
    CertificateInfo,
    SigningKey,
    issue_authority,
    issue_certificate,
    issue_revocation_list,
    open_pkcs12,
    read_pkcs12,
)
from documents.signing.checking import CheckResult, SignatureState, check_pdf, check_pdf_apart
from documents.signing.detached import LARGEST as LARGEST_SIGNATURE
from documents.signing.detached import Detached, Fault, read_detached
from documents.signing.pades import sign_pdf, sign_with
from documents.signing.sealing import seal, unseal
from documents.signing.stamping import Proofs, SignatureLevel, Stamping, stamping_set_up

__all__ = [
    "LARGEST_SIGNATURE",
    "Authority",
    "CertificateInfo",
    "CheckResult",
    "Detached",
    "Fault",
    "Proofs",
    "SignatureLevel",
    "SignatureState",
    "SigningKey",
    "Stamping",
    "check_pdf",
    "check_pdf_apart",
    "issue_authority",
    "issue_certificate",
    "issue_revocation_list",
    "open_pkcs12",
    "read_detached",
    "read_pkcs12",
    "seal",
    "sign_pdf",
    "sign_with",
    "stamping_set_up",
    "unseal",
]
