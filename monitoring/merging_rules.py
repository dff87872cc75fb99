"""What monitoring does when two records of one person become one."""

from monitoring.models import Practice
from participants.duplicates.registry import How, clash

clash(Practice.shows.through, "participation", How.DROP)
