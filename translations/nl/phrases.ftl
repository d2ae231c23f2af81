## Zinnen om te zeggen of aan te wijzen, op school en aan de telefoon.

## Op school

phrase-talk-hello = Goedendag. Ik kom praten over mijn kind.
    .say = goe-den-DAG. ik kom PRAA-ten OO-ver mijn KINT

phrase-talk-interpreter = Ik spreek weinig Nederlands. Mag ik een tolk?
    .say = ik spreek WEI-nug NEE-der-lants. mag ik un TOLK

phrase-talk-slowly = Wilt u langzaam praten, alstublieft?
    .say = wilt u LANG-zaam PRAA-ten, als-tu-BLIEFT

phrase-talk-again = Kunt u dat nog een keer zeggen?
    .say = kunt u dat nog un KEER ZEG-gun

phrase-talk-write-down = Kunt u dat opschrijven?
    .say = kunt u dat OP-schrij-vun

phrase-talk-what-means = Wat betekent dit woord?
    .say = wat bu-TEE-kunt dit WOORT

phrase-talk-going-well = Wat gaat er goed met mijn kind?
    .say = wat gaat er GOET met mijn kint

phrase-talk-help-home = Hoe kan ik thuis helpen?
    .say = hoe kan ik TUIS HEL-pun

phrase-talk-why-advice = Waarom krijgt mijn kind dit advies?
    .say = waa-ROM krijgt mijn kint dit at-VIES

phrase-talk-disagree = Ik ben het niet eens met dit advies.
    .say = ik ben ut NIET EENS met dit at-VIES

phrase-talk-time = Ik wil hier thuis over nadenken.
    .say = ik wil hier TUIS OO-ver NAA-den-kun

phrase-talk-again-when = Wanneer praten wij hier weer over?
    .say = wan-NEER PRAA-ten wij hier weer OO-ver

## Als u belt voor hulp

phrase-call-no-name = Ik wil mijn naam nog niet zeggen.
    .say = ik wil mijn NAAM nog NIET ZEG-gun

phrase-call-advice = Ik wil alleen advies vragen.
    .say = ik wil al-LEEN at-VIES VRAA-gun

phrase-call-cost = Kost dit geld?
    .say = kost dit GELT

phrase-call-what-happens = Wat gebeurt er na dit gesprek?
    .say = wat gu-BEURT er naa dit gu-SPREK
