# The three houses of youth care, in the words of its pages. Layers that are not in each house begin with a word for “added”.

house-youth-care-green-title = Зелений будинок
house-youth-care-green-text = Виховувати разом з людьми, які поруч з Вами. Ніхто не виховує дитину зовсім сам.
house-youth-care-green-goal = Мета: Ви справляєтеся далі самі, без допомоги.
house-youth-care-green-share = Приблизно стільки дітей живуть у зеленому будинку (джерело: KIS, 2021).

house-youth-care-orange-title = Помаранчевий будинок
house-youth-care-orange-text = Виховувати разом, з допомогою, яку Ви вибираєте самі. Іноді проблема не минає сама.
house-youth-care-orange-goal = Мета: Ви справляєтеся далі самі, без допомоги.
house-youth-care-orange-share = Приблизно стільки дітей живуть у помаранчевому будинку (джерело: KIS, 2021).

house-youth-care-red-title = Червоний будинок
house-youth-care-red-text = Виховувати разом, із захистом. Іноді вдома небезпечно для дитини. Ви батьки своєї дитини і залишаєтеся її батьками.
house-youth-care-red-goal = Мета: Ви знову справляєтеся самі, без допомоги.

house-youth-care-layer-parents = Батьки
    .more = Ви — фундамент.
house-youth-care-layer-network = Родина, друзі та сусіди
house-youth-care-layer-school = Учитель, дитячий садок, huisarts і consultatiebureau
house-youth-care-layer-team = Додано: допомога, яку Ви вибираєте самі
    .more = Команда Вашого муніципалітету допомагає Вам вибрати.
house-youth-care-layer-protection = Додано: захист
    .more = Тільки kinderrechter може зробити допомогу обов'язковою.
