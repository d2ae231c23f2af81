## Okulda ve telefonda söylenecek veya parmakla gösterilecek cümleler.
## .say: Hollandaca cümlenin okunuşu, vurgulu hece BÜYÜK harflerle. Harfler sözlükteki gibidir.

## Okulda

phrase-talk-hello = İyi günler. Çocuğum hakkında konuşmaya geldim.
    .say = hu-dın-DAH. ik kom PRAA-tın OO-vır meyn KİNT.

phrase-talk-interpreter = Az Hollandaca konuşuyorum. Bir tercüman olabilir mi?
    .say = ik spreek VEY-nıh NEE-dır-lants. mah ik ın TOLK?

phrase-talk-slowly = Lütfen yavaş konuşur musunuz?
    .say = vilt ü LANG-zaam PRAA-tın, als-tü-BLİFT?

phrase-talk-again = Bunu bir kez daha söyler misiniz?
    .say = künt ü dat noh ın KEER ZE-hın?

phrase-talk-write-down = Bunu yazabilir misiniz?
    .say = künt ü dat OP-s’hrey-vın?

phrase-talk-what-means = Bu kelime ne demek?
    .say = vat bı-TEE-kınt dit VOORT?

phrase-talk-going-well = Çocuğumda neler iyi gidiyor?
    .say = vat haat ır HUT met meyn kint?

phrase-talk-help-home = Evde nasıl yardım edebilirim?
    .say = hu kan ik TÖYS HEL-pın?

phrase-talk-why-advice = Çocuğum neden bu tavsiyeyi alıyor?
    .say = vaa-ROM kreyht meyn kint dit ad-VİS?

phrase-talk-disagree = Bu tavsiyeye katılmıyorum.
    .say = ik ben ıt NİT EENS met dit ad-VİS.

phrase-talk-time = Bunu evde düşünmek istiyorum.
    .say = ik vil hir TÖYS OO-vır NAA-den-kın.

phrase-talk-again-when = Bunu bir daha ne zaman konuşacağız?
    .say = va-NEER PRAA-tın vey hir veer OO-vır?

## Yardım için aradığınızda

phrase-call-no-name = Adımı henüz söylemek istemiyorum.
    .say = ik vil meyn NAAM noh NİT ZE-hın.

phrase-call-advice = Sadece danışmak istiyorum.
    .say = ik vil a-LEEN ad-VİS VRAA-hın.

phrase-call-cost = Bu ücretli mi?
    .say = kost dit HELT?

phrase-call-what-happens = Bu görüşmeden sonra ne olacak?
    .say = vat hı-BÖRT ır naa dit hı-SPREK?
