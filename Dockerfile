FROM python:3.11-slim-bookworm

# Old Word plans (.doc, .rtf) are read through LibreOffice: OFFICE=libreoffice-writer-nogui docker compose build
ARG OFFICE=""

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/var/lib/mentoring STATIC_ROOT=/opt/mentoring-static
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 gettext $OFFICE \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /var/lib/mentoring mentoring
WORKDIR /opt/mentoring
COPY requirements.lock ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY . .
RUN msgfmt -o mentoring/locale/ru/LC_MESSAGES/django.mo mentoring/locale/ru/LC_MESSAGES/django.po \
 && SECRET_KEY=only-while-the-image-is-being-built-00000 python manage.py collectstatic --noinput --verbosity 0 \
 && chown -R mentoring: /var/lib/mentoring
USER mentoring
EXPOSE 8000
CMD ["gunicorn", "mentoring.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "8", "--access-logfile", "-", "--no-control-socket"]
