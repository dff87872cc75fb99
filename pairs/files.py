"""Files of meetings and tasks, as ``components/files.html`` takes them."""

from django.urls import reverse


def files_of(rows, user):
    """Of ``PairFile``s read with their attachments: each with its address; whoever attached it may take it off."""
    return [
        {
            "name": row.attachment.name,
            "url": reverse("pairs:file", args=[row.pk]),
            "meta": "",
            "remove_url": reverse("pairs:remove_file", args=[row.pk])
            if row.attachment.uploaded_by_id == user.pk
            else "",
        }
        for row in rows
    ]
