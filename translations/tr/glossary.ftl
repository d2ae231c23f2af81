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

## Seviyeler ve diplomalar hakkında daha fazla

term-voortgezet-onderwijs = ilkokuldan sonraki okul
    .say = VOORT-hı-zet ON-dır-veys, vee-OO
    .meaning = Middelbare school (ortaokul ve lise), yaklaşık 12 yaşından itibaren.

term-dubbel-advies = iki seviyeli tavsiye
    .say = DÜ-bıl ad-VİS
    .meaning = Yan yana iki seviye için okul tavsiyesi, örneğin vmbo-tl ve havo.

term-vmbo-bb = uygulaması en çok olan vmbo
    .say = vee-em-bee-oo-bee-BEE
    .meaning = En çok yaparak öğrenilen vmbo türü.

term-vmbo-kb = uygulaması çok olan vmbo
    .say = vee-em-bee-oo-kaa-BEE
    .meaning = Çok yaparak öğrenilen vmbo türü. Teorisi vmbo-bb’den daha çoktur.

term-vmbo-gl = teorisi çok olan vmbo
    .say = vee-em-bee-oo-hee-EL
    .meaning = Teorisi vmbo-kb’den daha çok, vmbo-tl’den daha az olan vmbo türü.

term-vmbo-tl = teorisi en çok olan vmbo
    .say = vee-em-bee-oo-tee-EL
    .meaning = Teorisi en çok olan vmbo türü. Çoğu zaman mavo da denir.

term-stapelen = adım adım yükselmek
    .say = STAA-pı-lın
    .meaning = Adım adım daha yüksek bir seviyeye geçmek.

term-hbo = uygulamalı bilimler üniversitesi
    .say = haa-bee-OO
    .meaning = Bir meslek için yükseköğretim, havo, vwo veya mbo seviye 4’ten sonra.

term-wo = üniversite eğitimi
    .say = vee-OO
    .meaning = Üniversitede eğitim, çoğunlukla vwo’dan sonra.

term-startkwalificatie = temel diploma
    .say = START-kvaa-li-fi-kaa-tsi
    .meaning = Havo, vwo veya en az mbo seviye 2 diploması. Bu diploma yoksa çoğu zaman kwalificatieplicht (öğrenmeye devam etme zorunluluğu) vardır.

term-kwalificatieplicht = öğrenmeye devam etme zorunluluğu
    .say = kvaa-li-fi-KAA-tsi-pliht
    .meaning = 16 yaşından 18 yaşına kadar startkwalificatie’si (temel diploma) olmayan gençler çoğunlukla öğrenmeye devam etmek zorundadır.

## Küçük çocuklar ve Hollandaca öğrenmek

term-taalklas = dil sınıfı
    .say = TAAL-klas
    .meaning = Küçük çocukların Hollandaca öğrendiği sınıf. Buraya normal sınıflarından önce veya normal sınıflarına ek olarak giderler.

term-vve = küçük çocuklar için ek oyun ve dil
    .say = vee-vee-EE
    .meaning = Voor- en vroegschoolse educatie: 2,5 yaşından 6 yaşına kadar ek oyun ve dil öğrenme.

term-peuteropvang = küçük çocuklar için oyun grubu
    .say = PÖ-tır-op-vang
    .meaning = 2 yaşından 4 yaşına kadar çocuklar için oyun ve öğrenme, haftada birkaç yarım gün.

term-bso = okuldan önce ve sonra çocuk bakımı
    .say = bee-es-OO
    .meaning = Buitenschoolse opvang: okuldan önce ve sonra çocuğunuzun bakımı.

## Okulda bilgi almak ve söz sahibi olmak

term-ouderraad = yardım eden anne babalar grubu
    .say = AU-dır-raat
    .meaning = Okuldaki kutlamalarda ve etkinliklerde yardım eden anne babalar.

term-tafeltjesavond = öğretmenlerle kısa görüşmeler akşamı
    .say = TAA-fıl-çıs-aa-vont
    .meaning = Farklı öğretmenlerle kısa görüşmelerin yapıldığı akşam.

term-leerlingvolgsysteem = öğrenci takip sistemi
    .say = LEER-ling-volh-sis-teem
    .meaning = Okulun, çocuğunuzun testlerini sakladığı sistem.

term-leerlingdossier = öğrenci dosyası
    .say = LEER-ling-do-şee
    .meaning = Okulun sakladığı testler ve raporlar. Çocuğunuz 16 yaşından küçük mü? O zaman bunları okuyabilirsiniz.

term-vertrouwenspersoon = güvenebileceğiniz kişi
    .say = vır-TRAU-vıns-per-soon
    .meaning = Sorunlar hakkında güvenle konuşabileceğiniz kişi.

term-vertrouwensinspecteur = güvenebileceğiniz müfettiş
    .say = vır-TRAU-vıns-in-spek-tör
    .meaning = Okulda şiddet, cinsel istismar veya ağır zorbalık konusunda arayabileceğiniz kişi.

term-klachtencommissie = şikâyet komisyonu
    .say = KLAH-tın-ko-mi-si
    .meaning = Şikâyetinize bakan ve sonra görüşünü söyleyen grup.

## Okulda ek yardım

term-zorgplicht = okulun uygun yer arama zorunluluğu
    .say = ZORH-pliht
    .meaning = Çocuğunuzu kaydettirdiğiniz okul, çoğunlukla ona uygun bir yer aramak zorundadır.

term-samenwerkingsverband = bölgedeki okulların birliği
    .say = SAA-mın-ver-kings-vır-bant
    .meaning = Bir bölgede ek yardımı birlikte düzenleyen okullar.

term-speciaal-onderwijs = özel eğitim
    .say = spee-ŞAAL ON-dır-veys
    .meaning = Daha çok yardım veren okullar. Çocuğunuza bunun için toelaatbaarheidsverklaring (özel eğitim okulu için izin belgesi) gerekir.

term-toelaatbaarheidsverklaring = özel eğitim okulu için izin belgesi
    .say = tu-LAAT-baar-heyts-vır-klaa-ring, tee-el-VEE
    .meaning = Özel eğitim okulu için gereken belge. Başvuruyu okul yapar.

term-ontwikkelingsperspectief = ek yardım planı
    .say = ont-Vİ-kı-lings-per-spek-tif, oo-pee-PEE
    .meaning = Çocuğunuz için hedeflerin ve ek yardımın yazdığı plan.

term-schoolmaatschappelijk-werk = okulda sosyal yardım
    .say = s’hool-maats-HA-pı-lık VERK
    .meaning = Okulda çocuklarla ve anne babalarla konuşan yardım görevlisi.

## Okulda olmamak

term-verzuim = devamsızlık
    .say = vır-ZÖYM
    .meaning = İzinli veya izinsiz okulda olmamak.

term-verwijdering = okuldan çıkarılma
    .say = vır-VEY-dı-ring
    .meaning = Çocuğunuz okuldan tamamen ayrılmak zorundadır. Okul önce başka bir okul bulmak zorundadır.

## Çocuğunuz hakkında kelimeler

term-cognitief = düşünmeyle ilgili
    .say = koh-ni-TİF
    .meaning = Düşünme ve öğrenme hakkında.

term-sociaal-emotionele-ontwikkeling = sosyal ve duygusal gelişim
    .say = soo-ŞAAL-ee-moo-şoo-NEE-lı ont-Vİ-kı-ling
    .meaning = Çocuğun duygularını yönetmeyi ve başka insanlarla geçinmeyi nasıl öğrendiği.

term-faalangst = başarısız olma korkusu
    .say = FAAL-angst
    .meaning = Hata yapmaktan korkmak. Bu yüzden işler daha kötü gider.

term-zelfbeeld = kendine bakış
    .say = ZELF-beelt
    .meaning = Bir çocuğun kendisi hakkında ne düşündüğü.

term-persoonlijkheid = kişilik
    .say = per-SOON-lık-heyt
    .meaning = Bir kişinin nasıl olduğu, örneğin sakin, hareketli veya dikkatli.

term-extravert = dışa dönük
    .say = eks-traa-VERT
    .meaning = Kişi başkalarıyla birlikte olmayı sever ve kolay konuşur.

term-introvert = içe dönük
    .say = in-troo-VERT
    .meaning = Kişi yalnız veya küçük bir grupta olmayı sever.

term-teruggetrokken = sessiz, yalnız olmayı seven
    .say = tı-RÜ-hı-tro-kın
    .meaning = Sessiz. Yalnız veya küçük bir grupta olmayı sever.

term-sociabiliteit = insanlarla iletişim kurma
    .say = soo-şaa-bi-li-TEYT
    .meaning = Bir kişinin başkalarıyla ne kadar kolay iletişim kurduğu.

term-werkhouding = çalışma biçimi
    .say = VERK-hau-ding
    .meaning = Bir çocuğun nasıl çalıştığı: çaba göstermek, dikkat etmek, işini bitirmek.

term-concentratie = dikkatini toplama
    .say = kon-sen-TRAA-tsi
    .meaning = Dikkatini tek bir şeyde tutmak.

term-motivatie = öğrenme isteği
    .say = moo-ti-VAA-tsi
    .meaning = Bir çocuğun öğrenmeyi ne kadar istediği.

term-psychologisch-onderzoek = psikolog incelemesi
    .say = psi-hoo-LOO-his ON-dır-zuk
    .meaning = Bir psikoloğun yaptığı inceleme. Bu, ancak siz yazılı olarak izin verirseniz olur.

term-taalontwikkelingsstoornis = dil gelişimi bozukluğu
    .say = TAAL-ont-vi-kı-lings-toor-nis, TOS
    .meaning = Çocuk dili zor öğrenir, bütün dillerinde. Bunun nedeni birden çok dil konuşmak değildir.

## Sağlık ve yardım

term-jeugdgezondheidszorg = çocuk ve gençlik sağlığı hizmeti
    .say = YÖHT-hı-zont-heyts-zorh, yee-hee-ZET
    .meaning = Çocukların sağlıklı büyüyüp büyümediğine bakan doktorlar ve hemşireler.

term-jeugdarts = çocuk ve gençlik doktoru
    .say = YÖHT-arts
    .meaning = Çocukların sağlıklı büyüyüp büyümediğine bakan doktor. Sizi jeugdhulp’a (çocuklara ve gençlere yardım) da gönderebilir.

term-jeugdzorg = çocuklar ve gençler için yardım ve koruma
    .say = YÖHT-zorh
    .meaning = Çocuklar ve anne babalar için bütün yardımlar, zorunlu yardım da dahil.

term-pleegzorg = koruyucu aile yanında bakım
    .say = PLEEH-zorh
    .meaning = Çocuk bir süre başka bir ailenin yanında yaşar, çoğu zaman akrabaların yanında.

## Belediye

term-gemeente = belediye
    .say = hı-MEEN-tı
    .meaning = Şehrinizin veya köyünüzün yönetimi. Örneğin jeugdhulp’u (çocuklara ve gençlere yardım) oradan istersiniz.

term-cjg = aileler için belediye ekibi
    .say = see-yee-HEE
    .meaning = Centrum voor Jeugd en Gezin: çocuk yetiştirmede yardım istediğiniz belediye ekibi.

term-beschikking = resmî karar
    .say = bıs-Hİ-king
    .meaning = İçinde karar olan mektup. Bezwaar (itiraz) yapabilirsiniz.

term-familiegroepsplan = ailenin kendi planı
    .say = faa-Mİ-li-hrups-plan
    .meaning = Önce kendiniz, aile ve arkadaşlarla yaptığınız plan.

## Endişe ve koruma

term-melding = endişe bildirimi
    .say = MEL-ding
    .meaning = Biri bir çocuk için endişelendiğini Veilig Thuis (Güvenli Ev) kurumuna anlatır. Yardım istemek melding değildir.

term-meldcode = endişe olduğunda izlenen adımlar
    .say = MELT-koo-dı
    .meaning = Evde güvenlik konusunda endişelenen öğretmenler, doktorlar ve başkaları için belirlenmiş adımlar.

term-gecertificeerde-instelling = çocuk koruma kuruluşu
    .say = hı-ser-ti-fi-SEER-dı İN-ste-ling, hee-İ
    .meaning = Çocuk hâkiminin verdiği kararı uygulayan kurum.

term-schriftelijke-aanwijzing = yazılı talimat
    .say = S’HRİF-tı-lı-kı AAN-vey-zing
    .meaning = OTS sırasında, yapmanız gereken bir şeyin yazdığı mektup. Aynı fikirde değil misiniz? Hemen hâkime başvurun.

term-advocaat = avukat
    .say = ad-voo-KAAT
    .meaning = Size kanun konusunda yardım eden kişi, mahkemede de.
