from documents.models.acquaintance import Acquaintance
from documents.models.attachment import Attachment
from documents.models.certificate import SigningAuthority, SigningCertificate
from documents.models.order import Order, OrderTemplate
from documents.models.prepared_file import PreparedFile
from documents.models.visa import Visa

__all__ = [
    "Acquaintance",
    "Attachment",
    "Order",
    "OrderTemplate",
    "PreparedFile",
    "SigningAuthority",
    "SigningCertificate",
    "Visa",
]
