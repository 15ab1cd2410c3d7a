"""English clauses that tell of a day rather than ask for something on it."""

from __future__ import annotations

import re

from bot.rules.dates.clause import Clause

_HAN = r"[\u4e00-\u9fff]"
_DEEDS = (
    r"agree|answer|apply|approve|arrange|ask|assess|attend|audit|book|bring|build|buy|calculate|call|cancel|chair|"
    r"chase|check|circulate|clean|clear|close|collect|compile|complete|confirm|contact|copy|correct|create|decide|"
    r"deliver|deploy|discuss|draft|email|escalate|explain|export|file|fill|finali[sz]e|find|finish|fix|follow|"
    r"forward|get|give|go|hand|have|hold|inform|invite|issue|launch|list|log|look|mail|make|meet|message|move|"
    r"notify|onboard|open|order|organi[sz]e|pay|phone|pick|ping|post|prepare|present|print|process|provide|"
    r"publish|pull|push|put|read|reconcile|record|refresh|register|release|remind|remove|renew|reply|report|"
    r"request|resend|reset|respond|return|review|revise|ring|roll|run|schedule|send|set|share|ship|show|sign|sort|"
    r"speak|start|stop|submit|switch|take|talk|tell|test|text|tidy|track|train|transfer|translate|update|upload|"
    r"verify|visit|walk|wire|work|wrap|write"
)
DEED = re.compile(rf"\s*(?:{_DEEDS})\b")
DEMANDS = re.compile(
    r"\b(?:needs?|wants?(?! to\b)|must|should|ha(?:ve|s) to|got to|gotta|let'?s|due|please|pls|plz|can|could|ready|"
    r"make sure|ensure|get|have(?! an? (?:good|great|nice|lovely|safe))|(?:i|we)(?: will|'ll)(?! be\b)|shall|remember|"
    rf"remind|deadline(?! was)|expecting|like)\b|\b(?!they|he|she|it)\w+ will (?:{_DEEDS})\b|"
    rf"^\W*(?:the )?\w+(?: and \w+)? to (?:{_DEEDS})\b"
)
_STATES = re.compile(
    r"\b(?:is|are|was|were|been|being|will|would|may|might|has|had|did|does|went|goes|said|says|told|came|comes|got|sent|"
    r"met|paid|made|took|left|ran|fell|found|gave|knew|saw|felt|won|rose|grew|hit|showed|became|began|broke|brought|"
    r"chose|drew|drove|flew|froze|held|kept|lost|sold|spoke|spent|stood|thought|wore|wrote|"
    r"sets|opens|closes|starts|begins|lands|arrives|expires?|matures?|settles|falls|ships|expects?|leaves|flies|clears|"
    r"kicks|runs|ends|resumes|finishes|happens|resets|vests|stays|keeps|remains|becomes|gets|gives|takes|goes|meets|"
    r"joins|retires|speaks|brings|sits|change|"
    r"see you|talk to you|\w+'(?:m|re|d)|(?:he|she|it|there)'s|"
    r"\w+'s (?:back|away|out|off|in|on|here|free|leaving|coming|visiting|closed))\b",
    re.ASCII,
)
_PAST = re.compile(
    r"\b(?!need|embed|feed|exceed|proceed|speed|seed|shed|shred)\w{2,}ed(?: (?:it|this|that|them|us|me|him|her))?"
    r"(?: (?:on|at|back))?\s*$",
    re.ASCII,
)
_ASIDE = re.compile(
    r"^\W*(?:please note|note that|fyi|heads[- ]up|"
    r"as|per|following|after|given|re|regarding|because|when|while|based on|further to|thanks for|in light of|"
    r"since|due to|in response to|starting|beginning|effective)\b|\b(?:why|how|what|who|which|where)\b|"
    r"[a-z].*\bbetween\b|\b(?:with|of|than|vs|versus|per|like|via|into|through|thru|dates?|dated|born)\s*$|"
    r"(?<!between )\b\d[\w/]*(?: [a-z]{3,9})? (?:and|&)\s*$|^\W*(?:back|away|out of (?:the )?office)\s*$",
    re.ASCII,
)
MOVES = re.compile(
    r"\b(?:mov|chang|shift|push|postpon|reschedul|extend|delay|rais|increas|cut|brought|bring|swap)\w*\b", re.ASCII
)
_MOVED_TO = re.compile(rf"{MOVES.pattern}.*\bto\s*$", re.ASCII)


# "The bond pays on Monday" tells, "bond paper Monday" asks; what opens with a deed asks whatever else it says.
SUBJECT = re.compile(
    r"\W*(?:the|an?|this|that|these|those|my|our|your|his|her|their|its|i|we|you|he|she|it|they|there|no|nothing|nobody|"
    r"everything|everyone|congrats|congratulations|thanks?|happy|great|well done)\b"
)
_FINITE = re.compile(
    r"\b(?!need|fund|fixed|limited|secured|shared|mixed|hundred|shred)\w{2,}ed\b|\blost\b",
    re.ASCII,
)
_DOES = re.compile(r"\W*\w+ \w{3,}s\s*$", re.ASCII)  # Joan retires on Friday; …
_HAPPEN = re.compile(  # Auditors arrive on Monday
    r"\W*(?:\w+ )?\w{2,}s (?:arrive|leave|go|come|close|open|start|begin|end|expire|join|fly|land|return|resume|finish|"
    r"change|meet|mature|settle|reopen|fall|rise)\b|\W*\w+ \w{2,}ed (?:\d|the|an?|no|that|up|out)\b",
    re.ASCII,
)
_GREETING = re.compile(
    r"^\W*(?:(?:hi|hey|hello|dear|ok|please|pls|plz|kindly|and|then|so|also|@\S+|<@[^<>]*>)\s*)*", re.ASCII
)


def tells(clause: Clause) -> bool:
    """Whether an English clause is a statement."""
    left = clause.left
    if _ASIDE.search(left) or _MOVED_TO.search(left):
        return True
    if not re.search("[a-z]", left) or DEMANDS.search(left):
        return False
    if _STATES.search(left) or _PAST.search(left) or _HAPPEN.match(left):
        return True
    if DEED.match(_GREETING.sub("", left)):
        return False
    if not clause.whole and _DOES.match(left):
        return True
    return bool(SUBJECT.match(left) or _FINITE.search(left))


# An order begins with a deed, or with a verb and its object: "rework the pitch", "Jo, wipe 6 laptops".
_OBJECT = (
    r"(?:the|an?|all|any|our|my|your|his|her|their|its|this|these|those|that|me|us|him|them|it|with|for|to|up|out|down|"
    r"back|off|over|into|in|at|by|about|\d)"
)
_ORDER = re.compile(rf"\s*(?:(?:\w+ )?(?:{_DEEDS})\b|(?:\w+[,:] |\w+ (?=please))?(?:please )?\w+ {_OBJECT}\b)")

# Visitors from Tokyo, Gareth turns 50, two of the guards: what has a subject; "weekly sync on Friday" is a title.
_SENTENCE = re.compile(r"\s*\w+ (?:(?:and|of|from)\b|(?:\w+ )?\w{2,}s\b)|\s*\w{3,}s \w")


def is_no_order(left: str) -> bool:
    """Whether what stands before "on Friday" has a subject of its own, and asks for nothing."""
    said = _GREETING.sub("", left)
    return (
        bool(_SENTENCE.match(said)) and not re.search(_HAN, left) and not (_ORDER.match(said) or DEMANDS.search(left))
    )


_MORE = re.compile(r"\s+[a-z\d$£€]")
_LOOSE = re.compile(
    r"\s+(?:about|re|regarding|with|without|to|for|at|via|so|because|cause|since|if|unless|or|and|then|please|pls|plz|when|"
    r"once|thanks|thx|latest|max|sharp|before|after|by|in|on|from|but|as|works? for(?! me| us)|sometime|"
    r"is (?:the |our )?(?:\w+ )?(?:deadline|due|fine|ok|good))\b"
)
_PAIRED = re.compile(  # swap 10/23 with 10/24, add 5 July and 12 July
    r"\s+(?:with|and|&|vs|versus|than|to) (?:the )?"
    r"(?:\d{1,2}(?:/|st\b|nd\b|rd\b|th\b| ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b)",
    re.ASCII,
)
_OPENS = re.compile(r"(?:^|\b(?:please|pls|plz|and|then|so|ok|hi|to ?do)|<@[^<>]*>|@\S+|[\u4e00-\u9fff])\s*$")
_ASKS = re.compile(
    r"\s+(?:please|pls|plz|kindly|we|i|you|let'?s|must|need to|remember to|someone|everyone|all|can you|could you|"
    r"don't|do)\b"
)


def is_in_passing(clause: Clause) -> bool:
    """More words follow the day, neither going on from it (tomorrow about) nor saying what to do (tomorrow call)."""
    if _PAIRED.match(clause.right):
        return True
    if not _MORE.match(clause.right) or _LOOSE.match(clause.right):
        return False
    return not (_OPENS.search(clause.left) and (DEED.match(clause.right) or _ASKS.match(clause.right)))
