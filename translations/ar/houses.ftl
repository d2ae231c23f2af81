# The three houses of youth care, in the words of its pages. Layers that are not in each house begin with a word for “added”.

house-youth-care-green-title = البيت الأخضر
house-youth-care-green-text = نربي معًا، مع الناس من حولكم. لا أحد يربي طفلًا وحده.
house-youth-care-green-goal = الهدف: أن تواصلوا بأنفسكم، بدون مساعدة.
house-youth-care-green-share = هذه تقريبًا نسبة الأطفال الذين يعيشون في بيت أخضر (المصدر: KIS، 2021).

house-youth-care-orange-title = البيت البرتقالي
house-youth-care-orange-text = نربي معًا، مع مساعدة تختارونها أنتم. أحيانًا لا تنتهي المشكلة وحدها.
house-youth-care-orange-goal = الهدف: أن تواصلوا بأنفسكم، بدون مساعدة.
house-youth-care-orange-share = هذه تقريبًا نسبة الأطفال الذين يعيشون في بيت برتقالي (المصدر: KIS، 2021).

house-youth-care-red-title = البيت الأحمر
house-youth-care-red-text = نربي معًا، مع حماية. أحيانًا لا يكون البيت آمنًا للطفل. أنتم الوالدان، وتبقون الوالدين.
house-youth-care-red-goal = الهدف: أن تواصلوا بأنفسكم من جديد، بدون مساعدة.

house-youth-care-layer-parents = الوالدان
    .more = أنتم الأساس.
house-youth-care-layer-network = العائلة والأصدقاء والجيران
house-youth-care-layer-school = المعلم ودار الحضانة و huisarts و consultatiebureau
house-youth-care-layer-team = مضاف: مساعدة تختارونها أنتم
    .more = فريق بلديتكم يساعدكم على الاختيار.
house-youth-care-layer-protection = مضاف: حماية
    .more = لا أحد يستطيع أن يجعل المساعدة إلزامية إلا kinderrechter.
