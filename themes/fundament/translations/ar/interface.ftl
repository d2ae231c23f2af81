## بداية الصفحة والقوائم.

skip-to-content = إلى النص
menu-label = القائمة
breadcrumb-label = أنتم هنا

## اختيار اللغة.

language-label = اللغة
language-choose = اختاروا لغتكم
language-not-yet = غير مترجم بعد

## التنقل.

contents-title = في هذه الصفحة
previous-page = الصفحة السابقة
next-page = الصفحة التالية
page-order-label = الصفحة السابقة والصفحة التالية
section-pages = الصفحات في هذا القسم
topics-label = المواضيع
topic-pages = صفحات عن: { $topic }
footer-label = أسفل الصفحة

## ملاحظات عن النص والترجمة.

notice-label = عن هذا النص
notice-machine = هذا النص ترجمه الكمبيوتر (الحاسوب). لم يراجعه بعد أي شخص يتكلم العربية. اقرؤوه مع شخص تثقون به.
notice-machine-short = ترجمه الحاسوب، ولم يراجعه أحد بعد.
notice-machine-titles = العناوين أدناه ترجمها الكمبيوتر (الحاسوب). لم يراجعها بعد أي شخص يتكلم هذه اللغة.
notice-source-link = اقرؤوا هذه الصفحة بهذه اللغة: { $language }
notice-not-translated = هذه الصفحة غير موجودة بعد بهذه اللغة: { $wanted }. تقرؤون النص الآن بلغة أخرى: { $language }.
notice-held-back = يجب أن يراجع إنسان هذه الترجمة أولًا: { $wanted }. حتى ذلك الوقت تقرؤون النص بلغة أخرى: { $language }. اطلبوا المساعدة من مترجم.
notice-title-outdated = العنوان أو الجملة التي تحته قديمة. يوجد نص أحدث.
notice-part-not-translated = جزء من هذه الصفحة غير مترجم بعد. تقرؤون هذا الجزء بلغة أخرى.
notice-draft = هذا النص غير جاهز بعد.
notice-preview = هذا عرض أولي للفريق. الصفحة غير منشورة.

## Above a piece whose source changed. { $language } is the name of the language of the source.

outdated-block = هذه الفقرة قديمة. يوجد نص أحدث بهذه اللغة: { $language }.
outdated-block-gone = هذه الفقرة قديمة. لم تعد موجودة في النص بهذه اللغة: { $language }.
outdated-block-missing = ينقص هنا شيء. هو موجود فقط بهذه اللغة: { $language }.
outdated-block-link = اقرؤوا النص الجديد

## التواريخ والمصادر.

checked-on = راجعنا المعلومات في { $date }.
check-again = سنراجع المعلومات مرة أخرى في { $date }.
sources-title = من أين هذه المعلومات
source-checked-on = راجعناه في { $date }

## كلمات التنبيه.

alert-note = معلومة مفيدة
alert-tip = نصيحة
alert-important = مهم
alert-warning = انتبهوا
alert-caution = احذروا

## الملاحظات في أسفل النص.

footnotes-title = ملاحظات
footnote-back = العودة إلى النص عند الملاحظة { $number }
footnote-reference = الملاحظة { $number }

## مربعات القائمة.

task-open = لم يتم بعد
task-done = تم

## البحث. الزر بجانب الحقل.

search-title = البحث
search-label = عن ماذا تبحثون؟
search-button = ابحثوا
search-results =
    { $number ->
        [zero] { $number } نتيجة
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $number } نتائج
        [many] { $number } نتيجة
       *[other] { $number } نتيجة
    }
search-none = لم نجد شيئًا. جربوا كلمة أخرى، أو انظروا في القائمة أدناه.
search-failed = البحث لا يعمل الآن. انظروا في القائمة أدناه.
search-pages = كل الصفحات
search-words = كلمات من الرسائل واللقاءات

## صفحة غير موجودة.

not-found-title = هذه الصفحة غير موجودة
not-found-text = عنوان الصفحة تغير أو الصفحة لم تعد موجودة. هذا ليس خطأكم.
not-found-home = إلى الصفحة الرئيسية

## صفحة لها عنوان جديد.

redirect-title = هذه الصفحة لها عنوان جديد
redirect-text = ألا تفتح الصفحة الجديدة وحدها؟ اضغطوا إذن على هذا الرابط.

## صفحة كل اللغات.

front-title = اختاروا لغتكم

## العنوان في المتصفح.

page-title = { $page } – { $site }

## المساعدة في أسفل كل صفحة.

help-title = المساعدة دائمًا هنا في الأسفل
help-menu = مساعدة
help-someone = تحدثوا مع شخص تثقون به
help-someone-who = مثلًا المعلم أو طبيب العائلة أو أحد الأقارب أو جارة.
help-interpreter = اطلبوا مترجمًا
help-interpreter-how = قولوا:
help-interpreter-say = أريد مترجمًا من فضلكم.
help-danger = هل يوجد خطر الآن؟ اتصلوا بالرقم
help-danger-cost = مجانًا، ليلًا ونهارًا.

## إرسال الصفحة، والإبلاغ عن خطأ.

share-title = اقرؤوا هذا مع شخص تثقون به
share-whatsapp = إرسال عبر WhatsApp
share-email = إرسال بالبريد الإلكتروني
share-address = عنوان هذه الصفحة:
feedback-title = هل هناك خطأ أو شيء ناقص؟
feedback-link = أخبرونا

## Read aloud only: what a wide table is called.

table-label = جدول

## معلومات: أعداد وتواريخ ومُدد.

fact-range = { $from } إلى { $to }
fact-date-range = من { $from } إلى { $to }
fact-weekday = { $weekday } { $date }
fact-age =
    { $number ->
        [zero] { $number } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $number } سنوات
        [many] { $number } سنة
       *[other] { $number } سنة
    }
fact-age-range =
    { $to ->
        [zero] { $from } إلى { $to } سنة
        [one] { $from } إلى { $to } سنة
        [two] { $from } إلى { $to } سنة
        [few] { $from } إلى { $to } سنوات
        [many] { $from } إلى { $to } سنة
       *[other] { $from } إلى { $to } سنة
    }
fact-duration-minutes =
    { $number ->
        [zero] { $number } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $number } دقائق
        [many] { $number } دقيقة
       *[other] { $number } دقيقة
    }
fact-duration-minutes-range =
    { $to ->
        [zero] { $from } إلى { $to } دقيقة
        [one] { $from } إلى { $to } دقيقة
        [two] { $from } إلى { $to } دقيقة
        [few] { $from } إلى { $to } دقائق
        [many] { $from } إلى { $to } دقيقة
       *[other] { $from } إلى { $to } دقيقة
    }
fact-duration-hours =
    { $number ->
        [zero] { $number } ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $number } ساعات
        [many] { $number } ساعة
       *[other] { $number } ساعة
    }
fact-duration-hours-range =
    { $to ->
        [zero] { $from } إلى { $to } ساعة
        [one] { $from } إلى { $to } ساعة
        [two] { $from } إلى { $to } ساعة
        [few] { $from } إلى { $to } ساعات
        [many] { $from } إلى { $to } ساعة
       *[other] { $from } إلى { $to } ساعة
    }
fact-duration-days =
    { $number ->
        [zero] { $number } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $number } أيام
        [many] { $number } يومًا
       *[other] { $number } يوم
    }
fact-duration-days-range =
    { $to ->
        [zero] { $from } إلى { $to } يوم
        [one] { $from } إلى { $to } يوم
        [two] { $from } إلى { $to } يوم
        [few] { $from } إلى { $to } أيام
        [many] { $from } إلى { $to } يومًا
       *[other] { $from } إلى { $to } يوم
    }
fact-duration-weeks =
    { $number ->
        [zero] { $number } أسبوع
        [one] أسبوع واحد
        [two] أسبوعين
        [few] { $number } أسابيع
        [many] { $number } أسبوعًا
       *[other] { $number } أسبوع
    }
fact-duration-weeks-range =
    { $to ->
        [zero] { $from } إلى { $to } أسبوع
        [one] { $from } إلى { $to } أسبوع
        [two] { $from } إلى { $to } أسبوع
        [few] { $from } إلى { $to } أسابيع
        [many] { $from } إلى { $to } أسبوعًا
       *[other] { $from } إلى { $to } أسبوع
    }
fact-duration-months =
    { $number ->
        [zero] { $number } شهر
        [one] شهر واحد
        [two] شهرين
        [few] { $number } أشهر
        [many] { $number } شهرًا
       *[other] { $number } شهر
    }
fact-duration-months-range =
    { $to ->
        [zero] { $from } إلى { $to } شهر
        [one] { $from } إلى { $to } شهر
        [two] { $from } إلى { $to } شهر
        [few] { $from } إلى { $to } أشهر
        [many] { $from } إلى { $to } شهرًا
       *[other] { $from } إلى { $to } شهر
    }
fact-duration-years =
    { $number ->
        [zero] { $number } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $number } سنوات
        [many] { $number } سنة
       *[other] { $number } سنة
    }
fact-duration-years-range =
    { $to ->
        [zero] { $from } إلى { $to } سنة
        [one] { $from } إلى { $to } سنة
        [two] { $from } إلى { $to } سنة
        [few] { $from } إلى { $to } سنوات
        [many] { $from } إلى { $to } سنة
       *[other] { $from } إلى { $to } سنة
    }

## قائمة الكلمات، وما يكتب حولها. تأتي words-say قبل نطق الكلمة.

words-title = كلمات في هذه الصفحة
words-all = كل الكلمات
words-lead = تقرؤون هذه الكلمات في الرسائل، وتسمعونها في المدرسة أو عند طلب المساعدة.
words-say = تقولون:
words-pages = هذه الصفحات تستعمل هذه الكلمة:
words-close = إغلاق

evidence-title = كيف نعرف ذلك؟

# Said before the stones that carry a house; not seen.
stones-label = من يحمل البيت، من الأعلى إلى الأسفل

# A link below the links to each house. It shows them all again, after one was alone.
houses-all = كل البيوت معًا

## كلمات داخل النصوص: عنوانا النصفين، ثم آخر يوم { $date }، ثم صوت جملة { $sentence } باللغة { $language }.

at-school-title = في المدرسة
at-home-title = في البيت
moment-deadline = يوم { $date } أو قبله
sound-label = استمعوا، { $language }: { $sentence }

## Sheets of paper. { $pages } and { $kilobytes } are numbers; { $language } is a language; KB stays.

handouts-title = على الورق
handout-sheet = على ورقة A4
handout-large = بأحرف كبيرة
handout-bilingual = لغتان جنباً إلى جنب
handout-cards = بطاقات للحديث
handout-booklet = كتيّب
handout-size =
    { $pages ->
        [zero] { $pages } صفحة، { $kilobytes } KB
        [one] صفحة واحدة، { $kilobytes } KB
        [two] صفحتان، { $kilobytes } KB
        [few] { $pages } صفحات، { $kilobytes } KB
        [many] { $pages } صفحة، { $kilobytes } KB
       *[other] { $pages } صفحة، { $kilobytes } KB
    }
handouts-all = كل الأوراق
handouts-lead = أوراق للطباعة والتوزيع. اختاروا لغة بجانب الهولندية.
handouts-for-parents = للأهل
handouts-for-professionals = للمهنيين
handouts-none = لا توجد أوراق بهذه اللغة بعد.
handout-valid-until = صالح حتى { $date }.
handout-mark = ورقة
handout-qr = امسحوا الرمز لقراءة هذه الصفحة على هاتفكم: { $language }.
handout-qr-alt = رمز إلى { $address }
handout-sections-beside = في ما يلي تقف الأجزاء جنباً إلى جنب، وليس جملة بجملة.

## Pages in two languages side by side. { $language } is a language.
## bilingual-missing stands where a text is in one of the two languages only. bilingual-number is read aloud.

bilingual-lead = الأرقام هي نفسها في اللغتين. أشيروا معًا إلى الرقم نفسه.
bilingual-alone = هذه الصفحة بلغة واحدة: { $language }
bilingual-missing = هذا غير موجود بهذه اللغة.
bilingual-number = رقم { $number }
