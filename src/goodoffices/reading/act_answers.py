"""Answers: to whom an act goes that names nobody because it answers, takes back, calls off or demands something."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from goodoffices.domain.acts import PloverRoot
from goodoffices.domain.record_ids import StatementId
from goodoffices.reading.act_partners import Partners
from goodoffices.reading.act_targets import Targets
from goodoffices.reading.act_words import act_list
from goodoffices.reading.deeds import Deed
from goodoffices.reading.doers import Who
from goodoffices.reading.scene import Scene

_OPEN_TO_ANY = re.compile(r"\bopen(?:ness)? to \W?(?:any|an?|some|every)\b")
_READY_TO = re.compile(r"\b(?:ready|willing|prepared) to (\w+)")
_BORDERS = re.compile(r"\b(?:borders?|frontiers?|crossings?|airspace|gulf|bay|straits?)\b")
_ABOUT_MEETINGS = frozenset({"cancel", "propose", "invite"})
_TAKING_BACK = frozenset({"apologise", "retract"})
_TOWARDS_SOMEBODY = _TAKING_BACK | {"attend", "complain", "host", "mediate"}
"""Acts that are none where nobody is found towards whom they go."""


class Answers:
    """Turns the acts of one report that name nobody to those whom they concern."""

    def __init__(self, scene: Scene, targets: Targets, partners: Partners, sources: Mapping[StatementId, Who]) -> None:
        self._scene = scene
        self._targets = targets
        self._partners = partners
        self._sources = sources
        self._same_breath: dict[tuple[int, Who], Who] = {}

    def turned(self, deed: Deed) -> Deed | None:
        """An act with those whom it concerns; none where it needs somebody and nobody is found."""
        if deed.targets:
            return replace(deed, targets=self._sides(deed.targets)) if deed.word.act == "attend" else deed
        found = self._answered(deed)
        if not found.targets:
            found = replace(found, targets=self._understood(found))
        return found if found.targets or found.word.act not in _TOWARDS_SOMEBODY else None

    def hear(self, deeds: Iterable[Deed]) -> None:
        """Keep towards whom acts go, for what the same people do in the same sentence."""
        for deed in deeds:
            if deed.targets:
                self._same_breath.setdefault(self._breath(deed), deed.targets)

    def _understood(self, deed: Deed) -> Who:
        """Whom an act concerns by what stands around it."""
        words = self._scene.document.text[deed.start : deed.end]
        if deed.word.act in {"threaten", "warn", "demand"}:
            return self._same_breath.get(self._breath(deed), ())
        if "b" in deed.word.frames or deed.word.act in {"propose", "host", "mediate"}:
            return self._partners.quarrelling(deed.sources)
        if deed.word.act == "complain" or (deed.word.act == "restrict" and _BORDERS.search(words)):
            return self._partners.adversary(deed.sources)
        if deed.word.act == "deny" and act_list("claims") & set(words.lower().split()):
            return self._partners.adversary(deed.sources)
        return ()

    def _breath(self, deed: Deed) -> tuple[int, Who]:
        return self._scene.document.sentence_at(deed.head).start, deed.sources

    def _answered(self, deed: Deed) -> Deed:
        if deed.word.act == "deny":
            return replace(deed, targets=self._targets.contradicted(deed.sources, deed.head))
        if deed.word.act in _TAKING_BACK:
            return replace(deed, targets=self._targets.offended(deed.sources, deed.head))
        if deed.word.act in _ABOUT_MEETINGS:
            return replace(deed, targets=self._partners.met(deed.start, deed.end, deed.sources))
        if deed.word.act == "appeal" and self._scene.document.text.startswith("at ", deed.start):
            return replace(deed, targets=self._moved(deed))
        if deed.word.act == "demand":
            before = self._same_breath.get(self._breath(deed), ())
            return replace(deed, targets=before or self._partners.adversary(deed.sources))
        together = deed.word.act == "agree" and len(self._targets.sides(deed.sources)) > 1
        if "y" not in deed.word.frames or self._answers_nobody(deed):
            return deed
        pointed = self._targets.within(deed.word, deed.sources, (deed.head, deed.end))
        if pointed or deed.word.root is PloverRoot.REJECT:
            return replace(deed, targets=pointed or self._partners.adversary(deed.sources))
        if together and "agree" in self._scene.document.text[deed.head : deed.head + 6]:
            return deed  # with each other
        if deed.word.act == "attend":
            asker = self._targets.asker(deed.sources, deed.start)
            host = asker or self._partners.host(deed.start, deed.end, deed.sources)
            return replace(deed, targets=host or self._sides(self._teller(deed)))
        asker = self._targets.asker(deed.sources, deed.start, self._teller(deed))
        return replace(deed, targets=asker or self._partners.adversary(deed.sources))

    def _answers_nobody(self, deed: Deed) -> bool:
        """Whether consent is told in general: "open to any format", "ready to provide assistance"."""
        text = self._scene.document.text
        ready = _READY_TO.search(text, deed.head, deed.end)
        coming = act_list("attending") | act_list("meeting")
        return bool(_OPEN_TO_ANY.search(text, deed.head, deed.end)) or (ready is not None and ready[1] not in coming)

    def _moved(self, deed: Deed) -> Who:
        """Who did something at another's request, where it is a meeting of two."""
        sentence = self._scene.document.sentence_at(deed.start)
        met = self._partners.met(sentence.start, deed.start, deed.sources)
        return self._sides(met)

    def _sides(self, who: Who) -> Who:
        return tuple(dict.fromkeys(map(self._scene.actors.side, who)))

    def _teller(self, deed: Deed) -> Who:
        """In whose words an act is told that is not their own."""
        if deed.told_in is None:
            return ()
        if not self._targets.sides(deed.sources) & self._targets.sides(deed.told_in.sources):
            return deed.told_in.sources
        nested = deed.told_in.nested_in
        return self._sources.get(nested, ()) if nested is not None else ()
