## Sitenin adı: evdeki masa ve birlikte konuşulan masa.

site-name = Anne babalar masada
site-description = Anne babalar için basit sözlerle açıklamalar: Hollanda’da okul ve çocuk yetiştirmede yardım.

## Konular.

topic-school = Okul
topic-youth-care = Çocuk yetiştirmede yardım

## Her sayfanın altında.

who-made-this = Bu siteyi devlet değil, gönüllüler yapıyor. Metni ücretsiz olarak yeniden kullanabilirsiniz (CC BY 4.0).
