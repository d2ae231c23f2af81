## The name of the site.
## "At the table" means two things: at home at the kitchen table, and having your say in a talk.
## Choose a warm, short name in your language. It must not sound like the government.

site-name = Parents at the table
site-description = Plain explanations for parents about school and help with raising children in the Netherlands.

## The topics. These words stand in lists and titles.

topic-school = School
topic-youth-care = Help with raising children

## Stands at the foot of every page. CC BY 4.0 is the name of the licence and stays as it is.

who-made-this = Volunteers make this site, not the government. You may reuse the text for free (CC BY 4.0).
