/** First names that are common in France, without accents nor capitals; those that are words of offices are left out. */
export const PRENOMS: ReadonlySet<string> = new Set(
  `abdel adele adeline adrien adrienne agathe agnes ahmed aicha alain alban albert alex alexandra alexandre alexis alice
  alicia aline alix amandine amelie amina amine anais andre andree andrea ange angela angele angelique anissa anita
  anna annabelle anne annick annie anthony antoine antonin ariane arlette armand arnaud arthur astrid aude audrey
  auguste aurelie aurelien axel axelle baptiste barbara bastien beatrice benedicte benjamin benoit berenice bernadette
  bernard berthe bertrand blandine boris brice brigitte bruno camille carine carla carole caroline catherine cecile
  cedric celia celine chantal charlene charles charline charlotte chloe christel christelle christian christiane
  christine christophe claire clara clarisse claude claudette claudie claudine clemence clement clotilde colette
  coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise diane didier
  dimitri djamel dominique dorian dorothee eddy edith edmond edouard eleonore elena eliane elie eline elisa elisabeth
  elise ella elodie eloise elsa emeline emile emilie emma emmanuel emmanuelle enzo eric erika erwan estelle esther etienne
  eugene eugenie eva evelyne fabien fabienne fabrice fanny fares farid fatiha fatima felix fernand flavie flavien florence
  florent florian floriane franck francine francis francois francoise frederic frederique gabriel gabrielle gael gaelle
  gaetan gauthier genevieve geoffrey georges georgette gerald geraldine gerard germain gerome ghislain ghislaine gilbert
  gilberte gilles ginette gisele gregoire gregory guillaume gustave guy gwenaelle hakim hamid hassan helene henri
  henriette herve hubert hugo hugues ibrahim ines ingrid irene isabelle ivan jacqueline jacques jade jamel james janine
  jason jean jeanine jeanne jeannine jennifer jeremie jeremy jerome jessica joel joelle johan johanna johann john jonathan
  jordan jose joseph josephine josette josiane judith jules julia julian julie julien juliette justin justine karim
  karima karine kelly kevin khadija laetitia laila lambert laura laure laurence laurent laurie lea leila leo leon leonie
  leonor leopold lilian liliane linda line lionel lisa lise loic lola louis louise luc lucas lucette lucie lucien
  lucienne ludivine ludovic lydia lydie madeleine magali malika manon manuel marc marcel marcelle margaux margot
  marguerite maria mariam marianne marie marielle marilyne marina marion marjorie marlene martha marthe martial martine
  mateo mathias mathieu mathilde mathis matthieu maud maurice max maxence maxime megane mehdi melanie melina melissa
  michael michel michele micheline mickael mireille mohamed mohammed monique morgan morgane mourad murielle muriel myriam
  mylene nabil nadege nadia nadine naima nancy natacha nathalie nathan nicolas nicole noel noemie nora norbert odette
  odile olivia olivier oceane pascal pascale patrice patricia patrick paul paule paulette pauline philippe pierre
  pierrette quentin rachel rachid raoul raphael raphaelle raymond raymonde regine regis remi remy renaud rene renee
  richard robert roberte robin rodolphe roger roland rolande romain roman romane romuald ronan rosalie roselyne roxane
  sabine sabrina said salome sam samia samir samira samuel sandra sandrine sarah sebastien selim serge severine
  simon simone sofia solange solene sonia sophie stanislas stephane stephanie steve steven suzanne sylvain sylvaine
  sylvette sylviane sylvie tanguy tania tatiana teddy theo theodore therese thibaud thibault thierry thomas tiffany
  timothee tristan valentin valentine valerie vanessa veronique vincent violaine virginie vivien viviane walter
  wilfried william xavier yacine yann yannick yasmine yoann yohan yolande youssef yves yvette yvon yvonne zoe gaspard martin victor`
    .split(/\s+/)
    .filter((nom) => nom !== ""),
);
