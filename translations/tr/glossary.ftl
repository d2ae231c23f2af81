## Anne babaların mektuplarda okuduğu ve okulda duyduğu kelimeler.
## .say: Hollandaca kelimenin okunuşu, vurgulu hece BÜYÜK harflerle. Çift ünlü uzundur (aa, ee, oo).
## h hem h hem de g ve ch sesidir; ı Hollandacadaki zayıf e sesidir. Kesme işareti, s ile h sesinin ayrı okunduğunu gösterir.
## .meaning: açıklama, yaklaşık 20 kelimeye kadar.

## İlkokuldan sonraki okula geçiş

term-schooladvies = okul tavsiyesi
    .say = S’HOOL-ad-vis
    .meaning = İlkokulun kararı: middelbare school (ortaokul ve lise) için hangi seviye çocuğunuza uygun.

term-voorlopig-schooladvies = geçici okul tavsiyesi
    .say = voor-LOO-pıh S’HOOL-ad-vis
    .meaning = Okul tavsiyesinin ilk hâli. Size ocak ayında söylenir.

term-definitief-schooladvies = kesin okul tavsiyesi
    .say = dee-fi-ni-TİF S’HOOL-ad-vis
    .meaning = Okul tavsiyesinin son hâli, mart ayında. Çocuğunuzu bu tavsiye ile kaydettirirsiniz.

term-doorstroomtoets = ilkokulun sonundaki test
    .say = DOOR-stroom-tuts
    .meaning = Groep 8’de dil ve matematik testi. Bu testle tavsiye yükselebilir, ama asla düşmez.

term-aanmeldweek = kayıt haftası
    .say = AAN-melt-veek
    .meaning = Mart ayında, çoğu anne babanın çocuğunu middelbare school’a (ortaokul ve lise) kaydettirdiği hafta.

term-onderwijskundig-rapport = yeni okul için rapor
    .say = on-dır-veys-KÜN-dıh ra-PORT
    .meaning = Çocuğunuz hakkında yeni okul için yazılan rapor. Size bir kopyası verilir.

## Okullar ve seviyeler

term-basisschool = ilkokul
    .say = BAA-sis-hool
    .meaning = 4 yaşından 12 yaşına kadar çocuklar için okul, groep (grup) 1’den groep 8’e kadar.

term-brugklas = ilkokuldan sonraki okulun birinci sınıfı
    .say = BRÜH-klas
    .meaning = Middelbare school’un (ortaokul ve lise) birinci sınıfı. Bazen bu sınıfta iki seviye bir aradadır.

term-praktijkonderwijs = uygulamalı okul
    .say = prak-TEYK-on-dır-veys
    .meaning = Çocuğunuzun küçük sınıflarda yaparak öğrendiği middelbare school (ortaokul ve lise).

term-vmbo = dört yıllık ortaokul ve lise
    .say = vee-em-bee-OO
    .meaning = Dört yıl süren middelbare school (ortaokul ve lise). Çocuğunuz bundan sonra mbo’da bir meslek öğrenir.

term-havo = beş yıllık ortaokul ve lise
    .say = HAA-voo
    .meaning = Beş yıl süren middelbare school (ortaokul ve lise). Çocuğunuz bundan sonra hbo’ya veya mbo’ya gidebilir.

term-vwo = altı yıllık ortaokul ve lise
    .say = vee-vee-OO
    .meaning = Altı yıl süren middelbare school (ortaokul ve lise). Çocuğunuz bundan sonra üniversiteye veya hbo’ya gidebilir.

term-mbo = meslek okulu
    .say = em-bee-OO
    .meaning = Çocuğunuzun bir meslek öğrendiği okul, çoğunlukla vmbo’dan sonra. Dört seviye vardır.

term-isk = yeni gelen gençler için sınıf
    .say = i-es-KAA
    .meaning = Internationale schakelklas: 12 yaşından 18 yaşına kadar yeni gelen gençlerin önce Hollandaca öğrendiği sınıf.

## Okulda her gün

term-leerplicht = okula gitme zorunluluğu
    .say = LEER-pliht
    .meaning = 5 yaşından 16 yaşına kadar çocuklar okula gitmek zorundadır.

term-leerplichtambtenaar = okula devamı takip eden görevli
    .say = LEER-pliht-amp-tı-naar
    .meaning = Belediyede çalışan bir kişi. Çocukların okula gidip gitmediğine bakar ve yardım eder.

term-verlof = izin
    .say = vır-LOF
    .meaning = Okula gitmemek için izin.

term-schorsing = okuldan uzaklaştırma
    .say = S’HOR-sing
    .meaning = Çocuğunuz bir süre okula gidemez, her seferinde en fazla bir hafta. Size bir mektup gelir.

term-ouderbijdrage = gönüllü katkı parası
    .say = AU-dır-bey-draa-hı
    .meaning = Okulun ek şeyler için istediği para. Hayır diyebilirsiniz. Çocuğunuz her zaman katılır.

term-schoolgids = okul rehberi
    .say = S’HOOL-hits
    .meaning = Okulun kitapçığı. İçinde kurallar, haklar ve tarihler yazar. Her yıl yenisi çıkar.

term-medezeggenschapsraad = anne babalar ve okul çalışanları kurulu
    .say = mee-dı-ZE-hıns-haps-raat, em-ER
    .meaning = Anne babalardan ve okul çalışanlarından seçilmiş bir grup. Okuldaki kararlara katılırlar.

term-10-minutengesprek = 10 dakikalık görüşme
    .say = tin-mi-NÜ-tın-hı-sprek
    .meaning = Öğretmenle çocuğunuz hakkında kısa bir görüşme.

term-rapport = karne
    .say = ra-PORT
    .meaning = Çocuğunuzun notlarını ve okuldaki durumunu gösterir.

term-intern-begeleider = ek yardımı düzenleyen kişi
    .say = in-TERN bı-hı-LEY-dır, i-BEE-ır
    .meaning = İlkokulda çocuklar için ek yardımı düzenleyen kişi.

term-mentor = sınıf rehber öğretmeni
    .say = MEN-tor
    .meaning = Middelbare school’da (ortaokul ve lise) sizin iletişim kurduğunuz öğretmen.

term-passend-onderwijs = çocuğa uygun eğitim
    .say = PA-sınt ON-dır-veys
    .meaning = Okullar her çocuk için uygun bir yer aramak zorundadır.

term-tolk = tercüman
    .say = TOLK
    .meaning = İnsanların söylediklerini çeviren kişi. Çocuğunuz tercüman değildir.

term-bezwaar = itiraz
    .say = bı-ZVAAR
    .meaning = Bir karara yeniden bakılmasını yazılı olarak istersiniz.

## Sağlık ve çocuk yetiştirmede yardım

term-huisarts = aile doktoru
    .say = HÖYS-arts
    .meaning = Kendi doktorunuz. Sağlıkla ilgili sorularınız için önce ona gidersiniz.

term-consultatiebureau = küçük çocuklar için sağlık merkezi
    .say = kon-sül-TAA-tsi-bü-roo
    .meaning = Burada doktorlar ve hemşireler, 4 yaşına kadar çocukların sağlıklı büyüyüp büyümediğine bakar.

term-wijkteam = belediye ekibi
    .say = VEYK-tim
    .meaning = Belediyenin ekibi. Bu ekipten çocuk yetiştirmede yardım isteyebilirsiniz. Jeugdteam veya CJG de denir.

term-jeugdhulp = çocuklara ve gençlere yardım
    .say = YÖHT-hülp
    .meaning = İşi yardım etmek olan kişilerden çocuk yetiştirmede yardım. Bunu isteyip istemediğinize kendiniz karar verirsiniz.

term-jeugdstem = anne babalara ve çocuklara bağımsız yardım
    .say = YÖHT-stem
    .meaning = Jeugdzorg (çocuklar ve gençler için yardım ve koruma) hakkında soru ve şikâyetlerde ücretsiz yardım. Jeugdstem, jeugdzorg’un bir parçası değildir.

term-veilig-thuis = Güvenli Ev (evde şiddet için danışma ve bildirim yeri)
    .say = VEY-lıh TÖYS
    .meaning = Evde şiddet konusunda danışma ve bildirim kurumu. Ücretsizdir, gece gündüz açıktır.

## Hukuk ve koruma

term-gezag = velayet
    .say = hı-ZAH
    .meaning = Çocuğunuz hakkında karar verme hakkı ve görevi.

term-kinderrechter = çocuk hâkimi
    .say = KİN-dır-reh-tır
    .meaning = Çocuklar hakkında karar veren hâkim.

term-raad-voor-de-kinderbescherming = Çocuk Koruma Kurulu
    .say = RAAT voor dı KİN-dır-bıs-her-ming
    .meaning = Devlet kurumu. Bir çocuğun korunmaya ihtiyacı var mı, onu araştırır.

term-ots = hâkim kararıyla gözetim
    .say = on-dır-TU-ziht-ste-ling, oo-tee-ES
    .meaning = Çocuk hâkimi yardımı zorunlu hâle getirir. Velayet (gezag) sizde kalır, ama çocuk koruma görevlisi sizinle birlikte karar verir.

term-jeugdbeschermer = çocuk koruma görevlisi
    .say = YÖHT-bıs-her-mır
    .meaning = Çocuk hâkimi yardımı zorunlu hâle getirdiğinde ailenizle çalışan kişi. Bu kişiye gezinsvoogd da denir.

term-uithuisplaatsing = çocuğun ev dışına yerleştirilmesi
    .say = öyt-HÖYS-plaat-sing
    .meaning = Çocuğunuz bir süre başka bir yerde yaşar. Bunu sadece çocuk hâkimi zorunlu hâle getirebilir.
