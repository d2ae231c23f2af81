## The start of every page and the menus.
## Messages with "label" are only read aloud, for people who do not see the screen.

skip-to-content = Go to the text
menu-label = Menu
breadcrumb-label = You are here

## The choice of language. language-not-yet stands beside a language in which this page does not exist yet.

language-label = Language
language-choose = Choose your language
language-not-yet = not yet translated

## The way inside a page and to other pages.
## { $topic } is the name of a topic, for example School.

contents-title = On this page
previous-page = Previous page
next-page = Next page
page-order-label = Previous and next page
section-pages = Pages in this part
topics-label = Topics
topic-pages = Pages about: { $topic }
footer-label = Foot of the page

## Notices about the text and the translation. Be honest and calm.
## { $language } is the name of a language. That name can be in another script.

notice-label = About this text
notice-machine = A computer translated this text. Nobody who speaks this language has checked it yet. Read it together with someone you trust.
notice-machine-short = Translated by a computer, not checked yet.
notice-machine-titles = A computer translated the titles below. Nobody who speaks this language has checked them yet.
notice-source-link = Read this page in this language: { $language }
notice-not-translated = This page is not yet in this language: { $wanted }. You now read it in another language: { $language }.
notice-held-back = A person must check this translation first: { $wanted }. Until then you read the text in another language: { $language }. Ask an interpreter for help.
notice-title-outdated = The title or the sentence below it is old. There is a newer text.
notice-part-not-translated = A piece of this page is not translated yet. You read that piece in another language.
notice-draft = This text is not finished yet.
notice-preview = This is a preview for the team. The page is not published.

## Above a piece whose source changed. { $language } is the name of the language of the source.

outdated-block = This piece is old. There is a newer text in this language: { $language }.
outdated-block-gone = This piece is old. It is no longer in the text in this language: { $language }.
outdated-block-missing = Something is missing here. It is only in this language: { $language }.
outdated-block-link = Read the new text

## The date of the check and the sources. { $date } is a date, for example 21 November 2026.

checked-on = Checked on { $date }.
check-again = We will check the text again on { $date }.
sources-title = Where this comes from
source-checked-on = checked on { $date }

## The word above a block that needs attention, from calm to urgent.

alert-note = Good to know
alert-tip = Tip
alert-important = Important
alert-warning = Please note
alert-caution = Be careful

## Notes at the foot of the text. footnote-back and footnote-reference are read aloud.
## { $number } is the number of the note.

footnotes-title = Notes
footnote-back = Back to the text at note { $number }
footnote-reference = Note { $number }

## The boxes of a list to tick. These words are read aloud.

task-open = Not done yet
task-done = Done

## Search. The button stands beside the field.

search-title = Search
search-label = What are you looking for?
search-button = Search
search-results =
    { $number ->
        [one] { $number } result
       *[other] { $number } results
    }
search-none = We found nothing. Try another word, or look in the list below.
search-failed = Search does not work now. Look in the list below.
search-pages = All pages
search-words = Words from letters and talks

## The page for an address that does not exist.

not-found-title = This page does not exist
not-found-text = The page has a new address or is no longer there. It is not your fault.
not-found-home = Go to the home page

## The page at an old address. The reader goes to the new address automatically.

redirect-title = This page has a new address
redirect-text = Does the new page not open by itself? Then use this link.

## The first page with all languages.

front-title = Choose your language

## The title in the browser: { $page } is the page, { $site } is the name of the site.

page-title = { $page } – { $site }

## Help, at the foot of every page. help-menu is the link to it at the top.
## help-interpreter-say is a whole sentence that a parent says; readers see it in Dutch and in their own language.
## Behind help-danger stands the number 112, which works in all of the Netherlands.

help-title = Help is always down here
help-menu = Help
help-someone = Talk to someone you trust
help-someone-who = For example the teacher, your doctor, family or a neighbour.
help-interpreter = Ask for an interpreter
help-interpreter-how = Say:
help-interpreter-say = I would like an interpreter, please.
help-danger = Is there danger now? Call
help-danger-cost = Free, day and night.

## Passing the page on, and telling us about mistakes.
## Behind share-address stands the address of the page.

share-title = Read this together with someone you trust
share-whatsapp = Send by WhatsApp
share-email = Send by e-mail
share-address = Address of this page:
feedback-title = Is something wrong or missing?
feedback-link = Tell us

## Read aloud only: what a wide table is called.

table-label = Table

## Facts: numbers, days and times that are the same on every page. The word of a range goes by its end.

fact-range = { $from } to { $to }
fact-date-range = { $from } to { $to }
fact-weekday = { $weekday } { $date }
fact-age =
    { $number ->
        [one] { $number } year
       *[other] { $number } years
    }
fact-age-range =
    { $to ->
        [one] { $from } to { $to } year
       *[other] { $from } to { $to } years
    }
fact-duration-minutes =
    { $number ->
        [one] { $number } minute
       *[other] { $number } minutes
    }
fact-duration-minutes-range =
    { $to ->
        [one] { $from } to { $to } minute
       *[other] { $from } to { $to } minutes
    }
fact-duration-hours =
    { $number ->
        [one] { $number } hour
       *[other] { $number } hours
    }
fact-duration-hours-range =
    { $to ->
        [one] { $from } to { $to } hour
       *[other] { $from } to { $to } hours
    }
fact-duration-days =
    { $number ->
        [one] { $number } day
       *[other] { $number } days
    }
fact-duration-days-range =
    { $to ->
        [one] { $from } to { $to } day
       *[other] { $from } to { $to } days
    }
fact-duration-weeks =
    { $number ->
        [one] { $number } week
       *[other] { $number } weeks
    }
fact-duration-weeks-range =
    { $to ->
        [one] { $from } to { $to } week
       *[other] { $from } to { $to } weeks
    }
fact-duration-months =
    { $number ->
        [one] { $number } month
       *[other] { $number } months
    }
fact-duration-months-range =
    { $to ->
        [one] { $from } to { $to } month
       *[other] { $from } to { $to } months
    }
fact-duration-years =
    { $number ->
        [one] { $number } year
       *[other] { $number } years
    }
fact-duration-years-range =
    { $to ->
        [one] { $from } to { $to } year
       *[other] { $from } to { $to } years
    }

## The glossary, and the words around it. words-say stands before the sound of a word.

words-title = Words on this page
words-all = All words
words-lead = You read these words in letters, and hear them at school or from people who help.
words-say = You say:
words-pages = These pages use this word:
words-close = Close

evidence-title = How do we know this?

# Said before the stones that carry a house; not seen.
stones-label = Who carries the house, from top to bottom

# A link below the links to each house. It shows them all again, after one was alone.
houses-all = All houses together

## Parts of a text. The titles of two halves: what the school does, and what you do at home.
## moment-deadline stands at a last day; { $date } is that day, for example Monday 15 March 2027.
## sound-label is read aloud at a sound: { $language } is the language, { $sentence } the sentence.

at-school-title = At school
at-home-title = At home
moment-deadline = By { $date }
sound-label = Listen, { $language }: { $sentence }

## Sheets of paper. { $pages } and { $kilobytes } are numbers; { $language } is a language; KB stays.

handouts-title = On paper
handout-sheet = On A4
handout-large = In large letters
handout-bilingual = Two languages side by side
handout-cards = Cards for a talk
handout-booklet = Booklet
handout-size =
    { $pages ->
        [one] { $pages } page, { $kilobytes } KB
       *[other] { $pages } pages, { $kilobytes } KB
    }
handouts-all = All sheets
handouts-lead = Sheets to print and to give away. Choose a language beside Dutch.
handouts-for-parents = For parents
handouts-for-professionals = For professionals
handouts-none = There are no sheets in this language yet.
handout-valid-until = Valid until { $date }.
handout-mark = Sheet
handout-qr = Scan the code to read this page on your phone: { $language }.
handout-qr-alt = Code for { $address }
handout-sections-beside = Below, parts stand side by side, not sentence by sentence.

## Pages in two languages side by side. { $language } is a language.
## bilingual-missing stands where a text is in one of the two languages only. bilingual-number is read aloud.

bilingual-lead = The numbers are the same in both languages. Point at the same number together.
bilingual-alone = This page in one language: { $language }
bilingual-missing = This is not in this language.
bilingual-number = Number { $number }
