"""Coming: where a run tells that somebody will come to a meeting, as an answer to those who asked.

To come to a forum is told in `attendance`.
"""

from goodoffices.domain.contacts import ContactStatus
from goodoffices.domain.scales import ReplyStrength
from goodoffices.reading.answers import REACH, Answer, condition_of, object_words
from goodoffices.reading.contact_words import contact_words
from goodoffices.reading.firmness import Firmness, firmness_of
from goodoffices.reading.participants import subject_of
from goodoffices.reading.phrases import BE, is_name
from goodoffices.reading.runs import Run
from goodoffices.reading.verb_groups import verb_group

_ASKED_TO = frozenset({"come", "attend", "meet", "sit", "take"})
_PLAIN = frozenset("come attend take go travel participate join send lead".split())
_UNDER_WAY = frozenset(
    "coming attending taking going travelling traveling participating joining sending leading".split()
)
COMING = _ASKED_TO | _PLAIN | _UNDER_WAY
"""Words by which coming may be told."""
_BARE = frozenset("attend attending participate participating take taking".split())
"""What tells of coming without a word for where."""
_WITH_PEOPLE = frozenset({"send", "sending", "lead", "leading"})
_PEOPLE = frozenset("delegation team representative representatives envoy envoys negotiators delegates".split())
_NO_MEETING = frozenset(
    "it that visit call plan idea date initiative suggestion proposal proposals offer offers".split()
)


def coming_at(run: Run, index: int) -> Answer | None:
    """The answer in a verb of coming, as in "would come if the company published its rota"; None where it is none."""
    word = run.lower(index)
    if word.startswith("tak") and run.lower(index + 1) != "part":
        return None
    return (_asked(run, index) if word in _ASKED_TO else None) or _plain(run, index)


def _asked(run: Run, index: int) -> Answer | None:
    """A coming that is refused, or hangs on something."""
    group = verb_group(run.pieces, index)
    modal = run.lower(group.modal) if group.modal is not None else ""
    condition = condition_of(run, index)
    if group.negated and modal in {"will", "would", "won't", "wouldn't"} and not firmness_of(run, index).supposed:
        return Answer(index, ReplyStrength.DECLINED, subject_of(run, group.first), comes=True)
    if modal == "would" and condition is None and not group.negated and run.lower(index) != "come":
        firm = firmness_of(run, index)
        unreal = firm.status is ContactStatus.HYPOTHETICAL and not firm.supposed
        return Answer(index, ReplyStrength.OPENNESS, firm.subject, comes=True) if unreal else None
    if modal not in {"would", "will"} or group.negated or condition is None:
        return None
    return Answer(index, ReplyStrength.ACCEPTANCE_WITH_CONDITIONS, subject_of(run, group.first), condition, comes=True)


def _plain(run: Run, index: int) -> Answer | None:
    """As in "would send a delegation to the talks", "will travel to Bern", "is still going"."""
    words = object_words(run, index) - ({"part"} if run.lower(index).startswith("tak") else set())
    if words & contact_words("gathering") or (run.lower(index) in _WITH_PEOPLE and not words & _PEOPLE):
        return None
    meeting = bool(words & (contact_words("reply_to") - _NO_MEETING))
    place = _place(run, index) if not meeting else None
    bare = not words and (run.lower(index - 1) == "still" or run.lower(index) in _BARE)
    if not (meeting or place or bare) or condition_of(run, index) is not None:
        return None
    firm = _firmness(run, index)
    if firm is None or firm.subject is None or firm.supposed:
        return None
    return Answer(index, ReplyStrength.CONFIRMED, firm.subject, comes=True, plain=True, place=place)


def _firmness(run: Run, index: int) -> Firmness | None:
    """How firm a coming is that is a plan: "will come", "is coming"; None where it is none."""
    group = verb_group(run.pieces, index)
    under_way = run.lower(index) in _UNDER_WAY
    if group.negated or group.infinitive or (under_way and not group.be) or (not under_way and group.modal is None):
        return None
    firm = firmness_of(run, index)
    helped = {run.lower(at) for at in range(group.first, index)}
    planned = firm.status is ContactStatus.PLANNED or (firm.status is ContactStatus.ONGOING and bool(helped & BE))
    return firm if planned else None


def _place(run: Run, index: int) -> str | None:
    """The name of the place to which somebody will come."""
    ends = (at for at in range(index + 1, min(index + REACH, len(run.pieces) - 1)) if run.lower(at) == "to")
    first = next((at + 1 for at in ends if is_name(run.pieces[at + 1])), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(run.pieces) and is_name(run.pieces[last + 1]):
        last += 1
    return run.scene.document.text[run.pieces[first].start : run.pieces[last].end]
