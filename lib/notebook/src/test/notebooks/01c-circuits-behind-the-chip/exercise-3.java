double foundGain = new InagakiHirata2017().learn(.7, new Seed(1)).get(29).gain();
Exercise.answer("3", foundGain).near(() -> new InagakiHirata2017().learn(.7, new Seed(1)).get(29).gain(), .01, "");
