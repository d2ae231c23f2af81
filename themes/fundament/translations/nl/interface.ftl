## Het begin van elke pagina en de menu's.
## Woorden met "label" worden alleen voorgelezen, voor mensen die het scherm niet zien.

skip-to-content = Naar de tekst
menu-label = Menu
breadcrumb-label = U bent hier

## De keuze van de taal. language-not-yet staat bij een taal waarin deze pagina nog niet bestaat.

language-label = Taal
language-choose = Kies uw taal
language-not-yet = nog niet vertaald

## De weg binnen een pagina en naar andere pagina's.
## { $topic } is de naam van een onderwerp, bijvoorbeeld School.

contents-title = Op deze pagina
previous-page = Vorige pagina
next-page = Volgende pagina
page-order-label = Vorige en volgende pagina
section-pages = Pagina's in dit deel
topics-label = Onderwerpen
topic-pages = Pagina's over: { $topic }
footer-label = Onder aan de pagina

## Mededelingen over de tekst en de vertaling. Wees eerlijk en rustig.
## { $wanted } is de taal van de lezer, { $language } een andere taal. Die namen kunnen in een ander schrift staan.

notice-label = Over deze tekst
notice-machine = Een computer heeft deze tekst vertaald. Niemand die deze taal spreekt, heeft de tekst al nagekeken. Lees de tekst samen met iemand die u vertrouwt.
notice-machine-short = Vertaald door een computer, nog niet nagekeken.
notice-machine-titles = Een computer heeft de titels hieronder vertaald. Niemand die deze taal spreekt, heeft ze al nagekeken.
notice-source-link = Lees deze pagina in deze taal: { $language }
notice-not-translated = Deze pagina is er nog niet in deze taal: { $wanted }. U leest de tekst nu in een andere taal: { $language }.
notice-held-back = Een mens moet deze vertaling eerst nakijken: { $wanted }. Tot die tijd leest u de tekst in een andere taal: { $language }. Vraag een tolk om hulp.
notice-title-outdated = De titel of de zin eronder is oud. Er is een nieuwere tekst.
notice-part-not-translated = Een stuk van deze pagina is nog niet vertaald. Dat stuk leest u in een andere taal.
notice-draft = Deze tekst is nog niet klaar.
notice-preview = Dit is een voorbeeld voor het team. De pagina is niet gepubliceerd.

## Boven een stuk waarvan de brontekst veranderd is. { $language } is de naam van de taal van de bron.

outdated-block = Dit stuk is oud. In deze taal is er een nieuwere tekst: { $language }.
outdated-block-gone = Dit stuk is oud. Het staat niet meer in de tekst in deze taal: { $language }.
outdated-block-missing = Hier ontbreekt iets. Het staat alleen in deze taal: { $language }.
outdated-block-link = Lees de nieuwe tekst

## De datum van de controle en de bronnen. { $date } is een datum, bijvoorbeeld 21 november 2026.

checked-on = Nagekeken op { $date }.
check-again = Wij kijken de tekst opnieuw na op { $date }.
sources-title = Waar dit vandaan komt
source-checked-on = nagekeken op { $date }

## Het woord boven een blok met extra aandacht, van rustig naar dringend.

alert-note = Goed om te weten
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Let op
alert-caution = Pas op

## Noten onder aan de tekst. footnote-back en footnote-reference worden voorgelezen.
## { $number } is het nummer van de noot.

footnotes-title = Noten
footnote-back = Terug naar de tekst bij noot { $number }
footnote-reference = Noot { $number }

## De vakjes van een lijst om af te vinken. Deze woorden worden voorgelezen.

task-open = Nog niet klaar
task-done = Klaar

## Zoeken. De knop staat naast het veld. { $number } is het aantal resultaten, hoogstens 20.

search-title = Zoeken
search-label = Wat zoekt u?
search-button = Zoek
search-results =
    { $number ->
        [one] { $number } resultaat
       *[other] { $number } resultaten
    }
search-none = Wij vonden niets. Probeer een ander woord, of kijk in de lijst hieronder.
search-failed = Zoeken lukt nu niet. Kijk in de lijst hieronder.
search-pages = Alle pagina's
search-words = Woorden uit brieven en gesprekken

## De pagina voor een adres dat niet bestaat.

not-found-title = Deze pagina bestaat niet
not-found-text = De pagina heeft een nieuw adres of is er niet meer. Dat is niet uw fout.
not-found-home = Naar de startpagina

## De pagina op een oud adres. De lezer gaat vanzelf naar het nieuwe adres.

redirect-title = Deze pagina staat op een nieuw adres
redirect-text = Gaat de nieuwe pagina niet vanzelf open? Druk dan op deze link.

## De eerste pagina met alle talen.

front-title = Kies uw taal

## De titel in de browser: { $page } is de pagina, { $site } is de naam van de site.

page-title = { $page } – { $site }

## Hulp, onder aan elke pagina. help-menu is de link daarheen, boven aan de pagina.
## help-interpreter-say is een hele zin die een ouder zegt; de lezer ziet haar in het Nederlands en in de eigen taal.
## Achter help-danger staat het nummer 112, dat in heel Nederland werkt.

help-title = Hulp staat altijd hier onder
help-menu = Hulp
help-someone = Praat met iemand die u vertrouwt
help-someone-who = Bijvoorbeeld de leraar, de huisarts, familie of een buurvrouw.
help-interpreter = Vraag om een tolk
help-interpreter-how = Zeg:
help-interpreter-say = Ik wil graag een tolk.
help-danger = Is er nu gevaar? Bel
help-danger-cost = Gratis, dag en nacht.

## De pagina doorsturen, en fouten melden.
## Achter share-address staat het adres van de pagina.

share-title = Lees dit samen met iemand die u vertrouwt
share-whatsapp = Stuur via WhatsApp
share-email = Stuur per e-mail
share-address = Adres van deze pagina:
feedback-title = Klopt er iets niet? Mist u iets?
feedback-link = Zeg het ons

## Read aloud only: what a wide table is called.

table-label = Tabel

## Feiten: getallen, dagen en tijden die op elke pagina gelijk zijn. Het getal van een reeks is het laatste.
## { $number } is een getal; { $from } en { $to } zijn het begin en het einde.

fact-range = { $from } tot { $to }
fact-date-range = { $from } tot en met { $to }
fact-weekday = { $weekday } { $date }
fact-age = { $number } jaar
fact-age-range = { $from } tot { $to } jaar
fact-duration-minutes =
    { $number ->
        [one] { $number } minuut
       *[other] { $number } minuten
    }
fact-duration-minutes-range =
    { $to ->
        [one] { $from } tot { $to } minuut
       *[other] { $from } tot { $to } minuten
    }
fact-duration-hours = { $number } uur
fact-duration-hours-range = { $from } tot { $to } uur
fact-duration-days =
    { $number ->
        [one] { $number } dag
       *[other] { $number } dagen
    }
fact-duration-days-range =
    { $to ->
        [one] { $from } tot { $to } dag
       *[other] { $from } tot { $to } dagen
    }
fact-duration-weeks =
    { $number ->
        [one] { $number } week
       *[other] { $number } weken
    }
fact-duration-weeks-range =
    { $to ->
        [one] { $from } tot { $to } week
       *[other] { $from } tot { $to } weken
    }
fact-duration-months =
    { $number ->
        [one] { $number } maand
       *[other] { $number } maanden
    }
fact-duration-months-range =
    { $to ->
        [one] { $from } tot { $to } maand
       *[other] { $from } tot { $to } maanden
    }
fact-duration-years = { $number } jaar
fact-duration-years-range = { $from } tot { $to } jaar

## De woorden van de woordenlijst, en de woorden eromheen. words-say staat voor de klank van een woord.

words-title = Woorden op deze pagina
words-all = Alle woorden
words-lead = Deze woorden leest u in brieven en hoort u op school of bij hulp.
words-say = U zegt:
words-pages = Deze pagina's gebruiken dit woord:
words-close = Sluiten

evidence-title = Hoe weten wij dit?

# Said before the stones that carry a house; not seen.
stones-label = Wie draagt het huis, van boven naar beneden

# A link below the links to each house. It shows them all again, after one was alone.
houses-all = Alle huizen samen

## Onderdelen in een tekst. De kopjes van twee helften: wat de school doet en wat u thuis doet.
## moment-deadline staat bij een laatste dag; { $date } is die dag, bijvoorbeeld maandag 15 maart 2027.
## sound-label wordt voorgelezen bij een geluid: { $language } is de taal, { $sentence } de zin.

at-school-title = Op school
at-home-title = Thuis
moment-deadline = Uiterlijk { $date }
sound-label = Luister, { $language }: { $sentence }

## Bladen van papier. { $pages } en { $kilobytes } zijn getallen; { $language } is een taal; KB blijft staan.

handouts-title = Op papier
handout-sheet = Op A4
handout-large = Met grote letters
handout-bilingual = Twee talen naast elkaar
handout-cards = Kaartjes voor een gesprek
handout-booklet = Boekje
handout-size =
    { $pages ->
        [one] { $pages } bladzijde, { $kilobytes } KB
       *[other] { $pages } bladzijden, { $kilobytes } KB
    }
handouts-all = Alle bladen
handouts-lead = Bladen om te printen en mee te geven. Kies een taal naast het Nederlands.
handouts-for-parents = Voor ouders
handouts-for-professionals = Voor professionals
handouts-none = Er zijn nog geen bladen in deze taal.
handout-valid-until = Geldig tot en met { $date }.
handout-mark = Blad
handout-qr = Scan de code. Dan leest u deze pagina op uw telefoon: { $language }.
handout-qr-alt = Code naar { $address }
handout-sections-beside = Hieronder staan delen naast elkaar, niet zin voor zin.

## Pagina's in twee talen naast elkaar. { $language } is een taal.
## bilingual-missing staat waar een tekst maar in één van de twee talen is. bilingual-number wordt voorgelezen.

bilingual-lead = De nummers zijn in beide talen gelijk. Wijs samen hetzelfde nummer aan.
bilingual-alone = Deze pagina in één taal: { $language }
bilingual-missing = Dit staat niet in deze taal.
bilingual-number = Nummer { $number }
