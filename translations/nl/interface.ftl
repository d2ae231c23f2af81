## De naam van de site.
## "Aan tafel" betekent twee dingen: thuis aan de keukentafel, en meepraten in een gesprek.
## Kies in uw taal een warme, korte naam. De naam mag niet klinken als de overheid.

site-name = Ouders aan tafel
site-description = Uitleg in gewone woorden voor ouders, over school en hulp bij opvoeden in Nederland.

## De onderwerpen. Deze woorden staan in lijsten en titels.

topic-school = School
topic-youth-care = Hulp bij opvoeden

## Staat onder aan elke pagina. CC BY 4.0 is de naam van de licentie en blijft staan.

who-made-this = Vrijwilligers maken deze site, niet de overheid. U mag de tekst gratis opnieuw gebruiken (CC BY 4.0).
