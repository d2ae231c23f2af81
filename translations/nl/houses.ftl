# The three houses of youth care, in the words of its pages. Layers that are not in each house begin with a word for “added”.

house-youth-care-green-title = Het groene huis
house-youth-care-green-text = Samen opvoeden met mensen om u heen. Niemand voedt een kind alleen op.
house-youth-care-green-goal = Het doel: u gaat zelf verder, zonder hulp.
house-youth-care-green-share = Ongeveer zoveel kinderen wonen in een groen huis (bron: KIS, 2021).

house-youth-care-orange-title = Het oranje huis
house-youth-care-orange-text = Samen opvoeden, met hulp die u zelf kiest. Soms gaat een probleem niet vanzelf over.
house-youth-care-orange-goal = Het doel: u gaat zelf verder, zonder hulp.
house-youth-care-orange-share = Ongeveer zoveel kinderen wonen in een oranje huis (bron: KIS, 2021).

house-youth-care-red-title = Het rode huis
house-youth-care-red-text = Samen opvoeden, met bescherming. Soms is het thuis niet veilig voor een kind. U bent en blijft de ouder.
house-youth-care-red-goal = Het doel: u gaat weer zelf verder, zonder hulp.

house-youth-care-layer-parents = Ouders
    .more = U bent het fundament.
house-youth-care-layer-network = Familie, vrienden en buren
house-youth-care-layer-school = Leraar, opvang, huisarts en consultatiebureau
house-youth-care-layer-team = Erbij: hulp die u zelf kiest
    .more = Het team van uw gemeente helpt u kiezen.
house-youth-care-layer-protection = Erbij: bescherming
    .more = Alleen de kinderrechter kan hulp verplicht maken.
