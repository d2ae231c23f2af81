# The three houses of youth care, in the words of its pages. Layers that are not in each house begin with a word for “added”.

house-youth-care-green-title = Yeşil ev
house-youth-care-green-text = Çocuğu çevrenizdeki insanlarla birlikte yetiştirmek. Hiç kimse bir çocuğu tek başına yetiştirmez.
house-youth-care-green-goal = Amaç: Siz yardım olmadan kendiniz devam edersiniz.
house-youth-care-green-share = Yeşil evde yaşayan çocukların yaklaşık oranı (kaynak: KIS, 2021).

house-youth-care-orange-title = Turuncu ev
house-youth-care-orange-text = Çocuğu birlikte yetiştirmek, kendi seçtiğiniz yardımla. Bazen bir sorun kendiliğinden geçmez.
house-youth-care-orange-goal = Amaç: Siz yardım olmadan kendiniz devam edersiniz.
house-youth-care-orange-share = Turuncu evde yaşayan çocukların yaklaşık oranı (kaynak: KIS, 2021).

house-youth-care-red-title = Kırmızı ev
house-youth-care-red-text = Çocuğu birlikte yetiştirmek, koruma ile. Bazen ev bir çocuk için güvenli değildir. Çocuğun anne babası sizsiniz ve öyle kalırsınız.
house-youth-care-red-goal = Amaç: Siz yine yardım olmadan kendiniz devam edersiniz.

house-youth-care-layer-parents = Anne ve baba
    .more = Temel sizsiniz.
house-youth-care-layer-network = Aile, arkadaşlar ve komşular
house-youth-care-layer-school = Öğretmen, kreş, huisarts ve consultatiebureau
house-youth-care-layer-team = Eklenen: kendi seçtiğiniz yardım
    .more = Belediyenizin ekibi seçmenize yardım eder.
house-youth-care-layer-protection = Eklenen: koruma
    .more = Yardımı sadece kinderrechter zorunlu hâle getirebilir.
