# The three houses of youth care, in the words of its pages. Layers that are not in each house begin with a word for “added”.

house-youth-care-green-title = The green house
house-youth-care-green-text = Raising children together with the people around you. Nobody raises a child alone.
house-youth-care-green-goal = The goal: you carry on by yourself, without help.
house-youth-care-green-share = About this many children live in a green house (source: KIS, 2021).

house-youth-care-orange-title = The orange house
house-youth-care-orange-text = Raising children together, with help that you choose yourself. Sometimes a problem does not go away by itself.
house-youth-care-orange-goal = The goal: you carry on by yourself, without help.
house-youth-care-orange-share = About this many children live in an orange house (source: KIS, 2021).

house-youth-care-red-title = The red house
house-youth-care-red-text = Raising children together, with protection. Sometimes it is not safe at home for a child. You are the parent, and you stay the parent.
house-youth-care-red-goal = The goal: you carry on by yourself again, without help.

house-youth-care-layer-parents = Parents
    .more = You are the foundation.
house-youth-care-layer-network = Family, friends and neighbours
house-youth-care-layer-school = Teacher, childcare, huisarts (family doctor) and consultatiebureau
house-youth-care-layer-team = Added: help that you choose yourself
    .more = The team of your municipality helps you choose.
house-youth-care-layer-protection = Added: protection
    .more = Only the kinderrechter (judge) can make help compulsory.
