## Початок сторінки і меню.

skip-to-content = До тексту
menu-label = Меню
breadcrumb-label = Ви тут

## Вибір мови.

language-label = Мова
language-choose = Виберіть свою мову
language-not-yet = ще не перекладено

## Шлях на сторінці та між сторінками.

contents-title = На цій сторінці
previous-page = Попередня сторінка
next-page = Наступна сторінка
page-order-label = Попередня і наступна сторінки
section-pages = Сторінки в цьому розділі
topics-label = Теми
topic-pages = Сторінки на тему: { $topic }
footer-label = Низ сторінки

## Повідомлення про текст і переклад.

notice-label = Про цей текст
notice-machine = Цей текст переклав комп’ютер. Ніхто, хто знає українську мову, ще не перевірив його. Читайте текст разом з людиною, якій Ви довіряєте.
notice-machine-short = Переклав комп’ютер, ще не перевірено.
notice-machine-titles = Заголовки нижче переклав комп’ютер. Ніхто, хто розмовляє цією мовою, їх ще не перевірив.
notice-source-link = Прочитати цю сторінку цією мовою: { $language }
notice-not-translated = Цієї сторінки ще немає цією мовою: { $wanted }. Зараз Ви читаєте текст іншою мовою: { $language }.
notice-held-back = Спочатку людина має перевірити цей переклад: { $wanted }. До того часу Ви читаєте текст іншою мовою: { $language }. Попросіть про допомогу перекладача.
notice-title-outdated = Заголовок або речення під ним застаріли. Є новіший текст.
notice-part-not-translated = Частину цієї сторінки ще не перекладено. Цю частину Ви читаєте іншою мовою.
notice-draft = Цей текст ще не готовий.
notice-preview = Це попередній перегляд для команди. Сторінку не опубліковано.

## Above a piece whose source changed. { $language } is the name of the language of the source.

outdated-block = Цей уривок застарів. Новіший текст є цією мовою: { $language }.
outdated-block-gone = Цей уривок застарів. У тексті цією мовою його більше немає: { $language }.
outdated-block-missing = Тут чогось бракує. Це є лише цією мовою: { $language }.
outdated-block-link = Прочитати новий текст

## Дата перевірки та джерела. Дата закінчується на «р.», тому крапки після неї немає.

checked-on = Ми перевірили інформацію { $date }
check-again = Ми знову перевіримо інформацію { $date }
sources-title = Звідки ця інформація
source-checked-on = перевірено { $date }

## Слово над блоком, від спокійного до термінового.

alert-note = Корисно знати
alert-tip = Порада
alert-important = Важливо
alert-warning = Зверніть увагу
alert-caution = Обережно

## Примітки внизу тексту.

footnotes-title = Примітки
footnote-back = Назад до тексту біля примітки { $number }
footnote-reference = Примітка { $number }

## Клітинки списку.

task-open = Ще не зроблено
task-done = Зроблено

## Пошук. Кнопка стоїть поруч із полем.

search-title = Пошук
search-label = Що Ви шукаєте?
search-button = Шукати
search-results =
    { $number ->
        [one] { $number } результат
        [few] { $number } результати
        [many] { $number } результатів
       *[other] { $number } результату
    }
search-none = Ми нічого не знайшли. Спробуйте інше слово або подивіться список нижче.
search-failed = Пошук зараз не працює. Подивіться список нижче.
search-pages = Усі сторінки
search-words = Слова з листів і розмов

## Сторінка не існує.

not-found-title = Цієї сторінки немає
not-found-text = Сторінка має нову адресу або її більше немає. Це не Ваша помилка.
not-found-home = На головну сторінку

## Стара адреса.

redirect-title = Ця сторінка має нову адресу
redirect-text = Нова сторінка не відкривається сама? Тоді натисніть на це посилання.

## Перша сторінка з усіма мовами.

front-title = Виберіть свою мову

## Назва в браузері.

page-title = { $page } – { $site }

## Допомога внизу кожної сторінки.

help-title = Допомога завжди тут, унизу
help-menu = Допомога
help-someone = Поговоріть з людиною, якій Ви довіряєте
help-someone-who = Наприклад, з учителем, сімейним лікарем, родичами або сусідкою.
help-interpreter = Попросіть перекладача
help-interpreter-how = Скажіть:
help-interpreter-say = Мені потрібен перекладач.
help-danger = Зараз небезпека? Телефонуйте
help-danger-cost = Безкоштовно, вдень і вночі.

## Надіслати сторінку і повідомити про помилку.

share-title = Прочитайте це разом з людиною, якій Ви довіряєте
share-whatsapp = Надіслати через WhatsApp
share-email = Надіслати електронною поштою
share-address = Адреса цієї сторінки:
feedback-title = Щось неправильно? Чогось бракує?
feedback-link = Скажіть нам

## Назва широкої таблиці, тільки для читання вголос.

table-label = Таблиця

## Числа, дати й строки.

fact-range = від { $from } до { $to }
fact-date-range = { $from } – { $to } включно
fact-weekday = { $date } ({ $weekday })
fact-age =
    { $number ->
        [one] { $number } рік
        [few] { $number } роки
        [many] { $number } років
       *[other] { $number } року
    }
fact-age-range =
    { $to ->
        [one] від { $from } до { $to } року
        [few] від { $from } до { $to } років
        [many] від { $from } до { $to } років
       *[other] від { $from } до { $to } року
    }
fact-duration-minutes =
    { $number ->
        [one] { $number } хвилина
        [few] { $number } хвилини
        [many] { $number } хвилин
       *[other] { $number } хвилини
    }
fact-duration-minutes-range =
    { $to ->
        [one] від { $from } до { $to } хвилини
        [few] від { $from } до { $to } хвилин
        [many] від { $from } до { $to } хвилин
       *[other] від { $from } до { $to } хвилини
    }
fact-duration-hours =
    { $number ->
        [one] { $number } година
        [few] { $number } години
        [many] { $number } годин
       *[other] { $number } години
    }
fact-duration-hours-range =
    { $to ->
        [one] від { $from } до { $to } години
        [few] від { $from } до { $to } годин
        [many] від { $from } до { $to } годин
       *[other] від { $from } до { $to } години
    }
fact-duration-days =
    { $number ->
        [one] { $number } день
        [few] { $number } дні
        [many] { $number } днів
       *[other] { $number } дня
    }
fact-duration-days-range =
    { $to ->
        [one] від { $from } до { $to } дня
        [few] від { $from } до { $to } днів
        [many] від { $from } до { $to } днів
       *[other] від { $from } до { $to } дня
    }
fact-duration-weeks =
    { $number ->
        [one] { $number } тиждень
        [few] { $number } тижні
        [many] { $number } тижнів
       *[other] { $number } тижня
    }
fact-duration-weeks-range =
    { $to ->
        [one] від { $from } до { $to } тижня
        [few] від { $from } до { $to } тижнів
        [many] від { $from } до { $to } тижнів
       *[other] від { $from } до { $to } тижня
    }
fact-duration-months =
    { $number ->
        [one] { $number } місяць
        [few] { $number } місяці
        [many] { $number } місяців
       *[other] { $number } місяця
    }
fact-duration-months-range =
    { $to ->
        [one] від { $from } до { $to } місяця
        [few] від { $from } до { $to } місяців
        [many] від { $from } до { $to } місяців
       *[other] від { $from } до { $to } місяця
    }
fact-duration-years =
    { $number ->
        [one] { $number } рік
        [few] { $number } роки
        [many] { $number } років
       *[other] { $number } року
    }
fact-duration-years-range =
    { $to ->
        [one] від { $from } до { $to } року
        [few] від { $from } до { $to } років
        [many] від { $from } до { $to } років
       *[other] від { $from } до { $to } року
    }

## Словник і слова навколо нього. words-say стоїть перед вимовою слова.

words-title = Слова на цій сторінці
words-all = Усі слова
words-lead = Ці слова Ви читаєте в листах і чуєте в школі або від тих, хто допомагає.
words-say = Ви кажете:
words-pages = Це слово є на таких сторінках:
words-close = Закрити

evidence-title = Звідки ми це знаємо?

# Said before the stones that carry a house; not seen.
stones-label = Хто тримає будинок, згори донизу

# A link below the links to each house. It shows them all again, after one was alone.
houses-all = Усі будинки разом

## Слова в тексті: назви двох половин; останній день { $date }; звук речення { $sentence } мовою { $language }.

at-school-title = У школі
at-home-title = Удома
moment-deadline = Останній день: { $date }
sound-label = Послухати, { $language }: { $sentence }

## Sheets of paper. { $pages } and { $kilobytes } are numbers; { $language } is a language; KB stays.

handouts-title = На папері
handout-sheet = На аркуші A4
handout-large = Великими літерами
handout-bilingual = Дві мови поруч
handout-cards = Картки для розмови
handout-booklet = Брошура
handout-size =
    { $pages ->
        [one] { $pages } сторінка, { $kilobytes } KB
        [few] { $pages } сторінки, { $kilobytes } KB
        [many] { $pages } сторінок, { $kilobytes } KB
       *[other] { $pages } сторінки, { $kilobytes } KB
    }
handouts-all = Усі аркуші
handouts-lead = Аркуші, які можна надрукувати й роздати. Оберіть мову поруч із нідерландською.
handouts-for-parents = Для батьків
handouts-for-professionals = Для фахівців
handouts-none = Цією мовою аркушів ще немає.
handout-valid-until = Дійсно до { $date }.
handout-mark = Аркуш
handout-qr = Відскануйте код, щоб прочитати цю сторінку на телефоні: { $language }.
handout-qr-alt = Код адреси { $address }
handout-sections-beside = Нижче поруч стоять частини, а не окремі речення.

## Pages in two languages side by side. { $language } is a language.
## bilingual-missing stands where a text is in one of the two languages only. bilingual-number is read aloud.

bilingual-lead = Номери в обох мовах однакові. Разом показуйте на той самий номер.
bilingual-alone = Ця сторінка однією мовою: { $language }
bilingual-missing = Цього немає цією мовою.
bilingual-number = Номер { $number }
