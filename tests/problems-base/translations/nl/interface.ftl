site-name = Ouders en school
site-description = Informatie voor ouders over school
