site-name = الأهل والمدرسة
site-description = معلومات للأهل عن المدرسة
