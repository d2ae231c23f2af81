## Sayfanın başı ve menüler.

skip-to-content = Metne git
menu-label = Menü
breadcrumb-label = Buradasınız

## Dil seçimi.

language-label = Dil
language-choose = Dilinizi seçin
language-not-yet = henüz çevrilmedi

## Sayfada ve sayfalar arasında yol.

contents-title = Bu sayfada
previous-page = Önceki sayfa
next-page = Sonraki sayfa
page-order-label = Önceki ve sonraki sayfa
section-pages = Bu bölümdeki sayfalar
topics-label = Konular
topic-pages = Bu konudaki sayfalar: { $topic }
footer-label = Sayfanın altı

## Metin ve çeviri hakkında bildirimler.

notice-label = Bu metin hakkında
notice-machine = Bu metni bir bilgisayar çevirdi. Türkçe bilen hiç kimse metni henüz kontrol etmedi. Metni güvendiğiniz biriyle birlikte okuyun.
notice-machine-short = Bilgisayar çevirdi, henüz kontrol edilmedi.
notice-machine-titles = Aşağıdaki başlıkları bir bilgisayar çevirdi. Bu dili konuşan hiç kimse bunları henüz kontrol etmedi.
notice-source-link = Bu sayfayı şu dilde okuyun: { $language }
notice-not-translated = Bu sayfa henüz bu dilde yok: { $wanted }. Metni şimdi başka bir dilde okuyorsunuz: { $language }.
notice-held-back = Bu çeviriyi önce bir insanın kontrol etmesi gerekiyor: { $wanted }. O zamana kadar metni başka bir dilde okuyorsunuz: { $language }. Bir tercümandan yardım isteyin.
notice-title-outdated = Başlık veya altındaki cümle eski. Daha yeni bir metin var.
notice-part-not-translated = Bu sayfanın bir bölümü henüz çevrilmedi. O bölümü başka bir dilde okuyorsunuz.
notice-draft = Bu metin henüz hazır değil.
notice-preview = Bu, ekip için bir ön izlemedir. Sayfa yayımlanmadı.

## Above a piece whose source changed. { $language } is the name of the language of the source.

outdated-block = Bu bölüm eski. Şu dilde daha yeni bir metin var: { $language }.
outdated-block-gone = Bu bölüm eski. Şu dildeki metinde artık yok: { $language }.
outdated-block-missing = Burada bir şey eksik. Yalnızca şu dilde var: { $language }.
outdated-block-link = Yeni metni okuyun

## Kontrol tarihi ve kaynaklar. Tarihten sonra ek gelmez.

checked-on = Bilgileri kontrol ettiğimiz tarih: { $date }.
check-again = Bilgileri yeniden kontrol edeceğimiz tarih: { $date }.
sources-title = Bu bilgiler nereden geliyor
source-checked-on = kontrol tarihi: { $date }

## Bloğun üstündeki kelime, sakinden acile.

alert-note = Bilmeniz iyi olur
alert-tip = İpucu
alert-important = Önemli
alert-warning = Lütfen dikkat
alert-caution = Dikkatli olun

## Metnin altındaki notlar.

footnotes-title = Notlar
footnote-back = Metne geri dön, not { $number }
footnote-reference = Not { $number }

## Listedeki kutular.

task-open = Henüz yapılmadı
task-done = Yapıldı

## Arama. Düğme alanın yanındadır.

search-title = Arama
search-label = Ne arıyorsunuz?
search-button = Ara
search-results = { $number } sonuç
search-none = Hiçbir şey bulamadık. Başka bir kelime deneyin veya aşağıdaki listeye bakın.
search-failed = Arama şu anda çalışmıyor. Aşağıdaki listeye bakın.
search-pages = Bütün sayfalar
search-words = Mektuplarda ve görüşmelerde geçen kelimeler

## Olmayan sayfa.

not-found-title = Bu sayfa yok
not-found-text = Sayfanın adresi değişti veya sayfa artık yok. Bu sizin hatanız değil.
not-found-home = Ana sayfaya git

## Eski adres.

redirect-title = Bu sayfanın yeni bir adresi var
redirect-text = Yeni sayfa kendiliğinden açılmıyor mu? O zaman bu bağlantıya basın.

## Bütün dillerin olduğu ilk sayfa.

front-title = Dilinizi seçin

## Tarayıcıdaki başlık.

page-title = { $page } – { $site }

## Her sayfanın altındaki yardım.

help-title = Yardım her zaman burada, aşağıda
help-menu = Yardım
help-someone = Güvendiğiniz biriyle konuşun
help-someone-who = Örneğin öğretmen, aile hekimi, bir akraba veya bir komşu.
help-interpreter = Tercüman isteyin
help-interpreter-how = Şöyle deyin:
help-interpreter-say = Bir tercüman istiyorum.
help-danger = Şu anda tehlike var mı? Arayın:
help-danger-cost = Ücretsiz, gece gündüz.

## Sayfayı göndermek ve hataları bildirmek.

share-title = Bunu güvendiğiniz biriyle birlikte okuyun
share-whatsapp = WhatsApp ile gönderin
share-email = E-posta ile gönderin
share-address = Bu sayfanın adresi:
feedback-title = Yanlış veya eksik bir şey var mı?
feedback-link = Bize söyleyin

## Geniş tablonun adı, sadece sesli okunur.

table-label = Tablo

## Sayılar, günler ve süreler.

fact-range = { $from } ila { $to }
fact-date-range = { $from } – { $to } (ikisi dahil)
fact-weekday = { $date } { $weekday }
fact-age = { $number } yaş
fact-age-range = { $from } ila { $to } yaş
fact-duration-minutes = { $number } dakika
fact-duration-minutes-range = { $from } ila { $to } dakika
fact-duration-hours = { $number } saat
fact-duration-hours-range = { $from } ila { $to } saat
fact-duration-days = { $number } gün
fact-duration-days-range = { $from } ila { $to } gün
fact-duration-weeks = { $number } hafta
fact-duration-weeks-range = { $from } ila { $to } hafta
fact-duration-months = { $number } ay
fact-duration-months-range = { $from } ila { $to } ay
fact-duration-years = { $number } yıl
fact-duration-years-range = { $from } ila { $to } yıl

## Sözlük ve çevresindeki kelimeler. words-say bir kelimenin okunuşundan önce gelir.

words-title = Bu sayfadaki kelimeler
words-all = Bütün kelimeler
words-lead = Bu kelimeleri mektuplarda okur, okulda veya yardım alırken duyarsınız.
words-say = Şöyle dersiniz:
words-pages = Bu sayfalar bu kelimeyi kullanıyor:
words-close = Kapat

evidence-title = Bunu nereden biliyoruz?

# Said before the stones that carry a house; not seen.
stones-label = Evi kim taşır, yukarıdan aşağıya

# A link below the links to each house. It shows them all again, after one was alone.
houses-all = Bütün evler birlikte

## Metin içindeki sözler: iki yarının başlıkları; son gün { $date }; { $sentence } cümlesinin { $language } sesi.

at-school-title = Okulda
at-home-title = Evde
moment-deadline = En geç { $date }
sound-label = Dinleyin, { $language }: { $sentence }

## Sheets of paper. { $pages } and { $kilobytes } are numbers; { $language } is a language; KB stays.

handouts-title = Kâğıtta
handout-sheet = A4 olarak
handout-large = Büyük harflerle
handout-bilingual = İki dil yan yana
handout-cards = Görüşme kartları
handout-booklet = Kitapçık
handout-size =
    { $pages ->
        [one] { $pages } sayfa, { $kilobytes } KB
       *[other] { $pages } sayfa, { $kilobytes } KB
    }
handouts-all = Bütün kâğıtlar
handouts-lead = Yazdırıp verebileceğiniz kâğıtlar. Hollandacanın yanına bir dil seçin.
handouts-for-parents = Anne babalar için
handouts-for-professionals = Meslek çalışanları için
handouts-none = Bu dilde henüz kâğıt yok.
handout-valid-until = { $date } tarihine kadar geçerlidir.
handout-mark = Kâğıt
handout-qr = Bu sayfayı telefonunuzda okumak için kodu tarayın: { $language }.
handout-qr-alt = { $address } adresinin kodu
handout-sections-beside = Aşağıda bölümler yan yana durur, cümle cümle değil.

## Pages in two languages side by side. { $language } is a language.
## bilingual-missing stands where a text is in one of the two languages only. bilingual-number is read aloud.

bilingual-lead = Numaralar iki dilde de aynıdır. Birlikte aynı numarayı gösterin.
bilingual-alone = Bu sayfa tek dilde: { $language }
bilingual-missing = Bu bölüm bu dilde yok.
bilingual-number = Numara { $number }
