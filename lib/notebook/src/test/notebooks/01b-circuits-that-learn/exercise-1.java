double foundGain = new Ito2006().train(new Seed(1)).get(2979).gain();
Exercise.answer("1", foundGain).near(() -> new Ito2006().train(new Seed(1)).get(2979).gain(), .01, "");
