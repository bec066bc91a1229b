/** First names that are common in France, without accents nor capitals; those that are words of offices are left out. */
export const PRENOMS: ReadonlySet<string> = new Set(
  `abdel adam adama adele adeline adrien adrienne agathe agnes ahmed aicha alain alban albert alex alexandra alexandre
  alexis ali alice alicia aline alix amandine amelie amina aminata amine anais andre andrea andree ange angela angele
  angelique anissa anita anna annabelle anne annick annie anouk anthony antoine antonin ariane arlette armand armelle
  arnaud arthur astrid aude audrey auguste aurelie aurelien axel axelle aymeric baptiste baptistine barbara bastien
  beatrice benedicte benjamin benoit berenice bernadette bernard berthe bertille bertrand blandine boris boubacar
  brice brigitte bruno camille candice carine carla carole caroline cassandra catherine cecile cedric celia celine
  chantal charlene charles charline charlotte chloe christel christelle christian christiane christine christophe
  cindy claire clara clarisse claude claudette claudie claudine clemence clement clotilde colette coralie corentin
  corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise diane didier dimitri djamel
  dominique dorian dorothee dylan eddy edith edmond edouard edwige elena eleonore eliane elias elie eline elisa
  elisabeth elise ella elodie eloise elsa emeline emeric emile emilie emma emmanuel emmanuelle enzo eric erika erwan
  estelle esther ethan etienne eugene eugenie eva evelyne fabien fabienne fabrice fanny fares farid fatiha fatima
  fatou felix fernand firmin flavie flavien flora florence florent florian floriane francine francis franck francois
  francoise frederic frederique gabin gabriel gabrielle gael gaelle gaetan gauthier genevieve geoffrey georges
  georgette gerald geraldine gerard germain gerome ghislain ghislaine gilbert gilberte gilles ginette gisele gregoire
  gregory guillaume gustave guy gwenael gwenaelle hakim hamid hassan helene henri henriette herve hortense hubert hugo
  hugues ibrahim ilyes ines ingrid irene isaac isabelle ivan jacqueline jacques jade jamel james janine jason jean
  jeanine jeanne jeannine jennifer jeremie jeremy jerome jessica jimmy joel joelle johan johann johanna john jonathan
  jordan jose joseph josephine josette josiane judith jules julia julian julie julien juliette justin justine karim
  karima karine kelly kevin khadija killian laetitia laila lambert laura laure laurence laurent laurie lea leila leo
  leon leonard leonie leonor leopold lilian liliane lilou linda line lionel lisa lise loic lola lorenzo loris louis
  louise luc lucas lucette lucie lucien lucienne lucile ludivine ludovic lydia lydie madeleine mael maelle maeva
  magali malika mamadou manon manuel marc marcel marcelle margaux margot marguerite maria mariam marianne marie
  marielle marilyne marina marion marius marjorie marlene martha marthe martial martin martine marvin maryline
  marylise maryse mateo mathias mathieu mathilde mathis mathys matthieu maud maurice max maxence maxime megane mehdi
  mehmet melanie melina melissa michael michel michele micheline mickael mireille mohamed mohammed monique morgan
  morgane mourad moussa muriel murielle mylene myriam nabil nadege nadia nadine naima nancy natacha nathalie nathan
  nicolas nicole noah noe noel noemie nolan nolwenn nora norbert oceane odette odile odilon olivia olivier omar
  ophelie ousmane pascal pascale patrice patricia patrick paul paule paulette pauline perrine philippe pierre
  pierrette priscilla quentin rachel rachid raoul raphael raphaelle rayan raymond raymonde regine regis remi remy
  renaud rene renee richard robert roberte robin rodolphe roger roland rolande romain roman romane romuald ronan
  rosalie roselyne roxane ruben sabine sabrina sacha said salima salome sam samia samir samira samuel sandra sandrine
  sarah sebastien selim serge severine simon simone sixtine sofia sofiane solange solen solene sonia sophie soraya
  souad stanislas stephane stephanie steve steven suzanne sylvain sylvaine sylvette sylviane sylvie tanguy tania
  tatiana teddy theo theodore therese thibaud thibault thierry thomas tiffany timeo timothee tom tristan ugo ursula
  valentin valentine valerie vanessa veronique victor vincent violaine virginie viviane vivien walter wendy wilfried
  william xavier yacine yanis yann yannick yannis yasmine yoann yohan yolande youssef yves yvette yvon yvonne zahra
  zineb zoe`
    .split(/\s+/)
    .filter((nom) => nom !== ""),
);
