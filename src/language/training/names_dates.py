"""Date expressions of regular form, for corpora that leave dates unmarked."""
import re

# What makes an expression a date: it says when. Bare durations (`two weeks`), ages and frequencies do not.
TIMEX = re.compile(
    r"\b(1[0-9]\d\d|20\d\d)s?\b|\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|"
    r"\b(january|february|march|april|june|july|august|september|october|november|december)\b|"
    r"\b(jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)\.|\bmay\s+\d|\d\s+may\b|^may$|"
    r"\b(today|yesterday|tomorrow|tonight)\b|\b(ago|earlier|later|before)$|\bcentury\b|"
    r"\b(last|next|this|past|coming|recent|following|previous|early|late|end of|beginning of)\b.*\b(night|morning|afternoon|"
    r"evening|day|days|week|weeks|weekend|month|months|year|years|decade|decades|summer|winter|spring|autumn|fall|hours|century)\b",
    re.I)

MONTHS = set("january february march april may june july august september october november december "
             "jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.".split())
WEEKDAYS = set("monday tuesday wednesday thursday friday saturday sunday".split())
RELATIVE_DAYS = set("today yesterday tomorrow tonight".split())
RELATIVE = set("last next this past".split())
UNITS = set("week weekend month year decade summer winter spring autumn night morning afternoon evening".split())
BEFORE_YEAR = set("in since until by of during from after before and to between around (".split())


def is_year(word):
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2099"


def is_day(word):
    number = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    return number.isdigit() and 1 <= int(number) <= 31 and len(number) <= 2


def month_at(tokens, i):
    word = tokens[i].lower() if i < len(tokens) else ""
    return word in MONTHS and (tokens[i][:1].isupper())


def mark_dates(tokens):
    """Token ranges of dates whose form alone tells: `12 April 2019`, `April 12 , 2019`, `on Thursday`, `in 2014`."""
    found, i = [], 0
    while i < len(tokens):
        end = date_at(tokens, i)
        if end:
            found.append((i, end))
            i = end
        else:
            i += 1
    return found


def date_at(tokens, i):
    """End of the date that starts at token i, or 0."""
    low = [token.lower() for token in tokens[i:i + 6]]
    if low[0] in WEEKDAYS and tokens[i][:1].isupper():
        end = i + 1
        if end + 1 < len(tokens) and tokens[end] == ",":
            calendar = date_at(tokens, end + 1)
            if calendar and low[2] not in WEEKDAYS | RELATIVE_DAYS:
                return calendar
        return end
    if is_day(low[0]) and month_at(tokens, i + 1):
        return with_year(tokens, i + 2)
    if month_at(tokens, i):
        if len(low) > 1 and is_day(low[1]):
            return with_year(tokens, i + 2)
        if len(low) > 1 and is_year(low[1]):
            return i + 2
        previous = tokens[i - 1].lower() if i else ""
        if low[0] not in ("may", "march") and previous in BEFORE_YEAR | {"last", "early", "late", "mid"}:
            return i + 1
        return 0
    if low[0] in RELATIVE_DAYS:
        return i + 1
    if low[0] in RELATIVE and len(low) > 1 and low[1] in UNITS:
        return i + 2
    if is_year(low[0]) and i and tokens[i - 1].lower() in BEFORE_YEAR:
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        if not following[:1].isupper() and not following[:1].isdigit() and following not in ("-", "–", "%", "km"):
            return i + 1
    return 0


def with_year(tokens, end):
    """Takes in the year after a day and month, with or without a comma."""
    if end < len(tokens) and is_year(tokens[end]):
        return end + 1
    if end + 1 < len(tokens) and tokens[end] == "," and is_year(tokens[end + 1]):
        return end + 2
    return end
