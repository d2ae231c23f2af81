## መጀመርታ ናይ ገጽን ዝርዝርን።

skip-to-content = ናብቲ ጽሑፍ ኪዱ
menu-label = ዝርዝር
breadcrumb-label = ኣብዚ ኣለኹም

## ምርጫ ቋንቋ።

language-label = ቋንቋ
language-choose = ቋንቋኹም ምረጹ
language-not-yet = ገና ኣይተተርጎመን

## መገዲ ኣብ ውሽጢ ገጽን ናብ ካልኦት ገጻትን።

contents-title = ኣብዚ ገጽ
previous-page = ዝሓለፈ ገጽ
next-page = ዝቕጽል ገጽ
page-order-label = ዝሓለፈን ዝቕጽልን ገጽ
section-pages = ገጻት ኣብዚ ክፍሊ
topics-label = ኣርእስታት
topic-pages = ገጻት ብዛዕባ፦ { $topic }
footer-label = ታሕተዋይ ክፍሊ ናይቲ ገጽ

## ሓበሬታ ብዛዕባ ጽሑፍን ትርጉምን።

notice-label = ብዛዕባ እዚ ጽሑፍ
notice-machine = ነዚ ጽሑፍ ኮምፒዩተር እዩ ተርጒምዎ። ትግርኛ ዝዛረብ ሰብ ገና ኣየረጋገጾን። ምስ እትኣምንዎ ሰብ ኮይንኩም ኣንብብዎ።
notice-machine-short = ብኮምፒተር ዝተተርጎመ፣ ገና ኣይተመርመረን።
notice-machine-titles = ነቶም ኣብ ታሕቲ ዘለዉ ኣርእስትታት ኮምፒዩተር እዩ ተርጒምዎም። ነዚ ቋንቋ ዝዛረብ ሰብ ገና ኣየረጋገጾምን።
notice-source-link = ነዚ ገጽ በዚ ቋንቋ ኣንብብዎ፦ { $language }
notice-not-translated = እዚ ገጽ ገና በዚ ቋንቋ የለን፦ { $wanted }። ሕጂ ብኻልእ ቋንቋ ተንብብዎ ኣለኹም፦ { $language }።
notice-held-back = ነዚ ትርጉም መጀመርታ ሰብ ከረጋግጾ ኣለዎ፦ { $wanted }። ክሳብ ሽዑ ነቲ ጽሑፍ ብኻልእ ቋንቋ ተንብብዎ፦ { $language }። ኣስተርጓሚ ክሕግዘኩም ሕተቱ።
notice-title-outdated = ኣርእስቲ ወይ ኣብ ትሕቲኡ ዘሎ ምሉእ ሓሳብ ኣረጊት እዩ። ሓድሽ ጽሑፍ ኣሎ።
notice-part-not-translated = ክፋል ናይዚ ገጽ ገና ኣይተተርጎመን። ነቲ ክፋል ብኻልእ ቋንቋ ተንብብዎ ኣለኹም።
notice-draft = እዚ ጽሑፍ ገና ኣይተወድአን።
notice-preview = እዚ ንጉጅለ ስራሕ ጥራይ መርኣዪ እዩ። እቲ ገጽ ኣይተዘርግሐን።

## Above a piece whose source changed. { $language } is the name of the language of the source.

outdated-block = እዚ ክፋል ኣረጊት እዩ። በዚ ቋንቋ ሓድሽ ጽሑፍ ኣሎ፦ { $language }።
outdated-block-gone = እዚ ክፋል ኣረጊት እዩ። ኣብቲ በዚ ቋንቋ ዘሎ ጽሑፍ ድሕሪ ሕጂ የለን፦ { $language }።
outdated-block-missing = ኣብዚ ዝጎድል ኣሎ። በዚ ቋንቋ ጥራይ እዩ ዘሎ፦ { $language }።
outdated-block-link = ነቲ ሓድሽ ጽሑፍ ኣንብብዎ

## ዕለትን ምንጭን።

checked-on = መበቆላዊ ጽሑፍ ዝተረጋገጸሉ ዕለት፦ { $date }።
check-again = ነቲ ጽሑፍ ከም ብሓድሽ እንርእየሉ ዕለት፦ { $date }።
sources-title = እዚ ሓበሬታ ካበይ መጺኡ
source-checked-on = ዝተረጋገጸሉ ዕለት፦ { $date }

## ቃል ኣብ ልዕሊ ፍሉይ ጽሑፍ።

alert-note = ምፍላጡ ጽቡቕ እዩ
alert-tip = ሓጋዚ ሓሳብ
alert-important = ኣገዳሲ
alert-warning = ኣስተውዕሉ
alert-caution = ተጠንቀቑ

## መብርሂ ኣብ ታሕቲ ጽሑፍ።

footnotes-title = መብርሂ
footnote-back = ናብቲ ጽሑፍ ተመለሱ፣ መብርሂ { $number }
footnote-reference = መብርሂ { $number }

## ናይ ዝርዝር ሳንዱቓት።

task-open = ገና ኣይተወድአን
task-done = ተወዲኡ

## ምድላይ። እቲ መልጎም ኣብ ጎኒ እቲ መጽሓፊ ቦታ ኣሎ።

search-title = ምድላይ
search-label = እንታይ ትደልዩ፧
search-button = ድለዩ
search-results = { $number } ውጽኢት
search-none = ዋላ ሓንቲ ኣይረኸብናን። ካልእ ቃል ፈትኑ፣ ወይ ኣብ ታሕቲ ዘሎ ዝርዝር ርኣዩ።
search-failed = ምድላይ ሕጂ ኣይሰርሕን እዩ። ኣብ ታሕቲ ዘሎ ዝርዝር ርኣዩ።
search-pages = ኩሎም ገጻት
search-words = ቃላት ካብ ደብዳበታትን ዝርርባትን

## ዘየለ ገጽ።

not-found-title = እዚ ገጽ የለን
not-found-text = እቲ ገጽ ሓድሽ ኣድራሻ ኣለዎ፣ ወይ ድማ ሕጂ የለን። ጌጋኹም ኣይኮነን።
not-found-home = ናብ መጀመርታ ገጽ ኪዱ

## ኣረጊት ኣድራሻ።

redirect-title = እዚ ገጽ ሓድሽ ኣድራሻ ኣለዎ
redirect-text = እቲ ሓድሽ ገጽ ባዕሉ ኣይተኸፍተን ድዩ፧ ሽዑ ነዚ መላግቦ ጠውቕዎ።

## ናይ መጀመርታ ገጽ ምስ ኩሎም ቋንቋታት።

front-title = ቋንቋኹም ምረጹ

## ኣርእስቲ ኣብ ብራውዘር።

page-title = { $page } – { $site }

## ሓገዝ ኣብ ታሕቲ ናይ ነፍሲ ወከፍ ገጽ።

help-title = ሓገዝ ኩሉ ግዜ ኣብዚ ታሕቲ ኣሎ
help-menu = ሓገዝ
help-someone = ምስ እትኣምንዎ ሰብ ተዘራረቡ
help-someone-who = ንኣብነት ምስ መምህር፣ ምስ ናይ ስድራቤት ሓኪም፣ ምስ ቤተሰብ ወይ ምስ ጎረቤት።
help-interpreter = ኣስተርጓሚ ሕተቱ
help-interpreter-how = ከምዚ በሉ፦
help-interpreter-say = ኣስተርጓሚ ክህልወኒ እደሊ።
help-danger = ሕጂ ሓደጋ ኣሎ ድዩ፧ ደውሉ፦
help-danger-cost = ብናጻ፣ ለይትን መዓልትን።

## ነቲ ገጽ ምስዳድ፣ ጌጋ ምሕባር።

share-title = ነዚ ምስ እትኣምንዎ ሰብ ኮይንኩም ኣንብብዎ
share-whatsapp = ብ WhatsApp ስደዱ
share-email = ብኢ-መይል ስደዱ
share-address = ኣድራሻ ናይዚ ገጽ፦
feedback-title = ጌጋ ወይ ዝጎደለ ነገር ኣሎ ድዩ፧
feedback-link = ንገሩና

## Read aloud only: what a wide table is called.

table-label = ሰንጠረዥ

## ቁጽርታት፣ ዕለታትን ግዜን።

fact-range = { $from } ክሳብ { $to }
fact-date-range = ካብ { $from } ክሳብ { $to }
fact-weekday = { $weekday } { $date }
fact-age = { $number } ዓመት
fact-age-range = { $from } ክሳብ { $to } ዓመት
fact-duration-minutes =
    { $number ->
        [one] { $number } ደቒቕ
       *[other] { $number } ደቓይቕ
    }
fact-duration-minutes-range =
    { $to ->
        [one] { $from } ክሳብ { $to } ደቒቕ
       *[other] { $from } ክሳብ { $to } ደቓይቕ
    }
fact-duration-hours =
    { $number ->
        [one] { $number } ሰዓት
       *[other] { $number } ሰዓታት
    }
fact-duration-hours-range =
    { $to ->
        [one] { $from } ክሳብ { $to } ሰዓት
       *[other] { $from } ክሳብ { $to } ሰዓታት
    }
fact-duration-days =
    { $number ->
        [one] { $number } መዓልቲ
       *[other] { $number } መዓልታት
    }
fact-duration-days-range =
    { $to ->
        [one] { $from } ክሳብ { $to } መዓልቲ
       *[other] { $from } ክሳብ { $to } መዓልታት
    }
fact-duration-weeks = { $number } ሰሙን
fact-duration-weeks-range = { $from } ክሳብ { $to } ሰሙን
fact-duration-months =
    { $number ->
        [one] { $number } ወርሒ
       *[other] { $number } ኣዋርሕ
    }
fact-duration-months-range =
    { $to ->
        [one] { $from } ክሳብ { $to } ወርሒ
       *[other] { $from } ክሳብ { $to } ኣዋርሕ
    }
fact-duration-years = { $number } ዓመት
fact-duration-years-range = { $from } ክሳብ { $to } ዓመት

## ዝርዝር ቃላትን ኣብ ዙርያኡ ዘለዉ ቃላትን። words-say ቅድሚ ድምጺ ናይ ቃል ይመጽእ።

words-title = ቃላት ኣብዚ ገጽ
words-all = ኩሎም ቃላት
words-lead = ነዞም ቃላት እዚኦም ኣብ ደብዳበታት ተንብብዎም፣ ኣብ ቤት ትምህርቲ ወይ ኣብ ሓገዝ ድማ ትሰምዕዎም።
words-say = ከምዚ ትብሉ፦
words-pages = እዞም ገጻት እዚኦም ነዚ ቃል ይጥቀሙሉ፦
words-close = ዕጸው

evidence-title = ነዚ ብኸመይ ንፈልጦ?

# Said before the stones that carry a house; not seen.
stones-label = ነቲ ገዛ ዝስከም መን እዩ፣ ካብ ላዕሊ ንታሕቲ

# A link below the links to each house. It shows them all again, after one was alone.
houses-all = ኩሎም ገዛውቲ ብሓባር

## ቃላት ኣብ ውሽጢ ጽሑፍ፦ ኣርእስቲ ናይ ክልተ ፍርቂ፣ ናይ መወዳእታ መዓልቲ { $date }፣ ድምጺ ናይ { $sentence } ብ { $language }።

at-school-title = ኣብ ቤት ትምህርቲ
at-home-title = ኣብ ገዛ
moment-deadline = እንተ ደንጎየ { $date }
sound-label = ስምዑ፣ { $language }፦ { $sentence }

## Sheets of paper. { $pages } and { $kilobytes } are numbers; { $language } is a language; KB stays.

handouts-title = ኣብ ወረቐት
handout-sheet = ኣብ A4
handout-large = ብዓበይቲ ፊደላት
handout-bilingual = ክልተ ቋንቋታት ጎድኒ ጎድኒ
handout-cards = ካርድታት ንዝርርብ
handout-booklet = ንእሽቶ መጽሓፍ
handout-size =
    { $pages ->
        [one] { $pages } ገጽ፣ { $kilobytes } KB
       *[other] { $pages } ገጻት፣ { $kilobytes } KB
    }
handouts-all = ኩሎም ወረቓቕቲ
handouts-lead = ንምሕታምን ንምዕዳልን ዝኾኑ ወረቓቕቲ። ምስ ቋንቋ ሆላንድ ሓደ ቋንቋ ምረጹ።
handouts-for-parents = ንወለዲ
handouts-for-professionals = ንሰብ ሞያ
handouts-none = በዚ ቋንቋ ገና ወረቓቕቲ የለን።
handout-valid-until = ክሳብ { $date } ይሰርሕ።
handout-mark = ወረቐት
handout-qr = ነዚ ገጽ ኣብ ተሌፎንኩም ንምንባብ ነቲ ኮድ ስካን ግበሩ፦ { $language }።
handout-qr-alt = ኮድ ናብ { $address }
handout-sections-beside = ካብዚ ንታሕቲ ክፋላት ጎድኒ ጎድኒ ይቕመጡ፣ ዓረፍተ-ነገር ብዓረፍተ-ነገር ኣይኮኑን።

## Pages in two languages side by side. { $language } is a language.
## bilingual-missing stands where a text is in one of the two languages only. bilingual-number is read aloud.

bilingual-lead = ቁጽርታት ኣብ ክልቲኡ ቋንቋታት ሓደ እዩ። ብሓባር ነቲ ሓደ ቁጽሪ ኣመልክቱ።
bilingual-alone = እዚ ገጽ ብሓደ ቋንቋ፦ { $language }
bilingual-missing = እዚ በዚ ቋንቋ የለን።
bilingual-number = ቁጽሪ { $number }
